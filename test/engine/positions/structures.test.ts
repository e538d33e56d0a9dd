import fc from "fast-check";
import { structuresOf } from "../../../src/engine/positions/condors";
import { type Fill, keyOf, type Lot } from "../../../src/engine/positions/lot";
import { netted } from "../../../src/engine/positions/netting";

const fill = fc.record({
  root: fc.constantFrom("SPX", "SPXW"),
  expiry: fc.constantFrom(46_106, 46_113),
  type: fc.constantFrom("put" as const, "call" as const),
  strike: fc.integer({ min: 1300, max: 1316 }).map((step) => step * 5),
  quantity: fc.integer({ min: -4, max: 4 }).filter((quantity) => quantity !== 0),
  price: fc.integer({ min: 5, max: 500 }).map((cents) => cents / 100),
  fees: fc.integer({ min: 0, max: 300 }).map((cents) => cents / 100),
  opened: fc.option(fc.integer({ min: 46_090, max: 46_094 }), { nil: undefined }),
  order: fc.constantFrom("", "a", "b", "c"),
  effect: fc.constantFrom("open" as const, "close" as const, undefined),
});
const fills = fc
  .array(fill, { maxLength: 14 })
  .map((rows): Fill[] => rows.map((row, at) => ({ ...row, rows: [at + 1], ended: undefined })));

const counted = (lots: readonly Pick<Lot, "root" | "expiry" | "type" | "strike" | "quantity">[]) => {
  const sums = new Map<string, number>();
  for (const lot of lots) {
    const key = keyOf({ ...lot });
    sums.set(key, (sums.get(key) ?? 0) + lot.quantity);
  }
  return [...sums].filter(([, sum]) => sum !== 0).sort();
};
const money = (lots: readonly Lot[]) => lots.reduce((sum, { quantity, price }) => sum - quantity * price, 0);
const paid = (lots: readonly Lot[]) => lots.reduce((sum, { fees }) => sum + fees, 0);

/** Everything but the rows, whose numbers change with their order. */
const plain = (lots: readonly Fill[]) => {
  const { open, closed, orphans } = netted(lots);
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const leg = ({ rows: _, order: __, opened: ___, fees, price, ...rest }: Lot) =>
    JSON.stringify({ ...rest, fees: round(fees), price: round(price), effect: undefined, ended: undefined });
  return {
    structures: structuresOf(open).map(({ kind, contracts, legs, missing }) => ({
      kind,
      contracts,
      missing,
      legs: legs.map(leg).sort(),
    })),
    closed: closed.map((each) => [leg(each.opened), leg(each.closed)].join()).sort(),
    orphans: orphans.map(leg).sort(),
  };
};

test("every contract and every cent of the fills stands in one place of the answer", () => {
  fc.assert(
    fc.property(fills, (given) => {
      const { open, closed, orphans } = netted(given);
      const legs = structuresOf(open).flatMap((one) => one.legs);
      expect(counted(legs)).toEqual(counted(open));
      const all = [...legs, ...closed.flatMap((each) => [each.opened, each.closed]), ...orphans];
      expect(counted(all)).toEqual(counted(given));
      expect(money(all)).toBeCloseTo(money(given), 8);
      expect(paid(all)).toBeCloseTo(paid(given), 8);
      expect(new Set(all.flatMap(({ rows }) => rows))).toEqual(new Set(given.flatMap(({ rows }) => rows)));
    }),
  );
});

test("the order of the rows does not count", () => {
  fc.assert(
    fc.property(
      fills.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
      ),
      ([given, shuffled]) => {
        expect(plain(shuffled)).toEqual(plain(given));
      },
    ),
  );
});

test("a condor has four ascending strikes of one root and expiry, as many of each leg, and nothing is completed", () => {
  fc.assert(
    fc.property(fills, (given) => {
      for (const { kind, contracts, legs } of structuresOf(netted(given).open)) {
        expect(new Set(legs.map(({ root, expiry }) => `${root} ${expiry}`)).size).toBe(1);
        expect(legs.every(({ quantity }) => Math.abs(quantity) === contracts)).toBe(true);
        if (kind !== "condor") continue;
        const strike = (type: string, sign: number) =>
          legs.find((leg) => leg.type === type && Math.sign(leg.quantity) === sign)?.strike ?? Number.NaN;
        const [lp, sp, sc, lc] = [strike("put", 1), strike("put", -1), strike("call", -1), strike("call", 1)];
        expect(lp < sp && sp <= sc && sc < lc).toBe(true);
      }
    }),
  );
});

