import { bigTop, bigTopPresets } from "../../../src/engine/rules/presets/big-top";

const all = {
  "decay of time value": 0.05,
  "share of 252-day high": 0.98,
  RSI: 68.1,
  "curve slope": 0.08,
  "IV over realised less 1": 0.18,
};

const cases = [
  { what: "every condition at its threshold", seen: all, score: 1, flag: true },
  { what: "RSI at 68", seen: { ...all, RSI: 68 }, score: 0.85, flag: true },
  { what: "decay a little short", seen: { ...all, "decay of time value": 0.0499 }, score: 0.6, flag: false },
  { what: "decay and one more", seen: { "decay of time value": 0.1, RSI: 70 }, score: 0.55, flag: false },
  {
    what: "decay and two more",
    seen: { "decay of time value": 0.1, RSI: 70, "curve slope": 0.2 },
    score: 0.7,
    flag: true,
  },
  { what: "nothing given", seen: {}, score: 0, flag: false },
];

test.each(cases)("$what: score $score, flag $flag", ({ seen, score, flag }) => {
  const found = bigTop(bigTopPresets.seed, seen);
  expect(found.score).toBe(score);
  expect(found.flag).toBe(flag);
  expect(found.missing).toHaveLength(5 - Object.keys(seen).length);
});

test("the hard rules need all four", () => {
  const seen = { "VIX less 200-day mean": 1, "IV over realised less 1": 0.2, RSI: 70, "curve slope": 0.12 };
  expect(bigTop(bigTopPresets.hardrules, seen).flag).toBe(true);
  for (const reading of Object.keys(seen))
    expect(bigTop(bigTopPresets.hardrules, { ...seen, [reading]: -1 }).flag).toBe(false);
});
