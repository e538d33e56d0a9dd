import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const chain = [
  ["expiry", "strike", "type", "bid", "ask"],
  ["2026-12-18", 7000, "put", 10, 10.4],
  ["2026-12-18", 7010, "put", 11, 11.4],
  ["2026-12-18", 7200, "call", 30, 30.4],
  ["2026-12-18", 7210, "call", 26, 26.4],
];
const credit = (fill: RawCell) => call("CHAIN.CREDIT", chain, "2026-12-18", "7000/7010/7200/7210", fill);

test.each([
  // Sold at the bids, bought at the asks: 11 - 10.4 + 30 - 26.4; at the mids .8 more, of which a half is .4.
  [0, 4.2],
  ["natural", 4.2],
  [0.5, 4.6],
  [1, 5],
  ["mid", 5],
  ["mid-0.05", 4.95],
  ["natural+0.1", 4.3],
  ["50%", 4.6],
  ["mid-1000", -995],
])("a fill of %p gives %d points", (fill, expected) => {
  expect(credit(fill)).toBeCloseTo(expected, 9);
});

test.each([-0.001, 1.001, "mid-1000.01", "mid*2", "half", "150%"])("a fill of %p is refused", (fill) => {
  const found = credit(fill);
  expect(found).toBeInstanceOf(CellError);
  expect((found as CellError).message).toMatch(/^fill \(text or fraction\): must be "mid", "natural"/);
});

test("two roots that quote nothing but the condor's own strikes are never mixed, nor one taken unasked", () => {
  const [head = [], ...rows] = chain;
  const both = [["root", ...head], ...["SPXW", "SPX"].flatMap((root) => rows.map((row) => [root, ...row]))];
  expect(call("CHAIN.CREDIT", both, "2026-12-18", "7000/7010/7200/7210")).toMatchObject({
    message: expect.stringMatching(/^root \(text\): is missing; 2026-12-18 is quoted as .*: name one$/),
  });
  expect(call("CHAIN.CREDIT", both, "2026-12-18", "7000/7010/7200/7210", "mid", "SPXW")).toBeCloseTo(5, 9);
});
