import { approval } from "../../../src/engine/rules/presets/approval";
import { binaryRules, binaryScore } from "../../../src/engine/rules/presets/binary";
import { exitRules, exitVotes } from "../../../src/engine/rules/presets/exit";
import { STEWARD_READINGS, stewardCheck, stewardRules } from "../../../src/engine/rules/presets/steward";
import { domainOf, memoryOf } from "../../../src/engine/rules/reading-domain";
import { findings, rule } from "../../../src/engine/rules/rule-table";

const yes = (count: number) => Object.fromEntries(STEWARD_READINGS.slice(0, count).map((name) => [name, 1]));

test.each([
  [8, "STEWARD"],
  [7, "STEWARD"],
  [6, "NEUTRAL"],
  [5, "NEUTRAL"],
  [4, "PROMOTER"],
  [0, "PROMOTER"],
] as const)("%i of eight is a %s", (count, verdict) => {
  const found = stewardCheck(stewardRules, yes(count));
  expect(found).toMatchObject({ score: count, of: 8, verdict });
  expect(found.riskFraction).toBe(verdict === "PROMOTER" ? 0.01 : undefined);
});

test("loyalty against motion is a three-way answer with the edges in the calmer half", () => {
  const loyal = {
    "POP less POP at entry": 0,
    "deviations to short strike": 1,
    "hedge tier less required": 0,
  };
  expect(binaryScore(binaryRules, loyal)).toMatchObject({ score: -1, verdict: "HOLD" });
  const motion = { "bars since MACD cross against": 1, "P/CF z": -2, "A/D divergence": 1, "net delta": 0.2 };
  expect(binaryScore(binaryRules, motion)).toMatchObject({ score: 0.8, verdict: "ADJUST" });
  expect(binaryScore(binaryRules, { "P/CF z": 2 })).toMatchObject({ score: 0.2, verdict: "RE-SIZE" });
  expect(binaryScore(binaryRules, {}).verdict).toBe("RE-SIZE");
});

test.each([
  { motion: 1, loyalty: 2, score: -0.2, verdict: "HOLD" },
  { motion: 2, loyalty: 2, score: 0, verdict: "RE-SIZE" },
  { motion: 3, loyalty: 2, score: 0.2, verdict: "RE-SIZE" },
  { motion: 4, loyalty: 2, score: 0.4, verdict: "ADJUST" },
  { motion: 4, loyalty: 3, score: 0.2, verdict: "RE-SIZE" },
  { motion: 5, loyalty: 5, score: 0, verdict: "RE-SIZE" },
])("$motion of 5 to move and $loyalty of 5 to stay: $verdict", ({ motion, loyalty, score, verdict }) => {
  const five = [1, 2, 3, 4, 5];
  const table = five.flatMap((n) => [rule(`move ${n}`, "[1, 1]", 1, ""), rule(`stay ${n}`, "[1, 1]", 2, "")]);
  const said = Object.fromEntries(
    five.flatMap((n) => [
      [`move ${n}`, Number(n <= motion)],
      [`stay ${n}`, Number(n <= loyalty)],
    ]),
  );
  const found = binaryScore(table, said);
  expect(found.score).toBeCloseTo(score, 12);
  expect(found.verdict).toBe(verdict);
});

test("two rules on one reading are one vote, and each vote shows its threshold", () => {
  const { votes } = binaryScore(binaryRules, { "net delta": -0.2 });
  expect(votes).toHaveLength(8);
  expect(votes.find(({ reading }) => reading === "net delta")).toMatchObject({
    fired: true,
    threshold: "below -0.15 or above 0.15",
    note: "net delta of a condor below -0.15",
  });
});

test.each([
  { readings: {}, riskFraction: 0.02, verdict: "HOLD" },
  { readings: { "quick ratio": 1.3, "dividend cover": 1.2 }, riskFraction: 0.02, verdict: "HOLD" },
  { readings: { "quick ratio change": -0.1 }, riskFraction: 0.02, verdict: "CUT TO 1 %" },
  { readings: { "price over DDM value": 1.2 }, riskFraction: 0.01, verdict: "NO INCREASE" },
] as const)(
  "exit votes on $readings at $riskFraction say $verdict",
  ({ readings, riskFraction, verdict }) => {
    expect(exitVotes(exitRules, readings, riskFraction).verdict).toBe(verdict);
  },
);

const asked = {
  required: 3,
  votes: [true, true, true, false, false],
  vetoes: [],
  requestedAt: 46_000,
  asOf: 46_002,
  current: 0.01,
  requested: 0.02,
  timelockHours: 48,
};

test.each([
  { what: "three of five after 48 hours", over: {}, verdict: "APPROVED", hoursLeft: 0 },
  { what: "a day after the request", over: { asOf: 46_001 }, verdict: "WAITING", hoursLeft: 24 },
  {
    what: "no times given",
    over: { requestedAt: undefined, asOf: undefined },
    verdict: "WAITING",
    hoursLeft: 48,
  },
  { what: "two of five", over: { votes: [true, true, false] }, verdict: "REFUSED", hoursLeft: 0 },
  { what: "a veto", over: { vetoes: [false, true] }, verdict: "VETOED", hoursLeft: 0 },
  {
    what: "a decrease without votes",
    over: { votes: [], requested: 0.005 },
    verdict: "APPROVED",
    hoursLeft: 0,
  },
  {
    what: "an increase to 1.5 % without votes, the timelock over",
    over: { votes: [], requested: 0.015 },
    verdict: "APPROVED",
    hoursLeft: 0,
  },
  {
    what: "an increase to 1.5 % without votes, a day after the request",
    over: { votes: [], requested: 0.015, asOf: 46_001 },
    verdict: "WAITING",
    hoursLeft: 24,
  },
  {
    what: "an increase to 1.5 % that is vetoed",
    over: { votes: [], requested: 0.015, vetoes: [true] },
    verdict: "VETOED",
    hoursLeft: 0,
  },
  {
    what: "an increase above 1.5 % without votes",
    over: { votes: [], requested: 0.0151 },
    verdict: "REFUSED",
    hoursLeft: 0,
  },
])("$what: $verdict", ({ over, verdict, hoursLeft }) => {
  expect(approval({ ...asked, ...over })).toMatchObject({ verdict, hoursLeft });
});

test("a veto does not stop a decrease", () => {
  expect(approval({ ...asked, vetoes: [true], requested: 0.01 }).verdict).toBe("APPROVED");
});

test.each(["constructor", "toString", "__proto__"])(
  "a reading called %s is absent until it is given",
  (name) => {
    const table = [rule(name, "[1, 1]", 1, "of the user's own")];
    expect(findings(table, {})).toMatchObject([{ value: undefined, fired: false }]);
    expect([domainOf(name), memoryOf(name)]).toEqual([{}, []]);
  },
);
