/** Futures that name themselves: months ahead and contracts, down a column or across a row, with and without headings. */
import type { CellError, RawCell } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

/** The futures of January and February 2027 settle 2027-01-20 and 2027-02-17, 50 and 78 days after. */
const AS_OF = "2026-12-01";
const [JANUARY, FEBRUARY] = [50, 78];
const at = (curve: RawCell[][], days: number) =>
  callBy(definitionOf("ALVH.CURVE"), { curve, days, asOf: AS_OF });

test.each<[string, string, string]>([
  ["M2", "M3", "M1"],
  ["UX2 Index", "UX3 Index", "UX1 Index"],
  ["2nd month", "3rd Month", "1st Month"],
  ["second month", "Third month", "Front month"],
  ["VX2!", "VX3!", "VX1!"],
])("%s is a month ahead wherever it stands", (second, third, first) => {
  const down: RawCell[][] = [
    [first, 17],
    [second, 18],
    [third, 19],
  ];
  const across: RawCell[][] = [
    [first, second, third],
    [17, 18, 19],
  ];
  for (const curve of [down, across, [["VIX", 16], ...down]]) {
    expect(at(curve, JANUARY)).toBeCloseTo(18, 9);
    expect(at(curve, FEBRUARY)).toBeCloseTo(19, 9);
  }
});

test.each([
  ["/VXF27", "/VXG27"],
  ["VXF7", "VXG7"],
  ["VX JAN 27", "VX FEB 27"],
])("%s beside its price is a contract without any heading", (january, february) => {
  const curve: RawCell[][] = [
    [january, 18],
    [february, 19],
  ];
  expect(at(curve, JANUARY)).toBeCloseTo(18, 9);
  expect(at(curve, FEBRUARY)).toBeCloseTo(19, 9);
});

test("two numbers below words that nobody knows are no days and no future", () => {
  const refused = (curve: RawCell[][]) => (at(curve, 30) as CellError).message;
  expect(
    refused([
      ["nearby", "deferred"],
      [18, 19],
    ]),
  ).toMatch(/^curve .*two numbers below words that name no future$/);
  expect(
    at(
      [
        ["days", "whatever"],
        [30, 19],
      ],
      30,
    ),
  ).toMatchObject({ code: "#VALUE!" });
  const ladder = (volOfVol: RawCell[][]) =>
    callBy(definitionOf("ALVH.LADDER"), { condors: 10, curve: [[30, 18]], volOfVol, return: "contracts" });
  expect(
    (
      ladder([
        ["1st month", "2nd month"],
        [0.9, 0.8],
      ]) as CellError
    ).message,
  ).toMatch(/name no volatility$/);
  expect(
    ladder([
      ["days", "vol"],
      [30, 0.8],
    ]),
  ).toBe(10);
});

test("an expiry on a closed day is refused with the day on which VIX settles that month", () => {
  const refused = at(
    [
      ["expiry", "future"],
      ["2027-01-18", 18],
      ["2027-02-17", 19],
    ],
    30,
  ) as CellError;
  expect(refused.message).toMatch(/2027-01-18, when the exchanges are closed; VIX settles on 2027-01-20$/);
});

test.each<[string, RawCell[][]]>([
  ["once", [["VIX", 17]]],
  [
    "twice, neither of which is the one",
    [
      ["VIX", 17],
      ["VIX", 18],
    ],
  ],
])("VIX itself, %s, is no curve of futures", (_, curve) => {
  expect((at(curve, 30) as CellError).message).toContain('got the text "VIX"');
});

test("cells without anything in them hold no future", () => {
  expect(
    (
      at(
        [
          [null, null],
          [null, null],
        ],
        30,
      ) as CellError
    ).message,
  ).toContain("got no row with a future");
});
