import { CellError, type RawArgument, type RawCell, type Result } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";

const open: RawCell[][] = [
  ["high ROE", true],
  ["leverage trap", false],
  ["breadth constructive", true],
  ["RSI", 55],
  ["VIX", 13],
  ["EV over hurdle", 0.05],
  ["hedge held", "none"],
  ["hedge called for", "none"],
  ["events before expiry", "none"],
];
const reading = (label: string, value: RawCell) =>
  open.some(([name]) => name === label)
    ? open.map((row) => (row[0] === label ? [label, value] : row))
    : [...open, [label, value]];
/** .08 points over break-even, on a million trades. */
const EDGE = { wins: 899_000, trades: 1_000_000 };

const ceiling = (over: Record<string, RawArgument> = {}) =>
  callBy(definitionOf("RISK.CEILING"), {
    readings: open,
    ...EDGE,
    credit: 1.09,
    width: 10,
    equity: 100_000,
    tradesPerYear: 252,
    ...over,
  });
const rowsOf = (result: Result) => {
  if (!Array.isArray(result)) throw new Error(`expected rows, got ${JSON.stringify(result)}`);
  return result as CellRows;
};
type CellRows = readonly (readonly RawCell[])[];
const at = (result: Result, label: string, column: string) => {
  const [header = [], ...rows] = rowsOf(result);
  return rows.find(([name]) => name === label)?.[header.indexOf(column)];
};

test("a losing record is answered with 0 and its cause, bare zeros among the readings or not", () => {
  // 87 of 100 where 89.1 break even: -.21 points a condor, on 10,000 trades.
  const zeros = open.map(([label, value]) => [label as string, value === "none" ? 0 : (value as RawCell)]);
  for (const readings of [zeros, open]) {
    const found = call("RISK.CEILING", readings, 8700, 10_000, 1.09, 10, 200_000, 252);
    expect(at(found, "answer", "fraction of equity")).toBe(0);
    expect(at(found, "answer", "contracts")).toBe(0);
    expect(at(found, "edge", "binds")).toBe(true);
    expect(at(found, "answer", "why")).toMatch(
      /^No: no new condor on \$200,000\. Binding: edge - 8,700 wins of 10,000 put P\(EV > 0\) below 0\.1 %: below 20 % is evidence against\./,
    );
  }
});

test("each ceiling has its row, its cause and what would move it", () => {
  const found = ceiling({ readings: reading("VIX", 17.95), wins: 90, trades: 100 });
  expect(rowsOf(found).map(([label]) => label)).toEqual([
    ...["ceiling", "gate", "edge", "policy", "drawdown", "stress", "allocation cap", "answer"],
    ...["P(drawdown) at the answer", "P(drawdown) at 1 %", "P(drawdown) at 2 %", "P(EV > 0)"],
    "missing readings",
  ]);
  expect(at(found, "gate", "fraction of equity")).toBe("no bound");
  expect(at(found, "edge", "fraction of equity")).toBe(0.01);
  expect(at(found, "policy", "fraction of equity")).toBeCloseTo(0.015, 12);
  expect(at(found, "policy", "what would move it")).toBe("VIX below 14.5");
  expect(at(found, "edge", "what would move it")).toMatch(
    /^paid 0\.9\d of VIX1D or more for one session, or \d+ more trades/,
  );
  expect(at(found, "stress", "why")).toContain("no loss of the current book is given");
});

