import { CellError } from "../../../src/functions/cells";
import { refusedReading } from "../../../src/functions/risk/reading-gaps";

const refused = (message: string, mayBeBlank?: true) =>
  refusedReading({
    label: "RSI",
    value: new CellError("#VALUE!", message),
    ...(mayBeBlank && { mayBeBlank }),
  });

test.each(["RSI: must be from 0 to 100, got 140", "readings, row 3: RSI: must be from 0 to 100, got 140"])(
  "the label beside it is not said twice: %s",
  (message) => {
    expect(refused(message)).toEqual([
      "RSI",
      "unreadable",
      "given but unreadable: must be from 0 to 100, got 140",
    ]);
    expect(refused(message, true)).toEqual(["RSI", "not given", "must be from 0 to 100, got 140"]);
  },
);

test("words without the label stand as they are", () => {
  expect(refused("#DIV/0!")).toEqual(["RSI", "unreadable", "given but unreadable: #DIV/0!"]);
});
