/** Closes of 2 to 5 January 2024, made up, in the layouts that people download. */

import { CellError, type RawCell } from "../../../src/functions/cells";
import { understand } from "../../../src/functions/reading/understand";
import { call } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { cellsOf, opened } from "../../support/separated";

const CLOSES = [4740, 4705, 4690, 4698];
/** By hand: the sample deviation of three log returns, a year of 252 sessions. */
const VOLATILITY = (() => {
  const returns = CLOSES.slice(1).map((close, at) => Math.log(close / (CLOSES[at] as number)));
  const mean = returns.reduce((sum, each) => sum + each, 0) / 3;
  return Math.sqrt((252 * returns.reduce((sum, each) => sum + (each - mean) ** 2, 0)) / 2);
})();

const LAYOUTS: readonly (readonly [
  layout: string,
  text: string,
  fileName: string,
  index: string | undefined,
])[] = [
  [
    "Cboe, bars",
    "DATE,OPEN,HIGH,LOW,CLOSE\n01/02/2024,4745,4754,4722,4740\n01/03/2024,4725,4729,4699,4705\n01/04/2024,4697,4726,4687,4690\n01/05/2024,4690,4721,4682,4698",
    "SPX_History.csv",
    "SPX",
  ],
  [
    "Cboe, closes",
    "DATE,SPX\n01/02/2024,4740.00\n01/03/2024,4705.00\n01/04/2024,4690.00\n01/05/2024,4698.00",
    "SPX_History.csv",
    "SPX",
  ],
  [
    "FRED today",
    "observation_date,SP500\n2024-01-01,\n2024-01-02,4740\n2024-01-03,4705\n2024-01-04,4690\n2024-01-05,4698",
    "SP500.csv",
    "SPX",
  ],
  [
    "FRED of old",
    "DATE,SP500\n2024-01-01,.\n2024-01-02,4740\n2024-01-03,4705\n2024-01-04,4690\n2024-01-05,4698",
    "SP500.csv",
    "SPX",
  ],
  [
    "Yahoo's page",
    'Date,Open,High,Low,Close*,Adj Close**,Volume\n"Jan 5, 2024","4,690.00","4,721.00","4,682.00","4,698.00","4,698.00","3,844,370,000"\n"Jan 4, 2024","4,697.00","4,726.00","4,687.00","4,690.00","4,690.00","3,715,480,000"\n"Jan 3, 2024","4,725.00","4,729.00","4,699.00","4,705.00","4,705.00","3,950,760,000"\n"Jan 2, 2024","4,745.00","4,754.00","4,722.00","4,740.00","4,740.00","3,743,050,000"',
    "spx.csv",
    "SPX",
  ],
  [
    "yfinance, one ticker",
    "Price,Close,High,Low,Open,Volume\nTicker,^GSPC,^GSPC,^GSPC,^GSPC,^GSPC\nDate,,,,,\n2024-01-02,4740,4754,4722,4745,1\n2024-01-03,4705,4729,4699,4725,1\n2024-01-04,4690,4726,4687,4697,1\n2024-01-05,4698,4721,4682,4690,1",
    "spx.csv",
    "SPX",
  ],
  [
    "yfinance, with its zone",
    "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n2024-01-02 00:00:00-05:00,4745,4754,4722,4740,1,0.0,0.0\n2024-01-03 00:00:00-05:00,4725,4729,4699,4705,1,0.0,0.0\n2024-01-04 00:00:00-05:00,4697,4726,4687,4690,1,0.0,0.0\n2024-01-05 00:00:00-05:00,4690,4721,4682,4698,1,0.0,0.0",
    "spx.csv",
    "SPX",
  ],
  [
    "Stooq",
    "Date,Open,High,Low,Close,Volume\n2024-01-02,4745,4754,4722,4740,0\n2024-01-03,4725,4729,4699,4705,0\n2024-01-04,4697,4726,4687,4690,0\n2024-01-05,4690,4721,4682,4698,0",
    "^spx_d.csv",
    "SPX",
  ],
  [
    "Stooq in Polish",
    "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n2024-01-02,4745,4754,4722,4740,0\n2024-01-03,4725,4729,4699,4705,0\n2024-01-04,4697,4726,4687,4690,0\n2024-01-05,4690,4721,4682,4698,0",
    "^spx_d.csv",
    "SPX",
  ],
  [
    "Investing",
    '"Date","Price","Open","High","Low","Vol.","Change %"\n"01/05/2024","4,698.00","4,690.00","4,721.00","4,682.00","","0.18%"\n"01/04/2024","4,690.00","4,697.00","4,726.00","4,687.00","","-0.34%"\n"01/03/2024","4,705.00","4,725.00","4,729.00","4,699.00","","-0.80%"\n"01/02/2024","4,740.00","4,745.00","4,754.00","4,722.00","","-0.57%"',
    "S&P 500 Historical Data.csv",
    "SPX",
  ],
  [
    "WSJ",
    "Date, Open, High, Low, Close\n01/05/24, 4690, 4721, 4682, 4698\n01/04/24, 4697, 4726, 4687, 4690\n01/03/24, 4725, 4729, 4699, 4705\n01/02/24, 4745, 4754, 4722, 4740",
    "HistoricalPrices.csv",
    undefined,
  ],
  [
    "Nasdaq",
    "Date,Close/Last,Open,High,Low\n01/05/2024,4698.00,4690,4721,4682\n01/04/2024,4690.00,4697,4726,4687\n01/03/2024,4705.00,4725,4729,4699\n01/02/2024,4740.00,4745,4754,4722",
    "HistoricalData_1704500000000.csv",
    undefined,
  ],
  [
    "Barchart, with its footer",
    'Time,Open,High,Low,Latest,Change,%Change,Volume\n01/05/2024,4690.00,4721.00,4682.00,4698.00,+8.00,+0.17%,0\n01/04/2024,4697.00,4726.00,4687.00,4690.00,-15.00,-0.32%,0\n01/03/2024,4725.00,4729.00,4699.00,4705.00,-35.00,-0.74%,0\n01/02/2024,4745.00,4754.00,4722.00,4740.00,-29.00,-0.61%,0\n"Downloaded from Barchart.com as of 01-05-2024 05:12pm CST",,,,,,,',
    "$spx_daily_historical-data.csv",
    "SPX",
  ],
  [
    "TradingView",
    "time,open,high,low,close,Volume\n2024-01-02,4745,4754,4722,4740,0\n2024-01-03,4725,4729,4699,4705,0\n2024-01-04,4697,4726,4687,4690,0\n2024-01-05,4690,4721,4682,4698,0",
    "SP_SPX, 1D.csv",
    "SPX",
  ],
  [
    "TradingView in seconds",
    "time,open,high,low,close,Volume\n1704205800,4745,4754,4722,4740,0\n1704292200,4725,4729,4699,4705,0\n1704378600,4697,4726,4687,4690,0\n1704465000,4690,4721,4682,4698,0",
    "SP_SPX, 1D.csv",
    "SPX",
  ],
  [
    "Alpha Vantage",
    "timestamp,open,high,low,close,volume\n2024-01-05,4690,4721,4682,4698,0\n2024-01-04,4697,4726,4687,4690,0\n2024-01-03,4725,4729,4699,4705,0\n2024-01-02,4745,4754,4722,4740,0",
    "daily_SPX.csv",
    "SPX",
  ],
  [
    "compact dates",
    "date,open,high,low,close,volume\n20240102,4745,4754,4722,4740,0\n20240103,4725,4729,4699,4705,0\n20240104,4697,4726,4687,4690,0\n20240105,4690,4721,4682,4698,0",
    "spx_bars.csv",
    "SPX",
  ],
  [
    "dates of four kinds",
    "Date,Close\n02.01.2024,4740\n03-Jan-2024,4705\n2024/01/04,4690\n01/05/24,4698",
    "SPX.csv",
    "SPX",
  ],
  [
    "pandas without a name for its dates",
    ",SPX,VIX\n2024-01-02,4740,13.2\n2024-01-03,4705,14.0\n2024-01-04,4690,14.1\n2024-01-05,4698,13.4",
    "both.csv",
    undefined,
  ],
];
const GERMAN =
  "Datum;Eröffnung;Hoch;Tief;Schlusskurs\n02.01.2024;4.745,00;4.754,00;4.722,00;4.740,00\n03.01.2024;4.725,00;4.729,00;4.699,00;4.705,00\n04.01.2024;4.697,00;4.726,00;4.687,00;4.690,00\n05.01.2024;4.690,00;4.721,00;4.682,00;4.698,00";

