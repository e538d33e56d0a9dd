import { condorTouch } from "../../../src/engine/condor/touch";

const condor = { longPut: 94, shortPut: 95, shortCall: 106, longCall: 107 };
const market = { spot: 100, years: 1, volatility: 0.2, rate: 0, yield: 0 };
const at = (over: Partial<typeof market>, drift = 0.02, watchedEvery = 0) =>
  condorTouch(condor, { ...market, ...over }, drift, watchedEvery);

// N by Simpson's rule: nothing of ours.
function normalBelow(z: number): number {
  const STEPS = 4000;
  const bell = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const step = (z + 10) / STEPS;
  let sum = bell(-10) + bell(z);
  for (let point = 1; point < STEPS; point++) sum += (point % 2 === 1 ? 4 : 2) * bell(-10 + point * step);
  return (sum * step) / 3;
}

test.each([95, 94.9, 90, 80])("at %f the short put is touched, however often one looks", (spot) => {
  for (const watched of [0, 1 / 252, 1, 2])
    expect(at({ spot }, 0.02, watched)).toMatchObject({ put: 1, either: 1 });
});

test.each([106, 106.1, 110, 130])("at %f the short call is touched", (spot) => {
  for (const watched of [0, 1 / 252, 1, 2])
    expect(at({ spot }, 0.02, watched)).toMatchObject({ call: 1, either: 1 });
});

test("beyond a strike it is touched though the drift leads away from it", () => {
  expect(at({ spot: 80 }, 3)).toMatchObject({ put: 1, either: 1 });
  expect(at({ spot: 130 }, -3)).toMatchObject({ call: 1, either: 1 });
});

test.each([
  ["volatility", { volatility: 0 }],
  ["time", { years: 0 }],
])("without %s nothing moves but by the drift", (_, over) => {
  for (const watched of [0, 0.01]) {
    expect(at(over, 0, watched)).toEqual({ put: 0, call: 0, either: 0 });
    expect(at({ ...over, spot: 95 }, 0, watched)).toMatchObject({ put: 1, call: 0, either: 1 });
  }
});

test("a drift that ends on a strike has touched it, one that ends short of it has not", () => {
  const still = { volatility: 0 };
  const [down, up] = [Math.log(95 / 100), Math.log(106 / 100)];
  for (const watched of [0, 0.01]) expect(at(still, up, watched)).toEqual({ put: 0, call: 1, either: 1 });
  expect(at(still, up * (1 - 1e-9))).toEqual({ put: 0, call: 0, either: 0 });
  expect(at(still, -Math.log(100 / 95))).toEqual({ put: 1, call: 0, either: 1 });
  expect(at(still, down * (1 - 1e-9))).toEqual({ put: 0, call: 0, either: 0 });
});

test("one look, at expiry, finds the index beyond either strike but not beyond both", () => {
  const drift = 0.02 - 0.02;
  const [put, call] = [
    normalBelow((Math.log(0.95) - drift) / 0.2),
    normalBelow((drift - Math.log(1.06)) / 0.2),
  ];
  for (const watched of [1, 3]) {
    const found = at({}, 0.02, watched);
    expect(found.put).toBeCloseTo(put, 9);
    expect(found.call).toBeCloseTo(call, 9);
    expect(found.either).toBeCloseTo(put + call, 9);
  }
});

test("a corridor that is next to nothing beside the deviation is left with certainty", () => {
  const narrow = { longPut: 98.9, shortPut: 99.9, shortCall: 100.1, longCall: 101.1 };
  expect(condorTouch(narrow, { ...market, volatility: 2 }, 0).either).toBe(1);
  // Both are touched nearly always: the likelier side alone says less.
  expect(condorTouch(narrow, { ...market, volatility: 2 }, 0).put).toBeLessThan(1);
});
