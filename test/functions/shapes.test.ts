/** How cells of any shape become cases: strikes, volatilities, times, the picked output. */
import { CellError, type RawArgument } from "../../src/functions/cells";
import { defineFunction } from "../../src/functions/define";
import { spot } from "../../src/functions/quantities";
import { call } from "../support/call";

const CONDOR = [7005, 7015, 7265, 7275];
const TEXT = "7005/7015/7265/7275";
const credit = (
  strikes: RawArgument,
  vol: RawArgument = 0.18,
  days: RawArgument = "1t",
  spot: RawArgument = 7140,
) => call("CONDOR.CREDIT", spot, strikes, days, vol);
const one = credit(TEXT) as number;

describe("strikes", () => {
  test("are four cells in a row, four in a column, or a text", () => {
    expect(credit([CONDOR])).toBe(one);
    expect(credit(CONDOR.map((strike) => [strike]))).toBe(one);
    expect(credit([[TEXT]])).toBe(one);
    expect(credit(" 7005 / 7015 ; 7265 | 7275 ")).toBe(one);
  });

  test("in n rows of four, or n texts, are n condors", () => {
    const other = credit("7000/7010/7270/7280") as number;
    expect(credit([CONDOR, [7000, 7010, 7270, 7280]])).toEqual([[one], [other]]);
    expect(credit([[TEXT], ["7000/7010/7270/7280"]])).toEqual([[one], [other]]);
    expect(credit([CONDOR, CONDOR, CONDOR, [7000, 7010, 7270, 7280]])).toEqual([
      [one],
      [one],
      [one],
      [other],
    ]);
  });

  test("that meet at the short strikes are an iron butterfly", () => {
    expect(credit("7120/7140/7140/7160")).toBeGreaterThan(15);
  });

  const refused: { strikes: RawArgument; words: RegExp }[] = [
    { strikes: "7015/7005/7265/7275", words: /the long put lies below the short put, got .*7015\/7005/ },
    { strikes: "7005/7270/7265/7275", words: /the short put does not lie above the short call/ },
    { strikes: "7005/7015/7265/7265", words: /the short call lies below the long call/ },
    { strikes: "7005/7015/7265", words: /four ascending strikes/ },
    { strikes: [[7005, 7015, 0, 7275]], words: /short put does not lie above/ },
    { strikes: [[7005, 7015, 7265]], words: /four ascending strikes/ },
    { strikes: [[0, 7015, 7265, 7275]], words: /every strike lies above 0/ },
  ];

  test.each(refused)("refuse $strikes", ({ strikes, words }) => {
    const error = [credit(strikes)].flat(2)[0];
    expect(error).toBeInstanceOf(CellError);
    expect((error as CellError).message).toMatch(words);
  });

  test("with one bad row keep the others", () => {
    const [[first], [second], [third]] = credit([CONDOR, [7015, 7005, 7265, 7275], CONDOR]) as [
      [unknown],
      [CellError],
      [unknown],
    ];
    expect([first, third]).toEqual([one, one]);
    expect(second.message).toMatch(/^strikes \(index points\), row 2: must be ascending/);
  });
});

describe("vol", () => {
  const legs = [0.22, 0.2, 0.17, 0.16];
  const byLeg = credit(TEXT, [legs]);

  test("in four cells beside one condor is one per leg, in a column too when the strikes stand in a column", () => {
    expect(byLeg).not.toBe(one);
    expect(
      credit(
        CONDOR.map((strike) => [strike]),
        legs.map((vol) => [vol]),
      ),
    ).toBe(byLeg);
  });

  test("in a column is one per row", () => {
    expect(credit(TEXT, [[0.18], [0.2]])).toEqual([[one], [credit(TEXT, 0.2)]]);
    expect(credit([CONDOR, CONDOR], [[0.18], [0.2]])).toEqual([[one], [credit(TEXT, 0.2)]]);
  });

  test("in n rows of four is one per row and leg", () => {
    expect(credit([CONDOR, CONDOR], [legs, [0.18, 0.18, 0.18, 0.18]])).toEqual([[byLeg], [one]]);
  });

  test("in (strike, vol) rows is a smile, whatever stands in further columns", () => {
    const smile = [
      [7005, 0.22, "x"],
      [7015, 0.2, "x"],
      [7265, 0.17, "x"],
      [7275, 0.16, "x"],
    ];
    expect(credit(TEXT, smile)).toBeCloseTo(byLeg as number, 12);
    expect(credit(TEXT, [["strike", "vol", "delta"], ...smile])).toBeCloseTo(byLeg as number, 12);
    expect(call("OPTION.PRICE", "put", 7140, 7015, "1t", smile)).toBe(
      call("OPTION.PRICE", "put", 7140, 7015, "1t", 0.2),
    );
  });

  test("of 18 is refused as a percent slip, in a smile too", () => {
    expect(credit(TEXT, 18)).toMatchObject({
      code: "#VALUE!",
      message:
        "vol (decimal per year): must be a number above 0 and at most 5, got 18 - volatility is a decimal: 0.18, not 18; for 18 % type 0.18",
    });
    expect(
      credit(TEXT, [
        [7000, 20],
        [7100, 18],
      ]),
    ).toMatchObject({ message: expect.stringContaining("0.18, not 18") });
  });

  test("of 0 in a range is taken for a blank cell", () => {
    expect(credit(TEXT, [[0.18], [0]])).toEqual([
      [one],
      [expect.objectContaining({ message: expect.stringContaining("a blank cell may arrive as 0") })],
    ]);
  });
});

