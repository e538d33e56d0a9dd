import { samples } from "../../src/browser-workbook/samples";
import { usualVolatility } from "../../src/browser-workbook/samples/usual-volatility";
import { episodes } from "../../src/engine/scenario/episodes";
import { HostError } from "../../src/host/browser/custom-functions-runtime";
import { firstDraft } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { blanksArriveAs, type OpenGrid, openGrid, openModel } from "../support/browser-grid";

/** Cells that show a mistake on purpose. */
const INTENDED_ERRORS = ["Start!B19"];

let grid: OpenGrid;
beforeAll(() => {
  grid = openGrid(samples);
});

describe("the sample workbook", () => {
  it("opens on Start and holds its nine sheets", () => {
    expect(grid.sheetNames()).toEqual([
      "Start",
      "Today",
      "Real quotes",
      "Hedge ladder",
      "Hedge that fits",
      "May I scale",
      "Scaling table",
      "Blind spots",
      "Desk",
      "Journal",
    ]);
  });

  it("shows no error but the one that explains itself", () => {
    const cells = grid
      .contents()
      .flatMap(({ sheet, addresses }) =>
        addresses.map((address) => ({ place: `${sheet}!${address}`, value: grid.valueAt(sheet, address) })),
      );
    expect(cells.length).toBeGreaterThan(2000);
    const errors = cells.filter(({ value }) => value instanceof HostError);
    expect(errors.map(({ place, value }) => `${place} ${value}`)).toEqual([
      expect.stringContaining("Start!B19"),
    ]);
    expect(errors.map(({ place }) => place)).toEqual(INTENDED_ERRORS);
    expect(errors[0]?.value).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("volatility is a decimal"),
    });
  });

  it("writes per cents in its sentences apart from their numbers, and no share without its zero", () => {
    const told = grid.contents().flatMap(({ sheet, addresses }) =>
      addresses.flatMap((at) => {
        const value = grid.valueAt(sheet, at);
        return typeof value === "string" ? [`${sheet}!${at} ${value}`] : [];
      }),
    );
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((text) => /\d%|[^\w.]\.\d/.test(text))).toEqual([]);
  });

  it.each([
    ["an empty text", "" as const],
    ["0", 0 as const],
  ])("shows the same where blank cells arrive as %s", (_, blank) => {
    blanksArriveAs(blank);
    const other = openGrid(samples);
    blanksArriveAs(null);
    const differing = grid
      .contents()
      .flatMap(({ sheet, addresses }) => addresses.map((address) => ({ sheet, address })))
      .filter(({ sheet, address }) => grid.textAt(sheet, address) !== other.textAt(sheet, address));
    expect(differing).toEqual([]);
  });

  it.each(samples)("asks its question in the title and answers it in one sentence: $name", ({ name }) => {
    expect(grid.textAt(name, "A1")).toMatch(/^\S.*\?$/);
    const answer = grid.textAt(name, "A2");
    expect(answer).toMatch(/^\S.*\d.*\.$/);
    // In its bold type no more letters stand beside the pane of a window of 1400 pixels.
    expect(answer.length).toBeLessThanOrEqual(102);
  });
});

/** Rows over which the report spills. */
function reportRows(): number[] {
  const rows: number[] = [];
  for (let row = 23; grid.textAt("Today", `E${row}`) !== ""; row++) rows.push(row);
  return rows;
}

/** What the report shows beside a label. */
function reported(label: string): string {
  const row = reportRows().find((each) => grid.textAt("Today", `E${each}`) === label);
  return grid.textAt("Today", `F${row}`);
}

/**
 * The plan that the pane opens with: SPX 7,140, VIX 17.95, one trading day at .90 of the usual VIX1D (13.73 %), 7040/7050/7235/7245. Figures by
 * Black-Scholes from the error function of another language: credit 1.151306, N(d2) between the break-evens .870216, at 14.04 % realised -.0809.
 */
