import { asPerCent } from "../../../src/host/browser/grid-typing";

// Microsoft on typing into cells formatted as percentages: 10 and 0.1 both give 10 %.
test.each([
  ["10", "10%"],
  ["0.1", "0.1"],
  ["18%", "18%"],
  ["18%%", "18%"],
  ["-5", "-5%"],
  [".5", ".5"],
  ["1,000", "1,000%"],
  ["=1+1", "=1+1"],
  ["words", "words"],
  ["", ""],
])("%p in a cell of per cents is %p", (typed, taken) => {
  expect(asPerCent(typed)).toBe(taken);
});
