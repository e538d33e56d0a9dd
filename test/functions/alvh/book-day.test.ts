import type { CellError, RawArgument, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const ask = (given: Readonly<Record<string, RawArgument>>) => callBy(definitionOf("ALVH.BOOK"), given);
const rowsOf = (result: unknown) => result as readonly (readonly RawCell[])[];
/** Flat: no roll-down, so that a future gains what its own moved. */
const FLAT = [
  [0, 18],
  [220, 18],
];
const asOf = "2026-11-02";
const day = (given: Readonly<Record<string, RawArgument>>) => {
  const [head = [], ...rows] = rowsOf(ask({ asOf, curve: FLAT, view: "day", ...given }));
  const at = (row: number, heading: string) => rows.at(row)?.[head.indexOf(heading)];
  return { at, rows };
};

test("a future by hand: today, since open, a point of VIX, and the named day that is worst", () => {
  // Monday 2026-11-02; the future of 2026-12-16 stood at 16 on Friday and stands at 18.
  const { at } = day({
    holdings: [["future", "2026-12-16", "", 3, 17, ""]],
    curveBefore: [
      [0, 16],
      [220, 16],
    ],
  });
  expect(at(0, "P/L today")).toBeCloseTo(3 * 2 * 100, 9);
  expect(at(0, "P/L open")).toBeCloseTo(3 * 1 * 100, 9);
  expect(at(0, "marked by")).toBe("model");
  // 1 / (1 + (44 / 25.5)^0.744).
  expect(at(0, "$ per VIX point")).toBeCloseTo((3 * 100) / (1 + (44 / 25.5) ** 0.744), 6);
  // Bought, it loses most where VIX falls most.
  expect(at(0, "worst shock")).toBe("Tariff pause 2025");
  expect(at(0, "shock $ from now")).toBeLessThan(0);
  expect(at(-1, "action")).toBe("0 to do");
  expect(at(-1, "P/L today")).toBeCloseTo(600, 9);
});

test("sold, the worst day is a crash; without yesterday's curve today is blank", () => {
  const { at } = day({ holdings: [["future", "2026-12-16", "", -3, 17, ""]] });
  expect(at(0, "P/L open")).toBeCloseTo(-300, 9);
  expect(at(0, "P/L today")).toBe("");
  expect(at(-1, "P/L today")).toBe("");
  expect(at(0, "shock $ from now")).toBeLessThan(-3000);
});

test("a price of one's own marks its position and moves the rules; 0 leaves one to the model", () => {
  const holdings = [
    ["call", "2026-12-16", 20, 4, 1, 1],
    ["call", "2027-02-17", 20, 4, 1, 2],
  ];
  const { at } = day({ holdings, marks: [[3], [0]] });
  expect([at(0, "mark"), at(0, "marked by"), at(1, "marked by")]).toEqual([3, "yours", "model"]);
  expect(at(0, "P/L open")).toBeCloseTo(4 * 2 * 100, 9);
  // Up 200 % while VIX is above 16: the short layer is harvested, and the rule stands beside it.
  expect(at(0, "action")).toBe("HARVEST");
  expect(at(0, "why")).toMatch(/gain 200 % of at least 150 %/);
  expect(at(-1, "action")).toBe("1 to do");
  const model = ask({ asOf, curve: FLAT, holdings, return: "gain" }) as number;
  const own = ask({ asOf, curve: FLAT, holdings, marks: [[3], [0]], return: "gain" }) as number;
  expect(own).not.toBeCloseTo(model, 2);
});

test("marks of another count are refused; a position past its settlement has no shock", () => {
  const holdings = [["call", "2026-10-21", 20, 4, 1, 1]];
  const refused = ask({ asOf, curve: FLAT, holdings, marks: [[3], [2]] });
  expect((refused as CellError).message).toMatch(
    /marks \(points\): must be one for each of the 1 positions, got 2/,
  );
  const { at } = day({ holdings });
  expect([at(0, "action"), at(0, "worst shock"), at(0, "contracts")]).toEqual(["SETTLE ME", "", 0]);
  expect(at(-1, "note")).toMatch(/1 to settle/);
});

/** Standard normal distribution and density, Abramowitz and Stegun 26.2.17 being too coarse: by its series. */
function normal(x: number) {
  let [term, sum] = [x, x];
  for (let n = 1; n < 60; n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  return { density, below: 0.5 + density * sum };
}

test("a layer of calls by hand: Black-76 on the future of its own expiry, today, since open and a point of VIX", () => {
  // 2026-11-02 to 2026-12-16 are 44 days: on a straight line from 17 at 30 to 21 at 58 days its future is 19.
  const curve = [
    [0, 16],
    [30, 17],
    [58, 21],
  ];
  // On Friday 2026-10-30, three days before, the curve stood one point lower: at 47 days.
  const curveBefore = curve.map(([days, future]) => [days!, future! - 1]);
  const [strike, vol, contracts, paid] = [20, 0.9, 4, 1.5];
  const black76 = (future: number, days: number) => {
    const deviation = vol * Math.sqrt(days / 365);
    const d1 = (Math.log(future / strike) + deviation ** 2 / 2) / deviation;
    const [up, down] = [normal(d1), normal(d1 - deviation)];
    return {
      price: future * up.below - strike * down.below,
      delta: up.below,
      vega: future * up.density * Math.sqrt(days / 365),
    };
  };
  const now = black76(19, 44);
  const before = black76(16 + (4 * 17) / 28, 47);
  const { at } = day({
    holdings: [["call", "2026-12-16", strike, contracts, paid, 1]],
    curve,
    curveBefore,
    volOfVol: vol,
  });
  expect(at(0, "mark")).toBeCloseTo(now.price, 6);
  expect(at(0, "days left")).toBe(44);
  expect(at(0, "P/L open")).toBeCloseTo((now.price - paid) * 400, 4);
  expect(at(0, "P/L today")).toBeCloseTo((now.price - before.price) * 400, 4);
  // Spot VIX moves its future by 1 / (1 + (44 / 25.5)^0.744).
  expect(at(0, "$ per VIX point")).toBeCloseTo((now.delta * 400) / (1 + (44 / 25.5) ** 0.744), 4);
  expect(at(0, "$ per vol point")).toBeCloseTo((now.vega / 100) * 400, 4);
  // Layer 1 is renewed at 10 days and harvested from a gain of 150 %: neither holds.
  expect([at(0, "action"), at(-1, "action")]).toEqual(["HOLD", "0 to do"]);
});

test("a price in dollars is told with its argument, its unit and its row, however large", () => {
  const paid = (instrument: string, price: number) =>
    rowsOf(ask({ asOf, curve: FLAT, holdings: [[instrument, "2026-12-16", 20, 4, price, 1]] }))[1]?.[2];
  expect(paid("call", 1001)).toMatchObject({
    message:
      "holdings, row 1: paid must be below any VIX future, 100, got 1001 - index points, not dollars: for $1001 a contract type 10.01",
  });
  expect(paid("future", 1800)).toMatchObject({
    message: "holdings, row 1: paid must be a number of points from 0 to 1000 other than 0, got 1800",
  });
});
