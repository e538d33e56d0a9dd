import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const ask = (id: string, given: Readonly<Record<string, RawArgument>>) => callBy(definitionOf(id), given);
const PLAN: RawCell[][] = [
  ["condors", 10],
  ["strikes", "7005/7015/7265/7275"],
  ["costs", "none"],
  ["volatility", 0.18],
];
const planWith = (...rows: RawCell[][]) => [
  ...PLAN.filter(([label]) => rows.every(([own]) => own !== label)),
  ...rows,
];
const solve = (given: Readonly<Record<string, RawArgument>>) => ask("ALVH.SOLVE", { plan: PLAN, ...given });
const why = (given: Readonly<Record<string, RawArgument>>) => {
  const found = solve({ ...given, return: "why" });
  return found instanceof CellError ? `${found.code} ${found.message}` : String(found);
};
const rowsOf = (result: unknown) => result as readonly (readonly RawCell[])[];

test("the layers found, put into the plan in one cell, pay in SCENARIO.STRESS what was promised", () => {
  const given = { budget: 1, target: 0.4, kinds: 3 };
  const text = solve({ ...given, return: "layers in one cell" }) as string;
  const promised = rowsOf(solve({ ...given, show: "shocks" }));
  const [head = [], ...rows] = rowsOf(
    ask("SCENARIO.STRESS", { plan: planWith(["layers", text], ["hedge tier", 3]) }),
  );
  let compared = 0;
  for (const [name, , , hedge] of promised.slice(1)) {
    const row = rows.find(([each]) => each === name);
    if (row === undefined) continue;
    expect(row[head.indexOf("hedge")]).toBeCloseTo(hedge as number, 4);
    compared++;
  }
  expect(compared).toBeGreaterThan(5);
});

test("the carry promised is that of ALVH.CARRY on the plan's curve", () => {
  const given = { budget: 1, target: 0.4 };
  const layers = rowsOf(solve(given)) as RawArgument;
  const curve = [
    [0, 17.95],
    [30, 18.6],
    [110, 20],
    [220, 20.8],
  ];
  const carry = ask("ALVH.CARRY", { condors: 10, equity: 100_000, curve, layers, return: "carry" });
  expect(solve({ ...given, return: "cost a year" })).toBeCloseTo(carry as number, 4);
});

test("what cannot be had is said with what can", () => {
  expect(why({})).toMatch(
    /no hedge of 2 % .* covers 50 %, which costs \$[\d,]+: the nearest covers [\d.]+ % for/,
  );
  expect(why({ plan: planWith(["condors", 10_000]) })).toMatch(
    /no hedge of at most 100 contracts a layer covers/,
  );
  expect(why({ shocks: [[0.03, -2]] })).toMatch(/#N\/A no shock can be covered/);
  expect(why({ plan: planWith(["condors", "none"]) })).toMatch(/no condor is sold or held/);
  expect(why({ book: [["", "", "", "", "", "", ""]] })).toMatch(/book .*got no position/);
  expect(why({ book: [["2026-11-20", 7005, 7015, 7265, 7275, 4, 1.1]], asOf: "2026-11-30" })).toMatch(
    /no condor is sold or held/,
  );
  expect(why({ asOf: "2026-11-30", candidates: "1 x 800d call delta 0.3" })).toMatch(
    /candidates, row 1: days must be at most 365, about 2027-11-30/,
  );
});

test("the tariff pause of 2025 is named as uncovered without being asked for", () => {
  expect(why({ budget: 1 })).toMatch(/; uncovered: Tariff pause 2025$/);
});

test("three proposals stand side by side, each within the kinds asked for", () => {
  const [head, ...rows] = rowsOf(solve({ budget: 1, kinds: 2, show: "proposals" }));
  expect(head).toEqual(["proposal", "cheapest", "most even", "fewest contracts"]);
  for (const text of rows[0]!.slice(1)) expect(String(text).split(";").length).toBeLessThanOrEqual(2);
  expect(rows.find(([label]) => label === "reaches the target")?.slice(1)).toEqual([true, true, true]);
});

test("backwardation: a carry below nothing buys nothing by itself", () => {
  const curve = [
    [0, 40],
    [30, 34],
    [220, 25],
  ];
  expect(solve({ curve, target: 0.3, return: "cost a year" })).toBeGreaterThanOrEqual(0);
});
