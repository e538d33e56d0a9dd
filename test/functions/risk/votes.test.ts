import { CellError, type RawCell, type Result, type ResultCell } from "../../../src/functions/cells";
import { call } from "../../support/call";

const rowsOf = (result: Result) => result as ResultCell[][];
const messageOf = (result: Result) => {
  expect(result).toBeInstanceOf(CellError);
  return (result as CellError).message;
};

/** What REGIME.STATE spills for a morning: one reading that votes know, four that they do not, one error cell. */
const spilled = () =>
  call("REGIME.STATE", [
    ["VIX", 17.95],
    ["P/CF z", 2],
    ["quick ratio", 0.9],
    ["high ROE", true],
    ["RSI", "abc"],
  ]) as RawCell[][];

describe("the range that REGIME.STATE spills is read by the votes, which take what they know of it", () => {
  test("RISK.BINARY scores its one vote", () => {
    expect(call("RISK.BINARY", spilled(), null, "score")).toBeCloseTo(0.2, 12);
  });

  test("RISK.EXIT cuts back on its one vote", () => {
    expect(call("RISK.EXIT", spilled(), 0.02, null, "verdict")).toBe("CUT TO 1 %");
  });

  test("RISK.STEWARD finds none of its answers there", () => {
    expect(call("RISK.STEWARD", spilled(), null, "score")).toBe(0);
  });
});

test("a label that nothing knows is still named by its row", () => {
  expect(
    messageOf(
      call("RISK.BINARY", [
        ["VIX", 18],
        ["P/CFz score", 2],
      ]),
    ),
  ).toMatch(/^readings, row 2: must be one of .*, or a reading of REGIME.STATE, got the text "P\/CFz score"/);
});

test("a yes or no is TRUE, FALSE or 1 and nothing else", () => {
  const fired = (value: RawCell) =>
    rowsOf(call("RISK.BINARY", [["A/D divergence", value]])).find(([vote]) => vote === "A/D divergence")?.[3];
  expect([true, 1, false].map(fired)).toEqual([true, true, false]);
  for (const [value, words] of [
    ["TRUE", 'the text "TRUE"'],
    [2, "2"],
  ] as const)
    expect(messageOf(call("RISK.BINARY", [["A/D divergence", value]]))).toBe(
      `readings (TRUE/FALSE), row 1, A/D divergence: given but unreadable: must be TRUE or FALSE, got ${words}`,
    );
});

test("a number that is none is given but unreadable, by its row", () => {
  expect(messageOf(call("RISK.EXIT", [["quick ratio", "abc"]]))).toBe(
    'readings (number), row 1, quick ratio: given but unreadable: must be a number, or "none" for 0, got the text "abc"',
  );
});

test("a reading that stands twice is refused by its row: nobody can say which is meant", () => {
  const twice = [
    ["P/CF z", 2],
    ["P/CF z", 0],
  ];
  expect(messageOf(call("RISK.BINARY", twice, null, "score"))).toBe("readings, row 2: P/CF z stands twice");
});
