import type { RawArgument, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const CURVE = [
  [0, 17.95],
  [30, 18.6],
  [110, 20],
  [220, 20.8],
];
const lint = (given: Readonly<Record<string, RawArgument>>) =>
  callBy(definitionOf("ALVH.LINT"), given) as readonly (readonly RawCell[])[];
const findings = (layers: string, over: Readonly<Record<string, RawArgument>> = {}) =>
  lint({ layers, ...over })
    .slice(1)
    .map(([kind, instrument, , rows]) => `${kind}: ${instrument} ${rows}`.trim());

test.each([
  ["4 x 30d call delta 0.5 roll 10", ["none:"]],
  ["-4 x 30d call delta 0.5 roll 10", ["no bound: call 1", "against the hedge: call 1"]],
  ["-1 x 30d future", ["no bound: future 1", "against the hedge: future 1"]],
  ["1 x 60d ratio spread delta 0.5 width 5 roll 30", ["no bound: ratio spread 1"]],
  ["1 x 60d back spread delta 0.5 width 5 roll 30", ["none:"]],
  ["-1 x 60d back spread delta 0.5 width 5 roll 30", ["no bound: back spread 1"]],
  ["-1 x 60d call spread delta 0.5 width 5 roll 30", ["against the hedge: call spread 1"]],
  ["2 x 60d put delta 0.3 roll 30", ["against the hedge: put 1"]],
  ["-2 x 60d put delta 0.3 roll 30", ["none:"]],
  ["1 x 60d SPX put delta 0.1; 1 x 60d SPX put spread delta 0.2 width 100", ["none:"]],
  ["-1 x 60d SPX put delta 0.1", ["against the hedge: SPX put 1"]],
  [
    "2 x 30d call delta 0.3; -2 x 30d call delta 0.3; 1 x 30d call delta 0.3",
    ["contradiction: call 1, 2", "twice: call 1, 3", "contradiction: call 2, 3"],
  ],
  // Sold calls that bought ones of the same settlement cover, whatever their strikes, are bounded.
  ["-4 x 30d call delta 0.5; 8 x 30d call delta 0.25", ["none:"]],
  ["-1 x 30d future; 1 x 30d call delta 0.3", ["none:"]],
  ["1 x 60d ratio spread delta 0.5 width 5; 1 x 60d call delta 0.1", ["none:"]],
  ["1 x 60d calendar delta 0.5 width 30; 1 x 30d call delta 0.3", ["none:"]],
  ["-4 x 30d call delta 0.5; 8 x 60d call delta 0.25", ["no bound: call 1", "against the hedge: call 1"]],
  [
    "-4 x 30d call delta 0.5; -1 x 30d future; 3 x 30d call delta 0.25",
    ["no bound: call 1, 2", "against the hedge: call 1", "against the hedge: future 2"],
  ],
  ["1 x 60d calendar delta 0.5 width 30", ["no bound: calendar 1"]],
  ["-1 x 30d etf; 1 x 30d future", ["no bound: etf 1", "against the hedge: etf 1"]],
  ["0 x 30d call delta 0.3", ["size: call 1"]],
  ["1 x 30d call delta 0.3 weight 0.01", ["size: call 1"]],
])("%s", (layers, expected) => {
  expect(findings(layers)).toEqual(expected);
});

test("the margin of what has no bound is told where a curve is given: a short future loses 25 points of $100", () => {
  expect(lint({ layers: "-2 x 30d future", curve: CURVE })[1]![4]).toMatch(
    /^2 short of 30 days beside ten condors stay uncovered: .*margin \$5000, 25 points above/,
  );
  expect(lint({ layers: "-2 x 30d future" })[1]![4]).toMatch(/margin is told where a curve is given/);
});

test("what stays uncovered is told with its number, at the tier that leaves most, on the expiries of a date", () => {
  const what = (layers: string, over: Readonly<Record<string, RawArgument>> = {}) =>
    lint({ layers, ...over }).find(([kind]) => kind === "no bound")?.[4] ?? "none";
  expect(what("-4 x 30d call delta 0.5; 3 x 30d call delta 0.25")).toMatch(/^1 short of 30 days beside/);
  expect(what("-4 x 30d call delta 0.5; 4 x 30d call delta 0.25 tier 2")).toMatch(
    /^at tier 0 4 short of 30 days/,
  );
  expect(what("-4 x 30d call delta 0.5 tier 2; 4 x 30d call delta 0.25 tier 2")).toBe("none");
  expect(what("1 x 30d ratio spread delta 0.5 width 5 weight 0.01")).toMatch(/^as many as equity buys short/);
  // Both lie nearest to 2026-12-16.
  const near = "-4 x 12d call delta 0.5; 4 x 20d call delta 0.25";
  expect(what(near)).toMatch(/^4 short of 12 days/);
  expect(what(near, { asOf: "2026-11-30" })).toBe("none");
});

test("what no series on the date can be is named with what can", () => {
  const rows = lint({
    layers: "1 x 400d call delta 0.3; 1 x 3d call delta 0.3; 1 x 60d call delta 0.3",
    asOf: "2026-11-30",
  });
  expect(rows.slice(1).map(([kind, , where, row, what]) => [kind, where, row, what])).toEqual([
    ["not listed", "400 days", "1", expect.stringMatching(/at most 365, about 2027-11-30/)],
    ["not listed", "3 days", "2", expect.stringMatching(/at least 7.*listed is 2026-12-16/)],
  ]);
});

test("rules and layers are looked over together, and one of them must be given", () => {
  expect(lint({ rules: "progressive", layers: "4/4/2" })[1]![4]).toMatch(/no turn, layers bounded/);
  expect(lint({})).toMatchObject({
    message: expect.stringMatching(/rules \(text or table\): is missing; rules or layers/),
  });
});
