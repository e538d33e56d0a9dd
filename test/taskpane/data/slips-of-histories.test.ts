import { joined } from "../../../src/functions/reading/joined";
import type { Understood } from "../../../src/functions/reading/understand";
import type { ImportedTable } from "../../../src/host/workbook";
import { heardOf } from "../../../src/taskpane/data/verdict";

const DAYS = Array.from({ length: 4 }, (_, at) => 45_293 + at);
const file = (name: string, closes: readonly number[], underlying?: string) => ({
  name,
  table: {
    kind: "history",
    columns: [
      { index: 0, heading: "Date", field: "day" },
      { index: 1, heading: "Close", field: "close" },
    ],
    rows: DAYS.map((day, at) => [day, closes[at]]),
    title: underlying === undefined ? {} : { underlying },
  } as unknown as Understood,
});
const VIX = file("VIX.csv", [13.2, 14.04, 14.13, 13.35], "VIX");

test.each<[string, number[]]>([
  ["SPY.csv", [472.65, 468.79, 467.28, 467.92]],
  ["AAPL.csv", [185.64, 184.25, 181.91, 181.18]],
  ["nasdaq 100.csv", [16543.94, 16368.49, 16282.01, 16305.98]],
  ["my closes.csv", [472.65, 468.79, 467.28, 467.92]],
])("%s beside VIX is not SPX", (name, closes) => {
  const found = joined([file(name, closes), VIX]);
  expect("headings" in found && found.headings).not.toContain("SPX");
  expect("notes" in found && found.notes.join()).not.toMatch(/read as SPX/);
});

test("closes where SPX stood are, and a share's are no VIX", () => {
  const spx = joined([file("data.csv", [4742.83, 4704.81, 4688.68, 4697.24]), VIX]);
  expect("headings" in spx && spx.headings).toContain("SPX");
  const share = joined([
    file("KO.csv", [59.8, 59.6, 59.4, 59.2]),
    file("^GSPC.csv", [4742.83, 4704.81, 4688.68, 4697.24], "SPX"),
  ]);
  expect("headings" in share && share.headings).not.toContain("VIX");
});

const heard = (rows: readonly (readonly number[])[], ...more: string[]) => {
  const headings = ["date", "SPX", "VIX", ...more];
  const table = {
    rows: [headings, ...rows.map((row, at) => [DAYS[at]!, ...row])],
  } as unknown as ImportedTable;
  const columns = headings.map((heading) => ({ field: heading === "date" ? "day" : heading.toLowerCase() }));
  return heardOf({ kind: "history", columns }, table);
};
const GOOD = [
  [4742.83, 13.2],
  [4704.81, 14.04],
  [4688.68, 14.13],
  [4697.24, 13.35],
];

test("an import says what a replay refuses", () => {
  expect(heard(GOOD)).toEqual({ notes: [] });
  const words = (found: ReturnType<typeof heard>) => found.refused ?? found.notReplayed;
  expect(words(heard(GOOD.map(([spx, vix]) => [spx!, vix! / 100])))).toMatch(/VIX/);
  expect(words(heard(GOOD.map(([spx, vix]) => [vix!, spx!])))).toMatch(/VIX|vix/);
  expect(words(heard(GOOD.map(([spx, vix], at) => [at === 2 ? 10 * spx! : spx!, vix!])))).toMatch(
    /one series/,
  );
  expect(
    words(
      heard(
        GOOD.map(([spx, vix]) => [spx!, vix!, 0.18, 0.19]),
        "m1",
        "m2",
      ),
    ),
  ).toMatch(/m1 is in points: 18, not 0\.18/);
});
