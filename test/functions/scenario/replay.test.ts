import { alvhCarry } from "../../../src/functions/alvh/carry.fn";
import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { scenarioReplay } from "../../../src/functions/scenario/replay.fn";
import { scenarioSimulate } from "../../../src/functions/scenario/simulate.fn";
import { callBy } from "../../support/call";
import { cells2011 } from "../../support/market-history";

const plan: RawArgument = [["equity", 10_000_000]];
const replay = (over: Record<string, RawArgument> = {}) =>
  callBy(scenarioReplay, { history: cells2011(), plan, ivRatio: 0.8, ...over }) as (string | number)[][];
const simulate = (over: Record<string, RawArgument> = {}) =>
  callBy(scenarioSimulate, { plan, paths: 50, seed: 1, ...over }) as (string | number)[][];

const row = (table: (string | number)[][], label: string, at: string | number = "") =>
  table.find(([what, when]) => what === label && when === at);

test("one plan is replayed at 1 % and 2 %, hedged and not, every row as wide as the header", () => {
  const table = replay();
  expect(table[0]).toEqual(["replay", "when", "1 % hedged", "1 % unhedged", "2 % hedged", "2 % unhedged"]);
  for (const cells of table) expect(cells).toHaveLength(6);
  expect(table.filter(([what]) => what === "equity by year").map(([, year]) => year)).toEqual([2011]);
});

test.each([
  ["risk fraction", 0.05, "5 % hedged", "5 % hedged"],
  ["hedge", false, "1 % unhedged", "1 % unhedged"],
  ["condors", 3, "3 condors hedged", "1 % hedged"],
] as const)(
  "a plan with its own %s (%p) is shown first as it stands, and one figure asked for is its",
  (label, given, replayed, simulated) => {
    const one = [...(plan as RawCell[][]), [label, given]];
    const twice = one.map(([row, value]) => [row, value, value] as RawCell[]);
    for (const [ask, figure, own] of [
      [replay, "end equity", replayed],
      [simulate, "mean", simulated],
    ] as const) {
      const [header, first] = ask({ plan: one });
      expect(header?.[2]).toBe(own);
      expect(new Set(header?.slice(2))).toEqual(
        new Set([own, "1 % hedged", "1 % unhedged", "2 % hedged", "2 % unhedged"]),
      );
      // Two columns of the same plan are shown as they are.
      expect(first?.[2]).toBe(ask({ plan: twice })[1]?.[2]);
      expect(ask({ plan: one, return: figure })).toBe(first?.[2]);
    }
  },
);

test("the ratios 0.7 to 1.0 stand beside the one asked for, and agree with it where they are it", () => {
  const table = replay();
  for (const ratio of [0.7, 0.8, 0.9, 1])
    expect(row(table, "growth a year at IV ratio", ratio)).toBeDefined();
  expect(row(table, "growth a year at IV ratio", 0.8)?.slice(2)).toEqual(
    row(table, "growth a year")?.slice(2),
  );
});

test("a simulation says how far chance alone moves its mean", () => {
  const [, , error] = row(simulate(), "standard error of the mean") ?? [];
  const means = Array.from(
    { length: 12 },
    (_, seed) => simulate({ seed, return: "mean" }) as unknown as number,
  );
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  const spread = Math.sqrt(means.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (means.length - 1));
  // The spread of twelve means is within a factor of two of what one of them says of itself.
  expect(spread / (error as number)).toBeGreaterThan(0.5);
  expect(spread / (error as number)).toBeLessThan(2);
  expect(row(simulate({ paths: 1 }), "standard error of the mean")).toBeUndefined();
});

test("cash earns the plan's rate, continuously compounded", () => {
  const idle: RawArgument = [
    ["risk fraction", "none", "none"],
    ["rate", 0.05, 0.05],
  ];
  const days = replay({ plan: idle, show: "days" }).slice(1);
  const [first, last] = [days[0]!, days.at(-1)!];
  const years = (Number(last[0]) - Number(first[0])) / 365;
  expect(last[1]).toBeCloseTo(100_000 * Math.exp(0.05 * years), 6);
});

test("half a year is not made a year's growth", () => {
  const [, , hedged] = row(replay({ show: "years" }), "result by year", 2011) ?? [];
  expect(replay({ return: "growth a year" })).toBeCloseTo(hedged as number, 12);
});

test("columns of the plan are the variants where there are several", () => {
  const two: RawArgument = [
    ["plan", "small", "large"],
    ["risk fraction", 0.005, 0.03],
    ["equity", 10_000_000, 10_000_000],
  ];
  expect(replay({ plan: two, show: "summary" })[0]?.slice(2)).toEqual(["small", "large"]);
});

