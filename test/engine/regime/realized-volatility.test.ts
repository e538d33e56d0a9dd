import fc from "fast-check";
import {
  type Bar,
  realizedVolatility,
  VOLATILITY_METHODS,
  volatilityPremium,
} from "../../../src/engine/regime/realized-volatility";
import fundamentals from "../../golden/fundamentals.json";

// Golden: mpmath at 50 digits, see test/golden/README.md.
const { open, high, low, close } = fundamentals.series;
const bars: readonly Bar[] = close.map((last, index) => ({
  open: open[index] as number,
  high: high[index] as number,
  low: low[index] as number,
  close: last,
}));
const history = { closes: close, bars };
const { realizedVol } = fundamentals;

const cases = [
  { method: "close-close", sessions: 59, expected: realizedVol.closeClose_sample },
  { method: "Parkinson", sessions: 60, expected: realizedVol.parkinson },
  { method: "Garman-Klass", sessions: 60, expected: realizedVol.garmanKlass },
  { method: "Rogers-Satchell", sessions: 60, expected: realizedVol.rogersSatchell },
  { method: "Yang-Zhang", sessions: 59, expected: realizedVol.yangZhang },
] as const;

test("every method has a known value", () => {
  expect(cases.map(({ method }) => method)).toEqual([...VOLATILITY_METHODS]);
});

test.each(cases)("$method over $sessions sessions is $expected", ({ method, sessions, expected }) => {
  expect(realizedVolatility(history, sessions, method)).toBeCloseTo(expected, 14);
});

test.each(cases)("$method says how many sessions it needs", ({ method, sessions }) => {
  const needed = method === "close-close" || method === "Yang-Zhang" ? sessions + 2 : sessions + 1;
  expect(() => realizedVolatility(history, sessions + 1, method)).toThrow(
    `${method} volatility of ${sessions + 1} sessions: needs ${needed} values, got 60`,
  );
});

const bar = fc
  .tuple(
    fc.double({ min: 50, max: 150, noNaN: true }),
    fc.double({ min: 50, max: 150, noNaN: true }),
    fc.double({ min: 0, max: 5, noNaN: true }),
    fc.double({ min: 0, max: 5, noNaN: true }),
  )
  .map(
    ([first, last, up, down]): Bar => ({
      open: first,
      close: last,
      high: Math.max(first, last) + up,
      low: Math.min(first, last) - down,
    }),
  );

test.each(cases)("$method is at least 0 and does not change when prices are scaled", ({ method }) => {
  fc.assert(
    fc.property(
      fc.array(bar, { minLength: 12, maxLength: 30 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (sessions, factor) => {
        const scaled = sessions.map((each) => ({
          open: each.open * factor,
          high: each.high * factor,
          low: each.low * factor,
          close: each.close * factor,
        }));
        const of = (some: readonly Bar[]) =>
          realizedVolatility({ closes: some.map((each) => each.close), bars: some }, 10, method);
        expect(of(sessions)).toBeGreaterThanOrEqual(0);
        expect(of(scaled)).toBeCloseTo(of(sessions), 7);
      },
    ),
  );
});

test("the premium of 18 % over 15 % is a fifth, three points, 0.0099 of variance", () => {
  const found = volatilityPremium(0.18, 0.15);
  expect(found.premium).toBeCloseTo(0.2, 12);
  expect(found.difference).toBeCloseTo(0.03, 12);
  expect(found.variance).toBeCloseTo(0.0099, 12);
  expect(() => volatilityPremium(0.18, 0)).toThrow("hv (decimal per year): is 0");
});
