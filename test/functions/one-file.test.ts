/** A new instrument, word, reading or rule is one row in one hand-written file: made-up ones are met everywhere. */
import type { RawArgument, Result } from "../../src/functions/cells";
import { withRow } from "../support/with-row";

type Support = typeof import("../support/call");
type Call = (id: string, given: Readonly<Record<string, RawArgument>>) => Result;

/** Calls functions where some files of src say more than they do. */
function inAWorldOf(changed: Readonly<Record<string, () => unknown>>): Call {
  let support: Support | undefined;
  jest.isolateModules(() => {
    for (const [path, exports] of Object.entries(changed)) jest.doMock(`../../${path}`, exports);
    support = jest.requireActual<Support>("../support/call");
    for (const path of Object.keys(changed)) jest.dontMock(`../../${path}`);
  });
  const { callBy, definitionOf } = support as Support;
  return (id, given) => callBy(definitionOf(id), given);
}

const CURVE = [
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const VOL_OF_VOL = [
  [0, 1.2],
  [30, 0.95],
  [110, 0.7],
  [220, 0.58],
];

describe("a made-up instrument, two calls at once,", () => {
  const path = "src/engine/hedge/instruments.ts";
  const call = inAWorldOf({
    [path]: () =>
      withRow(
        path,
        "  future: {\n",
        `"call pair": { option: "call", legs: (terms: Terms) => [call(terms), call(terms)] },`,
      ),
  });
  const market = { asOf: 46_342, curve: CURVE, volOfVol: VOL_OF_VOL };
  const held = (instrument: string) => ({ ...market, holdings: [[instrument, 46_372, 19.3, 4, 1.72, 1]] });

  test("is held in a book, at twice the mark of a call", () => {
    const value = (instrument: string) => call("ALVH.BOOK", { ...held(instrument), return: "value" });
    // The worked unit: four 30-day calls struck 19.30 are worth about $688.
    expect(value("call pair")).toBeCloseTo(2 * 688.4, 0);
    expect(value("call")).toBeCloseTo(688.4, 0);
  });

  test("stands in a ladder, and among the words that refuse another one", () => {
    const layers = (instrument: string) => [[30, instrument, "delta", 0.5, 0, 4, 1, 10]];
    const rungs = (instrument: string) =>
      JSON.stringify(
        call("ALVH.LADDER", {
          layers: layers(instrument),
          condors: 10,
          curve: CURVE,
          volOfVol: VOL_OF_VOL,
        }),
      );
    expect(rungs("call pair")).toContain("call pair");
    expect(rungs("swap")).toMatch(/instrument must be .*call pair.*swap/);
    expect(JSON.stringify(call("ALVH.BOOK", held("swap")))).toMatch(/must be .*call pair.*swap/);
  });
});

test("a made-up word for a strike heads the strikes of a chain", () => {
  const path = "src/functions/reading/fields/quotes.ts";
  const call = inAWorldOf({ [path]: () => withRow(path, '"exerciseprice",', '"rung",') });
  const chain = (word: string) => [
    ["expiry", word, "type", "bid", "ask"],
    ["2026-12-18", 7000, "put", 10, 10.4],
    ["2026-12-18", 7010, "put", 11, 11.4],
    ["2026-12-18", 7200, "call", 30, 30.4],
    ["2026-12-18", 7210, "call", 26, 26.4],
  ];
  // Sold at the mids: 11.2 - 10.2 + 30.2 - 26.2.
  const given = { expiry: "2026-12-18", strikes: "7000/7010/7200/7210" };
  for (const word of ["strike", "Rung"])
    expect(call("CHAIN.CREDIT", { ...given, chain: chain(word) })).toBeCloseTo(5, 9);
});

test("a made-up broker's word heads the quantities of positions, in any order of columns", () => {
  const path = "src/functions/reading/fields/positions.ts";
  const call = inAWorldOf({ [path]: () => withRow(path, '"quantity",', '"heldlots",') });
  const positions = (word: string) => [
    [word, "Symbol", "Price"],
    [2, "SPXW 261218P07000000", 1.5],
    [-2, "SPXW 261218P07010000", 2.1],
    [-2, "SPXW 261218C07200000", 1.3],
    [2, "SPXW 261218C07210000", 0.75],
  ];
  for (const word of ["Quantity", "Held lots"]) {
    const [headings, row] = call("CONDOR.POSITIONS", { rows: positions(word) }) as unknown[][];
    expect(row?.[headings!.indexOf("contracts")]).toBe(2);
    // 2.10 - 1.50 + 1.30 - 0.75
    expect(row?.[headings!.indexOf("credit")]).toBeCloseTo(1.15, 9);
  }
});

test("a made-up vendor's word heads the closes of a history", () => {
  const path = "src/functions/reading/fields/history.ts";
  const call = inAWorldOf({ [path]: () => withRow(path, '"closelast",', '"eveningmark",') });
  const closes = Array.from({ length: 30 }, (_, session) => 100 * 1.01 ** (session % 2));
  const history = (word: string) => [
    ["tide", word, "date"],
    ...closes.map((close, session) => [90 + (session % 7), close, 46_001 + session]),
  ];
  // Steps of ln 1.01 up and down, about 0 as often: as of the closes alone.
  const alone = call("REGIME.HV", { closes: closes.map((close) => [close]) });
  for (const word of ["Close", "Evening mark"])
    expect(call("REGIME.HV", { closes: history(word) })).toBe(alone);
  expect(JSON.stringify(call("REGIME.HV", { closes: history("Evening fog") }))).toContain("closes");
});

test("a made-up reading with its two rules is a gate that closes, and is told why", () => {
  const readings = "src/engine/regime/readings.ts";
  const rules = "src/engine/rules/presets/scale.ts";
  const call = inAWorldOf({
    [readings]: () =>
      withRow(
        readings,
        '  "Big Top": yesNo,\n',
        '"sun spots": reading({ unit: "spots", min: 0, max: 1000, typical: { from: 0, to: 300 } }),',
      ),
    [rules]: () =>
      withRow(
        rules,
        '    rule("RSI", "[, 40]", 0, "oversold"),\n',
        'rule("sun spots", "[, 100]", 1, "a calm sun"), rule("sun spots", "(100, ]", 0, "storms"),',
      ),
  });
  const why = (spots: number) =>
    (call("RISK.WHY", { readings: [["sun spots", spots]] }) as unknown[][]).find(
      ([gate]) => gate === "sun spots",
    );
  expect(JSON.stringify(why(150))).toContain("storms");
  expect(JSON.stringify(why(100))).toContain("a calm sun");
  expect(JSON.stringify(call("RISK.RULES", {}))).toContain("sun spots");
});