describe("the first plan", () => {
  it.each([
    ["credit", "B17", "1.15"],
    ["worst loss", "B18", "8.85"],
    ["lower break-even", "B19", "7,048.85"],
    ["upper break-even", "B20", "7,236.15"],
    ["probability of profit", "B21", "87.0%"],
    ["VIX gate", "B22", "2"],
    ["hedge tier", "B23", "2"],
    ["condors at 1 % of $100,000", "B24", "1"],
    ["condors at 2 % of $100,000", "B25", "2"],
  ])("%s stands in Today!%s as %s", (_, address, shown) => {
    expect(grid.textAt("Today", address)).toBe(shown);
  });

  it("expects nothing at the pricing volatility and loses 0.08 points at what usually came, .92 of VIX1D", () => {
    expect(reported("EV at pricing vol")).toBe("0.00");
    expect(reported("EV at your view")).toBe("-0.08");
  });

  it("has the report's units beside their labels", () => {
    const units = Object.fromEntries(
      reportRows().map((row) => [grid.textAt("Today", `E${row}`), grid.textAt("Today", `G${row}`)]),
    );
    expect(units).toMatchObject({
      years: "years",
      "one SD": "points",
      "upper break-even, hedge paying nothing": "points",
      POP: "probability",
      edge: "of the width",
      "P(touch either)": "probability",
      "EV at your view": "points",
      "return on risk": "of worst loss",
      delta: "per point",
      vega: "per vol point",
      margin: "dollars",
    });
    const [first, last] = [reportRows()[0], reportRows().at(-1)];
    expect(grid.textAt("Today", `G${first}`)).toBe("years");
    expect(grid.textAt("Today", `G${(last ?? 0) + 1}`)).toBe("");
  });

  it("follows the payoff from one wing to the other", () => {
    expect(grid.textAt("Today", "B33")).toBe("-8.85");
    expect(grid.textAt("Today", "B63")).toBe("1.15");
    expect(grid.textAt("Today", "B93")).toBe("-8.85");
    expect(grid.textAt("Today", "C63")).toBe("0.00");
  });

  it("recalculates when an input changes", () => {
    grid.setCell("Today", "B7", "0.09");
    expect(Number(grid.valueAt("Today", "B17"))).toBeLessThan(0.5);
    grid.setCell("Today", "B7", usualVolatility("vix"));
    expect(grid.textAt("Today", "B17")).toBe("1.15");
  });

  it("is the condor of the pane, on Start and on Today alike", () => {
    const { results } = paneStateOf(firstDraft);
    const strikes = results.strikes.value ?? [];
    expect(grid.textAt("Start", "B10")).toBe(strikes.join("/"));
    expect([9, 10, 11, 12].map((row) => grid.valueAt("Today", `B${row}`))).toEqual(strikes);
    const credit = results.report.value?.number("credit");
    expect(grid.valueAt("Today", "B17")).toBe(credit);
    expect(grid.valueAt("Start", "B14")).toBeCloseTo(credit ?? 0, 12);
  });
});

test("the columns where May I scale measures its texts are out of sight, and no others", () => {
  const { getters } = openModel(samples);
  const sheetId = getters.getSheetIdByName("May I scale") ?? "";
  const hidden = [...Array(30).keys()].filter((column) => getters.isColHidden(sheetId, column));
  // O and P.
  expect(hidden).toEqual([14, 15]);
});

