/** What stands in a total row is the sum of its rows, and one figure is the same in every table that shows it. */

import type { RawArgument, ResultCell } from "../../src/functions/cells";
import { callBy, definitionOf } from "../support/call";

type Given = Readonly<Record<string, RawArgument>>;
type Table = readonly (readonly ResultCell[])[];

const table = (id: string, given: Given) => callBy(definitionOf(id), given) as Table;

/** The figures of a column by the label that leads each row. */
function column(rows: Table, heading: string): ReadonlyMap<string, ResultCell | undefined> {
  const at = rows[0]?.indexOf(heading) ?? -1;
  expect([heading, at]).not.toEqual([heading, -1]);
  return new Map(rows.slice(1).map((row) => [String(row[0]), row[at]]));
}

const numbers = (cells: Iterable<ResultCell | undefined>) =>
  [...cells].filter((cell): cell is number => typeof cell === "number");
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

// 2026-12-04, a Friday's afternoon; the last row expired on 2026-11-13.
const condors: Given = {
  positions: [
    ["expiry", "long put", "short put", "short call", "long call", "contracts", "credit"],
    [46_372, 7005, 7015, 7265, 7275, 2, 1.15],
    [46_365, 6995, 7010, 7300, 7315, 3, 1.4],
    [46_339, 7005, 7015, 7265, 7275, 4, 1.2],
  ],
  spot: 7140,
  vol: 0.18,
  asOf: 46_360,
  settlements: [[46_339, 7010]],
  costs: 0.1,
};