describe("hold is 0 everywhere", () => {
  const hold = reading("VIX", 26);
  const record = { wins: 899_000, trades: 1_000_000 };

  test("RISK.SCALE, RISK.WHY and RISK.CEILING", () => {
    expect(call("RISK.SCALE", hold)).toBe(0);
    expect(call("RISK.SCALE", hold, null, "binding")).toBe("condor gate");
    expect(at(call("RISK.WHY", hold), "condor gate", "binds")).toBe(true);
    expect(at(call("RISK.WHY", hold), "risk fraction", "value")).toBe(0);
    const found = ceiling({ readings: hold, ...record });
    expect(at(found, "gate", "fraction of equity")).toBe(0);
    expect(at(found, "answer", "why")).toBe(
      "No: no new condor on $100,000. Binding: gate - VIX 26, above 20: hold: no new condors. To move it: VIX 20 or less. Next: policy at 1 %.".replace(
        " Next: policy at 1 %.",
        ` Next: drawdown at ${nextDrawdown(found)} %.`,
      ),
    );
  });
  const nextDrawdown = (found: Result) =>
    Math.floor((at(found, "drawdown", "fraction of equity") as number) * 1e4) / 100;

  test("by the gate that the user keeps: conservative above 20 lets condors through, the older guide holds from 15", () => {
    expect(call("RISK.SCALE", hold, null, null, "cons20")).toBeCloseTo(0.01, 12);
    expect(ceiling({ readings: hold, gate: "cons20", return: "gate" })).toBe("no bound");
    expect(ceiling({ readings: reading("VIX", 15), gate: "learn", return: "contracts" })).toBe(0);
  });

  test("whatever the record and the size of the account", () => {
    for (const equity of [20_000, 100_000, 5_000_000])
      for (const wins of [0, 90, 100])
        expect(ceiling({ readings: hold, wins, trades: 100, equity, return: "contracts" })).toBe(0);
  });
});

test("one lost trade of one is too few to tell, and what is said of it says so", () => {
  const found = ceiling({ wins: 0, trades: 1 });
  expect(at(found, "edge", "fraction of equity")).toBe(0.01);
  expect(at(found, "edge", "why")).toBe(
    "0 wins of 1 put P(EV > 0) at 1.2 %: too few trades to tell, for or against",
  );
  expect(at(ceiling({ wins: 0, trades: 2 }), "edge", "why")).toMatch(/below 20 % is evidence against$/);
});

test("a price alone has no trades to count, a record that is no better than even never enough", () => {
  const needed = (...given: RawArgument[]) => call("RISK.EDGE", ...given, 1.09, 10, null, "trades needed");
  expect(needed(0.9, null, null)).toEqual(new CellError("#N/A", "needs wins and trades"));
  expect(needed(null, 89, 100)).toEqual(new CellError("#N/A", "not within 10,000 trades of this record"));
  expect(needed(1, null, null)).toBe(0);
});

test("the share of VIX1D among the readings joins the record", () => {
  const paid = (share: RawCell) =>
    ceiling({ readings: reading("share of VIX1D", share), wins: 90, trades: 100, return: "P(EV > 0)" });
  const edge = (share: number) => call("RISK.EDGE", share, 90, 100, 1.09, 10, null, "P(EV > 0)");
  expect(paid(0.9)).toBe(edge(0.9));
  expect(paid(0.95)).toBe(edge(0.95));
  expect(paid(0.95)).toBeGreaterThan(paid(0.9) as number);
  expect(paid(90)).toBe(ceiling({ wins: 90, trades: 100, return: "P(EV > 0)" }));
  const verdict = ceiling({
    readings: reading("share of VIX1D", 0.9),
    wins: 90,
    trades: 100,
    return: "verdict",
  });
  expect(verdict).toContain("paid 0.90 of VIX1D (such condors made -0.04 points) and 90 wins of 100 put");
});

test("costs above those that were counted lower the edge, whatever the record, and never the odds of a drawdown", () => {
  const paid = { readings: reading("share of VIX1D", 0.9), wins: 0, trades: 0 };
  const at = (costs: number, pick: string) =>
    ceiling({ ...paid, credit: 1.15 - costs, costs, return: pick }) as number;
  // N((-.0365 - .3) / .112): what was measured, less the costs beyond .10.
  expect(at(0.4, "P(EV > 0)")).toBeCloseTo(0.00133, 5);
  expect(at(0.1, "P(EV > 0)")).toBe(at(0, "P(EV > 0)"));
  // The same credit left: dearer by what was paid, the years are drawn anew.
  const left = (costs: number) =>
    ceiling({ ...paid, credit: 0.8, costs, return: "P(drawdown) at 2 %" }) as number;
  expect(left(0.5)).toBeGreaterThan(left(0.1));
  const odds = [0.1, 0.3, 0.5, 0.9].map((costs) => at(costs, "P(drawdown) at 2 %"));
  expect(odds).toEqual([...odds].sort((one, other) => one - other));
});

