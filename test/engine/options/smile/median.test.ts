import { smileBelow } from "../../../../src/engine/options/smile/smile";

// The median of a lognormal law of mean F and deviation d is F exp(-d^2 / 2); 15.8655 % lie a deviation below it.
test.each([0.05, 0.4, 1, 2])("half of a flat smile of deviation %f lies below its median", (deviation) => {
  const [forward, years] = [7140, 0.25];
  const smile = [6000, 7140, 8000].map((strike) => ({ strike, volatility: deviation / Math.sqrt(years) }));
  const median = forward * Math.exp(-(deviation ** 2) / 2);
  expect(smileBelow(smile, median, forward, years)).toBeCloseTo(0.5, 12);
  expect(smileBelow(smile, median * Math.exp(-deviation), forward, years)).toBeCloseTo(0.158655253931, 10);
  expect(smileBelow(smile, median * Math.exp(deviation), forward, years)).toBeCloseTo(0.841344746069, 10);
});
