import { odds } from "../../src/taskpane/format";
import { shortReasons } from "../../src/taskpane/plan/ceiling";
import { creditWords } from "../../src/taskpane/plan/credit-words";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import type { FieldName } from "../../src/taskpane/plan/fields";
import { isFresh, nextPaneState, paneStateOf } from "../../src/taskpane/plan/pane-state";
import { breachOf } from "../../src/taskpane/plan/standing";
import { answerLine, planParts } from "../../src/taskpane/plan/summary";
import { longWords, vix1dWords } from "../../src/taskpane/plan/vix1d-words";

const planned = (typed: Partial<Record<FieldName, string>>) =>
  paneStateOf(
    Object.entries(typed).reduce(
      (draft, [name, text]) => withTyped(draft, name as FieldName, text),
      firstDraft,
    ),
  );
const plain = (words: string | undefined) => words?.replaceAll("\u00a0", " ");

test("a plan with an entry that is refused is told as it last stood, whole", () => {
  const type = (state: ReturnType<typeof planned>, field: FieldName, text: string) =>
    nextPaneState(state, { kind: "typed", field, text });
  const mine = type(planned({}), "credit", "1.05");
  const hedged = type(type(type(mine, "spot", "6,850"), "vix", "21"), "credit", "");
  const waits = type(type(hedged, "credit", "0.95"), "width", "none");
  const later = type(type(waits, "vix", "30"), "credit", "1.60");
  expect(isFresh(later)).toBe(false);
  expect(later.good?.draft).toEqual(type(hedged, "credit", "0.95").draft);
  expect(planParts(later.good ?? later)).toEqual(planParts(type(hedged, "credit", "0.95")));
  expect(planParts(later.good ?? later)[1]).toBe("one credit 0.95 (mine)");
  expect(type(later, "width", "10").good?.draft.typed.vix).toBe("30");
});

test("strikes of one's own begin at those found, and those typed stay", () => {
  const found = planned({ spot: "6,850", vix: "16.4" });
  const own = nextPaneState(found, { kind: "by", by: "own" });
  expect(own.entries.cell("strikes")).toBe(found.results.strikes.value?.join("/"));
  const typed = nextPaneState(own, { kind: "typed", field: "strikes", text: "6700/6710/6950/6960" });
  const back = nextPaneState(nextPaneState(typed, { kind: "by", by: "credit" }), { kind: "by", by: "own" });
  expect(back.entries.cell("strikes")).toBe("6700/6710/6950/6960");
});

test("beyond one session a volatility from VIX1D is told to be none of its life", () => {
  expect(longWords(planned({}).entries)).toBeNull();
  expect(longWords(planned({ days: "3" }).entries)).toBeNull();
  expect(longWords(planned({ days: "5t" }).entries)).toContain("of the next session, not of 5t. Type the");
  expect(longWords(planned({ days: "30" }).entries)).toContain("not of 30 days.");
  expect(longWords(planned({ days: "30", vol: "17%" }).entries)).toBeNull();
  expect(vix1dWords(planned({ days: "30", vix1d: "14" }).entries)).toBeNull();
  expect(creditWords(planned({ days: "30", credit: "1.05" }).entries)).not.toContain("of VIX1D:");
  // The worked condor pays 1.15 at .90 of VIX1D.
  expect(creditWords(planned({ credit: "1.05" }).entries)).toMatch(
    /^Credit 1\.05 \(mine\)\. The model pays 1\.15 at 0\.9 of VIX1D: -0\.10\. The credit stands at 0\.8\d of VIX1D\.$/,
  );
});

test("a VIX1D that is low beside VIX is told from below", () => {
  // The lowest share that was counted in its band: lower than on nearly all days.
  expect(plain(vix1dWords(planned({ vix: "17.95", vix1d: "1.5" }).entries) ?? "")).toMatch(
    /^VIX1D \/ VIX is 0\.08: lower than on 9\d % of the days/,
  );
});

test("the head says what binds and what would move it, a line each", () => {
  const { value } = planned({}).results.ceilings;
  const lines = value === null ? [] : shortReasons(value);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^Binding: edge - .*below 80 %\.$/);
  expect(lines[1]).toMatch(/^To move it: .*; then policy\.$/);
});

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