test("own results decide how losses follow each other", () => {
  const together = Array.from({ length: 500 }, (_, trade) => [trade % 50 < 5 ? -8.9 : 1.1]);
  const apart = Array.from({ length: 500 }, (_, trade) => [trade % 10 === 0 ? -8.9 : 1.1]);
  const odds = (results: RawCell[][]) =>
    ceiling({ results, limits: [["drawdown", 0.1]], return: "P(drawdown) at 2 %" }) as number;
  expect(odds(together)).toBeGreaterThan(odds(apart));
  expect(at(ceiling({ results: apart }), "drawdown", "why")).toContain("as your 500 results");
  expect(String((ceiling({ results: [[1], [2]] }) as CellError).message)).toContain(
    "at least 40 closed trades",
  );
  expect(String((ceiling({ results: [[1], [0]] }) as CellError).message)).toContain(
    "results (results), row 2",
  );
});

describe("the verdict never says the opposite of its number", () => {
  const verdict = (over: Record<string, RawArgument>) => String(ceiling({ ...over, return: "verdict" }));

  test.each([
    [
      "one condor, all gates open",
      {},
      "Yes, up to 2 %, 2 condors of $100,000, where 1 % carries 1. Binding: policy",
    ],
    ["a large account", { equity: 5e6 }, "Yes, up to 2 %, 112 condors of $5,000,000, where 1 % carries 56."],
    [
      "a half open gate on a small account",
      { readings: reading("VIX", 17.95) },
      "Yes, up to 1.5 %, but whole condors stay as they are: 1 of $100,000, as at 1 %.",
    ],
    [
      "an account that fits none at 1 %",
      { equity: 60_000, readings: reading("VIX", 17.95) },
      "Yes, up to 1.5 %, 1 condor of $60,000, where 1 % carries none.",
    ],
    [
      "an account that fits none at all",
      { equity: 20_000 },
      "Yes, up to 2 %, but that is $400 of $20,000; one condor risks $891 and takes $44,550 of equity.",
    ],
    [
      "a short record",
      { wins: 90, trades: 100 },
      "No: 1 % is the most, 1 condor of $100,000. Binding: edge - 90 wins",
    ],
    [
      "a short record on a small account",
      { wins: 90, trades: 100, equity: 50_000 },
      "No: 1 % is the most, $500 of $50,000; one condor risks $891 and takes $89,100 of equity.",
    ],
    [
      "limits that are broken",
      { stressLoss: 7000 },
      "No: no new condor on $100,000. Binding: stress - 6 % of equity",
    ],
    [
      "nothing known",
      { wins: 0, trades: 0 },
      "No: 1 % is the most, 1 condor of $100,000. Binding: edge - neither price nor record",
    ],
    [
      "a book that takes the cap",
      { openRisk: 9500 },
      "No: 0.5 % is the most, $500 of $100,000; one condor risks $891. Binding: allocation cap",
    ],
    [
      "a book that leaves next to nothing",
      { stressLoss: 5999.5 },
      "No: less than 0.01 % is the most, $0 of $100,000; one condor risks $891. Binding: stress",
    ],
    [
      "one trade, won",
      { wins: 1, trades: 1, readings: reading("share of VIX1D", 0.9) },
      "No: 1 % is the most, 1 condor of $100,000. Binding: edge - paid 0.90 of VIX1D (such condors made -0.04 points) and 1 win of 1 put",
    ],
    [
      "costs that take the credit",
      { credit: "none", costs: 1.2 },
      "No: no new condor on $100,000. Binding: edge - costs leave nothing of the credit. To move it: a credit above its costs.",
    ],
    [
      "an account of thousands of condors",
      { equity: 900_000_000, wins: 90, trades: 100 },
      "No: 1 % is the most, 10,101 condors of $900,000,000.",
    ],
    [
      "readings missing",
      { readings: [["VIX", 13]] },
      "No: 1 % is the most, 1 condor of $100,000. Binding: policy",
    ],
  ] as const)("%s", (_, over, words) => {
    expect(String(verdict(over as Record<string, RawArgument>)).slice(0, words.length)).toBe(words);
  });

  test("yes is said above 1 % and only there", () => {
    for (const wins of [860, 880, 895, 900, 920])
      for (const vix of [13, 17.95, 25])
        for (const equity of [30_000, 100_000, 1e6]) {
          const given = { wins: wins * 10, trades: 10_000, equity, readings: reading("VIX", vix) };
          const fraction = ceiling({ ...given, return: "fraction" }) as number;
          expect(verdict(given).startsWith("Yes")).toBe(fraction > 0.01);
        }
  });
});

