/** Credits that no condor can pay, and quotes in dollars. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const EXPIRY = "2024-01-12";
const HEADINGS = ["root", "expiry", "strike", "type", "bid", "ask"];
const LEGS = [
  [4550, "put", 5.1, 5.3],
  [4600, "put", 7.7, 7.9],
  [4800, "call", 4.3, 4.5],
  [4850, "call", 2.1, 2.3],
] as const;
const STRIKES = "4550/4600/4800/4850";

const chain = (legs: readonly (readonly [number, string, number, number])[], factor = 1): RawCell[][] => [
  HEADINGS,
  ...legs.map(([strike, type, bid, ask]): RawCell[] => [
    "SPXW",
    EXPIRY,
    strike,
    type,
    bid * factor,
    ask * factor,
  ]),
];
const credit = (cells: RawCell[][], strikes = STRIKES) => call("CHAIN.CREDIT", cells, EXPIRY, strikes);
const message = (found: unknown) => (found as CellError).message;

test("a credit below the wing is answered", () => {
  // 7.8 - 5.2 + 4.4 - 2.2
  expect(credit(chain(LEGS))).toBeCloseTo(4.8, 9);
});

test("a credit above the wing is refused with both readings: 480 points, or 4.8 in dollars a contract", () => {
  const refused = credit(chain(LEGS, 100));
  expect(refused).toMatchObject({ code: "#VALUE!" });
  expect(message(refused)).toMatch(/^chain: the credit of 480 points lies above the wider wing, 50/);
  expect(message(refused)).toContain("would make it 4.8 points: divide them by 100");
});

test("a credit that no unit explains blames a quote or a strike", () => {
  const [longPut, shortPut, ...calls] = LEGS;
  const refused = credit(chain([longPut, [4600, "put", 7770, 7790], ...calls], 1));
  expect(shortPut[2]).toBe(7.7);
  expect(message(refused)).toMatch(/^chain: the credit of .* lies above the wider wing/);
  expect(message(refused)).not.toContain("dollars");
  expect(message(refused)).toContain("a quote or a strike is wrong");
});

test("the wider of two wings is the limit", () => {
  const wide = chain([
    [4550, "put", 5.1, 5.3],
    [4600, "put", 17.7, 17.9],
    [4800, "call", 4.3, 4.5],
    [4810, "call", 3.6, 3.8],
  ]);
  // 17.8 - 5.2 + 4.4 - 3.7 = 13.3 on wings of 50 and 10
  expect(credit(wide, "4550/4600/4800/4810")).toBeCloseTo(13.3, 9);
});

test("one side that is worth twice its width is refused, though the other hides it", () => {
  const odd = chain([
    [4550, "put", 5.1, 5.3],
    [4600, "put", 20, 20.2],
    [4800, "call", 35, 35.2],
    [4810, "call", 3.6, 3.8],
  ]);
  expect(message(credit(odd, "4550/4600/4800/4810"))).toMatch(
    /^chain: the call spread of 31.4 points lies above its width, 10/,
  );
});

/** Calls and puts at 4600 and 4700 on a forward of 4713.7, in points. */
const PAIRS = [
  ...LEGS,
  [4600, "call", 121, 122.2],
  [4700, "call", 41, 42],
  [4700, "put", 27.4, 28.2],
] as const;

test.each(["CHAIN.CREDIT", "CHAIN.FORWARD", "CHAIN.SMILE", "CHAIN.CONDOR"])(
  "%s refuses a chain whose calls less puts fall by a hundred a point: it is in dollars a contract",
  (id) => {
    const asOf = 45_296;
    const cells = chain(PAIRS, 100);
    const found =
      id === "CHAIN.CREDIT"
        ? call(id, cells, EXPIRY, STRIKES)
        : id === "CHAIN.CONDOR"
          ? call(id, cells, asOf, EXPIRY, "delta", 0.16, 50, null, null, null, "credit")
          : call(id, cells, asOf, EXPIRY);
    expect(message(found)).toBe(
      "chain: the quotes of SPXW 2024-01-12 are 100 times their points (dollars a contract), as calls less puts show; divide them by 100",
    );
  },
);