test("the days show equity and drawdown of each variant", () => {
  const table = replay({ show: "days" });
  expect(table).toHaveLength(150);
  expect(table[0]).toEqual([
    "date",
    "equity 1 % hedged",
    "equity 1 % unhedged",
    "equity 2 % hedged",
    "equity 2 % unhedged",
    "drawdown 1 % hedged",
    "drawdown 1 % unhedged",
    "drawdown 2 % hedged",
    "drawdown 2 % unhedged",
  ]);
});

test("the hedge's cost a year is what it lost over the years of the history, and ALVH.CARRY takes it", () => {
  // One calendar year, so all of it is measured by the plan's own equity: 2011-06-01 to 2011-12-30 is 212 days.
  const table = replay({
    plan: [
      ["equity", 10_000_000],
      ["risk fraction", 0.01],
    ],
  });
  const [made, cost] = ["hedge made", "hedge cost a year"].map((label) => Number(row(table, label)?.[2]));
  const [from, to] = [cells2011()[1]?.[0], cells2011().at(-1)?.[0]].map(Number) as [number, number];
  expect(cost).toBeCloseTo((-(made ?? 0) * 365) / (to - from), 6);
  const carry = callBy(alvhCarry, {
    condors: 10,
    curve: [
      [0, 17.95],
      [30, 18.6],
      [110, 20],
      [220, 20.8],
    ],
    volOfVol: 0.8,
    equity: 10_000_000,
    replayed: cost as number,
  }) as (string | number)[][];
  expect(carry.find(([label]) => label === "replayed net cost a year, $")?.[1]).toBe(cost);
});

test("every answer says that it is model-priced, at which volatility and at what costs", () => {
  for (const table of [replay(), replay({ show: "years" }), simulate()]) {
    const words = String(table.find(([what]) => what === "model-priced")?.[1]);
    expect(words).toMatch(/VIX\/100 x|of VIX1D/);
    expect(JSON.stringify(table)).toMatch(/0.063 a VIX/);
  }
});

test("rows that were set aside are counted in the answer", () => {
  const rows = cells2011();
  rows[5] = [rows[5]![0]!, 1300, null];
  const words = replay({ history: rows }).filter(([what]) => what === "rows");
  expect(words.map(([, text]) => text)).toEqual(["1 without a VIX close: set aside (first: row 6)"]);
});

test("more paths than a cell can wait for are refused with the number that fits", () => {
  const refused = callBy(scenarioSimulate, { plan, paths: 10_001, seed: 1 });
  expect(refused).toBeInstanceOf(CellError);
  expect((refused as CellError).message).toMatch(
    /^paths: must be at most 10,000 for 252 sessions, got 10001; .*task pane/,
  );
});

test("a history turns the simulation into draws of its sessions", () => {
  const words = (table: (string | number)[][]) => String(table.find(([what]) => what === "paths")?.[1]);
  expect(words(simulate())).toMatch(/joint model from VIX 17.95, seed 1/);
  expect(words(simulate({ history: cells2011() }))).toMatch(/blocks of 20 from 149 sessions, seed 1/);
});

test("the worst path is tagged with the nearest session on record", () => {
  const found = simulate().find(([what]) => what === "worst session of the worst path");
  expect(String(found?.[1])).toMatch(/^SPX [+-]?\d+\.\d %, VIX \d+\.\d to \d+\.\d; nearest on record: [A-Z]/);
});

test("hedge choices stand side by side, and each is what its own argument gives", () => {
  const table = replay({ show: "hedge choices" });
  for (const [way, over] of [
    ["staggered", { calendar: "staggered" }],
    ["harvest: VIX 30", { harvest: "VIX 30" }],
    ["reads front future, 1 late", { tierReads: "front future", tierLate: 1 }],
    ["harvest: source", {}],
  ] as const)
    for (const figure of ["hedge made", "hedge cost a year"])
      expect([way, row(table, figure, way)?.[2]]).toEqual([way, replay({ ...over, return: figure })]);
  expect(
    new Set(table.filter(([figure]) => figure === "hedge made").map((cells) => cells[2])).size,
  ).toBeGreaterThan(10);
});

test("days left are a harvest too: before the roll day they sell what is in gain, after it nothing is left to sell", () => {
  const made = (over: Record<string, RawArgument>) =>
    replay({
      plan: [...(plan as RawCell[][]), ["layers", "40 x 30d call delta 0.3 roll 10"], ["hedge tier", 3]],
      return: "hedge made",
      harvest: "none",
      ...over,
    });
  const held = made({});
  expect(made({ harvestLeft: 9 })).toBe(held);
  expect(made({ harvestLeft: 0 })).toBe(held);
  // From the first close in gain, and from a later one, something else is made.
  expect(new Set([held, made({ harvestLeft: 20 }), made({ harvestLeft: 365 })]).size).toBe(3);
  expect(made({ harvestLeft: 365, harvest: "5 x cost" })).toBe(made({ harvestLeft: 365 }));
});
