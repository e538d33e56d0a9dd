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
  const given = { budget: 1, target: 0.4, budgetBy: "carry" };
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
    /no hedge of at most 100 contracts a layer \(most\) covers/,
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
  expect(why({ asOf: "2026-11-30", candidates: "1 x 3d call delta 0.3" })).toMatch(
    /candidates, row 1: days must be at least 7, .*listed is 2026-12-16; got 3/,
  );
  expect(why({ shocks: [[0.001, 1]] })).toMatch(/condors lose in none of them; ask for larger ones/);
  expect(why({ shocks: [[0.03, -2]], condors: "may shrink" })).toMatch(/^covers 50 % in each shock for \$0/);
  expect(
    why({ candidates: "-1 x 30d call delta 0.3 roll 10; 1 x 30d future", shocks: [[-0.06, 10]], budget: 1 }),
  ).not.toMatch(/without a bound/);
});

test("what it costs is told three ways, of one hedge, and the budget holds the one that is asked for", () => {
  const cost = (rows: readonly (readonly RawCell[])[], label: string) =>
    rows.find(([each]) => each === label)![1] as number;
  for (const [budgetBy, label] of [
    ["carry", "carry while nothing moves"],
    ["replayed mean", "replayed 2013-2026, mean"],
  ] as const) {
    const rows = rowsOf(solve({ budget: 1, target: 0.4, budgetBy, show: "proposals" }));
    expect(cost(rows, "cost a year")).toBeCloseTo(cost(rows, label), 6);
    expect(cost(rows, "replayed 2013-2026, mean")).toBeLessThan(cost(rows, "carry while nothing moves"));
    const budget = (cost(rows, "cost a year") - 1) / 100_000;
    expect(
      cost(rowsOf(solve({ budget, budgetBy, target: 0.4, show: "proposals" })), "cost a year"),
    ).toBeLessThanOrEqual(budget * 100_000);
  }
});

test("no money: layers cost none, fewer condors do; a bare 0 may be a blank and is asked for", () => {
  expect(why({ budget: "none" })).toMatch(
    /no hedge of 0 % of equity .*: the nearest covers 0 % for \$0; condors "may shrink" takes no money/,
  );
  expect(why({ budget: 0 })).toMatch(/budget \(fraction\): .*0: typed or blank\? For 0 write "none"/);
  const rows = rowsOf(solve({ budget: "none", condors: "may shrink", show: "proposals" }));
  const row = (label: string) => rows.find(([each]) => each === label)!;
  expect(row("reaches the target").slice(1)).toEqual([true, true, true]);
  expect(row("contracts").slice(1)).toEqual([0, 0, 0]);
  expect((row("condors kept")[1] as number) - (row("half the wing")[1] as number)).toBeLessThan(10);
});

test("a stop saves nothing where all comes at once, and all beyond it where the gap stops short", () => {
  // One day's move of -2 %: 7140 to 6997, below the long put: the whole width less the credit, $891 a condor.
  const given = { shocks: [[-0.02, 6]], budget: "none", condors: "may shrink", most: 1 };
  const stopped = (gap: number, target: number) => solve({ ...given, gap, target, return: "with a stop" });
  expect(stopped(1, 0.5)).toBe(0);
  // Where condors earn something, a stop gives up less of it than a condor fewer: ten of them save (8.91 - 2.18 - 0.15) / 8.91.
  const paid = { ...given, plan: planWith(["realised over implied", 0.85]), gap: 0.3 };
  expect(solve({ ...paid, target: 0.7, return: "with a stop" })).toBe(10);
  expect(solve({ ...paid, target: 0.7, return: "covered" })).toBeCloseTo((8.91 - 2 * 1.09 - 0.15) / 8.91, 2);
  expect(solve({ ...paid, gap: 1, target: 0.7, return: "with a stop" })).toBe(0);
  // 30 % of it, -0.6 % to 7097, leaves the condor short of a loss of twice the credit.
  const shocks = rowsOf(solve({ ...given, gap: 0.3, target: 0.7, show: "shocks" }));
  expect(shocks.at(-1)![2]).toBeCloseTo(-8910, -1);
  expect(solve({ ...given, gap: 0.3, target: 0.7, show: "proposals" })).not.toBeInstanceOf(CellError);
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
  expect(why({ curve, target: 0.3 })).toMatch(/gains while nothing moves, as in backwardation .*: no budget/);
});

const BOOK = ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"];
const HELD: RawCell[][] = [BOOK, ["2026-12-03", 7005, 7015, 7265, 7275, 10, 1.2]];

