import { completeLadder, hedgeLadder } from "../../../src/engine/hedge/ladder";
import { flatVolOfVol, type VolOfVol, volOfVolSurface } from "../../../src/engine/hedge/vol-of-vol";
import { impliedVolatility } from "../../../src/engine/options/implied-volatility";
import { excelDate } from "../../support/excel-date";
import { describeWithShared, sharedRows } from "../../support/shared-data";
import { plan } from "./worked-unit";

// VIX options of 2016-06-01, quotes of 15:45 in New York; read in place, never copied.
const CHAIN = "test-only/vix_option_chain_2016-06-01.csv";

interface Quote {
  readonly bid: number;
  readonly ask: number;
  readonly mid: number;
}
interface Strike {
  readonly strike: number;
  readonly call: Quote;
  readonly put: Quote;
}

const EXPIRIES = ["2016-06-15", "2016-07-20", "2016-08-17", "2016-09-21", "2016-10-19", "2016-11-16"];
const ONE_CENT_IN_BINARY = 1e-9;

/** One expiry of the chain: its parity forward, and the liquid strikes with the volatility of the out-of-the-money side. */
function expiryOf(expiry: string) {
  const days = excelDate(expiry) + 9.5 / 24 - (excelDate("2016-06-01") + 15.75 / 24);
  const quotes = new Map<number, { C?: Quote; P?: Quote }>();
  for (const row of sharedRows(CHAIN)) {
    if (row.root !== "VIX" || row.expiration !== expiry) continue;
    const [bid, ask] = [Number(row.bid_1545), Number(row.ask_1545)];
    const strike = Number(row.strike);
    quotes.set(strike, { ...quotes.get(strike), [row.right!]: { bid, ask, mid: (bid + ask) / 2 } });
  }
  const both = [...quotes]
    .flatMap(([strike, { C, P }]): Strike[] =>
      C && P && C.bid > 0 && P.bid > 0 ? [{ strike, call: C, put: P }] : [],
    )
    .sort((a, b) => a.strike - b.strike);
  const gap = ({ call, put }: Strike) => Math.abs(call.mid - put.mid);
  const nearest = both.reduce((best, one) => (gap(one) < gap(best) ? one : best));
  const future = nearest.strike + nearest.call.mid - nearest.put.mid;
  const liquid = both.filter(
    ({ call }) => call.bid >= 0.1 && call.ask - call.bid <= 0.15 * Math.max(1, call.mid),
  );
  const knots = liquid.map(({ strike, call, put }) => ({
    when: days,
    moneyness: strike / future,
    volatility: impliedVolatility({
      type: strike < future ? "put" : "call",
      price: strike < future ? put.mid : call.mid,
      spot: future,
      strike,
      years: days / 365,
      rate: 0,
      yield: 0,
    }),
  }));
  return { days, future, liquid, knots };
}

/** Premiums of calls on these strikes, as the ladder prices its layers. */
function premiums(
  { days, future, liquid }: ReturnType<typeof expiryOf>,
  volOfVol: VolOfVol,
): readonly number[] {
  const layers = liquid.map(({ strike }) => ({
    ...plan().layers[0]!,
    days,
    by: "strike" as const,
    target: strike,
    tier: 0,
    rollAt: 0,
  }));
  const market = { curve: [{ days, at: future }], volOfVol, rate: 0, asOf: undefined };
  return completeLadder(hedgeLadder(plan({ layers }), market)).map(({ mark }) => mark.price);
}

const inside = (price: number, { bid, ask }: Quote) =>
  price >= bid - ONE_CENT_IN_BINARY && price <= ask + ONE_CENT_IN_BINARY;

// From the provenance notes of the chain: forwards at the strike of the smallest |C - P|.
const forwards = [15.225, 17.45, 18.225, 19.05, 19.55, 19.75];

describeWithShared([CHAIN], () => {
  test.each(EXPIRIES.map((expiry, index) => [expiry, forwards[index]!] as const))(
    "the parity forward of %s is %f",
    (expiry, forward) => {
      expect(expiryOf(expiry).future).toBeCloseTo(forward, 9);
    },
  );

  test.each(EXPIRIES)("fed the smile of %s, every liquid call is priced within its bid and ask", (expiry) => {
    const chain = expiryOf(expiry);
    const found = premiums(chain, volOfVolSurface(chain.knots, undefined));
    expect(found.length).toBeGreaterThan(10);
    for (const [index, price] of found.entries()) expect(inside(price, chain.liquid[index]!.call)).toBe(true);
  });

  test("fed every other strike, 69 of the 70 calls between them are priced within bid and ask", () => {
    let within = 0;
    let between = 0;
    for (const expiry of EXPIRIES) {
      const chain = expiryOf(expiry);
      const half = chain.knots.filter((_, index) => index % 2 === 0);
      for (const [index, price] of premiums(chain, volOfVolSurface(half, undefined)).entries()) {
        if (index % 2 === 0) continue;
        between++;
        if (inside(price, chain.liquid[index]!.call)) within++;
      }
    }
    expect([within, between]).toEqual([69, 70]);
  });

  test("flat at the money, few calls are within bid and ask, and a 26 call is worth a tenth of its quote", () => {
    const within = EXPIRIES.map((expiry) => {
      const chain = expiryOf(expiry);
      const distance = ({ moneyness }: { moneyness: number }) => Math.abs(moneyness - 1);
      const atTheMoney = chain.knots.reduce((best, one) => (distance(one) < distance(best) ? one : best));
      const found = premiums(chain, flatVolOfVol(atTheMoney.volatility));
      return found.filter((price, index) => inside(price, chain.liquid[index]!.call)).length;
    });
    expect(within).toEqual([2, 1, 1, 1, 1, 2]);

    // The weekly of 28 days: volatility 0.77 at 16, 1.15 at 26.
    const weekly = expiryOf("2016-06-29");
    const at = weekly.liquid.findIndex(({ strike }) => strike === 26);
    const money = weekly.knots[weekly.liquid.findIndex(({ strike }) => strike === 16)]!.volatility;
    expect(money).toBeCloseTo(0.77, 2);
    expect(weekly.knots[at]!.volatility).toBeCloseTo(1.15, 2);
    expect(premiums(weekly, flatVolOfVol(money))[at]).toBeCloseTo(0.02, 2);
    expect(premiums(weekly, volOfVolSurface(weekly.knots, undefined))[at]).toBeCloseTo(0.175, 9);
  });
});
