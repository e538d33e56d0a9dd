import fc from "fast-check";
import { instrumentNames, rulesOf } from "../../../src/engine/hedge/instruments";
import { layersFrom, layersText } from "../../../src/engine/hedge/layers-text";
import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";
import { cells2011 } from "../../support/market-history";

const ask = (id: string, given: Readonly<Record<string, RawArgument>>) => callBy(definitionOf(id), given);
/** A flat curve: no roll-down, so that futures can be followed by hand. */
const plan = (layers: RawCell): RawCell[][] => [
  ["VIX", 18],
  ["VIX future 30 days", 18],
  ["VIX future 110 days", 18],
  ["VIX future 220 days", 18],
  ["condors", 10],
  ["layers", layers],
  ["hedge tier", 3],
];
const rowsOf = (result: unknown) => result as readonly (readonly RawCell[])[];

test("layers written in one cell are the same as their table, whatever they are", () => {
  const layer = fc.record({
    days: fc.integer({ min: 30, max: 220 }),
    instrument: fc.constantFrom(...instrumentNames),
    target: fc.integer({ min: 5, max: 60 }).map((each) => each / 100),
    width: fc.integer({ min: 2, max: 9 }),
    perTenCondors: fc.integer({ min: -140, max: 140 }).map((each) => Number((each / 7).toPrecision(12))),
    rollAt: fc.integer({ min: 0, max: 20 }),
    tier: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(layer, { minLength: 1, maxLength: 4 }), (drawn) => {
      const layers = drawn.map((each) => {
        const { option, width } = rulesOf(each.instrument);
        return {
          ...each,
          by: option === undefined ? ("none" as const) : ("delta" as const),
          target: option === undefined ? 0 : each.target,
          width: width === undefined ? 0 : each.width,
          weight: 0,
          note: "",
        };
      });
      expect(layersFrom(layersText(layers))).toEqual(layers);
    }),
    { numRuns: 100 },
  );
});

test("a plan spills the text of its layers, a preset by its name, and reads both back", () => {
  const text = "-1 x 30d future; 23.3333333333 x 60d call delta 0.3 roll 30";
  const spilled = (layers: RawCell) => {
    const rows = rowsOf(ask("SCENARIO.PLAN", {}));
    expect(rows.find(([label]) => label === "layers")?.[1]).toBe("4/4/2");
    return rowsOf(ask("SCENARIO.STRESS", { plan: plan(layers) }))[0];
  };
  expect(spilled(text)).toEqual(expect.arrayContaining(["layer 1", "layer 2", "hedge"]));
  expect(spilled("VXTH")).not.toContain("layer 3");
});

test.each([
  ["no such words", "four calls", /layers.*must be "4\/4\/2" or .*or such as 4 x 30d call/],
  ["an instrument that is none", "4 x 30d straddle delta 0.5", /instrument must be one of call/],
  ["a delta of 50", "4 x 30d call delta 50", /strike \(a delta\) must be a number from 0.01 to 0.99, got 50/],
  ["an option without a strike", "4 x 30d call", /by must be one of delta/],
  ["a spread without width", "4 x 30d put spread delta 0.5", /width must be a number from 0.01/],
  ["a roll beyond its days", "4 x 30d call delta 0.5 roll 40", /roll at must be below the 30 days/],
])("%s is refused by its words", (_, layers, words) => {
  const found = ask("SCENARIO.STRESS", { plan: plan(layers) });
  expect(found).toBeInstanceOf(CellError);
  expect((found as CellError).message).toMatch(words);
});

test("ALVH.LADDER takes the same text, and shows what has no bound", () => {
  const given = {
    condors: 10,
    curve: [
      [0, 18],
      [30, 19],
      [220, 21],
    ],
  };
  const ladder = (layers: RawArgument) => rowsOf(ask("ALVH.LADDER", { ...given, layers }));
  const [head = [], spread, future, total] = ladder("2 x 60d call delta 0.3; -1 x 30d future");
  expect(
    ladder([
      [60, "call", "delta", 0.3, "", 2, 0],
      [30, "future", "", "", "", -1, 0],
    ]),
  ).toEqual([head, spread, future, total]);
  const at = (row: readonly RawCell[] | undefined, heading: string) => row?.[head.indexOf(heading)];
  expect([spread, future, total].map((row) => at(row, "contracts"))).toEqual([2, -1, 1]);
  expect([future, total].map((row) => at(row, "can lose"))).toEqual(["no bound", "no bound"]);
  // One short future of $100 a point, 25 points up.
  expect(at(total, "margin")).toBeCloseTo(2500, 9);
});

