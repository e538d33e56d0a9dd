import { CellError, type RawArgument, type RawCell, type Result } from "../../src/functions/cells";
import { call, callBy, definitionOf } from "../support/call";

const BLANKS: readonly (readonly [string, RawCell])[] = [
  ["null", null],
  ["an empty text", ""],
  ["0", 0],
];
const STRIKES = "7005/7015/7265/7275";
const ask = (id: string, given: Record<string, RawArgument>) => callBy(definitionOf(id), given);

function message(result: Result): string {
  const found = Array.isArray(result) ? result[0]?.[0] : result;
  expect(found).toBeInstanceOf(CellError);
  return (found as CellError).message;
}

/** Every gate but two is open, and those two open for nothing that was seen and nothing that was called for. */
const readings = (calledFor: RawCell, events: RawCell): RawCell[][] => [
  ["high ROE", true],
  ["leverage trap", false],
  ["breadth constructive", true],
  ["RSI", 55],
  ["VIX", 13],
  ["EV over hurdle", 0.05],
  ["hedge held", "none"],
  ["hedge called for", calledFor],
  ["events before expiry", events],
];

describe("readings in which nothing opens a gate", () => {
  test.each(BLANKS)("a blank that arrives as %s keeps the fraction at 1 %%", (_, blank) => {
    expect(call("RISK.SCALE", readings(blank, blank))).toBe(0.01);
    expect(call("RISK.SCALE", readings("none", blank))).toBe(0.01);
    expect(call("RISK.SCALE", readings(blank, "none"))).toBe(0.01);
    expect(call("RISK.SCALE", readings(blank, blank), null, "missing")).toBe(
      "hedge called for, events before expiry",
    );
  });

  test.each<[string, RawCell]>([
    ["none", "none"],
    ["None", " None "],
    ["FALSE", false],
  ])("%s opens it", (_, nothing) => {
    expect(call("RISK.SCALE", readings(nothing, nothing))).toBeCloseTo(0.02, 12);
  });

  test("RISK.WHY asks whether a 0 was typed", () => {
    const rows = call("RISK.WHY", readings("none", 0)) as Result[][];
    const row = rows.find(([gate]) => gate === "events before expiry");
    expect(row?.[1]).toBe("not given");
    expect(row?.[6]).toBe(
      'events before expiry not given; events before expiry is 0: typed or blank? For 0 write "none": counts as closed',
    );
  });

  test.each(BLANKS)("RISK.CEILING is held at 1 %% by a blank that arrives as %s", (_, blank) => {
    const given = {
      wins: 891_000,
      trades: 1_000_000,
      credit: 1.09,
      width: 10,
      equity: 1e6,
      tradesPerYear: 252,
    };
    const policy = (events: RawCell) =>
      ask("RISK.CEILING", { readings: readings("none", events), ...given, return: "policy" });
    expect(policy(blank)).toBe(0.01);
    expect(policy("none")).toBeCloseTo(0.02, 12);
  });

  test("what REGIME.STATE and REGIME.EVENT write is read as it was meant", () => {
    const spilled = call("REGIME.STATE", readings(false, "none")) as RawCell[][];
    expect(spilled.map(([, cell]) => cell)).toEqual([
      true,
      false,
      true,
      55,
      13,
      0.05,
      "none",
      "none",
      "none",
    ]);
    expect(call("RISK.SCALE", spilled)).toBeCloseTo(0.02, 12);
    const calendar = [[46_400, "CPI"]];
    expect(call("REGIME.EVENT", 46_363, calendar, 46_365, "events before expiry")).toBe("none");
  });
});

describe("sessions that are not typed yet", () => {
  const breadth = (advances: RawCell, declines: RawCell, return_ = "state") =>
    ask("REGIME.ADLINE", {
      advances: [[300], [200], [180], [150], [advances]],
      declines: [[200], [300], [320], [350], [declines]],
      closes: [[7000], [6990], [6985], [7001], [7002]],
      mean: 3,
      high: 4,
      return: return_,
    });

  test.each(BLANKS)("a last session of %s is no session", (_, blank) => {
    expect(breadth(blank, blank)).toBeInstanceOf(CellError);
  });

  test("columns of nothing say nothing of breadth", () => {
    const none = Array.from({ length: 70 }, () => [0]);
    const closes = Array.from({ length: 70 }, (_, day) => [7000 + day]);
    expect(message(call("REGIME.ADLINE", none, none, closes))).toMatch(
      /^advances .*a blank cell may arrive as 0$/,
    );
  });
});

describe("balances that are not typed yet", () => {
  test.each(BLANKS)("cash, investments and receivables of %s make no ratio", (_, blank) => {
    const cell = [[blank]];
    expect(
      ask("VALUE.QUICK", { cash: cell, shortInvestments: cell, receivables: cell, currentLiabilities: 160 }),
    ).toBeInstanceOf(CellError);
  });

  test("investments of 0 are possible, and asked about", () => {
    const rows = ask("VALUE.QUICK", {
      cash: 120,
      shortInvestments: 0,
      receivables: 150,
      currentLiabilities: 200,
    });
    expect(rows).toContainEqual(["note", "shortInvestments holds 0: typed or blank?"]);
  });

  test("half a row of companies is refused, an empty one left out", () => {
    const returned = (equity: number) =>
      ask("REGIME.ROE", { netIncome: [[60], [5], [0]], equity: [[300], [equity], [0]], return: "ROE" });
    expect(returned(200)).toBeCloseTo(65 / 500, 12);
    expect(message(returned(0))).toMatch(/^equity, row 2: must be other than 0/);
  });
});

