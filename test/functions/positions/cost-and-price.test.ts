/** What a position was opened at, and what it cost with its fees: by hand from the rows' own prices. */
import { answered, cellsOf, condorsOf, named } from "../../support/positions-found";

/** Sold at 2.10 - 1.50 + 1.30 - .75 = 1.15; 1.30 of fees a contract: 2.087 - 1.513 + 1.287 - .763 = 1.098. */
const LEGS = [
  ["SPXW  260325P06550000", 2, 0.9, 1.5, 1.513, 302.6],
  ["SPXW  260325P06560000", -2, 1.2, 2.1, 2.087, -417.4],
  ["SPXW  260325C06800000", -2, 0.7, 1.3, 1.287, -257.4],
  ["SPXW  260325C06810000", 2, 0.4, 0.75, 0.763, 152.6],
] as const;
const HEADINGS = ["Symbol", "Position", "MarkPrice", "OpenPrice", "CostBasisPrice", "CostBasisMoney"];
const without = (...gone: readonly string[]) =>
  [HEADINGS, ...LEGS].map((cells) => cells.filter((_, at) => !gone.includes(HEADINGS[at] as string)));

test.each([
  ["an open price, a cost price and its sum", without()],
  ["an open price and a cost price", without("CostBasisMoney")],
  ["an open price and the sum of costs", without("CostBasisPrice")],
])("%s: the open price counts, the difference is the fees", (_, rows) => {
  const { found, total } = condorsOf(rows);
  expect(found[0]).toMatchObject({ kind: "condor", contracts: 2, credit: 1.15, cash: 230 });
  // Eight contracts at 1.30.
  expect([found[0]?.fees, total.fees]).toEqual([10.4, 10.4]);
  expect(total.note).not.toContain("cost basis");
});

test.each([
  ["a cost price", without("OpenPrice", "CostBasisMoney")],
  ["the sum of costs", without("OpenPrice", "CostBasisPrice")],
  ["both", without("OpenPrice")],
])("%s alone: the credit is net of fees, and the note says so", (_, rows) => {
  const { found, total } = condorsOf(rows);
  expect(found[0]).toMatchObject({ kind: "condor", credit: 1.098, cash: 219.6, fees: 0 });
  expect(total.note).toContain("credits are of the cost basis: fees are in them");
});

test("open prices alone leave fees unknown and say nothing of costs", () => {
  const { found, total } = condorsOf(without("CostBasisPrice", "CostBasisMoney"));
  expect(found[0]).toMatchObject({ credit: 1.15, fees: 0 });
  expect(total.note).toBe("");
});

test("a cost that fees do not explain counts, as brokers adjust it", () => {
  const [headings, ...legs] = without();
  const [first, ...others] = legs;
  const { found } = condorsOf([
    headings,
    [...(first as string[]).slice(0, 5), 502.6],
    ...others,
  ] as string[][]);
  // 2.513 a contract; the three others 2.10 + 1.30 - .75.
  expect(found[0]?.credit).toBeCloseTo(2.1 + 1.3 - 0.75 - 2.513, 8);
});

test("a future has its fees in its cost as well", () => {
  const rows = cellsOf(`Symbol,AssetClass,Position,Multiplier,OpenPrice,CostBasisPrice,CostBasisMoney
VXJ6,FUT,2,1000,18.6,18.6023,37204.6`);
  const [holding] = named(answered("ALVH.POSITIONS", rows));
  // Twenty contracts of $100 a point; 4.60 of fees.
  expect(holding).toMatchObject({ instrument: "future", contracts: 20, paid: 18.6, fees: 4.6 });
});
