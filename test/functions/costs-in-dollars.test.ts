/** Dollars a contract typed for points of costs, a credit above the wing, and a plan of blanks: none is answered. */
import { CellError } from "../../src/functions/cells";
import { call } from "../support/call";

const CONDOR = "7005/7015/7265/7275";
const worked = [7140, CONDOR, "1t", 0.18] as const;
const first = (found: unknown) =>
  [found]
    .flat(2)
    .find((cell) => cell instanceof CellError && !cell.message.startsWith("give realVol")) as CellError;

test.each([
  ["CONDOR.EV costs", () => call("CONDOR.EV", ...worked, 0.15, null, 13)],
  ["CONDOR.PL costs", () => call("CONDOR.PL", ...worked, 1.09, 1, 13)],
  ["CONDOR.REPORT costs", () => call("CONDOR.REPORT", ...worked, null, null, null, 13)],
  ["CONDOR.REPORT hedgeCost", () => call("CONDOR.REPORT", ...worked, null, 13)],
  ["CONDOR.POP hedgeCost", () => call("CONDOR.POP", ...worked, null, 13)],
  ["CONDOR.EXIT costs", () => call("CONDOR.EXIT", ...worked, 0.15, null, null, null, 13)],
  ["CONDOR.MAXLOSS hedgeCost", () => call("CONDOR.MAXLOSS", CONDOR, 1.09, 13)],
  ["RISK.EDGE costs", () => call("RISK.EDGE", 0.9, 90, 100, 1.09, 10, 13)],
  ["SCENARIO.STRESS costs", () => call("SCENARIO.STRESS", [["costs", 13]])],
  [
    "SCENARIO.STRESS costs beside own strikes",
    () =>
      call("SCENARIO.STRESS", [
        ["costs", 13],
        ["width", 25],
        ["strikes", CONDOR],
      ]),
  ],
])("%s of $13 are refused with the points to type", (name, found) =>
  expect(first(found()).message).toMatch(
    new RegExp(
      `${name.split(" ")[1]} \\(index points\\): must be below the (?:wider wing|width), 10, got 13 - .* for \\$13 a contract type 0.13$`,
    ),
  ),
);

test("costs of $13 beside a worst loss of 8.91 fit no sizing", () =>
  expect(first(call("RISK.SIZE", 100_000, 0.01, 8.91, 13)).message).toMatch(
    /^costs .* below maxLoss, 8.91, got 13/,
  ));

test("RISK.EDGE refuses a credit above the width, VALUE.HURDLE an EV above the credit", () => {
  expect(first(call("RISK.EDGE", 0.9, 90, 100, 109, 10)).message).toMatch(
    /^credit .* below the width, 10, got 109 .* type 1.09$/,
  );
  expect(
    first(call("VALUE.HURDLE", 25, 0.1, 2, 252, 1500, 100_000, 0.05, 0.085, 1.15, 8.85)).message,
  ).toMatch(/^ev \(index points\): must be below the credit, 1.15, got 25/);
});

test.each([
  [
    "blank cells",
    [
      [null, null],
      [null, null],
    ],
  ],
  [
    "blanks as 0",
    [
      [0, 0],
      [0, 0],
    ],
  ],
  ["its heading alone", [["plan", "value"]]],
])("%s are no plan, and not the worked one", (_, plan) =>
  expect(first(call("SCENARIO.STRESS", plan)).message).toMatch(
    /^plan \(label and values\): must be rows of \(label, value/,
  ),
);

test("costs below the wing are answered as before: 1.09 less 0.1 and the expected loss at 18 %", () =>
  expect(call("CONDOR.EV", ...worked, 0.18, null, 0.1)).toBeCloseTo(-0.1, 9));
