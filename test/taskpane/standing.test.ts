import { odds } from "../../src/taskpane/format";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import type { FieldName } from "../../src/taskpane/plan/fields";
import { nextPaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { breachOf } from "../../src/taskpane/plan/standing";
import { answerLine, planParts } from "../../src/taskpane/plan/summary";

const planned = (typed: Partial<Record<FieldName, string>>) =>
  paneStateOf(
    Object.entries(typed).reduce(
      (draft, [name, text]) => withTyped(draft, name as FieldName, text),
      firstDraft,
    ),
  );
const plain = (words: string | undefined) => words?.replaceAll("\u00a0", " ");

test("a plan within its ceiling breaks nothing", () => {
  expect(breachOf(planned({}))).toBeNull();
  expect(planParts(planned({})).map(plain).slice(0, 3)).toEqual(["1 condor", "credit 1.15", "worst -$895"]);
});

test("a plan above its ceiling says both numbers, and what would meet it", () => {
  const state = planned({ equity: "1,000,000", riskFraction: "2%" });
  const breach = breachOf(state);
  // 22 condors of 8.95 points at most are 1.97 % of a million; 1 % carries 11.
  expect(plain(breach?.words)).toMatch(
    /^22 condors are 1\.9\d %, above the ceiling of 1\.00 %: 11 condors\.$/,
  );
  const met = nextPaneState(state, { kind: "typed", field: "riskFraction", text: breach?.instead ?? "" });
  expect(breachOf(met)).toBeNull();
  expect(met.results.size.value?.number("contracts")).toBe(11);
});

test("on hold the plan shows 0 condors and why, and nothing to use in its place", () => {
  const state = planned({ vix: "26", equity: "1,000,000" });
  expect(planParts(state)[0]).toBe("Hold: 0 condors");
  expect(plain(answerLine(state.results))).toBe(
    "May I scale from 1 % to 2 %? No: no new condor on $1,000,000.",
  );
  expect(state.results.ceilings.value?.because).toContain("gate - VIX 26, above 20: hold");
  expect(breachOf(state)?.instead).toBeUndefined();
});

test("asking for more than the ceiling in per cent, yet the same whole condors, breaks nothing", () => {
  expect(breachOf(planned({ riskFraction: "1.5%" }))).toBeNull();
});

test("a losing record leaves no condor and says so before anything else", () => {
  const state = planned({ wins: "800", trades: "1000" });
  expect(plain(breachOf(state)?.words)).toMatch(
    /^1 condor is 0\.\d\d %, above the ceiling of 0 %: no new condor\.$/,
  );
  expect(state.results.ceilings.value?.because).toContain("evidence against");
});

test("small odds are told as small, never as none", () => {
  expect([0, 0.00004, 0.00099, 0.001, 0.153, 0.9996].map(odds)).toEqual([
    "below 0.1\u00a0%",
    "below 0.1\u00a0%",
    "below 0.1\u00a0%",
    "0.1\u00a0%",
    "15.3\u00a0%",
    "above 99.9\u00a0%",
  ]);
});