describe("days", () => {
  test("as a text is trading time and does not depend on yearDays", () => {
    const spacious = call("CONDOR.CREDIT", 7140, TEXT, "1T", 0.18, null, null, 360);
    expect(spacious).toBe(one);
    expect(credit(TEXT, 0.18, "6.5h")).toBeCloseTo(one, 12);
    expect(credit(TEXT, 0.18, ".5t")).toBeCloseTo(credit(TEXT, 0.18, "3.25h") as number, 12);
  });

  test("as a number is calendar days over yearDays", () => {
    expect(call("CONDOR.CREDIT", 7140, TEXT, 1, 0.18, null, null, 252)).toBeCloseTo(one, 12);
  });

  test("refuses a date, a negative and a text it does not know", () => {
    expect(credit(TEXT, 0.18, 46350)).toMatchObject({
      message: expect.stringContaining("days left, not an expiry date"),
    });
    expect(credit(TEXT, 0.18, -1)).toBeInstanceOf(CellError);
    expect(credit(TEXT, 0.18, "1d")).toMatchObject({ message: expect.stringContaining('"1t"') });
  });

  test("of 0 is expiry: the payoff", () => {
    expect(credit(TEXT, 0.18, 0, 7300)).toBeCloseTo(10, 12);
  });
});

describe("a column against a row", () => {
  test("gives a grid", () => {
    const grid = credit(TEXT, [[0.16, 0.18, 0.2]], [["1t"], ["2t"]]) as number[][];
    expect(grid.map((row) => row.length)).toEqual([3, 3]);
    expect(grid[0]?.[1]).toBe(one);
    expect(grid[1]?.[2]).toBe(credit(TEXT, 0.2, "2t"));
  });

  test("and two columns of unequal length are an error that names both", () => {
    expect(credit(TEXT, [[0.16], [0.18]], [["1t"], ["2t"], ["3t"]])).toMatchObject({
      code: "#VALUE!",
      message: "vol has 2 rows where days has 3: give one, or as many",
    });
  });
});

describe("return", () => {
  const breakEvens = (pick: RawArgument, creditCells: RawArgument = 1.09) =>
    call("CONDOR.BREAKEVEN", TEXT, creditCells, null, pick);

  test("left out, one case spills label and value", () => {
    expect(breakEvens(null)).toEqual([
      ["lower", expect.closeTo(7013.91, 8)],
      ["upper", expect.closeTo(7266.09, 8)],
    ]);
  });

  test("left out, n cases spill a header row and n rows", () => {
    expect(breakEvens(null, [[1.09], [1]])).toEqual([
      ["lower", "upper"],
      [expect.closeTo(7013.91, 8), expect.closeTo(7266.09, 8)],
      [7014, 7266],
    ]);
  });

  test("names one output, whatever its case", () => {
    expect(breakEvens("Upper", 1)).toBe(7266);
    expect(breakEvens("lower", [[1], [2]])).toEqual([[7014], [7013]]);
  });

  test("in a row of headings gives one output under each", () => {
    expect(breakEvens([["upper", "lower"]], [[1], [2]])).toEqual([
      [7266, 7014],
      [7267, 7013],
    ]);
  });

  test("in a row of headings names each output of a function that answers with one alone", () => {
    expect(
      call("RISK.SIZE", 100_000, 0.02, 8.91, null, null, null, null, [["contracts", "by cap", "binding"]]),
    ).toEqual([[2, 11, "risk budget"]]);
  });

  test("of an unknown name lists the names", () => {
    expect(breakEvens("middle")).toMatchObject({
      code: "#VALUE!",
      message: 'return (text): must be "lower" or "upper" or "table" or "headers", got the text "middle"',
    });
  });

  test("of table shows a bare function's outputs with their labels", () => {
    const table = call("RISK.SIZE", 100_000, 0.02, 8.91, null, null, null, null, "table");
    expect(table).toEqual([
      ["contracts", 2],
      ["by risk", 2],
      ["by cap", 11],
      ["XSP", 22],
      ["at risk", expect.closeTo(1782, 8)],
      ["binding", "risk budget"],
    ]);
  });
});