test("sold calls that bought ones cover lose what lies between, in ALVH.LADDER, CARRY and REPORT; what they leave open is counted", () => {
  const given = {
    condors: 10,
    curve: [
      [0, 18],
      [30, 19],
      [220, 21],
    ],
    equity: 100_000,
  };
  const ladder = (layers: string) => {
    const [head = [], ...rows] = rowsOf(ask("ALVH.LADDER", { ...given, layers }));
    return rows.map((row) => (heading: string) => row[head.indexOf(heading)] as number);
  };
  const layers = "-4 x 30d call strike 18; 8 x 30d call strike 25";
  const [sold, bought, total] = ladder(layers);
  // Worst where VIX settles at 25: 7 points on each of four, and what was paid net.
  const net = 8 * bought!("premium") - 4 * sold!("premium");
  const most = (4 * 7 + net) * 100;
  expect(total!("can lose")).toBeCloseTo(most, 8);
  expect(sold!("can lose")).toBeCloseTo(most - bought!("cost"), 8);
  expect(total!("margin")).toBeCloseTo(most - bought!("cost"), 8);
  expect(sold!("note")).toMatch(/covered by layer 2 of the same settlement/);
  const carry = rowsOf(ask("ALVH.CARRY", { ...given, layers }));
  expect(carry.find(([label]) => label === "premium at risk, $")?.[1]).toBeCloseTo(most, 8);
  const report = rowsOf(ask("ALVH.REPORT", { ...given, maxLoss: 8.91, layers }));
  expect(report.find(([label]) => label === "premium at risk, $")?.[1]).toBeCloseTo(most, 8);
  // Three bought leave one open: 25 points above its future, at 44, four lose 26 and three gain 19.
  const [open, three, sum] = ladder("-4 x 30d call strike 18; 3 x 30d call strike 25");
  expect([open!("can lose"), sum!("can lose")]).toEqual(["no bound", "no bound"]);
  expect(open!("note")).toMatch(/no bound: 1 short of 30 days stay uncovered/);
  const lost = 4 * 26 - 3 * 19 - 4 * open!("premium");
  expect(three!("margin")).toBe(0);
  expect(sum!("margin")).toBeCloseTo(lost * 100, 8);
  expect(
    String(ask("ALVH.LADDER", { ...given, layers: "-4 x 30d call strike 18; 4 x 60d call strike 18" })),
  ).toMatch(/no bound: 4 short of 30 days/);
});

test("a calendar whose near leg a call covers loses its debit and what lies between the strikes, and carries to that leg's expiry", () => {
  const given = {
    condors: 10,
    curve: [
      [0, 18],
      [30, 19],
      [220, 21],
    ],
    equity: 100_000,
  };
  const layers = "1 x 60d calendar strike 20 width 30; 1 x 30d call strike 25";
  const [head = [], calendar = [], call = [], total = []] = rowsOf(ask("ALVH.LADDER", { ...given, layers }));
  const at = (row: readonly RawCell[], heading: string) => row[head.indexOf(heading)] as number;
  const debit = at(calendar, "cost");
  expect(at(total, "can lose")).toBeCloseTo(debit + at(call, "cost") + 500, 8);
  expect(at(calendar, "can lose")).toBeCloseTo(debit + 500, 8);
  expect(at(calendar, "margin")).toBeCloseTo(500, 8);
  const carry = (text: string) => ask("ALVH.CARRY", { ...given, layers: text, return: "carry" });
  expect(carry(layers)).toEqual(carry(layers.replace("width 30", "width 30 roll 30")));
  expect(carry(layers.replace("width 30", "width 30 roll 10"))).toMatchObject({
    message: expect.stringMatching(
      /^roll at, or rollDays \(days\): must be at least 30 for the calendar of 60 days/,
    ),
  });
});

test("ALVH.BOOK counts what is sold and not covered at its settlement in the note of its total", () => {
  const note = (...holdings: RawCell[][]) =>
    rowsOf(
      ask("ALVH.BOOK", {
        holdings,
        asOf: "2026-11-16",
        curve: [
          [0, 18],
          [30, 19],
          [220, 21],
        ],
      }),
    )
      .at(-1)!
      .at(-1);
  const call = (expiry: string, strike: number, contracts: number) => [
    "call",
    expiry,
    strike,
    contracts,
    1.5,
    "",
  ];
  expect(note(call("2026-12-16", 20, -4), call("2026-12-16", 30, 4))).toBe("");
  expect(note(call("2026-12-16", 20, -4), call("2026-12-16", 30, 1))).toBe(
    "no bound: 3 short of 30 days stay uncovered",
  );
  expect(note(call("2026-12-16", 20, -4), call("2027-01-20", 30, 4))).toMatch(/4 short of 30 days/);
});

test("a short future loses in a shock what its future rose, and pays in a calm: SCENARIO.STRESS", () => {
  const [head = [], ...rows] = rowsOf(ask("SCENARIO.STRESS", { plan: plan("-1 x 30d future") }));
  const hedge = rows.find(([name]) => name === "Volmageddon 2018")?.[head.indexOf("hedge")];
  // February 15.625 to 33.225 at 9 days, March 14.975 to 27.975 at 44: at 30 days 17.6 - 4.6 x 21 / 35 = 14.84.
  expect(hedge).toBeCloseTo(-1484, 6);
});

test("an SPX put deep in the money follows the index in SCENARIO.GRID and SCENARIO.STRESS", () => {
  const put = plan("1 x 30d SPX put strike 9000");
  const grid = rowsOf(
    ask("SCENARIO.GRID", { plan: put, show: "hedge", spotMoves: [[-0.04], [0]], vixMoves: 0 }),
  );
  const [low = 0, still = 0] = grid.map((row) => row.at(-1) as number);
  // 4 % of the plan's 7,140.
  expect(low - still).toBeCloseTo(0.04 * 7140 * 100, -3);
});

test("SCENARIO.REPLAY of sold layers is that of bought ones with the sign turned, without costs", () => {
  const sums = ["2 x 30d ratio spread delta 0.5 width 5 roll 10", "2 x 45d SPX put delta 0.2 roll 10"].map(
    (text) =>
      [text, `-${text}`].map((layers) => {
        const [head = [], ...rows] = rowsOf(
          ask("SCENARIO.REPLAY", {
            history: cells2011(),
            plan: plan(layers),
            ivRatio: 0.8,
            hedgeCosts: "none",
            show: "summary",
          }),
        );
        const own = head.findIndex((name) => String(name).startsWith("10 condors"));
        return rows.find(([label]) => label === "hedge cost a year")?.[own] as number;
      }),
  );
  for (const [bought = 0, sold = 0] of sums) {
    expect(Math.abs(bought)).toBeGreaterThan(50);
    expect(sold).toBeCloseTo(-bought, 6);
  }
});