test("the missing readings of a ceiling count as closed and are listed", () => {
  const found = ceiling({ readings: [["VIX", 13]], return: "missing" });
  expect(String(found).split(", ")).toHaveLength(8);
  expect(ceiling({ readings: [["VIX", 13]], return: "binding" })).toBe("policy");
  expect(ceiling({ readings: [["VIX", 13]], return: "fraction" })).toBeCloseTo(0.01, 12);
  const bad = ceiling({ readings: reading("RSI", "abc"), return: "unreadable" });
  expect(bad).toMatch(/^RSI: given but unreadable: must be a number from 0 to 100/);
});

test("limits are four cells or labelled rows, a policy of the user's own among them", () => {
  expect(ceiling({ limits: [[0.1, 0.05, 0.06, 0.25]], return: "drawdown" })).toBeLessThan(0.015);
  expect(ceiling({ limits: [["stress", 0.012]], return: "binding" })).toBe("stress");
  expect(ceiling({ limits: [["policy", 0.005]], return: "fraction" })).toBe(0.005);
  const asked = { wins: 90, trades: 100, return: "edge" };
  expect(ceiling({ ...asked, limits: [["confidence", 0.5]] })).toBe("no bound");
  const refused = ceiling({ limits: [[20, 5, 6, 25]] }) as CellError;
  expect(refused).toBeInstanceOf(CellError);
  expect(refused.message).toContain("limits (fractions): must be");
});

test("a column of equities gives a column of contracts", () => {
  const found = ceiling({ equity: [[25_000], [100_000], [1_000_000]], return: "contracts" });
  expect(found).toEqual([[0], [2], [22]]);
});

test("without VIX the gate is not asked and binds nothing; with it, it says what it lets through", () => {
  const gateOf = (readings: RawArgument) => {
    const table = call("RISK.CEILING", readings, 900, 1000, 1.09, 10, 100_000, 252) as RawCell[][];
    return table.find(([ceiling]) => ceiling === "gate");
  };
  expect(gateOf([["RSI", 50]])?.slice(1)).toEqual([
    "no bound",
    "",
    "",
    false,
    "VIX not given: not asked",
    "",
  ]);
  expect(gateOf([["VIX", 14]])?.[5]).toBe("VIX 14: new condors are let through");
  expect(gateOf([["VIX", 30]])?.slice(1, 5)).toEqual([0, 0, 0, true]);
});

const verdict = (over: Record<string, RawArgument>) => String(ceiling({ ...over, return: "verdict" }));
const holdAbove: RawCell[][] = [["VIX less 5DMA", 0, false, "any", true, 0, "hold"]];
const capped: RawCell[][] = [["VIX", "any", true, 20, true, 3, "fine"], ...holdAbove];

test.each<[why: string, over: Record<string, RawArgument>]>([
  ["counted at credits of 0.58 to 2.30 on 10, not 0.25", { credit: 0.25 }],
  ["counted at credits of 2.88 to 11.50 on 50, not 1.09", { width: 50, equity: 1_000_000 }],
  ["none above 1.00 was counted", { readings: reading("share of VIX1D", 2) }],
])("a price that nobody counted argues for nothing: %s", (why, over) => {
  const paid = { readings: reading("share of VIX1D", 1), wins: 0, trades: 0, ...over };
  expect(verdict(paid)).toMatch(/^No: 1 % is the most/);
  expect(verdict(paid)).toContain(`says nothing here (${why}). To move it: a record.`);
  expect(verdict({ ...paid, readings: reading("share of VIX1D", 1.1), credit: 1.09, width: 10 })).toMatch(
    /^Yes/,
  );
});