describe("the other sheets", () => {
  it("Desk names what is to do, and its limits agree with its rows", () => {
    expect(grid.textAt("Desk", "E24")).toBe("SETTLE");
    expect(grid.textAt("Desk", "E25")).toBe("1 to do");
    const value = (at: string) => grid.valueAt("Desk", at) as number;
    expect(value("G25")).toBeCloseTo(value("G21") + value("G22") + value("G23"), 8);
    // From now on three condors lose their widths less today's marks: of 4,500 what buying them back costs stays.
    const marks = 100 * (value("I21") + value("I22") + value("I23"));
    expect(value("B15")).toBeCloseTo((4500 - marks) / 100_000, 10);
    expect(value("B16")).toBeCloseTo((2500 - 100 * value("I23")) / 100_000, 10);
    expect([14, 15, 16, 17].map((row) => grid.textAt("Desk", `D${row}`))).toEqual([
      "within",
      "within",
      "over",
      "over",
    ]);
  });

  it("Desk offers a line for the journal, settled at the close of the condor's last day", () => {
    expect(["BO", "BP", "BQ", "BR", "BS", "BT", "BU"].map((of) => grid.textAt("Desk", `${of}7`))).toEqual([
      ...["2025-12-03", "2025-12-04", "6770/6780/6935/6945", "1", "1.10", "", "6,857.12"],
    ]);
    expect(grid.textAt("Desk", "B18")).toBe(
      "sold 2025-12-03, 6770/6780/6935/6945, 1 at 1.10, settled at 6,857.12",
    );
  });

  it("Desk counts what is to do and over, dates its market, and tells which dates lie within ten sessions", () => {
    expect([5, 6].map((row) => grid.textAt("Desk", `F${row}`))).toEqual(["1 to do", "2"]);
    expect(grid.textAt("Desk", "C9")).toBe("market of that day");
    // Of Friday 5 December 2025: Monday's condors, VIX of 17 December and 21 January, 19 December, Fed, jobs, prices.
    expect([11, 12, 13, 14, 15, 16, 17].map((row) => grid.textAt("Desk", `F${row}`))).toEqual([
      ...["2025-12-08", "2025-12-17", "2026-01-21", "2025-12-19"],
      ...["2025-12-10", "2025-12-16", "2025-12-18"],
    ]);
    expect([11, 12, 13, 14, 15, 16, 17].map((row) => grid.textAt("Desk", `H${row}`))).toEqual([
      ...["within ten", "within ten", "later", "within ten", "within ten", "within ten", "within ten"],
    ]);
    expect(grid.textAt("Desk", "A2")).toContain("Limits over: 2: Largest row, Rows to settle.");
    expect(grid.textAt("Desk", "A3")).toContain("Dates within ten sessions: 6.");
  });

  it("Desk adds condors and hedge on each named day, and names the worst of both", () => {
    const { days } = episodes;
    const rows = days.map((_, at) => 7 + at);
    const value = (at: string) => grid.valueAt("Desk", at) as number;
    expect(rows.map((row) => grid.textAt("Desk", `BJ${row}`))).toEqual(days.map(({ name }) => name));
    expect(["BJ", "BK", "BL", "BM"].map((of) => grid.textAt("Desk", `${of}6`))).toEqual([
      ...["shock", "condors $", "hedge $", "together $"],
    ]);
    for (const row of rows) expect(value(`BM${row}`)).toBeCloseTo(value(`BK${row}`) + value(`BL${row}`), 8);
    // Three condors of ten, ten and twenty-five points lie beyond their wings on any great day: what they lose from
    // now is their widths less what buying them back costs now, costs aside; view day names the same.
    const open = [21, 22, 23].map((row) => value(`G${row}`));
    const kept = (1.2 + 0.9 + 3.1) * 100 - 3 * 10;
    expect(value("BK7")).toBeCloseTo(kept - 4500 - open.reduce((sum, each) => sum + each, 0), 6);
    expect(value("M25")).toBeCloseTo(value("BK7"), 8);
    // Both layers gain where VIX leaps, and lose where it falls.
    expect(value("BL7")).toBeGreaterThan(value("BL10"));
    expect(value(`BL${7 + days.findIndex(({ name }) => name === "Tariff pause 2025")}`)).toBeLessThan(0);
    const worst = Math.min(...rows.map((row) => value(`BM${row}`)));
    const name = grid.textAt("Desk", `BJ${rows.find((row) => value(`BM${row}`) === worst)}`);
    expect(grid.textAt("Desk", "BJ5")).toBe(
      `Worst with the hedge: ${name}, -$${Math.round(-worst).toLocaleString("en-US")}`,
    );
    expect(grid.textAt("Desk", "A3")).toContain(`Worst named day with the hedge: ${name}, -$`);
    // 1.90 and 2.60 were paid for the layers: what they are worth now stands beside them.
    const layers = value("AY7") + value("AY8");
    expect(layers).toBeCloseTo(100 * (value("BA7") - 1.9 + value("BA8") - 2.6), 8);
    expect(value("AY9")).toBeCloseTo(layers, 8);
    expect(grid.textAt("Desk", "F9")).toMatch(
      new RegExp(`^0 to do; -?\\$${Math.abs(Math.round(layers))} so far, \\$\\d+ a VIX point$`),
    );
  });

  it("Journal counts three full losses in eighteen sessions, and the rest as wins", () => {
    // Closes of 13, 20 and 24 November 2025 lie beyond the wings of condors 1.25 % away.
    expect([grid.textAt("Journal", "B5"), grid.textAt("Journal", "B6")]).toEqual(["18", "15.00"]);
    expect(grid.valueAt("Journal", "B12")).toBeCloseTo(18 * (220 - 10.4) - 3 * 2000, 8);
    expect(grid.valueAt("Journal", "B22")).toBeGreaterThan(0);
    expect([grid.textAt("Journal", "X37"), grid.textAt("Journal", "A27")]).toEqual(["month", "weekday"]);
  });

  it("Real quotes finds 1.00 at mid and 0.80 at natural, and more by the model at VIX", () => {
    expect(grid.textAt("Real quotes", "B18")).toBe("1.00");
    expect(grid.textAt("Real quotes", "B19")).toBe("0.80");
    expect(grid.valueAt("Real quotes", "B20")).toBeGreaterThan(2);
    expect(grid.textAt("Real quotes", "B5")).toBe("4,699.45");
  });

  it("Hedge ladder costs what the ladder of the December 2025 curve costs, and says first where it is blind", () => {
    expect(grid.textAt("Hedge ladder", "A4")).toBe("Blind spots first");
    expect(grid.textAt("Hedge ladder", "C25")).toBe("2026-01-21");
    expect(grid.textAt("Hedge ladder", "L28")).toBe("2,540");
    // Layer by layer the gains add up to the gain of the whole ladder.
    const gain = (column: string) => Number(grid.valueAt("Hedge ladder", `${column}38`));
    expect(gain("C") + gain("D") + gain("E")).toBeCloseTo(gain("F"), 8);
    expect(gain("I")).toBeCloseTo(gain("F") / 8910, 10);
    expect(grid.valueAt("Hedge ladder", "B87")).toBeCloseTo(gain("I"), 10);
  });

  it("Hedge ladder lets edited layers and edited rules decide", () => {
    grid.setCell("Hedge ladder", "F94", "8");
    expect(grid.textAt("Hedge ladder", "I25")).toBe("8");
    grid.setCell("Hedge ladder", "F94", "4");
    expect(grid.textAt("Hedge ladder", "B18")).toBe("1");
    grid.setCell("Hedge ladder", "F107", "3");
    expect(grid.textAt("Hedge ladder", "B18")).toBe("3");
    grid.setCell("Hedge ladder", "F107", "1");
  });

  it("Scaling table knows every reading that it asks for", () => {
    const verdicts = Array.from({ length: 18 }, (_, index) => grid.textAt("Scaling table", `B${36 + index}`));
    expect(verdicts).toContain("not given");
    expect(verdicts).not.toContain("unreadable");
  });

  it("Scaling table names the smallest ceiling, and the gate behind it", () => {
    // 92 wins of 100 put the odds of an edge below 80 %: the base size.
    expect(grid.textAt("Scaling table", "F15")).toBe("1.00%");
    expect(grid.textAt("Scaling table", "F16")).toBe("edge");
    expect(grid.textAt("Scaling table", "A2")).toBe("No: 1 % is the most, 1 condor of $100,000.");
    expect(grid.textAt("Scaling table", "A3")).toMatch(/^Binding: edge - 92 wins of 100 .* below 80 %\.$/);
    expect(grid.textAt("Scaling table", "E23")).toBe("weakest gate: VIX half open");
    grid.setCell("Scaling table", "B5", "13");
    expect(grid.textAt("Scaling table", "E23")).toBe("weakest gate: EV over hurdle 67 % open");
    expect(grid.textAt("Scaling table", "B23")).toBe("1.67%");
    grid.setCell("Scaling table", "B5", "26");
    expect(grid.textAt("Scaling table", "A2")).toBe("No: no new condor on $100,000.");
    expect(grid.textAt("Scaling table", "A3")).toMatch(/^Binding: gate/);
    grid.setCell("Scaling table", "B5", "17.95");
  });

  /** The method's table for fair odds of the worked condor: 12 %, 63 % and near certainty. */
  it("Scaling table shows the odds of a drawdown at 1 %, 2 % and 10 %", () => {
    expect(["B57", "C57", "D57"].map((at) => grid.textAt("Scaling table", at))).toEqual([
      "11.9%",
      "63.1%",
      "100.0%",
    ]);
    const [known, averaged] = ["C61", "C62"].map((at) => Number(grid.valueAt("Scaling table", at)));
    expect(averaged).toBeGreaterThan(5 * Number(known));
  });

  it("Scaling table fits one condor at 1 % and two at 2 % of $100,000", () => {
    expect(["B104", "C104", "E104"].map((at) => grid.textAt("Scaling table", at))).toEqual([
      "1",
      "2",
      "1,782",
    ]);
  });

  it("May I scale follows its inputs: on hold nothing is sold, and the page says why", () => {
    expect(grid.textAt("May I scale", "E2")).toBe("No: 1 % is the most, 1 condor of $100,000.");
    grid.setCell("May I scale", "B7", "26");
    expect(grid.textAt("May I scale", "E2")).toBe("No: no new condor on $100,000.");
    expect(grid.textAt("May I scale", "A2")).toBe(grid.textAt("May I scale", "E2"));
    expect(grid.textAt("May I scale", "E3")).toBe(
      "The plan as typed: On hold: no new condor, 1 condor asked for.",
    );
    grid.setCell("May I scale", "B7", "17.95");
  });

  it("Blind spots marks the melt-up of December 2025: the condors lose, the hedge loses too", () => {
    expect(grid.textAt("Blind spots", "A37")).toBe("December 2025 melt-up");
    expect(grid.textAt("Blind spots", "B37")).toBe("+1.4%");
    expect(grid.textAt("Blind spots", "J37")).toBe("-1.44");
    expect(grid.valueAt("Blind spots", "B7")).toBeLessThan(0);
    expect(grid.valueAt("Blind spots", "B8")).toBeLessThan(0);
  });

  it("Blind spots shows the whole of the condors' loss as uncovered where VIX falls, and what is left of it where the hedge pays", () => {
    expect(grid.textAt("Blind spots", "C44")).toBe("100%");
    const left = Number(grid.valueAt("Blind spots", "H44"));
    expect(left).toBeGreaterThan(0.6);
    expect(left).toBeLessThan(0.9);
  });
});
