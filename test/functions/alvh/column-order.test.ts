import { CellError, type RawArgument, type RawCell, type Result } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

/** The worked unit of the method: it costs $2,248. */
const CURVE: RawCell[][] = [
  ["days", "future"],
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const VOLS: RawCell[][] = [
  ["days", "vol"],
  [0, 1.1],
  [30, 0.95],
  [110, 0.7],
  [220, 0.58],
];
const cost = (over: Record<string, RawArgument>) =>
  callBy(definitionOf("ALVH.LADDER"), { condors: 10, curve: CURVE, volOfVol: VOLS, return: "cost", ...over });
const message = (result: Result) => {
  expect(result).toBeInstanceOf(CellError);
  return (result as CellError).message;
};
const turned = (rows: readonly (readonly RawCell[])[]): RawCell[][] => rows.map((row) => [...row].reverse());

test("columns of a hedge's tables are read by their headings, in whatever order", () => {
  expect(cost({})).toBeCloseTo(2248.22, 2);
  expect(cost({ curve: turned(CURVE), volOfVol: turned(VOLS) })).toBeCloseTo(2248.22, 2);
  const noted = CURVE.map((row, index) => [index === 0 ? "contract" : `VX${index}`, ...row]);
  expect(cost({ curve: noted })).toBeCloseTo(2248.22, 2);
  const layers = callBy(definitionOf("ALVH.LAYERS"), {}) as RawCell[][];
  expect(cost({ layers: turned(layers) })).toBeCloseTo(2248.22, 2);
});

test("headings that leave out the future are refused, not read by position", () => {
  const [, ...rows] = turned(CURVE);
  expect(message(cost({ curve: [["VIX level", "days"], ...rows] }))).toMatch(/no heading says "future"/);
});

test("a smile is read by its headings; strikes in place of strike / future are refused, named or not", () => {
  const smile: RawCell[][] = [
    ["days", "K/F", "vol"],
    [30, 0.8, 0.8],
    [30, 1, 0.9],
    [30, 1.5, 1.2],
  ];
  expect(cost({ volOfVol: turned(smile) })).toBe(cost({ volOfVol: smile }));
  const strikes: RawCell[][] = [
    [30, 16, 0.8],
    [30, 18, 0.9],
    [30, 26, 1.2],
  ];
  expect(message(cost({ volOfVol: strikes }))).toMatch(/strike over future: 1.2, not 24/);
  expect(message(cost({ volOfVol: [["days", "strike", "vol"], ...smile.slice(1)] }))).toMatch(
    /strike over future: 1.2, not 24/,
  );
});

test("days above futures in two rows are read across; what can be read both ways is refused", () => {
  const across = [
    [0, 30, 110, 220],
    [17.95, 18.6, 20, 20.8],
  ];
  expect(cost({ curve: across })).toBeCloseTo(2248.22, 2);
  const labelled = across.map((row, index) => [index === 0 ? "days" : "future", ...row]);
  expect(cost({ curve: labelled })).toBeCloseTo(2248.22, 2);
  const future = (curve: RawCell[][], days: number) =>
    callBy(definitionOf("ALVH.CURVE"), { curve, days }) as number;
  // Half way between 18.6 at 30 days and 19 at 60.
  expect(
    future(
      [
        [30, 60],
        [18.6, 19],
      ],
      45,
    ),
  ).toBeCloseTo(18.8, 12);
  expect(
    message(
      cost({
        curve: [
          [18, 30],
          [20, 21],
        ],
      }),
    ),
  ).toMatch(/can be read both ways/);
});

test("numbers typed as texts are the numbers", () => {
  const typed = CURVE.map((row, index) => (index === 0 ? row : row.map(String)));
  expect(cost({ curve: typed })).toBeCloseTo(2248.22, 2);
  const [, ...rows] = CURVE as [RawCell[], ...RawCell[][]];
  expect(cost({ curve: [["0", 17.95], ...rows.slice(1)] })).toBeCloseTo(2248.22, 2);
});

test("holdings are read by their headings: strike and contracts may change places", () => {
  const value = (holdings: RawCell[][]) =>
    callBy(definitionOf("ALVH.BOOK"), {
      holdings,
      curve: CURVE,
      volOfVol: VOLS,
      asOf: 46_327,
      return: "value",
    });
  const usual: RawCell[][] = [
    ["instrument", "expiry", "strike", "contracts", "paid", "layer"],
    ["call", 46_357, 19.3, 4, 1.72, 1],
  ];
  expect(value(usual)).toBeCloseTo(688.56, 2);
  expect(value(turned(usual))).toBe(value(usual));
  expect(
    value([
      ["Broker", "Qty", "Type", "Expiration", "Strike", "Price paid"],
      ["IB", 4, "call", 46_357, 19.3, 1.72],
    ]),
  ).toBe(value(usual));
});

test("rules are read by their headings, weights and slopes too", () => {
  const vxth = callBy(definitionOf("ALVH.RULES"), { preset: "vxth" }) as RawCell[][];
  const swapped = vxth.map(([reading, from, fromIncl, to, toIncl, ...rest]) => [
    reading!,
    to!,
    toIncl!,
    from!,
    fromIncl!,
    ...rest,
  ]);
  const weight = (vix: number, rules: RawCell[][]) =>
    callBy(definitionOf("ALVH.TIER"), { vix, rules, return: "weight" });
  for (const vix of [15, 15.01, 30, 30.01, 50, 50.01]) expect(weight(vix, swapped)).toBe(weight(vix, vxth));
});

test("a tier is whole: rules that answer 1.5 are refused", () => {
  const rules = [["VIX", "any", true, "any", true, 1.5, ""]];
  expect(message(callBy(definitionOf("ALVH.TIER"), { vix: 18, rules }))).toBe(
    "rules, row 1: result must be a whole number from 0 to 3, got 1.5",
  );
});

test("ALVH.LINT names a reading that no rules know, and TRUE typed as a text", () => {
  const rules = [
    ["VIXX", "any", true, 15, false, 0, ""],
    ["vix", "any", true, 15, false, 0, ""],
    ["VIX", 15, "TRUE", "any", true, 1, ""],
    ["VIX", 15, true, "any", true, 1, ""],
  ];
  const found = callBy(definitionOf("ALVH.LINT"), { rules }) as RawCell[][];
  expect(found.slice(1).map(([kind, , where, , what]) => [kind, where, what])).toEqual([
    ["unreadable", "row 1", 'reading must be one that some rules know, got the text "VIXX"'],
    ["unreadable", "row 3", 'from incl. must be TRUE or FALSE, got the text "TRUE"'],
  ]);
});

test("the gates of the scaling are read by their headings, the switch and the start of a slope too", () => {
  const gates = callBy(definitionOf("RISK.RULES"), {}) as RawCell[][];
  const scale = (vix: number, rsi: number, rules: RawCell[][]) =>
    callBy(definitionOf("RISK.SCALE"), {
      readings: [
        ["high ROE", true],
        ["leverage trap", false],
        ["breadth constructive", true],
        ["RSI", rsi],
        ["VIX", vix],
        ["EV over hurdle", 0.05],
        ["hedge held", "none"],
        ["hedge called for", "none"],
        ["events before expiry", "none"],
      ],
      rules,
    });
  expect(scale(13, 42, turned(gates))).toBeCloseTo(0.014, 12);
  expect(scale(17.95, 55, turned(gates))).toBeCloseTo(0.015, 12);
});