test.each([[holdAbove], [capped]])(
  "a gate whose reading is missing or cannot be read counts as closed",
  (gate) => {
    expect(verdict({ gate })).toMatch(
      /^No: no new condor.*Binding: gate - VIX 5DMA not given: counts as closed\. To move it: VIX 5DMA given\./,
    );
    expect(verdict({ gate, readings: reading("VIX 5DMA", "abc") })).toMatch(
      /gate - VIX 5DMA cannot be read \(must be .*"abc"\): counts as closed\. To move it: VIX 5DMA typed anew\./,
    );
    const scale = (given: RawCell[][], output: string) =>
      callBy(definitionOf("RISK.SCALE"), { readings: given, gate, return: output });
    expect([scale(open, "fraction"), scale(open, "missing")]).toEqual([0, "VIX 5DMA"]);
    const [calm, stirred] = [14, 12].map((mean) => reading("VIX 5DMA", mean));
    expect([scale(calm!, "fraction"), scale(calm!, "missing")]).toEqual([0.02, "none"]);
    expect(verdict({ gate, readings: calm! })).toMatch(/^Yes/);
    expect(scale(stirred!, "fraction")).toBe(0);
    // VIX 13 less its mean of 12 is 1: that is what was compared.
    expect(verdict({ gate, readings: stirred! })).toContain(
      "gate - VIX less 5DMA 1, above 0: hold. To move it: VIX less 5DMA 0 or less.",
    );
    const why = rowsOf(callBy(definitionOf("RISK.WHY"), { readings: stirred!, gate }));
    expect(why[1]?.slice(0, 4)).toEqual(["condor gate", 1, "VIX less 5DMA above 0", 0]);
  },
);

test("a gate that remembers the session before cannot be answered here, and says what would be", () => {
  const gate: RawCell[][] = [
    ["VIX", "any", true, 20, true, 3, "fine"],
    ["previous gate", 0, true, 0, true, 0, "stay out"],
  ];
  expect(verdict({ gate })).toContain(
    'gate - previous gate not given: counts as closed. To move it: a gate without "previous gate".',
  );
});

test("a policy of 0, as RISK.SCALE gives it on hold, or left blank, sells nothing", () => {
  for (const policy of [0, null, "", "0"]) {
    const limits = [["policy", policy]] as RawCell[][];
    expect(ceiling({ limits, return: "fraction" })).toBe(0);
    expect(verdict({ limits })).toMatch(/^No: no new condor.*Binding: policy - 0 among the limits/);
  }
  expect((ceiling({ limits: [["policy", -0.01]], return: "fraction" }) as CellError).message).toMatch(
    /policy may be 0/,
  );
  expect((ceiling({ limits: [["stress", 0]], return: "fraction" }) as CellError).message).toMatch(
    /row 1, stress/,
  );
});

test.each<[label: string, value: RawCell, words: string, moves: string]>([
  [
    "VIX",
    "abc",
    'weakest gate: VIX cannot be read (must be a number above 1 and at most 1000, got the text "abc")',
    "VIX typed anew",
  ],
  ["RSI", 155, "weakest gate: RSI cannot be read (must be a number from 0 to 100", "RSI typed anew"],
  ["high ROE", "many", "weakest gate: high ROE cannot be read (must be", "high ROE typed anew"],
])("%s that cannot be read is said to be so, and why", (label, value, words, moves) => {
  const readings = reading(label, value);
  expect(verdict({ readings })).toContain(words);
  expect(verdict({ readings })).toContain(`To move it: ${moves}.`);
  expect(verdict({ readings })).not.toMatch(/not given/);
  expect(ceiling({ readings, return: "unreadable" })).toMatch(
    new RegExp(`^${label}: given but unreadable: must be`),
  );
});

