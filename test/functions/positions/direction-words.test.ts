/** Words of buying and selling under any heading; cash by hand: (2.10 - 1.50 + 1.30 - 0.75) x 2 x 100. */
import type { RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";
import { condorsOf } from "../../support/positions-found";

const LEGS = [
  ["SPXW260325P06550000", 1.5],
  ["SPXW260325P06560000", 2.1],
  ["SPXW260325C06800000", 1.3],
  ["SPXW260325C06810000", 0.75],
] as const;

const rowsUnder = (heading: string, bought: RawCell, sold: RawCell) => [
  ["Symbol", heading, "Quantity", "Price"],
  ...LEGS.map(([symbol, price], at) => [symbol, at === 0 || at === 3 ? bought : sold, 2, price]),
];

describe("a condor of unsigned quantities is sold as its words say", () => {
  test.each([
    ["Instruction", "BUY_TO_OPEN", "SELL_TO_OPEN"],
    ["Instruction", "buyToOpen", "sellToOpen"],
    ["Order leg", "BTO", "STO"],
    ["L/S", "L", "S"],
    ["Type", "Long", "Short"],
    ["Type", "LONG PUT", "SHORT PUT"],
    ["Effect", "BUY_TO_OPEN", "SELL_TO_OPEN"],
    ["Debit/Credit", "Debit", "Credit"],
    ["Dr/Cr", "DR", "CR"],
    ["Sign", "+", "-"],
    ["Sign", "+", "\u2212"],
    ["Direction", 1, -1],
    ["Short", false, true],
    ["Short", "FALSE", "TRUE"],
    ["isShort", "no", "yes"],
    ["Long", "x", ""],
    ["", "bot", "sld"],
    ["Anything", "Long", "Short"],
  ])("%s: %s and %s", (heading, bought, sold) => {
    expect(call("CONDOR.POSITIONS", rowsUnder(heading, bought, sold), null, "cash")).toBeCloseTo(230, 9);
  });
});

test.each([
  ["Strategy", "Short Iron Condor"],
  ["Dividend", "-"],
  ["Leg", 1],
])("%s with %s in every row is no direction", (heading, word) => {
  const signed = LEGS.map(([symbol, price], at) => [symbol, word, at === 0 || at === 3 ? 2 : -2, price]);
  const rows = [["Symbol", heading, "Quantity", "Price"], ...signed];
  expect(call("CONDOR.POSITIONS", rows, null, "cash")).toBeCloseTo(230, 9);
});

test("a blank among words of buying and selling is told", () => {
  const [head = [], first = [], ...rest] = rowsUnder("Side", "BUY", "SELL");
  const { total } = condorsOf([head, first.map((cell) => (cell === "BUY" ? "" : cell)), ...rest]);
  expect(total.note).toContain("row 2: a blank is no word of a trade: read by its sign");
});

test.each([
  ["Instruction", "SELL_TO_OPEN"],
  ["L/S", "S"],
  ["Type", "Short"],
])("a VIX call under %s %s was sold: 4 x 1.85 x 100 received", (heading, word) => {
  const rows = [
    ["Symbol", heading, "Quantity", "Price"],
    ["VIX260421C20", word, 4, 1.85],
  ];
  expect(call("ALVH.POSITIONS", rows, "cash")).toBeCloseTo(740, 9);
});