const every = [
  ...LAYOUTS.map(([layout, text, fileName, index]) => ({ layout, rows: cellsOf(text), fileName, index })),
  { layout: "German, semicolons", rows: cellsOf(GERMAN, ";"), fileName: "SPX.csv", index: "SPX" },
];

test("twenty layouts are tried", () => {
  expect(every).toHaveLength(20);
});

describe.each(every)("$layout", ({ rows, fileName, index }) => {
  test("gives REGIME.HV the same volatility, as texts and as Excel opens it", () => {
    expect(call("REGIME.HV", rows, 3)).toBeCloseTo(VOLATILITY, 12);
    expect(call("REGIME.HV", opened(rows), 3)).toBeCloseTo(VOLATILITY, 12);
  });

  test("is understood as four days, oldest first, of the index that it names", () => {
    const found = understand(rows, fileName);
    if ("why" in found) throw new Error(found.why);
    expect(found).toMatchObject({ kind: "history", from: 45_293, to: 45_296 });
    expect(found.title.underlying).toBe(index);
    const day = found.columns.find(({ field }) => field === "day")?.index as number;
    const close = found.columns.find(({ field }) => field === "close" || field === "spx")?.index as number;
    expect(found.rows.map((row) => Math.floor(Number(row[day])))).toEqual([45_293, 45_294, 45_295, 45_296]);
    expect(found.rows.map((row) => row[close])).toEqual(CLOSES);
  });
});