test("a share of VIX1D that cannot be read is told beside the edge, in every answer", () => {
  const readings = reading("share of VIX1D", 95);
  for (const [wins, trades] of [
    [0, 0],
    [110, 120],
  ] as const)
    expect(verdict({ readings, wins, trades })).toMatch(
      /edge - share of VIX1D cannot be read \(must be a number from 0\.3 to 2, got 95/,
    );
  expect(ceiling({ readings, return: "unreadable" })).toMatch(/^share of VIX1D: given but unreadable/);
});

test("sentences bear few digits, and costs that take the credit are the only cause named", () => {
  const readings = reading("share of VIX1D", 2.2315751995992117);
  expect(verdict({ readings, wins: 0, trades: 0 })).toContain("got 2.23)");
  const words = verdict({
    readings: reading("share of VIX1D", 0.66),
    credit: -0.05 + 0.000001,
    costs: 0.15,
    wins: 0,
    trades: 0,
  });
  expect(words).not.toMatch(/says nothing here/);
});

test("a longer record is said to move the drawdown only where it does", () => {
  const drawdown = (wins: number, trades: number) =>
    [
      ceiling({ wins, trades, return: "drawdown" }),
      String(at(ceiling({ wins, trades }), "drawdown", "what would move it")),
    ] as const;
  for (const [wins, trades, moves] of [
    [9, 12, false],
    [0, 1, false],
    [80, 90, false],
    [18, 20, true],
    [110, 120, true],
  ] as const) {
    const [now, words] = drawdown(wins, trades);
    const [later] = drawdown(wins * 10, trades * 10);
    expect(/longer record/.test(words)).toBe(moves);
    if (moves) expect(Number(later)).toBeGreaterThan(Number(now));
    else expect(words).toContain("a record with more than 89.1 % of wins");
  }
  expect(drawdown(0, 0)[1]).toContain("a record with more than 89.1 % of wins");
});

test("a share of VIX1D that cannot be read argues for nothing, whatever the record", () => {
  const unread = { readings: reading("share of VIX1D", 80), wins: 190, trades: 200 };
  expect(verdict(unread)).toMatch(
    /^No: no new condor on .*Binding: edge - share of VIX1D cannot be read \(.*80.*\): counts as no edge\. To move it: share of VIX1D typed anew\./,
  );
  expect(ceiling({ ...unread, return: "fraction" })).toBe(0);
});

test.each([
  ["RSI", [5, 45, 58, 95]],
  ["high ROE", [true, false]],
  ["EV over hurdle", [-0.2, 0.001, 0.3]],
  ["events before expiry", ["none", 2]],
  ["share of VIX1D", [0.5, 0.8, 0.9, 1]],
] as const)("%s that cannot be read is never less cautious than any that can", (label, values) => {
  const at = (value: RawCell) => Number(ceiling({ readings: reading(label, value), return: "fraction" }));
  for (const value of values) expect(at("?")).toBeLessThanOrEqual(at(value));
});

test("a gate of one's own that says nothing of this VIX holds, as CONDOR.GATE has no answer there", () => {
  const gate: RawCell[][] = [
    ["VIX", 0, true, 15, false, 3, ""],
    ["VIX", 16, true, "any", true, 1, ""],
  ];
  const given = open.map(([label, value]) => [label!, label === "VIX" ? 15.2 : value!]);
  expect(call("CONDOR.GATE", 15.2, null, gate)).toMatchObject({ code: "#N/A" });
  expect(call("RISK.SCALE", given, null, null, gate)).toBe(0);
  expect(verdict({ readings: given, gate })).toContain(
    "Binding: gate - VIX 15.2: no rule of the gate covers it. To move it: a rule for VIX 15.2.",
  );
});

describe("the share that would move the edge", () => {
  const at = (share: number, output: string) =>
    ceiling({ readings: reading("share of VIX1D", share), wins: 0, trades: 0, return: output });

  test.each([0.8, 0.85, 0.9])("from %p, is the least hundredth that does", (share) => {
    const [, base, more] = /paid (0\.\d\d) of VIX1D or more for 1 %, or paid (0\.\d\d) of VIX1D or more/.exec(
      String(at(share, "verdict")),
    ) ?? [
      0,
      0,
      /paid (0\.\d\d) of VIX1D or more/.exec(String(at(share, "verdict")).split("To move it")[1]!)?.[1],
    ];
    const edgeAt = (hundredths: number) => at(hundredths / 100, "edge");
    const step = Math.round(Number(more) * 100);
    expect([edgeAt(step), edgeAt(step - 1)]).toEqual(["no bound", 0.01]);
    if (at(share, "edge") !== 0) return;
    const least = Math.round(Number(base) * 100);
    expect([edgeAt(least), edgeAt(least - 1)]).toEqual([0.01, 0]);
  });
});
