import { CellError, type RawArgument, type RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";
import { excelDate } from "../../support/excel-date";

const curve = [
  [excelDate("2026-06-17"), 19.2],
  [excelDate("2026-07-22"), 19.9],
];
const book = (holdings: RawCell[][], given: Record<string, RawArgument>) =>
  callBy(definitionOf("ALVH.BOOK"), { holdings, curve, volOfVol: 0.93, ...given }) as RawCell[][];
const cellsOf = (rows: RawCell[][], row: number, ...names: string[]) =>
  names.map((name) => rows[row]![rows[0]!.indexOf(name)]);

const open = ["call", "2026-06-17", 19, 2, 1.5, 1];
const past = ["call", "2026-05-19", 17, 4, 1.72, 1];
const asOf = "2026-05-20";

test("a position past its settlement waits apart, and the total goes on without it", () => {
  const rows = book([open, past], { asOf });
  expect(cellsOf(rows, 2, "days left", "value", "gain", "action")).toEqual(["expired", "", "", "SETTLE ME"]);
  expect(cellsOf(rows, 2, "why")[0]).toMatch(/settled on 2026-05-19: give its VRO/);
  expect(cellsOf(rows, 3, "value", "gain", "vega")).toEqual(cellsOf(rows, 1, "value", "gain", "vega"));
  expect(cellsOf(rows, 3, "note")).toEqual(["1 to settle, not in the total"]);
  expect(book([open, past], { asOf, return: "actions" })).toBe(1);
});

// Dollars by hand: contracts x (worth at the opening print - paid) x 100.
test.each([
  { held: past, level: 21.5, mark: 4.5, gain: 4 * (4.5 - 1.72) * 100 },
  { held: past, level: 16, mark: 0, gain: -4 * 172 },
  { held: ["call spread", "2026-05-19", 17, 3, 1, 1, 20], level: 25, mark: 3, gain: 3 * 200 },
  { held: ["future", "2026-05-19", "", 1, 18.5], level: 16.25, mark: 16.25, gain: -225 },
  { held: ["call", "2026-05-19", 17, -4, 1.72, ""], level: 21.5, mark: 4.5, gain: -4 * (4.5 - 1.72) * 100 },
  { held: ["call", "2026-05-20", 17, 4, 1.72, 1], level: 21.5, mark: 4.5, gain: 4 * (4.5 - 1.72) * 100 },
])("$held settles at $level for $gain dollars", ({ held, level, mark, gain }) => {
  for (const settlements of [
    [["2026-05-19", level]],
    [
      ["expiry", "VRO"],
      ["2026-05-20", level],
      ["2026-04-15", 20],
    ],
  ]) {
    const rows = book([held as RawCell[], open], {
      asOf: "2026-05-21",
      settlements: settlements as RawArgument,
    });
    expect(cellsOf(rows, 1, "mark", "value", "action")).toEqual([mark, 0, "SETTLED"]);
    expect(cellsOf(rows, 1, "gain")[0]).toBeCloseTo(gain, 8);
    expect(cellsOf(rows, 3, "gain")[0]).toBeCloseTo(gain + (cellsOf(rows, 2, "gain")[0] as number), 8);
    expect(cellsOf(rows, 3, "value")).toEqual(cellsOf(rows, 2, "value"));
  }
});

test("the morning of a settlement is over after 9:30, or once its print is given", () => {
  const held = [past, open];
  const action = (given: Record<string, RawArgument>) => cellsOf(book(held, given), 1, "action")[0];
  expect(action({ asOf: "2026-05-19 9:29" })).toBe("SETTLES");
  expect(action({ asOf: "2026-05-19" })).toBe("SETTLES");
  expect(action({ asOf: "2026-05-19 9:45" })).toBe("SETTLE ME");
  expect(action({ asOf: "2026-05-19", settlements: [["2026-05-19", 18.2]] })).toBe("SETTLED");
  expect(action({ asOf: "2026-05-19 9:45", settlements: [["2026-05-19", 18.2]] })).toBe("SETTLED");
});

test("a level of another index, of another morning, of a morning to come and two of one morning are refused", () => {
  const message = (settlements: RawArgument, held = past) => {
    const answer = book([held], { asOf, settlements }) as RawCell[][] | CellError;
    return answer instanceof CellError
      ? answer.message
      : (cellsOf(answer, 1, "value")[0] as CellError).message;
  };
  expect(message([["2026-05-19", 7140]])).toMatch(
    /row 1: settlements \(VIX points\): must be a VRO from 1 to 200, got 7140/,
  );
  expect(message([["2026-05-22", 18.2]])).toMatch(
    /settlements.*must be a morning.*got 2026-05-22.*settle on 2026-05-19/,
  );
  expect(message([["2026-06-17", 18.2]], open)).toMatch(
    /must be of mornings before asOf \(2026-05-20\), got one for 2026-06-17/,
  );
  expect(
    message([
      ["2026-05-19", 18.2],
      ["2026-05-20", 18.3],
    ]),
  ).toMatch(/row 2: must be one level an expiry/);
});

test("days left count calendar days, and sessions where they are asked for", () => {
  const left = (clock: RawArgument) => cellsOf(book([open], { asOf, clock }), 1, "days left", "mark");
  // 20 May to 17 June: 28 days; 21 May to 16 June less Memorial Day: 18 sessions before the opening print.
  expect(left(null)[0]).toBe(28);
  expect(left("sessions")[0]).toBe("18t");
  expect(left("sessions")[1]).toBe(left(null)[1]);
});