const bars = every.filter(({ rows }) =>
  rows.some((row) => row.some((cell) => /^(?:low|tief|najnizszy)$/i.test(String(cell).trim()))),
);

test.each(bars)("$layout has bars: Parkinson's volatility is that of the ranges", ({ rows }) => {
  // By hand: the mean of ln(high / low)^2 over 4 ln 2, of the last three sessions.
  const ranges = [
    [4729, 4699],
    [4726, 4687],
    [4721, 4682],
  ].map(([high = 1, low = 1]) => Math.log(high / low) ** 2);
  const mean = ranges.reduce((sum, each) => sum + each, 0) / 3;
  expect(call("REGIME.HV", rows, 3, "Parkinson")).toBeCloseTo(Math.sqrt((252 * mean) / (4 * Math.LN2)), 12);
});

test("an imported close under the name of its index is a close still", () => {
  const [, first] = LAYOUTS;
  const renamed = cellsOf((LAYOUTS[0]?.[1] ?? "").replace("CLOSE", "SPX"));
  expect(call("REGIME.HV", renamed, 3)).toBeCloseTo(VOLATILITY, 12);
  expect(call("REGIME.HV", renamed, 3, "Parkinson")).toBe(
    call("REGIME.HV", cellsOf(LAYOUTS[0]?.[1] ?? ""), 3, "Parkinson"),
  );
  expect(call("REGIME.HV", cellsOf((first?.[1] ?? "").replace("SPX", "VIX")), 3)).toBeCloseTo(VOLATILITY, 12);
});

test("an index file under bars renamed gives the published volatility", () => {
  const head = "Date,Open,High,Low,SPX";
  // From Tuesday, 20 February 2024, on without a holiday.
  const days = Array.from({ length: 25 }, (_, at) => {
    const base = 4700 + at;
    const close = [0, 1, 2, 0, 1][at % 5] as number;
    return [45_341 + 7 * Math.floor(at / 4) + (at % 4), base, base + 10, base - 10, base + close];
  });
  const own = call("REGIME.HV", [head.split(","), ...days], 20, "Parkinson");
  // By hand: every range is ln((base + 10) / (base - 10)).
  const ranges = days.slice(-20).map(([, base = 0]) => Math.log((base + 10) / (base - 10)) ** 2);
  const mean = ranges.reduce((sum, each) => sum + each, 0) / 20;
  expect(own).toBeCloseTo(Math.sqrt((252 * mean) / (4 * Math.LN2)), 12);
});

