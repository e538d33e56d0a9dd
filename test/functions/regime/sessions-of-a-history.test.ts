import { CellError, type RawCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

/** S&P 500 and VIX at the close, 2 to 9 January 2024: Cboe. */
const DAYS: readonly (readonly [day: string, spx: number, vix: number])[] = [
  ["2024-01-02", 4742.83, 13.2],
  ["2024-01-03", 4704.81, 14.04],
  ["2024-01-04", 4688.68, 14.13],
  ["2024-01-05", 4697.24, 13.35],
  ["2024-01-08", 4763.54, 13.08],
  ["2024-01-09", 4756.5, 12.76],
];
/** By hand: sqrt(252) times the sample deviation of the log changes of the first five and six closes. */
const [HV4, HV5] = [4, 5].map((n) => {
  const changes = Array.from({ length: n }, (_, at) => Math.log(DAYS[at + 1]![1] / DAYS[at]![1]));
  const mean = changes.reduce((sum, each) => sum + each, 0) / n;
  return Math.sqrt((252 * changes.reduce((sum, each) => sum + (each - mean) ** 2, 0)) / (n - 1));
}) as [number, number];

const message = (found: unknown) => (found instanceof CellError ? found.message : String(found));
const beside = (spx: string, vix: string): RawCell[][] => [
  ["Date", spx, vix],
  ...DAYS.slice(0, 5).map((row) => [...row]),
];

test("the values by hand are those that were seen", () => {
  expect(HV4).toBeCloseTo(0.151, 4);
  expect(HV5).toBeCloseTo(0.1321, 4);
});

describe("the closes of an index beside VIX", () => {
  test.each([
    ["SPX Close", "VIX Close"],
    ["spx_close", "vix_close"],
    ["SPX_CLOSE", "VIX"],
    ["S&P", "VIX"],
    ["S&P 500 Close", "VIX Close"],
    ["GSPC.Close", "VIX.Close"],
    ["Close", "VIX"],
  ])("are read under %s and %s", (spx, vix) => {
    expect(call("REGIME.HV", beside(spx, vix), 4)).toBeCloseTo(HV4, 12);
    expect(call("REGIME.STATE", [["ROE", 0.2]], beside(spx, vix), "SPX")).toBe(4763.54);
    expect(message(call("SCENARIO.REPLAY", beside(spx, vix), [["rate", 0]], 0.8))).not.toMatch(/heading/);
  });

  test.each(["SPY", "QQQ", "ES1", "Level", "my index", "SPX Open"])("are not VIX under %s", (heading) => {
    for (const id of ["REGIME.HV", "REGIME.RSI", "REGIME.MACD"])
      expect(message(call(id, beside(heading, "VIX Close")))).toMatch(/no heading says "close" in row 1/);
  });

  test("and VIX is read where it stands alone, among its own bars or beside smaller numbers", () => {
    const alone = call(
      "REGIME.HV",
      DAYS.map(([, , vix]) => [vix]),
      4,
    );
    const table = (heads: string[], more: (vix: number) => RawCell[]) => [
      ["Date", "VIX", ...heads],
      ...DAYS.map(([day, , vix]) => [day, vix, ...more(vix)]),
    ];
    expect(
      call(
        "REGIME.HV",
        table([], () => []),
        4,
      ),
    ).toBe(alone);
    expect(
      call(
        "REGIME.HV",
        table(["VIX Open", "Change %", "Volume"], (vix) => [vix + 1, 0.1, 1e6]),
        4,
      ),
    ).toBe(alone);
  });
});

describe("the first close is no heading", () => {
  const alone = call("REGIME.RSI", [[7000], [7060], [7010], [7080], [7050]], 3);
  test.each<[string, ...RawCell[]]>([
    ["powers of ten", "7.000E+03", "7.060E+03", "7.010E+03", "7.080E+03", "7.050E+03"],
    ["apostrophes", "7'000.00", "7'060.00", "7'010.00", "7'080.00", "7'050.00"],
    ["a currency", "USD 7000.00", "USD 7060.00", "USD 7010.00", "USD 7080.00", "USD 7050.00"],
    ["wide digits", "７０００", "７０６０", "７０１０", "７０８０", "７０５０"],
    ["a text above numbers", "7000.00", 7060, 7010, 7080, 7050],
  ])("where texts are numbers: %s", (_, ...closes) => {
    const column = closes.map((each) => [each]);
    expect(call("REGIME.RSI", column, 3)).toBe(alone);
    expect(call("REGIME.RSI", [["close"], ...column], 3)).toBe(alone);
  });

  test("where a letter stands behind it: it is refused", () => {
    for (const first of ["7,000.00s", "7000s"])
      expect(message(call("REGIME.RSI", [[first], [7060], [7010], [7080], [7050]], 3))).toMatch(/row 1/);
    expect(
      message(call("REGIME.ROE", [["60.5m"], [70]], [[300], [310]], null, null, null, null, "ROE")),
    ).toMatch(/netIncome .*row 1.*60\.5m/);
  });

  test("nor is the first holiday without its year", () => {
    const days = (first: string) =>
      message(call("OPTION.DAYS", "2024-01-05", "2024-01-12", "trading", [[first], ["2024-01-11"]]));
    expect(days("Jan 10")).toMatch(/row 1: .*its year is missing/);
    expect(days("1/10")).toMatch(/row 1: .*its year is missing/);
    expect(days("2024-01-10")).toBe("3t");
    expect(days("Holidays")).toBe("4t");
  });
});

describe("a row that is no session", () => {
  const carried: RawCell[][] = [
    ["Date", "Close"],
    ...DAYS.slice(0, 4).map(([day, spx]) => [day, spx]),
    ["2024-01-06", 4697.24],
    ["2024-01-07", 4697.24],
    ...DAYS.slice(4).map(([day, spx]) => [day, spx]),
  ];
  test("is set aside: closes carried over a weekend", () => {
    expect(call("REGIME.HV", carried, 5)).toBeCloseTo(HV5, 12);
    expect(call("REGIME.HV", [carried[0]!, ...carried.slice(1).reverse()], 5)).toBeCloseTo(HV5, 12);
    const sessions = DAYS.map(([, spx]) => [spx]);
    expect(call("REGIME.RSI", carried, 5)).toBe(call("REGIME.RSI", sessions, 5));
    const macd = [2, 3, 2, null, "line"] as const;
    expect(call("REGIME.MACD", carried, ...macd)).toBe(call("REGIME.MACD", sessions, ...macd));
  });

  test("is set aside in a history of SPX and VIX, and in breadth", () => {
    const both = carried.map(([day, spx], at) => [day, spx, at === 0 ? "VIX" : 13] as RawCell[]);
    const state = (rows: RawCell[][]) => call("REGIME.STATE", [["ROE", 0.2]], rows, "VIX 5DMA");
    expect(state(both)).toBe(13);
    const issues = carried.map(([day], at) => [day, at === 0 ? "Advances" : 300] as RawCell[]);
    const falls = carried.map(([day], at) => [day, at === 0 ? "Declines" : 200] as RawCell[]);
    expect(call("REGIME.ADLINE", issues, falls, carried, 3, 4, null, "line")).toBe(600);
  });

  test("stays where rows are weeks or months", () => {
    // Sundays, and the last days of months.
    const weekly = Array.from({ length: 6 }, (_, week) => [45_298 + 7 * week, 100 + (week % 3)]);
    expect(typeof call("REGIME.HV", weekly, 5, null, 52)).toBe("number");
  });

  test("is refused where a day stands twice: bars within a session", () => {
    const bars = ["09:30", "10:30", "11:30", "12:30", "13:30"].map(
      (time, at) => [`2024-01-02 ${time}`, 4700 + at] as RawCell[],
    );
    for (const id of ["REGIME.HV", "REGIME.RSI"])
      expect(message(call(id, [["Date", "Close"], ...bars], 4))).toBe(
        "closes, row 3: this date stands twice",
      );
  });
});
