import { CellError } from "../../src/functions/cells";
import { condorReportFunction } from "../../src/functions/condor/report.fn";
import { type Draft, firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { Entries } from "../../src/taskpane/plan/entries";
import { fieldNames, fieldOf, isUsed } from "../../src/taskpane/plan/fields";
import {
  firstProblem,
  isFresh,
  nextPaneState,
  type PaneState,
  paneStateOf,
} from "../../src/taskpane/plan/pane-state";
import { ask } from "../../src/taskpane/plan/worksheet";
import { call } from "../support/call";

/** The method's worked example: strikes given, nothing charged. */
const workedExample: Draft = {
  ...[["hedgeCost", "0"] as const, ["costs", "0"] as const, ["vol", "18%"] as const].reduce(
    (draft, [field, text]) => withTyped(draft, field, text),
    firstDraft,
  ),
  by: "own",
};

const type = (state: PaneState, field: (typeof fieldNames)[number], text: string) =>
  nextPaneState(state, { kind: "typed", field, text });

describe("the worked example", () => {
  const { results } = paneStateOf(workedExample);
  const rows: readonly [label: string, expected: number, digits: number][] = [
    ["credit", 1.09, 2],
    ["max loss", 8.91, 2],
    ["lower break-even, hedge paying nothing", 7013.91, 2],
    ["upper break-even, hedge paying nothing", 7266.09, 2],
    ["POP", 0.881, 3],
    ["break-even win rate", 0.891, 3],
    ["EV at pricing vol", 0, 10],
  ];
  test.each(rows)("%s is %d", (label, expected, digits) => {
    expect(results.report.value?.number(label)).toBeCloseTo(expected, digits);
  });

  it("carries 1 condor at 1 % and 2 at 2 %, on hedge tier 2, up to balanced by the gate", () => {
    expect(results.size.value?.number("contracts")).toBe(1);
    expect(results.sizeAtTwo.value?.number("contracts")).toBe(2);
    expect(results.tier.value).toBe(2);
    expect(results.gate.value).toBe(2);
  });
});

describe("the first plan", () => {
  const state = paneStateOf(firstDraft);

  it("is complete: every part has an answer and nothing is refused", () => {
    expect(isFresh(state)).toBe(true);
    expect(firstProblem(state)).toBeNull();
  });

  it("finds its strikes by credit", () => {
    // At 17.95 x .85 x .90 = 13.73 %, not at 18 %: the wings stand 35 and 25 points nearer than the worked example's.
    expect(Number(state.entries.cell("vol"))).toBeCloseTo(0.1373175, 9);
    expect(state.results.strikes.value).toEqual([7040, 7050, 7235, 7245]);
    expect(call("CONDOR.CREDIT", 7140, "7040/7050/7235/7245", "1t", 0.137318)).toBeCloseTo(1.15, 1);
  });

  it("moves its strikes with the index", () => {
    const moved = type(state, "spot", "7,240");
    expect(moved.results.strikes.value).toEqual([7135, 7145, 7335, 7345]);
    expect(moved.results.report.value?.number("credit")).toBeCloseTo(1.15, 0);
  });
});

describe("every field", () => {
  test.each(fieldNames.map((name) => [name]))("%s is an argument of its function", (name) => {
    const [definition, argument] = fieldOf(name).argument;
    expect(Object.keys(definition.arguments)).toContain(argument);
  });
});

test.each(fieldNames.filter((name) => isUsed(firstDraft, name)))(
  "a refusal of %s begins with its label",
  (name) => {
    const problem = new Entries(withTyped(firstDraft, name, "lots")).problem(name);
    expect(problem?.startsWith(fieldOf(name).label)).toBe(true);
  },
);

describe("an entry that is hard to believe", () => {
  const own: PaneState = paneStateOf({ ...firstDraft, by: "own" });

  test.each<[(typeof fieldNames)[number], string, string | null]>([
    ["strikes", "7205/7215/7265/7275", "Strikes: the short put 7215 lies above the index at 7140"],
    ["strikes", "7005/7015/7105/7115", "Strikes: the short call 7105 lies below the index at 7140"],
    ["strikes", "7005/7015/7265/7275", null],
    ["vix", "100.5", "VIX 100.5: above 100, which it never reached"],
    ["vix", "89.5", null],
    ["spot", "6,000", null],
    ["spot", "71,400", "SPX 71400: far from the 7,140 that stood here"],
  ])("%s %s is taken and asked about where it should be", (name, text, question) => {
    const state = type(own, name, text);
    expect(state.entries.problem(name)).toBeNull();
    expect(state.entries.doubt(name)).toBe(question);
  });
});

describe("a wrong entry", () => {
  const good = paneStateOf(firstDraft);

  it("is refused in the words of the worksheet function, under its name on the screen", () => {
    const state = type(good, "vol", "18");
    const refused = ask(condorReportFunction, {
      spot: 7140,
      strikes: "7005/7015/7265/7275",
      days: "1t",
      vol: 18,
    });
    expect(refused).toBeInstanceOf(CellError);
    expect(state.entries.problem("vol")).toBe(
      (refused as CellError).message.replace("vol", "Volatility to expiry"),
    );
    expect(state.entries.problem("vol")).toContain("0.18, not 18");
  });

  it("keeps the last good result and marks it as old", () => {
    const state = type(good, "vol", "18");
    expect(state.results.report.value).toBe(good.results.report.value);
    expect(state.results.report.fresh).toBe(false);
    expect(isFresh(state)).toBe(false);
  });

  it("leaves alone what does not depend on it", () => {
    const state = type(type(good, "hedgeCost", "0.04"), "equity", "much");
    expect(state.results.report.fresh).toBe(true);
    expect(state.results.tier.fresh).toBe(true);
    expect(state.results.size.fresh).toBe(false);
    expect(state.entries.problem("equity")).toContain('got the text "much"');
  });

  it("names itself in the line that is always in view", () => {
    expect(firstProblem(type(good, "vol", "18"))).toBe("Not accepted: Volatility to expiry.");
  });

  it("refuses strikes out of order", () => {
    const own = nextPaneState(good, { kind: "by", by: "own" });
    expect(type(own, "strikes", "7015/7005/7265/7275").entries.problem("strikes")).toContain(
      "must be ascending",
    );
  });

  it("says what is missing when a field is emptied", () => {
    expect(type(good, "spot", "").entries.problem("spot")).toContain("is missing");
  });

  it("does not count in a field that the plan has no use for", () => {
    const state = type(good, "strikes", "nonsense");
    expect(state.entries.problem("strikes")).toBeNull();
    expect(isFresh(state)).toBe(true);
  });

  it("is forgotten once it is put right", () => {
    const state = type(type(good, "days", "soon"), "days", "1t");
    expect(isFresh(state)).toBe(true);
    expect(state.results.report.value?.rows).toEqual(good.results.report.value?.rows);
  });

  it("stays typed while the way to strikes changes and changes back", () => {
    const there = nextPaneState(type(good, "target", "abc"), { kind: "by", by: "own" });
    expect(isFresh(there)).toBe(true);
    expect(nextPaneState(there, { kind: "by", by: "credit" }).entries.problem("target")).toContain("abc");
  });
});

describe("an entry that is lawful by itself", () => {
  it("is answered with the function's refusal when the entries together have no answer", () => {
    const state = type(paneStateOf(firstDraft), "days", "0");
    expect(isFresh(state)).toBe(false);
    expect(firstProblem(state)).toBe(state.results.strikes.problem);
  });

  it("leaves the hedge verdict without a rule that an emptied optional field would fire", () => {
    const state = type(paneStateOf(withTyped(firstDraft, "vix", "14")), "edr", "");
    expect(state.results.tier.value).toBe(0);
  });
});

describe("VIX", () => {
  // Large enough that whole contracts of the hedge are called for.
  const large = withTyped(firstDraft, "equity", "900,000");
  const at = (vix: string) => paneStateOf(withTyped(large, "vix", vix));
  const cell = (state: PaneState, name: (typeof fieldNames)[number]) => Number(state.entries.cell(name));

  it("moves volatility, the view, EDR, futures and hedge cost with it: 12 is calm and 30 is not", () => {
    const [calm, wild] = [at("12"), at("30")];
    for (const name of ["vol", "realVol", "edr", "future30", "future110", "future220"] as const)
      expect([name, cell(calm, name) < cell(wild, name)]).toEqual([name, true]);
    // 12 / 100 / sqrt(252) = 0.756 %: no daily range of a VIX of 17.95 calls for a layer.
    expect(cell(calm, "edr")).toBeCloseTo(0.00756, 5);
    expect(calm.results.tier.value).toBe(0);
    expect(cell(calm, "hedgeCost")).toBe(0);
    expect(cell(at("18"), "hedgeCost")).toBeGreaterThan(0);
    // In backwardation the unchanged curve pays: that is no cost, and no income to count on.
    expect(cell(wild, "hedgeCost")).toBe(0);
    // 18.60 + 0.47 x (30 - 17.95) by hand.
    expect(cell(wild, "future30")).toBeCloseTo(24.2635, 10);
  });

  it("leaves a typed field alone, which follows again once that is taken back", () => {
    const typed = type(at("30"), "vol", "20%");
    expect(cell(type(typed, "vix", "12"), "vol")).toBe(0.2);
    const back = nextPaneState(typed, { kind: "derived", field: "vol" });
    expect(cell(back, "vol")).toBeCloseTo(0.3 * 0.97 * 0.9, 12);
    expect(back.entries.origin("vol")).toBe("derived");
  });
});

describe("the hurdle", () => {
  const asked = (risk: string) =>
    paneStateOf(
      [
        ["realVol", "13%"],
        ["vol", "18%"],
        ["wins", "193"],
        ["trades", "200"],
        ["riskFraction", risk],
      ].reduce((draft, [name = "", text = ""]) => withTyped(draft, name as "vol", text), firstDraft),
    ).results;

  it("is asked at 1 %, so that asking for more risk opens no gate and raises no ceiling", () => {
    const [one, two] = [asked("1%"), asked("2%")];
    expect(two.size.value?.number("contracts")).toBe(2);
    const hurdle = (results: typeof one) =>
      results.gates.value?.gates.find(({ name }) => name === "EV over hurdle");
    expect(hurdle(two)).toEqual(hurdle(one));
    expect(two.ceilings.value?.fraction).toBe(one.ceilings.value?.fraction);
  });
});

test("a refusal names what stands on the screen, not the function's own argument", () => {
  const state = type(type(paneStateOf(firstDraft), "wins", "120"), "trades", "100");
  const problem = firstProblem(state) ?? "";
  expect(problem).toMatch(/Trades (won|closed) so far/);
});

describe("what a refusal says of a number", () => {
  const problem = (name: (typeof fieldNames)[number], text: string) =>
    paneStateOf(withTyped(firstDraft, name, text)).entries.problem(name);

  it.each([
    ["vix", "0.1795", "VIX is in points: 17.95, not 0.1795"],
    ["vol", "18", "volatility is a decimal: 0.18, not 18"],
    ["riskFraction", "2", "a fraction: 0.02, not 2"],
  ] as const)("%s %s: the unit, where it was the slip", (name, text, words) => {
    expect(problem(name, text)).toContain(words);
  });

  it.each([
    ["vix", "-5"],
    ["vol", "-18"],
    ["riskFraction", "-1"],
  ] as const)("%s %s: its bounds alone, where another unit would not mend it", (name, text) => {
    expect(problem(name, text)).toMatch(/must be .*got -\d+$/);
  });
});
