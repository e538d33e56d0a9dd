import { type Money, priceOfRow } from "../../../src/functions/reading/positions/price-of-row";

const money = (told: Partial<Money>): Money => ({
  ...{ size: 2, perPoint: 100, price: undefined, basis: undefined, amount: undefined },
  ...{ fees: undefined, mark: undefined, ...told },
});

test.each([
  { what: "near its mark, in points", price: 6, mark: 5, points: 6 },
  { what: "of a hundred times its mark, in dollars a contract", price: 600, mark: 6, points: 6 },
  { what: "of exactly twenty times its mark, in points", price: 10, mark: 0.5, points: 10 },
  { what: "a little beyond, in dollars a contract", price: 10.1, mark: 0.5, points: 0.101 },
  { what: "without a mark, in points", price: 600, mark: undefined, points: 600 },
  { what: "beside a mark of 0, in points", price: 0.3, mark: 0, points: 0.3 },
])("a price is read $what", ({ price, mark, points }) => {
  expect(priceOfRow(money({ price, mark }))?.price).toBeCloseTo(points, 12);
});

// Two contracts at 1.50 are $300; $2.60 of fees stand apart, in the amount, or are told by it.
test.each([
  [{ price: 1.5, amount: -300 }, { price: 1.5 }],
  [{ price: 150, amount: -300 }, { price: 1.5 }],
  [{ price: 1.5, amount: -302.6, fees: 2.6 }, { price: 1.5 }],
  [{ price: 1.5, amount: 297.4, fees: 2.6 }, { price: 1.5 }],
  [
    { price: 1.5, amount: 297.4 },
    { price: 1.5, fees: 2.6 },
  ],
  [
    { price: 1.5, amount: -302.6 },
    { price: 1.5, fees: 2.6 },
  ],
  [
    { price: 1.5, amount: 290 },
    { price: 1.5, fees: 10 },
  ],
])("%o is %o", (told, found) => {
  expect(priceOfRow(money(told))).toEqual(found);
});

test.each([289.9, 302.6, -297.4])("an amount of %f is not told by fees and is said", (amount) => {
  expect(priceOfRow(money({ price: 1.5, amount }))?.note).toBe(
    `its amount ${amount} is not price x quantity x 100`,
  );
});

test("a basis, or an amount alone, is the price of all of it; without any there is none", () => {
  expect(priceOfRow(money({ basis: -302.6 }))?.price).toBeCloseTo(1.513, 12);
  expect(priceOfRow(money({ amount: 300 }))).toEqual({ price: 1.5 });
  expect(priceOfRow(money({}))).toBeUndefined();
});
