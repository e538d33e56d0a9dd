import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

/** Black-Scholes without interest, by Simpson's rule over the normal density: an option's price from nothing of ours. */
function price(isCall: boolean, spot: number, strike: number, deviation: number): number {
  const STEPS = 2000;
  const payoff = (z: number) => {
    const settled = spot * Math.exp(deviation * z - (deviation * deviation) / 2);
    return Math.max(isCall ? settled - strike : strike - settled, 0) * Math.exp((-z * z) / 2);
  };
  const step = 16 / STEPS;
  let sum = payoff(-8) + payoff(8);
  for (let at = 1; at < STEPS; at++) sum += (at % 2 === 1 ? 4 : 2) * payoff(-8 + at * step);
  return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
}

const ASOF = 46_000;
const DAYS = 30;
const YEARS = DAYS / 365;
const VOL = 0.2;
const FORWARD = 5000;

/** Listed every 5 points from 4300 to 5700 at a volatility of 20 %, quoted five cents about the price. */
function listedChain(): RawCell[][] {
  const rows: RawCell[][] = [["expiration", "strike", "right", "bid", "ask"]];
  for (let strike = 4300; strike <= 5700; strike += 5)
    for (const right of ["P", "C"]) {
      const mid = price(right === "C", FORWARD, strike, VOL * Math.sqrt(YEARS));
      if (mid > 0.05) rows.push([ASOF + DAYS, strike, right, mid - 0.05, mid + 0.05]);
    }
  return rows;
}
const chain = listedChain();
const condor = (by: string, target: number | null, answer = "strikes") =>
  call("CHAIN.CONDOR", chain, ASOF, ASOF + DAYS, by, target, 10, null, null, null, answer);

const listed = (level: number) => Math.round(level / 5) * 5;
const around = (distance: number) => {
  const [put, call] = [listed(FORWARD - distance), listed(FORWARD + distance)];
  return `${put - 10}/${put}/${call}/${call + 10}`;
};

test.each([
  // 5000 x 0.20 x sqrt(30 / 365) = 286.69 points to one deviation
  { by: "sd", target: 1, distance: 286.69 },
  { by: "sd", target: null, distance: 1.5 * 286.69 },
  // 5000 x 0.20 / sqrt(252) = 62.99 points to one daily range, however many days are left
  { by: "edr", target: 2, distance: 2 * 62.99 },
  { by: "edr", target: null, distance: 1.5 * 62.99 },
])("$by of $target stands $distance points from the forward, at the nearest strikes", (aim) => {
  expect(condor(aim.by, aim.target)).toBe(around(aim.distance));
  expect(condor(aim.by, aim.target, "steps")).toBe(0);
});

// 5000 - 8 x 286.691 = 2706.47
test("a distance that no strike comes near has no answer", () => {
  const none = condor("sd", 8) as CellError;
  expect(none.code).toBe("#N/A");
  expect(none.message).toMatch(/no put is listed near 2706\.4/);
});

test("cases of one call that name two roots of an expiry are each answered by their own", () => {
  const [, ...rows] = chain;
  const both = [
    ["root", ...chain[0]!],
    ...rows.map((row) => ["SPXW", ...row]),
    // The open of that morning is priced 5 points higher: the same quotes, every strike 5 up.
    ...rows.map(([day, strike, ...quotes]) => ["SPX", day!, (strike as number) + 5, ...quotes]),
  ];
  const roots = [["SPXW"], ["SPX"], ["SPXW"]];
  const forwards = call("CHAIN.CONDOR", both, ASOF, ASOF + DAYS, "sd", 1, 10, null, roots, null, "forward");
  const [spxw, spx, again] = (forwards as number[][]).flat();
  expect(spxw).toBeCloseTo(FORWARD, 6);
  expect(spx).toBeCloseTo(FORWARD + 5, 6);
  expect(again).toBe(spxw);
});