const option = (type: "put" | "call", strike: number, quantity: number, price: number, order = ""): Fill => ({
  ...{ root: "SPXW", expiry: 46_106, type, strike, quantity, price, order },
  ...{ fees: 0, opened: undefined, rows: [strike], effect: undefined, ended: undefined },
});

test("legs of one order belong together before nearer legs of another do", () => {
  const found = structuresOf([
    option("put", 6560, -1, 2, "first"),
    option("put", 6540, 1, 1.2, "first"),
    option("call", 6800, -1, 1.3, "first"),
    option("call", 6820, 1, 0.6, "first"),
    option("put", 6555, -1, 1.9, "second"),
    option("put", 6550, 1, 1.7, "second"),
    option("call", 6805, -1, 1.2, "second"),
    option("call", 6810, 1, 1, "second"),
  ]);
  const strikes = found.map(({ legs }) => legs.map(({ strike }) => strike).sort((a, b) => a - b));
  expect(strikes).toEqual([
    [6540, 6560, 6800, 6820],
    [6550, 6555, 6805, 6810],
  ]);
});

test("fills of one order at several prices are one lot at their mean", () => {
  const [condor, ...others] = structuresOf([
    option("put", 6560, -1, 2.1),
    option("put", 6560, -1, 2.12),
    option("put", 6550, 2, 1.5),
    option("call", 6800, -2, 1.3),
    option("call", 6810, 2, 0.75),
  ]);
  expect(others).toHaveLength(0);
  expect(condor).toMatchObject({ kind: "condor", contracts: 2 });
  expect(money(condor?.legs ?? []) / 2).toBeCloseTo(1.16, 12);
});

test("closings take the first lot first", () => {
  const lots: Fill[] = [
    { ...option("put", 6560, -1, 2), opened: 46_090 },
    { ...option("put", 6560, -1, 3), opened: 46_091 },
    { ...option("put", 6560, 1, 1), opened: 46_092, effect: "close" },
  ];
  const { open, closed } = netted(lots);
  expect(open.map(({ price }) => price)).toEqual([3]);
  expect(closed[0]?.opened.price).toBe(2);
});

test.each([
  // The short put stands at 7000: a call sold there makes an iron fly, one sold below it no condor.
  [7000, "three legs"],
  [7005, "three legs"],
  [6995, "put vertical"],
])("with a put vertical short at 7000 a lone call at %i is %s", (strike, kind) => {
  const leg = (type: "put" | "call", strike: number, quantity: number): Fill => ({
    ...{ root: "SPXW", expiry: 46_106, type, strike, quantity, price: 1, fees: 0, opened: undefined },
    ...{ order: "", effect: "open", ended: undefined, rows: [strike] },
  });
  const held = [leg("put", 6990, 1), leg("put", 7000, -1), leg("call", strike, -1)];
  expect(structuresOf(netted(held).open)[0]?.kind).toBe(kind);
});

test.each([
  // Whatever stands nearer.
  ["as many and as wide", [2, 10], [2, 5], [7120, 7125]],
  ["as many, before as wide", [1, 5], [2, 10], [7120, 7130]],
])("two put verticals 5 wide go with the calls that are %s", (_, near, far, chosen) => {
  const spread = (short: number, [contracts = 0, width = 0]: readonly number[]) => [
    option("call", short, -contracts, 1),
    option("call", short + width, contracts, 0.5),
  ];
  const [condor] = structuresOf([
    option("put", 7000, -2, 1),
    option("put", 6995, 2, 0.5),
    ...spread(7100, near),
    ...spread(7120, far),
  ]);
  expect(condor?.kind).toBe("condor");
  const strikes = (condor?.legs ?? []).map(({ strike }) => strike).sort((a, b) => a - b);
  expect(strikes).toEqual([6995, 7000, ...chosen]);
});
