import { CellError } from "../../src/functions/cells";
import { condorReportFunction } from "../../src/functions/condor/report.fn";
import { type Draft, firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { fieldNames, fieldOf } from "../../src/taskpane/plan/fields";
import {
  firstProblem,
  isFresh,
  nextPaneState,
  type PaneState,
  paneStateOf,
} from "../../src/taskpane/plan/pane-state";
import { ask } from "../../src/taskpane/plan/worksheet";

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
    ["EV", 0, 10],
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
    expect(state.results.strikes.value).toEqual([7005, 7015, 7260, 7270]);
  });

  it("moves its strikes with the index", () => {
    const moved = type(state, "spot", "7,240");
    expect(moved.results.strikes.value).toEqual([7105, 7115, 7365, 7375]);
    expect(moved.results.report.value?.number("credit")).toBeCloseTo(1.15, 0);
  });
});

describe("every field", () => {
  test.each(fieldNames.map((name) => [name]))("%s is an argument of its function", (name) => {
    const [definition, argument] = fieldOf(name).argument;
    expect(Object.keys(definition.arguments)).toContain(argument);
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
    expect(state.entries.problem("strikes")).toBeUndefined();
    expect(isFresh(state)).toBe(true);
  });

  it("is forgotten once it is put right", () => {
    const state = type(type(good, "days", "soon"), "days", "1t");
    expect(isFresh(state)).toBe(true);
    expect(state.draft).toEqual(good.draft);
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
