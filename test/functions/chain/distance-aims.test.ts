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

/** Quotes half a point wide, whose calls less puts say 5000 to the last digit. */
const atTheMoney = (step: number): RawCell[][] => [
  ["expiry", "strike", "call bid", "call ask", "put bid", "put ask"],
  ...Array.from({ length: 200 / step + 1 }, (_, place): RawCell[] => {
    const strike = 4900 + place * step;
    const time = 40 - Math.abs(FORWARD - strike) / 4;
    const [put, call] = [Math.max(strike - FORWARD, 0) + time, Math.max(FORWARD - strike, 0) + time];
    return [ASOF + DAYS, strike, call - 0.25, call + 0.25, put - 0.25, put + 0.25];
  }),
];
const byDelta = (step: number, delta: number, width: number) =>
  call(
    "CHAIN.CONDOR",
    atTheMoney(step),
    ASOF,
    ASOF + DAYS,
    "delta",
    delta,
    width,
    null,
    null,
    null,
    "strikes",
  );

test("the strike at the forward itself can be sold on either side", () => {
  expect(byDelta(5, 0.5, 10)).toBe("4990/5000/5000/5010");
});

test("where no strike has its wing listed there is no condor, and it says for which width", () => {
  expect(byDelta(25, 0.4, 25)).toBe("4950/4975/5025/5050");
  expect((byDelta(25, 0.4, 10) as CellError).message).toMatch(
    /no put can be sold with its wing 10 points away bought$/,
  );
});

/** The same quotes a row each, with what the vendor says of the deltas of two puts. */
function withDeltas(shown: Readonly<Record<number, number>>): RawCell[][] {
  const [, ...rows] = atTheMoney(5);
  return [
    ["expiry", "strike", "type", "bid", "ask", "delta"],
    ...rows.flatMap(([day, strike, callBid, callAsk, putBid, putAsk]): RawCell[][] => [
      [day!, strike!, "call", callBid!, callAsk!, null],
      [day!, strike!, "put", putBid!, putAsk!, shown[strike as number] ?? null],
    ]),
  ];
}
const ofQuotes = (quotes: RawCell[][], delta: number) =>
  call("CHAIN.CONDOR", quotes, ASOF, ASOF + DAYS, "delta", delta, 10, null, null, null, "strikes");

test("of two puts whose deltas miss by as much the one farther out is sold", () => {
  expect(ofQuotes(withDeltas({ 4930: -0.299, 4935: -0.301 }), 0.3)).toMatch(/^4920\/4930\//);
  expect(ofQuotes(withDeltas({ 4930: -0.298, 4935: -0.301 }), 0.3)).toMatch(/^4925\/4935\//);
});

test("a delta that no strike comes near has no answer, nor has a chain without a forward", () => {
  expect((ofQuotes(withDeltas({}), 0.05) as CellError).message).toMatch(
    /no put has a delta near 0.05; the nearest with a 10-point wing is 4910 at 0.233$/,
  );
  const puts = withDeltas({}).filter((row, at) => at === 0 || row[2] === "put");
  expect((ofQuotes(puts, 0.3) as CellError).message).toMatch(/parity gives no forward$/);
});

const byCredit = (quotes: RawCell[][], credit: number) =>
  call("CHAIN.CONDOR", quotes, ASOF, ASOF + DAYS, "credit", credit, 10, null, null, null, "strikes");

// Time is worth 40 less a quarter of the distance: every ten-point wing is worth 2.50, nearer or farther, each side.
test("a credit that the last listed strikes still exceed, or the first fall short of, has no answer", () => {
  expect((byCredit(atTheMoney(5), 1) as CellError).message).toMatch(
    /no 10-wide condor has a credit of 1: the search ended at 4900\/4910\/5090\/5100 with 5.00$/,
  );
  expect((byCredit(atTheMoney(5), 9) as CellError).message).toMatch(
    /no 10-wide condor has a credit of 9: the search ended at 4990\/5000\/5000\/5010 with 5.00$/,
  );
  expect(byCredit(atTheMoney(5), 5)).toBe("4900/4910/5090/5100");
});

test("quotes dearer than the index itself have no volatility at any strike, and say so", () => {
  const dear = atTheMoney(5).map((row, at) =>
    at === 0 ? row : row.map((cell, column) => (column < 2 ? cell : (cell as number) + 9000)),
  );
  expect((ofQuotes(dear, 0.3) as CellError).message).toMatch(/lies outside its no-arbitrage bounds/);
});
