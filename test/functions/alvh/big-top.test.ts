/** Each condition of the Cash Press at its own limit, as the method publishes them; the values told are worked by hand. */
import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const NOTHING = {
  straddle: 0.06,
  straddleBefore: 0.06,
  spot: 6000,
  high: 7000,
  rsi: 50,
  slope: 0,
  iv: 0.1,
  realVol: 0.1,
};
type Given = Partial<Record<keyof typeof NOTHING, number>>;
const bigTop = (given: Given, pick?: string) =>
  callBy(definitionOf("ALVH.BIGTOP"), {
    ...NOTHING,
    ...given,
    ...(pick === undefined ? {} : { return: pick }),
  } as Record<string, RawArgument>);

const DECAYED = { straddle: 0.19, straddleBefore: 0.2 };
test.each<[string, Given, Given, number]>([
  ["a straddle that lost 5 %", DECAYED, { straddle: 0.191, straddleBefore: 0.2 }, 0.4],
  ["a close within 2 % of the high", { spot: 6860 }, { spot: 6859 }, 0.15],
  ["an RSI above 68", { rsi: 68.1 }, { rsi: 68 }, 0.15],
  ["a slope of 8 %", { slope: 0.08 }, { slope: 0.0799 }, 0.15],
  ["a volatility 18 % above the realised", { iv: 0.295, realVol: 0.25 }, { iv: 0.2949, realVol: 0.25 }, 0.15],
])("%s is a condition that is met, and a little less is none", (_, met, short, weight) => {
  expect(bigTop(met, "score")).toBeCloseTo(weight, 12);
  expect(bigTop(short, "score")).toBe(0);
});

test("the flag wants the decay and a score of 0.6", () => {
  const others = { spot: 7000, rsi: 70, slope: 0.1, iv: 0.2 };
  expect(bigTop({ ...DECAYED, spot: 7000 }, "flag")).toBe(false);
  expect(bigTop({ ...DECAYED, spot: 7000, rsi: 70 }, "flag")).toBe(true);
  expect(bigTop(others, "score")).toBeCloseTo(0.6, 12);
  expect(bigTop(others, "flag")).toBe(false);
});

test("the table tells what each condition saw", () => {
  const rows = bigTop({ ...DECAYED, spot: 6300, iv: 0.15 }) as RawCell[][];
  const seen = (condition: string) => rows.find(([name]) => name === condition)?.[1];
  expect(seen("decay of time value")).toBeCloseTo(0.05, 12);
  expect(seen("share of 252-day high")).toBeCloseTo(0.9, 12);
  expect(seen("IV over realised less 1")).toBeCloseTo(0.5, 12);
});