describe("rules", () => {
  const spilled = call("ALVH.RULES", null) as RawArgument;
  const tier = (vix: RawArgument, rules: RawArgument) =>
    call("ALVH.TIER", vix, null, null, null, null, rules);

  test("spilled and passed back decide as their preset", () => {
    for (const vix of [14, 15, 16, 20, 20.01]) expect(tier(vix, spilled)).toBe(tier(vix, null));
    expect(call("CONDOR.GATE", 17.95, null, call("CONDOR.RULES", "cons20") as RawArgument)).toBe(2);
  });

  test("edited in one cell decide by the edit", () => {
    const edited = (spilled as unknown[][]).map((row) => [...row]) as (string | number | boolean)[][];
    edited[2]![1] = 17;
    edited[2]![3] = 18;
    edited[1]![3] = 17;
    edited[3]![1] = 18;
    expect(tier(16.5, edited)).toBe(0);
    expect(tier(17.95, edited)).toBe(1);
  });

  const broken: { column: number; cell: string | number; words: RegExp }[] = [
    { column: 0, cell: "VXI", words: /row 3: reading must be one of VIX, .* got the text "VXI"/ },
    { column: 1, cell: "low", words: /row 3: from must be a number or "any"/ },
    { column: 2, cell: "yes", words: /row 3: from incl. must be TRUE or FALSE/ },
    { column: 3, cell: 0, words: /row 3: to \(0\) lies below from \(15\); write "any" for no limit/ },
    { column: 5, cell: 7, words: /row 3: result must be a whole number from 0 to 3, got 7/ },
  ];

  test.each(broken)("with $cell in column $column are refused by row", ({ column, cell, words }) => {
    const edited = (spilled as unknown[][]).map((row) => [...row]) as (string | number | boolean)[][];
    edited[2]![column] = cell;
    const error = tier(16, edited) as CellError;
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toMatch(words);
  });

  test("that leave a VIX uncovered give no tier", () => {
    expect(tier(25, (spilled as string[][]).slice(0, 3))).toMatchObject({ code: "#N/A" });
  });
});

test("a broadcast condor's report is a header and a row each", () => {
  const rows = call("CONDOR.REPORT", [[7140], [7150]], TEXT, "1t", 0.18) as unknown[][];
  expect(rows).toHaveLength(3);
  expect(rows[0]?.slice(0, 2)).toEqual(["years", "one SD"]);
  expect(rows[1]?.[rows[0]?.indexOf("credit") ?? -1]).toBe(one);
});

test("slips of unit are refused with the right spelling", () => {
  const slips: [unknown, RegExp][] = [
    [
      call("RISK.SIZE", 100_000, 2, 8.91),
      /riskFraction \(fraction\): must be .* got 2 - a fraction: 0.02, not 2/,
    ],
    [call("ALVH.TIER", 17.95, 0.94), /edr \(fraction of spot\).* 0.0094, not 0.94/],
    [call("ALVH.TIER", 0.1795), /vix \(VIX points\).* 17.95, not 0.1795/],
    [call("ALVH.TIER", 17.95, null, null, 0.002), /surprise \(percentage points\).* 0.2, not 0.002/],
    [call("CONDOR.CREDIT", 7140, TEXT, "1t", 0.18, 5), /rate \(decimal per year\).* 0.05, not 5/],
    [
      call("CONDOR.GATE", 17.95, null, "5dma"),
      /vix5dma \(VIX points\): is missing; the rule reads VIX less 5DMA/,
    ],
  ];
  for (const [found, words] of slips) {
    expect(found).toBeInstanceOf(CellError);
    expect((found as CellError).message).toMatch(words);
  }
});

test("a lone case is worked out once, however many outputs it shows", () => {
  let times = 0;
  const output = (of: (found: number) => number) => ({ unit: "index points", summary: "A number", of });
  const counted = defineFunction({
    id: "TEST.COUNTED",
    summary: "Counts how often it is worked out.",
    arguments: { spot: spot() },
    formula: "none",
    limits: "none",
    source: "none",
    examples: [{ given: { spot: 7, return: "twice" }, gives: 14, from: "arithmetic" }],
    compute: ({ spot }) => {
      times++;
      return spot;
    },
    outputs: { itself: output((found) => found), twice: output((found) => 2 * found) },
  });
  expect(counted.call([7])).toEqual([
    ["itself", 7],
    ["twice", 14],
  ]);
  expect(times).toBe(1);
});
