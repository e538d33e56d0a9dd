import { samples } from "../../src/browser-workbook/samples";
import { HostError } from "../../src/host/browser/custom-functions-runtime";
import { type OpenGrid, openGrid } from "../support/browser-grid";

/** Cells that show a mistake on purpose. */
const INTENDED_ERRORS = ["Start!B19"];

let grid: OpenGrid;
beforeAll(() => {
  grid = openGrid(samples);
});

describe("the sample workbook", () => {
  it("opens on Start and holds its five sheets", () => {
    expect(grid.sheetNames()).toEqual(["Start", "Today", "Real quotes", "Size", "Tiers"]);
  });

  it("shows no error but the one that explains itself", () => {
    const cells = grid
      .contents()
      .flatMap(({ sheet, addresses }) =>
        addresses.map((address) => ({ place: `${sheet}!${address}`, value: grid.valueAt(sheet, address) })),
      );
    expect(cells.length).toBeGreaterThan(500);
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

  it.each(samples)("asks its question in the title and answers it in one sentence: $name", ({ name }) => {
    expect(grid.textAt(name, "A1")).toMatch(/^\S.*\?$/);
    expect(grid.textAt(name, "A2")).toMatch(/^\S.*\d.*\.$/);
  });
});

/** The users' own screen: SPX 7,140, VIX 17.95, one trading day, 18 %; figures as the method states them. */
describe("the worked example", () => {
  it.each([
    ["credit", "B17", "1.09"],
    ["worst loss", "B18", "8.91"],
    ["lower break-even", "B19", "7,013.91"],
    ["upper break-even", "B20", "7,266.09"],
    ["probability of profit", "B21", "88.1%"],
    ["VIX gate", "B22", "2"],
    ["hedge tier", "B23", "2"],
    ["condors at 1 % of $100,000", "B24", "1"],
    ["condors at 2 % of $100,000", "B25", "2"],
  ])("%s stands in Today!%s as %s", (_, address, shown) => {
    expect(grid.textAt("Today", address)).toBe(shown);
  });

  it("expects nothing at the pricing volatility and 0.54 points at 15 % realised", () => {
    expect(grid.textAt("Today", "F41")).toBe("0.00");
    expect(grid.textAt("Today", "F42")).toBe("0.54");
  });

  it("has the report's units beside their labels", () => {
    const rows = Array.from({ length: 26 }, (_, index) => 23 + index);
    const units = Object.fromEntries(
      rows.map((row) => [grid.textAt("Today", `E${row}`), grid.textAt("Today", `G${row}`)]),
    );
    expect(units).toMatchObject({
      years: "years",
      "one SD": "points",
      "upper break-even, hedge paying nothing": "points",
      POP: "probability",
      edge: "of the width",
      "P(touch either)": "probability",
      EV: "points",
      "return on risk": "of worst loss",
      delta: "per point",
      vega: "per vol point",
      margin: "dollars",
    });
    expect(grid.textAt("Today", "E49")).toBe("");
  });

  it("follows the payoff from one wing to the other", () => {
    expect(grid.textAt("Today", "B33")).toBe("-8.91");
    expect(grid.textAt("Today", "B63")).toBe("1.09");
    expect(grid.textAt("Today", "B93")).toBe("-8.91");
    expect(grid.textAt("Today", "C63")).toBe("0.00");
  });

  it("recalculates when an input changes", () => {
    grid.setCell("Today", "B7", "0.12");
    expect(Number(grid.valueAt("Today", "B17"))).toBeLessThan(0.5);
    grid.setCell("Today", "B7", "0.18");
    expect(grid.textAt("Today", "B17")).toBe("1.09");
  });
});

describe("the other sheets", () => {
  it("Real quotes finds 1.00 at mid and 0.80 at natural, and more by the model at VIX", () => {
    expect(grid.textAt("Real quotes", "B18")).toBe("1.00");
    expect(grid.textAt("Real quotes", "B19")).toBe("0.80");
    expect(grid.valueAt("Real quotes", "B20")).toBeGreaterThan(2);
    expect(grid.textAt("Real quotes", "B5")).toBe("4,699.45");
  });

  it("Size answers one contract at 1 % and two at 2 % of $100,000", () => {
    expect([grid.textAt("Size", "B17"), grid.textAt("Size", "C17")]).toEqual(["1", "2"]);
    expect(grid.textAt("Size", "E17")).toBe("1,782");
  });

  it("Tiers lets edited rules decide", () => {
    expect(grid.textAt("Tiers", "B13")).toBe("2");
    expect(grid.textAt("Tiers", "D13")).toBe("2");
    grid.setCell("Tiers", "F48", "3");
    expect(grid.textAt("Tiers", "D13")).toBe("3");
    expect(grid.textAt("Tiers", "B13")).toBe("2");
    grid.setCell("Tiers", "F48", "2");
  });
});
