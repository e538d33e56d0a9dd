import { CellError, type RawArgument, type RawCell, type Result } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";

const CURVE = [
  ["days", "future"],
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const VOLS = [
  [0, 1.1],
  [30, 0.95],
  [110, 0.7],
  [220, 0.58],
];
const worked = { condors: 10, curve: CURVE, volOfVol: VOLS };

const ask = (id: string, given: Record<string, RawArgument>) => callBy(definitionOf(id), given);
const rowsOf = (result: Result) => result as unknown[][];
const cell = (result: Result, label: string, column = 1) =>
  rowsOf(result).find(([first]) => first === label)?.[column];
const problem = (result: Result) => {
  expect(result).toBeInstanceOf(CellError);
  return `${(result as CellError).code} ${(result as CellError).message}`;
};

describe("curves", () => {
  const future = (curve: RawArgument, days: number, asOf: RawArgument = null) =>
    ask("ALVH.CURVE", { curve, days, asOf });

  test("rows may come in any order, with gaps, in backwardation, or alone", () => {
    expect(
      future(
        [
          [110, 20],
          [30, 18.6],
        ],
        70,
      ),
    ).toBeCloseTo(19.3, 12);
    expect(
      future(
        [
          [30, 18.6],
          [70, null],
          [110, 20],
        ],
        70,
      ),
    ).toBeCloseTo(19.3, 12);
    expect(
      future(
        [
          [0, 45],
          [30, 35],
          [60, 30],
        ],
        15,
      ),
    ).toBe(40);
    expect(future([[30, 18.6]], 200)).toBe(18.6);
  });

  test("dates are days from asOf, and need it", () => {
    const asOf = excelDate("2025-12-01");
    const dated = [
      ["expiry", "future"],
      [excelDate("2025-12-17"), 17.7946],
      [excelDate("2026-01-21"), 19.5796],
    ];
    expect(future(dated, 16, asOf)).toBe(17.7946);
    expect(problem(future(dated, 16))).toMatch(/^#VALUE! asOf .*missing/);
    expect(problem(future(dated, 16, excelDate("2025-12-18")))).toMatch(
      /curve: must hold no expiry in the past/,
    );
  });

  const refused: readonly [string, RawArgument, RegExp][] = [
    [
      "a zero",
      [
        [30, 18.6],
        [60, 0],
      ],
      /curve .*row 2 column 2: must be .* got 0 - a blank cell may arrive as 0/,
    ],
    ["a text", [[30, "dear"]], /curve .*got the text "dear"/],
    [
      "twins",
      [
        [30, 18],
        [30, 19],
      ],
      /row 2 .*these days stand twice/,
    ],
    ["past days", [[-1, 18]], /got -1/],
    ["nothing", [["days", "future"]], /got no row with a future/],
    ["one column", [[18], [19]], /curve .*must be rows of/],
    ["an error cell", [[30, { code: "#REF!" }]], /got the error #REF!/],
  ];
  test.each(refused)("%s in a curve is refused by its place", (_, curve, words) => {
    expect(problem(future(curve, 30))).toMatch(words);
  });
});

describe("vol-of-vol", () => {
  test("a single value, rows by days and a smile by strike over future are all taken", () => {
    const cost = (volOfVol: RawArgument) =>
      ask("ALVH.LADDER", { ...worked, volOfVol, return: "cost" }) as number;
    expect(cost(0.8)).toBeGreaterThan(1500);
    expect(cost(VOLS)).toBeCloseTo(2248.22, 2);
    expect(cost(VOLS.map(([days, vol]) => [days!, 1, vol!]))).toBeCloseTo(2248.22, 2);
  });

  test("per cent, and a strike for a ratio, are named as slips", () => {
    expect(problem(ask("ALVH.LADDER", { ...worked, volOfVol: 95 }))).toMatch(
      /vol-of-vol is a decimal: 0.95, not 95/,
    );
    expect(problem(ask("ALVH.LADDER", { ...worked, volOfVol: [[30, 95]] }))).toMatch(/0.95, not 95/);
    const byStrike = [
      [30, 16, 0.8],
      [30, 70, 1.1],
    ];
    expect(problem(ask("ALVH.LADDER", { ...worked, volOfVol: byStrike }))).toMatch(
      /strike over future: 1.2, not 24/,
    );
  });
});

describe("layers", () => {
  test.each(["4/4/2", "seed", "learn", "vxth"])(
    "%s spills, and the spilled cells mean the same",
    (preset) => {
      const spilled = ask("ALVH.LAYERS", { preset });
      const given = { ...worked, equity: 100_000, asOf: excelDate("2025-12-01") };
      expect(ask("ALVH.LADDER", { ...given, layers: spilled as RawArgument })).toEqual(
        ask("ALVH.LADDER", { ...given, layers: preset }),
      );
    },
  );

  const row = (over: Record<number, RawCell>): RawCell[][] => [
    [30, "call", "delta", 0.5, 0, 4, 1].map((value, index) => (index in over ? over[index] : value)),
  ];
  const refused: readonly [string, RawArgument, RegExp][] = [
    ["a text for days", row({ 0: { code: "#N/A" } }), /layers, row 1: days must be/],
    ["no instrument", row({ 1: "straddle" }), /instrument must be one of call, call spread/],
    ["a delta of 50", row({ 3: 50 }), /strike \(a delta\) must be a number from 0.01 to 0.99, got 50/],
    ["a spread without width", row({ 1: "call spread" }), /width must be a number from 0.01 to 1000, got 0/],
    ["a calendar of one date", row({ 1: "calendar", 4: 30 }), /below its 30 days, got 30/],
    ["text for contracts", row({ 5: "four" }), /per 10 condors must be .* got the text "four"/],
    ["a tier of 4", row({ 6: 4 }), /tier must be a number from 0 to 3, got 4/],
    ["too few columns", [[30, "call"]], /layers .*must be .*or a table of days/],
    ["no layer", [["days", "", "", "", "", "", ""]], /or a table of days .*got no row/],
  ];
  test.each(refused)("%s is refused by its row", (_, layers, words) => {
    expect(problem(ask("ALVH.LADDER", { ...worked, layers }))).toMatch(words);
  });

  test("a layer that rounds to nothing says so, and one that is off too", () => {
    const ladder = rowsOf(ask("ALVH.LADDER", { ...worked, condors: 1, tier: 2 }));
    const note = ladder[0]!.indexOf("note");
    expect(ladder[1]![note]).toMatch(/0.4 contracts round to none/);
    expect(ladder[3]![note]).toMatch(/off: on from tier 3/);
  });

  test("vxth without equity says what it needs", () => {
    const ladder = rowsOf(ask("ALVH.LADDER", { ...worked, layers: "vxth" }));
    expect((ladder[1]![2] as CellError).message).toMatch(/^equity .*missing/);
    expect(problem(ask("ALVH.PAYOFF", { ...worked, layers: "vxth", shocks: 10 }))).toMatch(/equity/);
  });
});

describe("carry", () => {
  const carry = ask("ALVH.CARRY", { ...worked, equity: 100_000, maxLoss: 8.91 });

  test("stands in three rows, for the sizing in use and at 1, 2 and 10 %", () => {
    expect(rowsOf(carry)[0]).toEqual(["measure", "in use", "at 1 %", "at 2 %", "at 10 %", "note"]);
    expect(cell(carry, "premium at risk, $")).toBeCloseTo(2248.22, 2);
    expect(cell(carry, "unchanged-curve carry a year, $")).toBeCloseTo(9210.53, 2);
    expect(cell(carry, "replayed net cost a year, $")).toMatch(/^not yet available/);
    // amendment 8: 0.8-1.35 % of equity a year at 1 %, 1.7-2.7 % at 2 %, 8-13 % at 10 %
    for (const [column, low, high] of [
      [2, 0.008, 0.0135],
      [3, 0.017, 0.027],
      [4, 0.08, 0.13],
    ] as const) {
      const share = cell(carry, "unchanged-curve carry a year, share of equity", column) as number;
      expect(share).toBeGreaterThan(low);
      expect(share).toBeLessThan(high);
    }
  });

  test("stands beside what it pays and the days on which it cannot", () => {
    for (const [level, move] of [
      [25, 7.05],
      [35, 17.05],
      [50, 32.05],
    ] as const)
      expect(cell(carry, `pays if VIX goes to ${level}, $`)).toBeCloseTo(
        ask("ALVH.PAYOFF", { ...worked, shocks: move, return: "total" }) as number,
        6,
      );
    expect(cell(carry, "losing days on which VIX did not rise")).toBeCloseTo(207 / 563, 12);
  });

  test("per condor it is the hedgeCost of the condor's own questions", () => {
    const points = ask("ALVH.CARRY", { ...worked, equity: 100_000, return: "per condor" }) as number;
    expect(points).toBeCloseTo(9210.53 / (252 * 10 * 100), 6);
    const breakEven = ask("CONDOR.BREAKEVEN", {
      strikes: "7005/7015/7265/7275",
      credit: 1.09,
      hedgeCost: points,
      return: "lower",
    });
    expect(breakEven).toBeCloseTo(7015 - 1.09 + points, 9);
  });

  test("a replayed cost takes the place of the words", () => {
    const replayed = ask("ALVH.CARRY", { ...worked, equity: 100_000, replayed: 3100 });
    expect(cell(replayed, "replayed net cost a year, $")).toBe(3100);
  });

  test("the budget speaks: no, yes, and yes but", () => {
    const fits = (equity: number) => ask("ALVH.CARRY", { ...worked, equity, return: "within budget" });
    expect([fits(100_000), fits(500_000), fits(2_000_000)]).toEqual(["no", "yes, though above 1 %", "yes"]);
  });

  test("no condors leave errors in their own cells only", () => {
    const none = ask("ALVH.CARRY", { ...worked, condors: 0, equity: 100_000 });
    expect(cell(none, "unchanged-curve carry a year, $")).toBe(0);
    expect(cell(none, "carry of one condor, points")).toBeInstanceOf(CellError);
  });

  test("without VIX in the curve the levels are not shown, the carry is", () => {
    const blind = ask("ALVH.CARRY", {
      ...worked,
      curve: CURVE.filter(([days]) => days !== 0),
      equity: 100_000,
    });
    expect(cell(blind, "pays if VIX goes to 25, $")).toBeInstanceOf(CellError);
    expect(cell(blind, "unchanged-curve carry a year, $")).toBeGreaterThan(0);
  });

  test("a negative carry is called no budget: the curve is in backwardation", () => {
    const inverted = [
      [0, 45],
      [30, 35],
      [110, 28],
      [220, 25],
    ];
    const given = { ...worked, curve: inverted, equity: 100_000, maxLoss: 8.91 };
    const note = "negative: the curve is in backwardation; not a budget";
    const label = "unchanged-curve carry a year, $";
    for (const id of ["ALVH.CARRY", "ALVH.REPORT"]) {
      const row = rowsOf(ask(id, given)).find(([first]) => first === label)!;
      expect(row[1]).toBeLessThan(0);
      expect(row[5]).toBe(note);
    }
    expect(ask("ALVH.CARRY", { ...given, return: "within budget" })).toBe("yes, but negative: not a budget");
    expect(cell(carry, label, 5)).toBe(
      "nothing ever moves in it: no expectation, and no most, since a falling VIX costs more",
    );
  });

  test("identical futures cost the same a year on one date and four days later, but for what the curve moved", () => {
    const futures = [
      [excelDate("2026-12-16"), 18.6],
      [excelDate("2027-01-20"), 19.3],
      [excelDate("2027-02-17"), 19.8],
      [excelDate("2027-03-17"), 20],
      [excelDate("2027-06-16"), 20.8],
    ];
    const carryOn = (date: string) => {
      const asOf = excelDate(date);
      const curve = [[asOf, 17.95], ...futures];
      const given = { condors: 10, equity: 100_000, curve, volOfVol: 0.8, asOf };
      return ask("ALVH.CARRY", { ...given, return: "carry" }) as number;
    };
    const days = ["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30"].map(
      carryOn,
    );
    for (const [index, carry] of days.entries())
      if (index > 0) expect(Math.abs(carry / days[index - 1]! - 1)).toBeLessThan(0.05);
  });

  test("a roll beyond the layer is refused", () => {
    expect(problem(ask("ALVH.CARRY", { ...worked, equity: 1, rollDays: 30 }))).toMatch(
      /^#VALUE! rollDays .*below the 30 days/,
    );
  });
});

describe("payoff", () => {
  test("a column of moves is a table, and with return a column of figures", () => {
    const shocks = [[5], [10], [20]];
    const table = rowsOf(ask("ALVH.PAYOFF", { ...worked, maxLoss: 8.91, shocks }));
    expect(table.slice(1, 4).map(([move]) => move)).toEqual([5, 10, 20]);
    const cover = ask("ALVH.PAYOFF", { ...worked, maxLoss: 8.91, shocks, return: "cover" }) as number[][];
    expect(cover.map(([share]) => Number(share!.toFixed(3)))).toEqual([0.102, 0.223, 0.507]);
    expect(table.slice(1, 4).map((row) => row[8])).toEqual(cover.map(([share]) => share));
  });

  test("VIX after -12.05 does not exist: the row of a move of -30 is an error, the others stand", () => {
    const shocks = [[-30], [-10]];
    const [, impossible, fall] = rowsOf(ask("ALVH.PAYOFF", { ...worked, maxLoss: 8.91, shocks }));
    expect(impossible![0]).toBe(-30);
    for (const figure of impossible!.slice(1)) {
      expect(figure).toBeInstanceOf(CellError);
      expect((figure as CellError).message).toBe(
        "shocks (VIX points): must leave VIX at 1 or more, got -30 from 17.95",
      );
    }
    expect(fall!.some((figure) => figure instanceof CellError)).toBe(false);
    const totals = rowsOf(ask("ALVH.PAYOFF", { ...worked, shocks, return: "total" }));
    expect(totals.map(([total]) => total instanceof CellError)).toEqual([true, false]);
  });

  test("below the moves stand the days on which it cannot pay", () => {
    const table = ask("ALVH.PAYOFF", { ...worked, shocks: 10 });
    expect(cell(table, "losing days on which VIX did not rise")).toBeCloseTo(0.368, 3);
  });
});

describe("report", () => {
  test("begins with the blind spots and agrees with the functions that it joins", () => {
    const given = { ...worked, maxLoss: 8.91, equity: 100_000 };
    const report = rowsOf(ask("ALVH.REPORT", given));
    expect(report[0]![0]).toBe("BLIND SPOTS");
    const ladder = rowsOf(ask("ALVH.LADDER", worked));
    const from = report.findIndex(([first]) => first === "LADDER") + 1;
    expect(report.slice(from, from + ladder.length).map((row) => row.slice(0, ladder[0]!.length))).toEqual(
      ladder,
    );
    for (const pick of ["carry", "per condor"])
      expect(ask("ALVH.REPORT", { ...given, return: pick })).toBe(
        ask("ALVH.CARRY", { ...given, return: pick }),
      );
    expect(ask("ALVH.REPORT", { ...given, return: "cover" })).toBe(
      ask("ALVH.BUFFER", { ...worked, maxLoss: 8.91, return: "cover" }),
    );
  });
});

describe("book", () => {
  const asOf = excelDate("2026-11-02");
  test("a bad row is an error of its own, the others stand", () => {
    const holdings = [
      ["instrument", "expiry", "strike", "contracts", "paid", "layer"],
      ["call", "2026-12-02", 19, 4, 1.72, 1],
      ["straddle", "2026-12-02", 19, 4, 1.72, 1],
      ["call", "2026-10-28", 19, 4, 1.72, 1],
    ];
    const book = rowsOf(ask("ALVH.BOOK", { holdings, curve: CURVE, volOfVol: VOLS, asOf }));
    expect(book[1]![10]).toBe("HOLD");
    expect((book[2]![2] as CellError).message).toMatch(/^holdings, row 3: instrument must be/);
    expect(book[3]![10]).toBe("SETTLE ME");
    expect(book.slice(1, 4).map(([, instrument]) => instrument)).toEqual(["call", "unreadable", "call"]);
    expect(book[4]![3]).toBeInstanceOf(CellError);
  });
});

describe("lint", () => {
  test("text where numbers belong is a finding, not an error", () => {
    const rules = [
      ["VIX", "low", true, 15, false, 0, ""],
      ["VIX", 15, true, "any", true, "two", ""],
      ["VIX", 15, 0, "any", true, 2, ""],
    ];
    const found = rowsOf(ask("ALVH.LINT", { rules })).slice(1);
    expect(found.map(([kind, , where]) => `${kind} ${where}`)).toEqual([
      "unreadable row 1",
      "unreadable row 2",
      "open edge exactly 15",
      "gap below 15",
    ]);
  });

  test("what the product spills as rules has no false alarm", () => {
    const spilled: readonly [id: string, presets: readonly string[]][] = [
      ["CONDOR.RULES", ["glossary", "5dma", "learn", "cons20"]],
      ["ALVH.RULES", ["progressive", "always-on", "18/22/28"]],
      ["RISK.RULES", ["cap10", "fixed", "steward", "binary", "exit", "approval"]],
    ];
    for (const [id, presets] of spilled)
      for (const preset of presets) {
        const rules = ask(id, { preset }) as RawArgument;
        expect([preset, rowsOf(ask("ALVH.LINT", { rules }))[1]![0]]).toEqual([preset, "none"]);
        expect(ask("ALVH.LINT", { rules: preset, return: "findings" })).toBe(0);
        expect(ask("ALVH.LINT", { rules, against: preset, return: "findings" })).toBe(0);
      }
  });

  test("the gates of RISK.RULES show only the four that open between two levels", () => {
    const found = rowsOf(ask("ALVH.LINT", { rules: ask("RISK.RULES", {}) as RawArgument })).slice(1);
    expect(found.map(([kind, reading]) => `${kind} ${reading}`)).toEqual([
      "non-monotone RSI",
      "non-monotone REER deviation",
      "non-monotone rate gap z",
      "non-monotone P/CF z",
    ]);
  });

  test("a name that means two tables is refused and both are named", () => {
    expect(problem(ask("ALVH.LINT", { rules: "seed" }))).toMatch(
      /got the text "seed" - rules of RISK.SCALE and of ALVH.BIGTOP: pass their cells$/,
    );
    expect(ask("ALVH.LINT", { rules: "hardrules", return: "findings" })).toBe(0);
    expect(ask("ALVH.LINT", { rules: "20/28", return: "findings" })).toBe(0);
  });
});

test("a list of responses or roll days that does not match the layers is refused: none is left to its default unseen", () => {
  const carry = (rollDays: RawArgument) =>
    ask("ALVH.CARRY", { ...worked, equity: 100_000, rollDays, return: "carry" });
  const payoff = (betas: RawArgument) =>
    ask("ALVH.PAYOFF", { ...worked, shocks: 10, betas, return: "total" });
  expect(problem(payoff(0.5))).toBe(
    "#VALUE! betas (points per VIX point): must be one for each of the 3 layers, got 1",
  );
  expect(problem(payoff([[0.7], [null], [0.23]]))).toMatch(/must be one for each of the 3 layers, got 2/);
  expect(problem(carry([[10], [60]]))).toBe(
    "#VALUE! rollDays (days): must be one for all or one for each of the 3 layers, got 2",
  );
  expect(carry(10)).toBeCloseTo(10_770.357, 3);
  expect(payoff([[0.7, 0.35, 0.23]])).toBeCloseTo(3087.932, 3);
});

test("ALVH.ENGINE2 says with which VIX it decided, and that breadth was not given", () => {
  const reason = (given: Record<string, RawArgument>) =>
    ask("ALVH.ENGINE2", { ...worked, hedgeBudget: 2000, return: "why", ...given });
  expect(reason({ vix: 30 })).toBe("VIX 30; armed: VIX at 20 or more; breadth not given");
  expect(reason({ vix: 19.99, breadthConstructive: true })).toBe(
    "VIX 19.99; off: VIX below 20 and no condor threatened",
  );
});

test("a hedge without a layer on has no buffer: intact is FALSE, not an error", () => {
  const buffer = (answer: string) =>
    ask("ALVH.BUFFER", { ...worked, maxLoss: 8.91, tier: 0, return: answer });
  expect(buffer("intact")).toBe(false);
  expect(buffer("cover")).toBe(0);
  expect(buffer("why")).toBe("no layer pays when VIX rises 10: there is no protection to date");
  expect(problem(buffer("days left"))).toMatch(/^#N\/A no layer pays/);
});

test("a share of equity without equity says what is missing", () => {
  expect(problem(ask("ALVH.REPORT", { ...worked, maxLoss: 8.91, return: "carry share" }))).toBe(
    "#N/A equity (US dollars): is missing; shares of equity need it",
  );
});

test.each<[layers: string, daysLeft: number | RegExp, why: RegExp]>([
  // The days are those of the bought layer alone; what the sold one loses is told.
  [
    "4 x 220d call delta 0.5 roll 150; -1 x 110d call delta 0.5 roll 60",
    220,
    /; \$\d+ that layers lose there are taken off$/,
  ],
  ["-1 x 30d call delta 0.5 roll 10; 8 x 110d call delta 0.5 roll 60", 110, /taken off$/],
  [
    "4 x 220d call delta 0.5 roll 150; -9 x 30d call delta 0.5 roll 10",
    /takes all that the others gain/,
    /takes all/,
  ],
  ["-4 x 30d call delta 0.5 roll 10", /no layer pays/, /no layer pays/],
  ["4 x 220d call delta 0.5 roll 150", 220, /[^f]$/],
])("a buffer of %s dates what pays and nets what loses", (layers, daysLeft, why) => {
  const buffer = (answer: string) =>
    ask("ALVH.BUFFER", { ...worked, maxLoss: 8.91, rounding: "none", layers, return: answer });
  const days = buffer("days left");
  if (typeof daysLeft === "number") expect(days).toBeCloseTo(daysLeft, 9);
  else expect(problem(days)).toMatch(daysLeft);
  expect(buffer("why")).toMatch(why);
  expect(Number(buffer("cover")) > 0).toBe(typeof daysLeft === "number");
});