const CURVE = [
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const holdings: Given = {
  holdings: [
    ["call", 46_372, 19.3, 4, 1.72, 1],
    ["call spread", 46_400, 20, 6, 0.8, 2, 25],
    ["future", 46_372, "", 1, 18.2, 1],
    ["call", 46_350, 19, 2, 1.1, 1],
  ],
  asOf: 46_360,
  curve: CURVE,
  settlements: [[46_350, 21]],
  spot: 7140,
  curveBefore: CURVE.map(([days, future]) => [days, (future as number) - 0.4]),
};
const hedge: Given = { condors: 20, curve: CURVE, equity: 100_000 };

test.each([
  ["CONDOR.BOOK", { ...condors, view: "standing" }, ["contracts", "P/L", "P/L dollars", "delta", "gamma"]],
  ["CONDOR.BOOK", { ...condors, view: "standing" }, ["vega", "theta", "worst loss", "margin", "open risk"]],
  ["CONDOR.BOOK", { ...condors, view: "day", vix: 17.95 }, ["P/L open", "$ per 1 %", "$ per VIX point"]],
  ["ALVH.BOOK", { ...holdings, view: "standing" }, ["value", "gain", "vega", "$ per VIX point"]],
  [
    "ALVH.BOOK",
    { ...holdings, view: "day" },
    ["contracts", "P/L today", "P/L open", "$ per VIX point", "$ per vol point"],
  ],
  ["ALVH.LADDER", hedge, ["contracts", "cost", "vega", "$ per VIX point", "can lose", "margin"]],
] satisfies [string, Given, string[]][])("%s adds up (%#)", (id, given, headings) => {
  const rows = table(id, given);
  for (const heading of headings) {
    const { total, parts } = split(column(rows, heading));
    expect(parts.length).toBeGreaterThan(1);
    expect([heading, total]).toEqual([heading, expect.closeTo(sum(parts), 6)]);
  }
});

function split(cells: ReadonlyMap<string, ResultCell | undefined>) {
  const { total, ...rest } = Object.fromEntries(cells) as Record<string, ResultCell | undefined>;
  return { total, parts: numbers(Object.values(rest)) };
}

test("a condor that settled has its result, and nothing of it is open", () => {
  const rows = table("CONDOR.BOOK", condors);
  const settled = rows.find((row) => row[0] === 46_339) ?? [];
  const figure = (heading: string) => settled[rows[0]?.indexOf(heading) ?? -1];
  // At 7010 the short put at 7015 is 5 points in: 1.20 - 5 - costs of .10, four times.
  expect(figure("P/L dollars")).toBeCloseTo(4 * 100 * (1.2 - 5 - 0.1), 6);
  for (const heading of ["delta", "gamma", "vega", "theta", "open risk", "worst loss", "margin"])
    expect([heading, figure(heading)]).toEqual([heading, 0]);
});

test("a hedge that settled has its gain, and nothing of it is open", () => {
  const rows = table("ALVH.BOOK", holdings);
  const settled = rows.find((row) => row.includes("SETTLED")) ?? [];
  const figure = (heading: string) => settled[rows[0]?.indexOf(heading) ?? -1];
  // Settled at 21, struck 19, bought for 1.10, two contracts.
  expect(figure("gain")).toBeCloseTo(2 * 100 * (21 - 19 - 1.1), 9);
  for (const heading of ["value", "delta", "vega", "$ per VIX point"])
    expect([heading, figure(heading)]).toEqual([heading, 0]);
});

test("dollars are a hundred times the points, in each row and in total", () => {
  const rows = table("CONDOR.BOOK", condors);
  const [points, dollars] = [column(rows, "P/L"), column(rows, "P/L dollars")];
  for (const [row, value] of points) expect(dollars.get(row)).toBeCloseTo(100 * (value as number), 6);
});

test("what the day shows is what stands: contracts, results and dollars a VIX point", () => {
  const standing = table("ALVH.BOOK", holdings);
  const day = table("ALVH.BOOK", { ...holdings, view: "day" });
  for (const [one, other] of [
    ["gain", "P/L open"],
    ["vega", "$ per vol point"],
    ["$ per VIX point", "$ per VIX point"],
  ] as const)
    expect(numbers(column(day, other).values())).toEqual(numbers(column(standing, one).values()));
  const ours = table("CONDOR.BOOK", { ...condors, view: "day" });
  const theirs = table("CONDOR.BOOK", condors);
  expect(column(ours, "P/L open").get("total")).toBeCloseTo(
    column(theirs, "P/L dollars").get("total") as number,
    9,
  );
});

describe("the hedge's tables agree with each other", () => {
  const carry = new Map(table("ALVH.CARRY", hedge).map(([label, ...rest]) => [String(label), rest]));
  const inUse = (label: string) => carry.get(label)?.[0] as number;
  const payoff = table("ALVH.PAYOFF", { ...hedge, shocks: [[5], [7.05], [17.05], [32.05]], maxLoss: 8.9 });
  const cost = column(table("ALVH.LADDER", hedge), "cost").get("total") as number;

  test("what is at risk is what the ladder costs, and its share of equity", () => {
    expect(inUse("premium at risk, $")).toBeCloseTo(cost, 9);
    expect(inUse("premium at risk, share of equity")).toBeCloseTo(cost / 100_000, 12);
  });

  test("carry is that of its layers, a share of equity, and a part of each condor", () => {
    const layers = [1, 2, 3].map((layer) => inUse(`carry of layer ${layer} a year, $`));
    const whole = inUse("unchanged-curve carry a year, $");
    expect(whole).toBeCloseTo(sum(layers), 6);
    expect(inUse("unchanged-curve carry a year, share of equity")).toBeCloseTo(whole / 100_000, 12);
    // 252 trades a year of 20 condors at $100 a point.
    expect(inUse("carry of one condor, points")).toBeCloseTo(whole / (252 * 20 * 100), 12);
  });

  test("at other fractions every dollar is that of as many condors", () => {
    for (const [at, fraction] of [0.01, 0.02, 0.1].entries()) {
      const condors = carry.get("condors")?.[at + 1] as number;
      // The worst loss of one is $891.
      expect(condors).toBeCloseTo((100_000 * fraction) / 891, 9);
      for (const label of [
        "premium at risk, $",
        "unchanged-curve carry a year, $",
        "pays if VIX goes to 35, $",
      ])
        expect(carry.get(label)?.[at + 1]).toBeCloseTo((inUse(label) * condors) / 20, 5);
    }
  });

  test("what it pays is what the payoff says of the same VIX, layer by layer", () => {
    const totals = column(payoff, "total");
    for (const [after, move] of [
      [25, "7.05"],
      [35, "17.05"],
      [50, "32.05"],
    ] as const)
      expect(totals.get(move)).toBeCloseTo(inUse(`pays if VIX goes to ${after}, $`), 6);
    const layers = [1, 2, 3].map((layer) => column(payoff, `layer ${layer}`));
    for (const move of ["5", "7.05", "17.05", "32.05"]) {
      expect(totals.get(move)).toBeCloseTo(sum(layers.map((one) => one.get(move) as number)), 6);
      // Twenty condors of $890 each.
      expect(column(payoff, "cover").get(move)).toBeCloseTo((totals.get(move) as number) / (20 * 890), 9);
    }
  });
});
