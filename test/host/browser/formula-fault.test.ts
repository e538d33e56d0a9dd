import { formulaFault } from "../../../src/host/browser/formula-fault";
import { gridLibrary, openModel } from "../../support/browser-grid";

const fault = (content: string) => formulaFault(gridLibrary(), content, openModel([]).getters);

test.each([
  ["=", "nothing behind the = sign"],
  ["=1+", "not finished"],
  ["=SUM(1;2)", "parted by commas"],
  ["=1,5+2", "a point: 1.5"],
  ["=1 2", "cannot be read"],
  ["=)", "cannot be read"],
  ['=CONDOR.CREDIT(7140 "a")', "cannot be read"],
  ["+1 312 555", "cannot be read"],
  ["=SUM()", "SUM takes 1 or more arguments, got 0; missing: value."],
  ["=CONDOR.MAXLOSS(7005)", "missing: credit"],
  ["=ALVH.RULES(1,2,3)", "ALVH.RULES takes 0 or 1 arguments, got 3."],
])("%p is refused: %p", (content, words) => {
  expect(fault(content)).toMatch(words);
});

test.each(["words", "12", "=1+1", "=nowhere", "=NOWHERE(1)", "=ALVH.RULES()", "+5", "=Sheet9!A1", "=1/0"])(
  "%p can be entered",
  (content) => {
    expect(fault(content)).toBeUndefined();
  },
);
