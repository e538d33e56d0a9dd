import { condorTouch } from "../../../src/engine/condor/touch";

const condor = { longPut: 94, shortPut: 95, shortCall: 106, longCall: 107 };
const market = { spot: 100, years: 1, volatility: 0.2, rate: 0, yield: 0 };

// Drift leads so far away in a year that what is not touched soon never is: the chance of ever touching a level at the
// log-distance a against the drift m is e^(-2 |m| a / s^2), m = drift - s^2 / 2 (first passage without a time limit).
test("a put that the drift leads far away from is touched as rarely as if there were no expiry", () => {
  const away = 1 - 0.02;
  const ever = Math.exp((-2 * away * Math.log(100 / 95)) / 0.04);
  const { put, call, either } = condorTouch(condor, market, 1);
  expect(ever).toBeCloseTo(0.081, 4);
  expect(put).toBeCloseTo(ever, 5);
  expect(call).toBeGreaterThan(0.999);
  expect(either).toBeGreaterThanOrEqual(call);
});

test("a call that the drift leads far away from likewise", () => {
  const away = 1 + 0.02;
  const ever = Math.exp((-2 * away * Math.log(106 / 100)) / 0.04);
  const { put, call } = condorTouch(condor, market, -1);
  expect(ever).toBeCloseTo(0.0512, 3);
  expect(call).toBeCloseTo(ever, 5);
  expect(put).toBeGreaterThan(0.999);
});

test("without volatility a level is touched where the drift leads to it, on either side", () => {
  const still = { ...market, volatility: 1e-9 };
  expect(condorTouch(condor, still, 0.1)).toEqual({ put: 0, call: 1, either: 1 });
  expect(condorTouch(condor, still, -0.1)).toEqual({ put: 1, call: 0, either: 1 });
  expect(condorTouch(condor, still, 0.01)).toEqual({ put: 0, call: 0, either: 0 });
});