describe("a pointer to an empty cell for an argument that may be left out", () => {
  test.each<[string, string, string, Record<string, RawArgument>]>([
    ["RISK.SIZE", "allocationCap", "contracts", { equity: 100_000, riskFraction: 0.02, maxLoss: 0.9 }],
    ["CONDOR.EV", "credit", "", { spot: 7140, strikes: STRIKES, days: "1t", vol: 0.18, realVol: 0.15 }],
    ["CONDOR.POP", "credit", "POP", { spot: 7140, strikes: STRIKES, days: "1t", vol: 0.18 }],
    ["CONDOR.STRIKES", "increment", "long put", { spot: 7140, days: "1t", vol: 0.18 }],
    ["RISK.STREAK", "riskFraction", "drawdown", { winRate: 0.9, trades: 252 }],
    ["RISK.EXIT", "riskFraction", "verdict", { readings: [["quick ratio", 0.9]] }],
    ["ALVH.BUFFER", "minCover", "intact", { condors: 10, curve: [[30, 18.6]], volOfVol: 0.9, maxLoss: 8.91 }],
    ["CONDOR.MARGIN", "multiplier", "gross", { strikes: STRIKES, credit: 1.09 }],
  ])("%s takes %s as left out", (id, name, picked, given) => {
    const pick = picked === "" ? {} : { return: picked };
    const left = ask(id, { ...given, ...pick });
    expect(left).not.toBeInstanceOf(CellError);
    for (const [, blank] of BLANKS) expect(ask(id, { ...given, ...pick, [name]: [[blank]] })).toEqual(left);
  });

  test.each<[string, string, Record<string, RawArgument>, string]>([
    ["RISK.APPROVE", "timelock", { required: 1, votes: true }, "none"],
    ["RISK.FRONTIER", "spotMove", { plan: [["SPX", 7140]] }, "none"],
    ["SCENARIO.GRID", "passed", { plan: [["SPX", 7140]], spotMoves: 0.01, vixMoves: 1 }, "0t"],
    ["SCENARIO.STRESS", "passed", { plan: [["SPX", 7140]] }, "0t"],
    ["ALVH.CARRY", "rollDays", { condors: 10, curve: [[30, 18]], volOfVol: 0.9, equity: 100_000 }, "none"],
    ["VALUE.DDM", "highGrowth", { dividend: 2, requiredReturn: 0.09, growth: 0.05 }, "none"],
  ])("%s asks of a 0 as %s whether it was typed", (id, name, given, word) => {
    expect(message(ask(id, { ...given, [name]: [[0]] }))).toContain(
      `0: typed or blank? For 0 write "${word}"`,
    );
    expect(message(ask(id, { ...given, [name]: [[0]] }))).toMatch(new RegExp(`^${name} `));
  });

  test.each(["SCENARIO.GRID", "SCENARIO.STRESS", "RISK.FRONTIER", "RISK.TABLE"])(
    "%s asks of costs of 0 in a plan whether they were typed",
    (id) => {
      const given = id === "SCENARIO.GRID" ? { spotMoves: 0.01, vixMoves: 1 } : {};
      expect(message(ask(id, { plan: [["costs", 0]], ...given }))).toContain('For 0 write "none"');
      expect(ask(id, { plan: [["costs", "none"]], ...given })).not.toBeInstanceOf(CellError);
    },
  );

  test("the plan writes what it reads: costs of none, and a tier that is left open", () => {
    const plan = call("SCENARIO.PLAN") as RawCell[][];
    const free = plan.map(([label, ...cells]) => [
      label,
      ...(label === "costs" ? ["none"] : cells),
    ]) as RawCell[][];
    expect(ask("RISK.TABLE", { plan: free, fractions: 0.01, vixLevels: 18 })).not.toBeInstanceOf(CellError);
  });
});

test("votes take no bare 0 for an answer", () => {
  expect(message(call("RISK.BINARY", [["POP less POP at entry", 0]]))).toContain('For 0 write "none"');
  expect(message(call("RISK.EXIT", [["quick ratio", 0]]))).toContain('For 0 write "none"');
  expect(call("RISK.BINARY", [["POP less POP at entry", "none"]], null, "not given")).not.toContain(
    "POP less",
  );
});

test("a tier of 0, as ALVH.TIER answers in calm, is taken, and the ladder asks whether it was typed", () => {
  const given = { condors: 10, curve: [[30, 18.6]], volOfVol: 0.95 };
  const tier = ask("ALVH.TIER", { vix: 13 });
  expect(tier).toBe(0);
  expect(ask("ALVH.LADDER", { ...given, tier: 0, return: "contracts" })).toBe(0);
  expect((ask("ALVH.LADDER", { ...given, tier: 0 }) as Result[][]).flat()).toContain(
    "tier holds 0: typed or blank?",
  );
});