test("the same chain in points is answered", () => {
  expect(call("CHAIN.FORWARD", chain(PAIRS), 45_296, EXPIRY, null, null, "forward")).toBeCloseTo(4713.7, 9);
});

test.each([
  ["0", 0],
  ["blank", null],
  ["an empty text", ""],
  ["two dashes", "--"],
])("a long leg whose bid is %s costs half its ask, whichever way the blank arrives", (_, bid) => {
  const cells = chain(LEGS).map((row) => (row[2] === 4850 ? [...row.slice(0, 4), bid, 0.05] : row));
  // 7.8 - 5.2 + 4.4 - 0.025
  expect(credit(cells as RawCell[][])).toBeCloseTo(6.975, 9);
});

test.each([
  ["0", 0],
  ["blank", null],
  ["an empty text", ""],
])("a short leg whose bid is %s while its wing is bid has no credit", (_, bid) => {
  const cells = chain(LEGS).map((row) => (row[2] === 4600 ? [...row.slice(0, 4), bid, 7.9] : row));
  expect(credit(cells as RawCell[][])).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("4600 put has no bid (0, a blank or a dash): nobody buys it"),
  });
});

test("calls and puts on each other's side are told, and never a credit far below 0", () => {
  // Puts taken for calls and calls for puts: 6.05 - 8.2 and the like, with the prices of the other side.
  const other = LEGS.map(([strike, type]): [number, string, number, number] => {
    const put = Math.max(0.1, strike - 4700) + 3;
    const call = Math.max(0.1, 4700 - strike) + 3;
    const worth = type === "call" ? put : call;
    return [strike, type, worth, worth + 0.2];
  });
  const refused = credit(chain(other));
  expect(refused).toMatchObject({ code: "#VALUE!" });
  expect(message(refused)).toMatch(/the quotes contradict each other: .* calls and puts swapped sides\?$/);
  // One leg alone is a wrong row; what wide quotes leave below 0 is a price.
  const [longPut, , ...calls] = LEGS;
  expect(message(credit(chain([longPut, [4600, "put", 0.2, 0.3], ...calls])))).toMatch(
    /the put short quoted below its long: a quote or a strike is wrong$/,
  );
  expect(credit(chain([longPut, [4600, "put", 0.2, 9], ...calls]))).toBeCloseTo(4.6 - 5.2 + 4.4 - 2.2, 9);
});

test("a chain whose sides are swapped has no forward, and one wrong row does not make it one", () => {
  const strikes = Array.from({ length: 9 }, (_, at) => 4660 + 10 * at);
  const rows = (isSwapped: boolean, wrong?: number): RawCell[][] => [
    HEADINGS,
    ...strikes.flatMap((strike) =>
      ["call", "put"].map((type): RawCell[] => {
        const worth = Math.max(0, type === "call" ? 4700 - strike : strike - 4700) + 5;
        const bid = strike === wrong && type === "call" ? 10 * worth : worth;
        const side = isSwapped === (type === "call") ? "put" : "call";
        return ["SPXW", EXPIRY, strike, side, bid, bid + 0.2];
      }),
    ),
  ];
  const forward = (cells: RawCell[][]) =>
    call("CHAIN.FORWARD", cells, "2024-01-10", EXPIRY, null, null, "forward");
  expect(forward(rows(false))).toBeCloseTo(4700, 0);
  for (const wrong of [4660, 4700, 4740]) expect(Number(forward(rows(false, wrong)))).toBeCloseTo(4700, -1);
  expect(forward(rows(true))).toMatchObject({ code: "#N/A" });
  expect(message(forward(rows(true)))).toMatch(/as the strike rises: calls and puts swapped sides\?$/);
});
