/** What was opened as condors comes out as condors, whatever strikes, expiries and days they share. */
import fc from "fast-check";
import type { RawCell } from "../../../src/functions/cells";
import { excelDate } from "../../support/excel-date";
import { answered, named, type Row, rowsTold, type Table, withoutRows } from "../../support/positions-found";

interface Condor {
  readonly expiry: string;
  /** Long put, short put, short call, long call. */
  readonly strikes: readonly [number, number, number, number];
  readonly contracts: number;
  /** How many are closed again, in one order each time. */
  readonly closings: readonly number[];
  /** Prices of the legs when they were opened, and at each closing. */
  readonly prices: readonly (readonly [number, number, number, number])[];
}

const cents = (min: number, max: number) => fc.integer({ min, max }).map((each) => each / 100);
/** What is sold brings more than what is bought costs, whichever condors lend the legs. */
const legPrices = fc.tuple(cents(50, 100), cents(150, 300), cents(150, 300), cents(50, 100));
const width = fc.constantFrom(5, 10, 15, 25);

const condor: fc.Arbitrary<Condor> = fc
  .record({
    expiry: fc.constantFrom("260325", "260326"),
    put: fc.integer({ min: 0, max: 4 }),
    call: fc.integer({ min: 0, max: 4 }),
    below: width,
    above: width,
    contracts: fc.constantFrom(1, 2, 3, 20, 30, 40),
    closings: fc.array(fc.constantFrom(1, 2, 10, 20), { maxLength: 2 }),
    prices: fc.array(legPrices, { minLength: 3, maxLength: 3 }),
  })
  .map(({ expiry, put, call, below, above, contracts, closings, prices }) => {
    const [sold, called] = [6500 + 5 * put, 6700 + 5 * call];
    let left = contracts;
    const fit = closings.filter((size) => {
      const isHeld = size <= left;
      left -= isHeld ? size : 0;
      return isHeld;
    });
    return {
      ...{ expiry, contracts, prices, strikes: [sold - below, sold, called, called + above] as const },
      closings: fit,
    };
  });
const condors = fc.array(condor, { minLength: 1, maxLength: 5 });

interface Order {
  readonly id: number;
  readonly effect: "Open" | "Close";
  readonly legs: readonly { readonly symbol: string; readonly quantity: number; readonly price: number }[];
}

/** Openings of all, then closings: the market of one day. */
function ordersOf(given: readonly Condor[]): readonly Order[] {
  const legsOf = ({ expiry, strikes, prices }: Condor, size: number, at: number) =>
    strikes.map((strike, leg) => ({
      symbol: `SPXW${expiry}${leg < 2 ? "P" : "C"}${strike}`,
      quantity: leg % 3 === 0 ? size : -size,
      price: prices[at]?.[leg] ?? 0,
    }));
  const opened = given.map((one) => ({ effect: "Open" as const, legs: legsOf(one, one.contracts, 0) }));
  const closed = given.flatMap((one) =>
    one.closings.map((size, at) => ({ effect: "Close" as const, legs: legsOf(one, -size, at + 1) })),
  );
  return [...opened, ...closed].map((order, id) => ({ ...order, id }));
}

/** A broker that tells a day, an effect and nothing of orders, as Schwab does. */
const ofOneDate = (orders: readonly Order[]): RawCell[][] =>
  orders.flatMap(({ effect, legs }) =>
    legs.map(({ symbol, quantity, price }) => [
      "03/16/2026",
      `${quantity < 0 ? "Sell" : "Buy"} to ${effect}`,
      symbol,
      ...[Math.abs(quantity), price, 0.65],
      -quantity * price * 100,
    ]),
  );
const DATED = ["Date", "Action", "Symbol", "Quantity", "Price", "Fees & Comm", "Amount"];

/** A broker that tells order and time, as Interactive Brokers does. */
const ofOrders = (orders: readonly Order[]): RawCell[][] =>
  orders.flatMap(({ id, effect, legs }) =>
    legs.map(({ symbol, quantity, price }) => [
      `2026-03-16 10:${String(10 + id)}:00`,
      ...[symbol, quantity, price, -0.65, effect[0] ?? "", `order ${id}`],
    ]),
  );
const TIMED = [
  "DateTime",
  "Symbol",
  "Quantity",
  "TradePrice",
  "IBCommission",
  "Open/CloseIndicator",
  "OrderID",
];

const read = (heading: readonly string[], rows: Table) =>
  named(answered("CONDOR.POSITIONS", [heading, ...rows]));

/** Each run reads whole files. */
const RUNS = { numRuns: 40 };
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const contractsOf = (rows: readonly Row[], wanted: string) =>
  sum(rows.filter(({ kind }) => kind === wanted).map(({ contracts }) => Number(contracts)));