test("a book's condors may shrink: bought back at the model's price and costs, told by row", () => {
  // Wednesday's close to Thursday's is one session: the plan's own condor, of which the model's price is 1.09.
  const plan = planWith(["costs", 0.1], ["realised over implied", 1]);
  const given = {
    plan,
    book: HELD,
    asOf: "2026-12-02",
    shocks: [[-0.06, 10]],
    condors: "may shrink",
    most: 1,
  };
  const rows = rowsOf(solve({ ...given, budget: "none", show: "proposals" }));
  // Held one loses 10 - 1.2 + .1; bought back it saves 10 - 1.09 - .1, a year of it costs .2 x 100 x 252 at a fair price.
  const kept = rows.find(([label]) => label === "condors kept")![1] as number;
  const covered = rows.find(([label]) => label === "least share covered")![1] as number;
  expect(kept).toBe(4);
  const price = ask("CONDOR.CREDIT", {
    spot: 7140,
    strikes: [[7005, 7015, 7265, 7275]],
    days: "1t",
    vol: 0.18,
  });
  expect(covered).toBeCloseTo((6 * (10 - (price as number) - 0.1)) / (10 * (10 - 1.1)), 9);
  expect(solve({ ...given, budget: "none", return: "cost a year" })).toBeCloseTo(6 * 0.1 * 100 * 252, 6);
  expect(why({ ...given, budget: "none" })).toMatch(
    /; 6 of row 2 fewer; not offered: with a stop: all of a shock/,
  );
});

test("half a wing of a held condor costs what its wings cost to move, and saves half the width", () => {
  const given = { plan: planWith(["realised over implied", 0.5]), book: HELD, asOf: "2026-12-02" };
  const asked = { ...given, shocks: [[-0.06, 10]], condors: "may shrink", budget: "none", target: 0.3 };
  expect(solve({ ...asked, return: "half the wing" })).toBeGreaterThan(0);
  const credit = (strikes: RawCell[]) =>
    ask("CONDOR.CREDIT", { spot: 7140, strikes: [strikes], days: "1t", vol: 0.18 }) as number;
  const moved = credit([7005, 7015, 7265, 7275]) - credit([7010, 7015, 7265, 7270]);
  const shrunk = solve({ ...asked, return: "half the wing" }) as number;
  const fewer = 10 - (solve({ ...asked, return: "condors kept" }) as number);
  const saved = shrunk * (5 - moved) + fewer * (10 - credit([7005, 7015, 7265, 7275]));
  expect(solve({ ...asked, return: "covered" })).toBeCloseTo(saved / (10 * 8.8), 9);
});

test("what cannot be had of a book is named: no session left, no listed half, no date", () => {
  const shrink = { condors: "may shrink", budget: 1 };
  const narrow = [
    ...HELD,
    ["2026-12-02", 7005, 7015, 7265, 7275, 1, 1.2],
    ["2026-12-04", 7010, 7015, 7265, 7270, 1, 1],
  ];
  const told = why({ ...shrink, book: narrow, asOf: "2026-12-02" });
  expect(told).toMatch(/not offered: fewer: no session is left \(book, row 3\)/);
  expect(told).toMatch(/half the wing: half of 5 points is no listed step of 5 \(book, row 4\)/);
  expect(told).toMatch(/near the least: condors of several sorts/);
  expect(why({ ...shrink, book: HELD })).toMatch(/no asOf: the plan's days stand for those left of the book/);
  expect(why({ book: HELD })).not.toMatch(/no asOf|not offered/);
});

test("twenty sorts of condors are searched, and what they cost rises with the share", () => {
  const many = Array.from({ length: 20 }, (_, at) => [
    ...["2026-12-10", 6900 + 5 * at, 6910 + 5 * at, 7300 + 5 * at, 7310 + 5 * at, 1 + (at % 4), 1 + 0.1 * at],
  ]);
  const given = {
    book: [BOOK, ...many],
    asOf: "2026-12-02",
    condors: "may shrink",
    show: "frontier",
    kinds: 2,
  };
  const costs = rowsOf(
    solve({
      ...given,
      shocks: [
        [-0.06, 10],
        [-0.03, 6],
      ],
    }),
  )
    .slice(1)
    .map(([, cost]) => cost as number);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
});

const BOOK_ROWS: RawCell[][] = [
  ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"],
  ["2026-12-02", 7005, 7015, 7265, 7275, 10, 1.1],
];
test.each<readonly [string, Record<string, RawArgument>]>([
  ["a book in the place of the plan", { plan: BOOK_ROWS }],
  ["a book without a plan", { plan: null, book: BOOK_ROWS }],
])("%s is told what stands where", (_, given) => {
  const found = callBy(definitionOf("ALVH.SOLVE"), given) as CellError;
  expect(found.code).toBe("#VALUE!");
  expect(found.message).toMatch(/held stand under book, beside a plan of SPX, VIX and equity/);
});

test("a shock that no layer pays is not counted among those covered", () => {
  const shocks = [
    [-0.06, 15],
    [0.03, -2],
  ];
  expect(why({ shocks, target: 0.4, budget: 1 })).toMatch(
    /^covers [\d.]+ % in each shock that a layer can pay for .*; uncovered: .*own shock 2/,
  );
});
