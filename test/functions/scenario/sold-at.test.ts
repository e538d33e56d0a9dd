import { isBeforeLongGap } from "../../../src/engine/calendar/long-gap";
import { breakEvenShare, measuredResult } from "../../../src/engine/sizing/measured-result";
import type { RawCell } from "../../../src/functions/cells";
import { call, callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";
import { cells1990to2026 } from "../../support/market-1990";
import { describeWithShared } from "../../support/shared-data";

const replay = definitionOf("SCENARIO.REPLAY");
const rowsOf = (given: Record<string, unknown>) =>
  callBy(replay, { show: "summary", ...given } as Parameters<typeof callBy>[1]) as RawCell[][];
const cellOf = (rows: RawCell[][], label: string, at: RawCell = "", variant = 0) =>
  rows.find(([name, when]) => name === label && when === at)?.[2 + variant];

const messageOf = (found: unknown) => (found as { readonly message: string }).message;

const DATES = ["2026-06-08", "2026-06-09", "2026-06-10", "2026-06-11", "2026-06-12"];
const history = (vix1d: RawCell[], heading: RawCell = "VIX1D"): RawCell[][] => [
  ["date", "SPX", "VIX", heading],
  ...DATES.map((iso, at) => [excelDate(iso), 7140, 18, vix1d[at] ?? null]),
];
const plan: RawCell[][] = [
  ["SPX", 7140],
  ["strikes", "7005/7015/7265/7275"],
  ["costs", "none"],
];
const credit = (vol: number) => call("CONDOR.CREDIT", 7140, "7005/7015/7265/7275", "1t", vol) as number;

test.each<[ivRatio: RawCell, share: number]>([
  ["VIX1D", 0.9],
  ["vix1d x 0.95", 0.95],
  ["VIX1D*1", 1],
  ["VIX1D x 95 %", 0.95],
])("%s sells each condor at that share of the day's own VIX1D", (ivRatio, share) => {
  const levels = [14, 15, 16, 17, 20];
  const rows = rowsOf({ history: history(levels), plan, ivRatio, stressCosts: "none" });
  // The index stands still: each condor keeps its credit; the one of the last close never ends.
  const kept = levels.slice(0, -1).map((level) => credit((share * level) / 100));
  const mean = kept.reduce((sum, each) => sum + each, 0) / kept.length;
  expect(cellOf(rows, "points a condor")).toBeCloseTo(mean, 8);
  expect(cellOf(rows, "points a condor at share of VIX1D", 1)).toBeCloseTo(
    levels.slice(0, -1).reduce((sum, level) => sum + credit(level / 100), 0) / 4,
    8,
  );
});

test("a ratio typed as a text is that ratio", () => {
  const given = { history: history([14, 14, 14, 14, 14]), plan };
  expect(rowsOf({ ...given, ivRatio: " 0.8 " })).toEqual(rowsOf({ ...given, ivRatio: 0.8 }));
});

test("sessions without a VIX1D sell no condor, and the answer counts them", () => {
  const rows = rowsOf({ history: history([null, 0, "", 16, 16]), plan, ivRatio: "VIX1D" });
  expect(cellOf(rows, "condors sold", "all")).toBe(1);
  expect(JSON.stringify(rows)).toContain("volatility not known on 3");
  expect(JSON.stringify(rows)).toContain("0.9 of VIX1D as the history has it, on 2 of 5 sessions");
});

test.each<[why: string, vix1d: RawCell[], words: RegExp]>([
  [
    "decimals",
    [0.14, 0.15, 0.16, 0.17, 0.18],
    /row 2: VIX1D must be from 2 to 200 points, got 0.14.*14, not 0.14/,
  ],
  ["a level that no day has", [14, 15, 1600, 17, 18], /row 4: VIX1D must be from 2 to 200 points, got 1600/],
  [
    "nothing but blanks",
    [],
    /history: has no VIX1D on any session; add a column VIX1D, or sell at "estimated"/,
  ],
])("%s under VIX1D are told by row or by name", (_, vix1d, words) => {
  expect(messageOf(callBy(replay, { history: history(vix1d), plan, ivRatio: "VIX1D" }))).toMatch(words);
});

test.each<[label: string, levels: RawCell[], words: RegExp]>([
  ["VIX9D", [14, 0.15, 16, 17, 18], /row 3: VIX9D must be from 2 to 200 points, got 0.15.*15, not 0.15/],
  ["VIX3M", [14, 15, 1600, 17, 18], /row 4: VIX3M must be from 2 to 200 points, got 1600$/],
  ["VVIX", [93, 93, 93, 0.93, 93], /row 5: VVIX must be from 20 to 400 points, got 0.93.*93, not 0.93/],
  ["VIX1D", [14, 15, 16, -17, 18], /row 5: VIX1D must be from 2 to 200 points, got -17$/],
])("%s out of all bounds is refused by its row", (label, levels, words) => {
  expect(messageOf(callBy(replay, { history: history(levels, label), plan }))).toMatch(words);
});

test.each<[label: string, levels: RawCell[], note: string]>([
  ["VIX1D", [14, "abc", 16, true, 18], "2 VIX1D holds no number: taken for none (first: row 3)"],
  [
    "VIX1D",
    [14, null, 16, "n/a", 18],
    "2 without VIX1D between others with one: none is assumed (first: row 3)",
  ],
  [
    "VIX1D",
    [14, 15, null, 17, 18],
    "1 without VIX1D between others with one: none is assumed (first: row 4)",
  ],
  ["VVIX", [93, 93, 93, 93, "x"], "1 VVIX holds no number: taken for none (first: row 6)"],
])("a cell of %s that is no number is told by its row", (label, levels, note) => {
  expect(
    JSON.stringify(
      rowsOf({ history: history(levels, label), plan, ivRatio: label === "VIX1D" ? label : 0.8 }),
    ),
  ).toContain(note);
});

test("marks of nothing in a column of VIX1D need no telling, a VIX1D of 2011 does", () => {
  const marked = JSON.stringify(
    rowsOf({ history: history(["n/a", "-", "", null, 0]), plan, ivRatio: "estimated" }),
  );
  expect(marked).not.toContain("holds no number");
  const early = history([14, 14, 14, 14, 14]).map(([day, ...rest], at) =>
    at === 0 ? [day!, ...rest] : [(day as number) - 5481, ...rest],
  );
  expect(JSON.stringify(rowsOf({ history: early, plan, ivRatio: "VIX1D" }))).toMatch(
    /VIX1D before 2022-05-13, where Cboe's begins: is it VIX1D\? \(first: row 2\)/,
  );
});

test("a fourth column without a heading is told to be read as VIX9D", () => {
  const rows = history([14, 14, 14, 14, 14]).slice(1);
  expect(JSON.stringify(rowsOf({ history: rows, plan, ivRatio: 0.8 }))).toContain(
    "the fourth is read as VIX9D",
  );
});

test("a column under a name that says nothing is named, and is no VIX1D", () => {
  const rows = rowsOf({ history: history([14, 14, 14, 14, 14], "FOO"), plan, ivRatio: "measured" });
  expect(JSON.stringify(rows)).toContain("heading not read: FOO");
});

test("VIX1D on days that are no sessions is set aside with its row", () => {
  const rows = [...history([14, 14, 14, 14, 14]), [excelDate("2026-06-13"), null, null, 14]];
  expect(JSON.stringify(rowsOf({ history: rows, plan, ivRatio: "VIX1D" }))).toContain(
    "1 on a weekend or a holiday: set aside (first: row 7)",
  );
});

test("what prices one session prices no condor of a month", () => {
  const month = [...plan, ["days", 28]];
  expect(
    messageOf(callBy(replay, { history: history([14, 14, 14, 14, 14]), plan: month, ivRatio: "VIX1D" })),
  ).toMatch(/ivRatio: VIX1D is the volatility of one session/);
});

test("the joint model knows VIX alone, and says so", () => {
  expect(messageOf(call("SCENARIO.SIMULATE", plan, 2, 1, null, "estimated"))).toMatch(
    /ivRatio: "estimated" needs a history; without one give "measured" or a ratio/,
  );
});

test("a plan without a volatility of its own is sold at its share of VIX1D, which VIX tells where it is not given", () => {
  const table = (rows: RawCell[][], vix: number) =>
    call("RISK.TABLE", [["SPX", 7140], ["costs", "none"], ...rows], 0.01, vix) as RawCell[][];
  const volatility = (rows: RawCell[][], vix: number) => table(rows, vix)[1]?.[3];
  // The medians of the bands by hand: .76, .75, .85, .87, .97.
  expect(volatility([], 13)).toBeCloseTo(0.9 * 0.76 * 0.13, 12);
  expect(volatility([], 16)).toBeCloseTo(0.9 * 0.75 * 0.16, 12);
  expect(volatility([], 30)).toBeCloseTo(0.9 * 0.97 * 0.3, 12);
  expect(volatility([["VIX1D", 14.2]], 17.95)).toBeCloseTo(0.9 * 0.142, 12);
  expect(
    volatility(
      [
        ["VIX1D", 14.2],
        ["share of VIX1D", 0.86],
      ],
      17.95,
    ),
  ).toBeCloseTo(0.86 * 0.142, 12);
  expect(
    volatility(
      [
        ["volatility", 0.18],
        ["IV ratio", "VIX1D x 0.95"],
        ["VIX1D", 14.2],
      ],
      17.95,
    ),
  ).toBeCloseTo(0.95 * 0.142, 12);
  // Today's distance from the usual day is kept where VIX stands elsewhere.
  expect(volatility([["volatility", 0.18]], 30)).toBeCloseTo((0.18 / 0.1795 / 0.85) * 0.97 * 0.3, 12);
  expect(volatility([["IV ratio", 0.8]], 30)).toBeCloseTo(0.24, 12);
  expect(volatility([["IV ratio", "estimated"]], 16)).toBeCloseTo(0.9 * 0.75 * 0.16, 12);
  expect(messageOf(call("RISK.TABLE", [["IV ratio", "guessed"]], 0.01, 15))).toMatch(/IV ratio.*must be/);
});

test.each([["measured"], ["measured x 0.9"], ["estimated"], ["ESTIMATED x .9"]])(
  "%s in the plan's cell sells as the same text does as ivRatio, whatever VIX1D the history holds",
  (text) => {
    const given = { history: history([12, 12, 12, 12, 12]), stressCosts: "none" };
    const inPlan = rowsOf({ ...given, plan: [...plan, ["IV ratio", text]] });
    expect(inPlan).toEqual(rowsOf({ ...given, plan, ivRatio: text }));
    // VIX 18 lies in the band from 17.5, whose median is .85.
    if (text.startsWith("measured"))
      expect(cellOf(inPlan, "points a condor")).toBeCloseTo(credit(0.9 * 0.85 * 0.18), 8);
  },
);

const FILES = [
  "test-only/spx_close_daily_1990_2026.csv",
  "vix_daily.csv",
  "test-only/cboe_vol_indices_daily.csv",
  "test-only/vix1d_daily_2022_2026.csv",
];

describeWithShared(FILES, () => {
  const from = excelDate("2022-05-13");
  const to = excelDate("2026-07-02");
  const closesSince2022 = () => {
    const [heading, ...rows] = cells1990to2026();
    return [heading, ...rows.filter(([day]) => Number(day) >= from - 14 && Number(day) <= to)] as RawCell[][];
  };
  const replayedCloses = (ivRatio: RawCell) =>
    rowsOf({
      history: closesSince2022(),
      plan: [
        ["hedge", false],
        ["risk fraction", 0.01],
      ],
      ivRatio,
      stressCosts: "none",
    });

  test("one condor a session at VIX 20 or below: what it made at each share of the day's own VIX1D", () => {
    const rows = replayedCloses("VIX1D");
    expect(cellOf(rows, "condors sold", "all")).toBe(719);
    const points = [1, 0.95, 0.9, 0.85, 0.8].map((share) =>
      cellOf(rows, "points a condor at share of VIX1D", share),
    );
    // Figures published beside the data, from an independent script.
    for (const [at, published] of [0.32, 0.17, -0.04, -0.24, -0.5].entries())
      expect(Math.abs(Number(points[at]) - published)).toBeLessThan(0.012);
    const error = Number(cellOf(rows, "standard error of them", "all"));
    expect(Number(cellOf(rows, "break-even share of VIX1D"))).toBeCloseTo(breakEvenShare(), 4);
    // What RISK.EDGE knows of a price is this count, to its last digit.
    expect(error).toBeCloseTo(measuredResult(0.9, 10).standardError, 4);
    for (const [at, share] of [1, 0.95, 0.9, 0.85, 0.8].entries())
      expect(points[at]).toBeCloseTo(measuredResult(share, 10).mean, 4);
    const side = (when: string) => Number(cellOf(rows, "points a condor by side and close", when));
    expect(side("put side") + side("call side")).toBeCloseTo(side("all"), 9);
    const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    const counted = (when: string) => Number(cellOf(rows, "condors sold", when));
    expect(weekdays.reduce((sum, day) => sum + counted(day), 0)).toBe(719);
    expect(counted("over a long gap")).toBe(
      closesSince2022()
        .slice(1)
        .filter(
          ([day, , vix, vix1d]) =>
            Number(vix) <= 20 && Number(vix1d) > 0 && Number(day) < to - 1 && isBeforeLongGap(Number(day)),
        ).length,
    );
  });

  test.each([
    ["estimated", -0.08],
    ["measured", -0.27],
    [0.8, 0.11],
  ])("sold at %s it made %s points", (ivRatio, published) => {
    const { length } = closesSince2022().filter(([, , , vix1d]) => Number(vix1d) > 0);
    expect(length).toBeGreaterThan(1000);
    const rows = rowsOf({
      history: closesSince2022().filter(([day], at) => at === 0 || Number(day) >= from - 8),
      plan: [["hedge", false]],
      ivRatio,
      stressCosts: "none",
    });
    // A week more at the head, for the first estimate's own returns; long gaps are raised where VIX is all that is known.
    expect(Math.abs(Number(cellOf(rows, "points a condor")) - published)).toBeLessThan(0.02);
  });
});