test("several tickers of yfinance stand under their indices", () => {
  const rows = cellsOf(
    "Price,Close,Close,High,High\nTicker,^GSPC,^VIX,^GSPC,^VIX\nDate,,,,\n2024-01-02,4740,13.2,4754,14\n2024-01-03,4705,14.0,4729,14.5\n2024-01-04,4690,14.1,4726,14.5\n2024-01-05,4698,13.4,4721,14.2",
  );
  const found = understand(rows, "both.csv");
  expect("why" in found ? found.why : found.columns.map(({ field }) => field)).toEqual([
    "day",
    "spx",
    "vix",
    undefined,
    undefined,
  ]);
  const replay = call("SCENARIO.REPLAY", rows, [["rate", 0]], 0.8, "summary") as RawCell[][];
  expect(replay).not.toBeInstanceOf(CellError);
  expect(replay.find(([label, when]) => label === "rows" && String(when).includes("not read"))?.[1]).toBe(
    "2 headings not read: ^GSPC High, ^VIX High (first: row 3)",
  );
});

test.each([
  ["German", '"Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"', "."],
  ["French", '"Date","Dernier","Ouv."," Plus Haut","Plus Bas","Vol.","Variation %"', "/"],
  ["Spanish", '"Fecha","Último","Apertura","Máximo","Mínimo","Vol.","% var."', "."],
  ["Italian", '"Data","Ultimo","Apertura","Massimo","Minimo","Vol.","Var. %"', "."],
  ["Polish", '"Data","Ostatnio","Otwarcie","Maks.","Min.","Wol.","Zmiana%"', "."],
] as const)("Investing.com in %s is read by its own words, marks and days", (_, head, mark) => {
  const bars = [
    ["05", "4.698,00", "4.690,00", "4.721,00", "4.682,00"],
    ["04", "4.690,00", "4.697,00", "4.726,00", "4.687,00"],
    ["03", "4.705,00", "4.725,00", "4.729,00", "4.699,00"],
    ["02", "4.740,00", "4.745,00", "4.754,00", "4.722,00"],
  ].map(
    ([day, ...prices]) =>
      `"${[day, "01", "2024"].join(mark)}",${prices.map((price) => `"${price}"`).join(",")},"","-0,1%"`,
  );
  expect(call("REGIME.HV", cellsOf([head, ...bars].join("\n")), 3)).toBeCloseTo(VOLATILITY, 12);
});

test("a comma in an index close has one meaning: no close lies at 4.74", () => {
  const days = ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"];
  const table: RawCell[][] = [
    ["Date", "SPX"],
    ...days.map((day, at) => [day, `4,${(CLOSES[at] as number) - 4000}`]),
  ];
  expect(call("REGIME.HV", table, 3)).toBeCloseTo(VOLATILITY, 12);
  const found = understand(table, "own.csv");
  expect("why" in found ? found.why : found.rows.map(([, close]) => close)).toEqual(CLOSES);
  // Under a word that names no index it may be either, and the row is named.
  const unnamed = call("REGIME.HV", [["Date", "Close"], ...table.slice(1)], 3) as CellError;
  expect(unnamed.message).toMatch(/row 2 .*"4,740" may be 4740 or 4\.74/);
});

test.each([
  ["Datum;Slotkoers", "Dutch"],
  ["Dato;Lukkekurs", "Danish"],
  ["Date;Prix de clôture", "French"],
  ["Tarih;Kapanış", "Turkish"],
  ["DATE;PX_LAST", "a terminal"],
  ["caldt;spindx", "an academic file"],
  ["Trading Day;Close", "an exchange"],
])("closes under %s, as in %s", (headings) => {
  const rows = [headings, "02.01.2024;4.740,50", "03.01.2024;4.705,25"].map((line) => line.split(";"));
  expect(understand(rows, "SPX.csv")).toMatchObject({
    kind: "history",
    rows: [
      [excelDate("2024-01-02"), 4740.5],
      [excelDate("2024-01-03"), 4705.25],
    ],
  });
});

test("headings in letters that we do not know are shown as they are", () => {
  expect(
    understand(
      [
        ["日付", "終値"],
        ["2024-01-02", "4740"],
      ],
      "SPX.csv",
    ),
  ).toMatchObject({
    why: expect.stringContaining('row 1 has "日付", "終値"'),
  });
});
