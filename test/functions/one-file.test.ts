/** A new instrument, word, reading or rule is one row in one hand-written file: made-up ones are met everywhere. */
import type { RawArgument, Result } from "../../src/functions/cells";
import { withRow, withRows } from "../support/with-row";

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

/** Weekdays from 2025-12-10 on, but for the closed ones among them. */
const SESSIONS = Array.from({ length: 60 }, (_, days) => 46_001 + days).filter(
  (day) => day % 7 > 1 && ![46_016, 46_023, 46_041].includes(day),
);

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
    ...closes.map((close, session) => [90 + (session % 7), close, SESSIONS[session]]),
  ];
  // Steps of ln 1.01 up and down, about 0 as often: as of the closes alone.
  const alone = call("REGIME.HV", { closes: closes.map((close) => [close]) });
  for (const word of ["Close", "Evening mark"])
    expect(call("REGIME.HV", { closes: history(word) })).toBe(alone);
  expect(JSON.stringify(call("REGIME.HV", { closes: history("Evening fog") }))).toContain("closes");
});

describe("a whole made-up layout, no heading of which is known,", () => {
  test("of a vendor's chain is one file of words beside that of expiries", () => {
    const path = "src/functions/reading/fields/quotes.ts";
    const expiries = "src/functions/reading/fields/expiries.ts";
    const call = inAWorldOf({
      [expiries]: () => withRow(expiries, '"expirationdate",', '"duskday",'),
      [path]: () =>
        withRows(path, [
          ['"bidprice",', '"wetake",'],
          ['"askprice",', '"wegive",'],
          ['"exerciseprice",', '"rung",'],
          ['"optiontype",', '"hearth",'],
          ['"lastquotelastupdated",', '"logday",'],
          ['"spotprice",', '"tide",'],
          ['"optionroot",', '"house",'],
        ]),
    });
    const layout = ["We take", "House", "Rung", "We give", "Hearth", "Dusk day", "Tide", "Log day"];
    const quote = (rung: number, hearth: string, bid: number) => [
      ...[bid, "SPXW", rung, bid + 0.4, hearth, "2026-12-18", 7104.5, "2026-12-11"],
    ];
    const chain = [
      layout,
      quote(7000, "P", 10),
      quote(7000, "C", 115),
      quote(7010, "P", 11),
      quote(7200, "C", 30),
      quote(7200, "P", 125),
      quote(7210, "C", 26),
    ];
    // Sold at the mids: 11.2 - 10.2 + 30.2 - 26.2.
    const given = { chain, expiry: "2026-12-18", strikes: "7000/7010/7200/7210", root: "SPXW" };
    expect(call("CHAIN.CREDIT", given)).toBeCloseTo(5, 9);
    // A week to expiry, and a forward by parity: 7000 + 105 = 7200 - 95.
    const forward = { chain, expiry: "2026-12-18", asOf: "2026-12-11 16:00" };
    expect(call("CHAIN.FORWARD", { ...forward, return: "days" })).toBeCloseTo(7, 1);
    expect(call("CHAIN.FORWARD", { ...forward, return: "forward" })).toBeCloseTo(7105, 6);
    const unknown = call("CHAIN.CREDIT", {
      ...given,
      chain: [layout.map((word) => `${word} too`), ...chain.slice(1)],
    });
    expect(JSON.stringify(unknown)).toContain("We take too");
  });

  test("of a vendor's history is one file of words", () => {
    const path = "src/functions/reading/fields/history.ts";
    const call = inAWorldOf({
      [path]: () =>
        withRows(path, [
          ['"tradingday",', '"logday",'],
          ['"openprice",', '"dawn",'],
          ['"highprice",', '"crest",'],
          ['"lowprice",', '"trough",'],
          ['"closelast",', '"dusk",'],
        ]),
    });
    const bars = Array.from({ length: 30 }, (_, session) => ({
      day: SESSIONS[session] as number,
      bar: [100 + (session % 3), 102 + (session % 3), 99 - (session % 2), 101 - (session % 4)] as const,
    }));
    const plainly = [["open", "high", "low", "close"], ...bars.map(({ bar }) => [...bar])];
    // Newest first, the bar turned round.
    const layout = [
      ["Dusk", "Trough", "Crest", "Dawn", "Log day"],
      ...[...bars].reverse().map(({ day, bar }) => [...[...bar].reverse(), day]),
    ];
    for (const method of ["close-close", "Parkinson", "Yang-Zhang"]) {
      const expected = call("REGIME.HV", { closes: plainly, method });
      expect(typeof expected).toBe("number");
      expect(call("REGIME.HV", { closes: layout, method })).toBe(expected);
    }
  });

  test("of a broker's trades is one file of words beside that of what is held", () => {
    const held = "src/functions/reading/fields/positions.ts";
    const traded = "src/functions/reading/fields/broker.ts";
    const call = inAWorldOf({
      [held]: () =>
        withRows(held, [
          ['"quantity",', '"heldlots",'],
          ['"costprice",', '"wemet",'],
        ]),
      [traded]: () =>
        withRows(traded, [
          ['"buysell",', '"deed",'],
          ['"exectime",', '"logday",'],
          ['"miscfees",', '"toll",'],
        ]),
    });
    const trades = [
      ["Deed", "Held lots", "Symbol", "We met", "Toll", "Log day"],
      ["Buy", 2, "SPXW 261218P07000000", 1.5, 1.3, "2026-12-11"],
      ["Sell", 2, "SPXW 261218P07010000", 2.1, 1.3, "2026-12-11"],
      ["Sell", 2, "SPXW 261218C07200000", 1.3, 1.3, "2026-12-11"],
      ["Buy", 2, "SPXW 261218C07210000", 0.75, 1.3, "2026-12-11"],
    ];
    const [headings, row] = call("CONDOR.POSITIONS", { rows: trades }) as unknown[][];
    expect(row?.[headings!.indexOf("contracts")]).toBe(2);
    expect(row?.[headings!.indexOf("credit")]).toBeCloseTo(1.15, 9);
    expect(call("CONDOR.POSITIONS", { rows: trades, return: "fees" })).toBeCloseTo(4 * 1.3, 9);
  });
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