describe.each([
  ["one date without orders", DATED, ofOneDate],
  ["orders with their time", TIMED, ofOrders],
] as const)("of %s", (_, heading, rowsOf) => {
  const shuffled = condors.chain((given) => {
    const rows = rowsOf(ordersOf(given));
    return fc.tuple(fc.constant(given), fc.shuffledSubarray(rows, { minLength: rows.length }));
  });

  test("as many condors are held and closed as were, and nothing else", () => {
    fc.assert(
      fc.property(shuffled, ([given, rows]) => {
        const found = read(heading, rows);
        const closed = sum(given.flatMap(({ closings }) => closings));
        expect(contractsOf(found, "closed condor")).toBe(closed);
        expect(contractsOf(found, "condor")).toBe(sum(given.map(({ contracts }) => contracts)) - closed);
        expect(found.filter(({ kind }) => !/condor$|^total$/.test(String(kind)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test("every row is told, cash and fees to the cent, in any order of the rows", () => {
    fc.assert(
      fc.property(shuffled, ([given, rows]) => {
        const found = read(heading, rows);
        const legs = ordersOf(given).flatMap((order) => order.legs);
        const total = found.at(-1);
        expect(total?.cash).toBeCloseTo(sum(legs.map(({ quantity, price }) => -quantity * price * 100)), 6);
        expect(total?.fees).toBeCloseTo(0.65 * legs.length, 6);
        expect(rowsTold(found)).toEqual(rows.map((__, at) => at + 2));
        expect(withoutRows(found)).toEqual(withoutRows(read(heading, rowsOf(ordersOf(given)))));
      }),
      RUNS,
    );
  });
});

test("of one date without a word of opening and closing condors are held and closed all the same", () => {
  // No strike is bought in one and sold in another: the rows would speak of one contract.
  const apart = condors.map((given) =>
    given.map(({ strikes: [, put, called], ...rest }) => ({
      ...rest,
      strikes: [put - 30, put, called, called + 30] as const,
    })),
  );
  fc.assert(
    fc.property(apart, (given) => {
      const rows = ofOneDate(ordersOf(given)).map(([day, action, symbol, quantity, price]) => [
        ...[day ?? "", symbol ?? "", /Sell/.test(String(action)) ? -Number(quantity) : Number(quantity)],
        price ?? "",
      ]);
      const found = read(["Date", "Symbol", "Quantity", "Price"], rows);
      const closed = sum(given.flatMap(({ closings }) => closings));
      expect(contractsOf(found, "closed condor")).toBe(closed);
      expect(contractsOf(found, "condor")).toBe(sum(given.map(({ contracts }) => contracts)) - closed);
    }),
    RUNS,
  );
});

test("where orders are told each condor keeps its own strikes, held and closed", () => {
  const byStrikes = (
    rows: readonly (readonly [expiry: RawCell, strikes: readonly RawCell[], size: number])[],
  ) => {
    const found = new Map<string, number>();
    for (const [expiry, strikes, size] of rows) {
      const key = `${expiry} ${strikes.join("/")}`;
      found.set(key, (found.get(key) ?? 0) + size);
    }
    return [...found].filter(([, size]) => size !== 0).sort();
  };
  fc.assert(
    fc.property(condors, (given) => {
      const found = read(TIMED, ofOrders(ordersOf(given)));
      const of = (wanted: string) =>
        byStrikes(
          found
            .filter(({ kind }) => kind === wanted)
            .map((row) => [
              row.expiry as RawCell,
              ["long put", "short put", "short call", "long call"].map((leg) => row[leg] as RawCell),
              Number(row.contracts),
            ]),
        );
      const serial = ({ expiry }: Condor) => excelDate(`2026-03-${expiry.slice(-2)}`);
      const closed = ({ closings }: Condor) => sum(closings);
      expect(of("closed condor")).toEqual(
        byStrikes(given.map((one) => [serial(one), one.strikes, closed(one)])),
      );
      expect(of("condor")).toEqual(
        byStrikes(given.map((one) => [serial(one), one.strikes, one.contracts - closed(one)])),
      );
    }),
    RUNS,
  );
});

test("contracts of one leg that nobody sold leave as many condors fewer, and are named", () => {
  fc.assert(
    fc.property(
      condors,
      fc.nat(),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 5 }),
      (given, of, leg, lost) => {
        const orders = ordersOf(given.map((one) => ({ ...one, closings: [] })));
        const one = given[of % given.length] as Condor;
        const gone = Math.min(lost, one.contracts);
        const rows = ofOneDate(orders);
        const row = rows[4 * (of % given.length) + leg] as RawCell[];
        row[3] = one.contracts - gone;
        row[6] = null;
        const kept = gone === one.contracts ? rows.filter((each) => each !== row) : rows;
        const found = read(DATED, kept);
        const all = sum(given.map(({ contracts }) => contracts));
        expect(contractsOf(found, "condor")).toBe(all - gone);
        // Three legs of each that lost one, whatever they are called: two for a vertical, one for a single.
        const legs: Record<string, number> = { "three legs": 3, "put vertical": 2, "call vertical": 2 };
        const rest = found.filter(({ kind }) => kind !== "condor" && kind !== "total");
        expect(sum(rest.map(({ kind, contracts }) => (legs[String(kind)] ?? 1) * Number(contracts)))).toBe(
          3 * gone,
        );
      },
    ),
    RUNS,
  );
});
