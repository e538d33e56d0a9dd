import { CellError, type RawArgument } from "../../../src/functions/cells";
import { callBy, definitionOf } from "../../support/call";

const SOLD = { spot: 7140, strikes: "7005/7015/7265/7275", vol: 0.18 };
const ask = (id: string, given: Record<string, RawArgument>) =>
  callBy(definitionOf(id), { ...SOLD, ...given });

describe("CONDOR.SHIFT", () => {
  const value = (given: Record<string, RawArgument>) => ask("CONDOR.SHIFT", { ...given, return: "value" });
  test("a number of days on a condor of sessions counts sessions", () => {
    for (const [days, on, left] of [
      ["5t", 1, "4t"],
      ["2t", 2, 0],
      ["1t", 0.5, "0.5t"],
    ] as const) {
      expect(value({ days, daysOn: on })).toBeCloseTo(value({ days, daysOn: `${on}t` }) as number, 10);
      expect(value({ days, daysOn: on })).toBeCloseTo(ask("CONDOR.CREDIT", { days: left }) as number, 8);
    }
  });

  test("on a condor of calendar days it counts those, and more than is left is refused", () => {
    expect(value({ days: 30, daysOn: 10 })).toBeCloseTo(ask("CONDOR.CREDIT", { days: 20 }) as number, 8);
    expect((value({ days: "1t", daysOn: 2 }) as CellError).message).toMatch(
      /daysOn: must not be more than the time left/,
    );
  });
});

describe("CONDOR.GRID", () => {
  const grid = (daysLeft: RawArgument) => {
    const { spot, ...rest } = SOLD;
    return callBy(definitionOf("CONDOR.GRID"), { ...rest, spots: [[spot]], daysLeft, credit: 1.09 });
  };
  test("times of two clocks are refused, settlement stands on both", () => {
    for (const mixed of [[["2t", 1]], [[3, "1t", 0]]]) {
      expect(grid(mixed)).toBeInstanceOf(CellError);
      expect((grid(mixed) as CellError).message).toMatch(/^daysLeft: must be on one clock/);
    }
    expect(grid([["2t", "1t", 0]])).toEqual([[expect.any(Number), expect.any(Number), 1.09]]);
    expect(grid([[3, 1, 0]])).toEqual([[expect.any(Number), expect.any(Number), 1.09]]);
  });
});

test("a roll of a condor of sessions goes to sessions, and its days are handed on", () => {
  const given = { ...SOLD, spot: 7030, days: "1t", credit: 1.09, edr: 0.0116, vix: 17.95, goal: 0 };
  const rolled = callBy(definitionOf("CONDOR.ROLL"), { ...given, return: "days" });
  expect(Number.isInteger(rolled)).toBe(true);
  const strikes = ["long put", "short put", "short call", "long call"].map((leg) =>
    callBy(definitionOf("CONDOR.ROLL"), { ...given, return: leg }),
  );
  expect(callBy(definitionOf("CONDOR.ROLL"), { ...given, return: "new credit" })).toBeCloseTo(
    ask("CONDOR.CREDIT", { spot: 7030, strikes: strikes.join("/"), days: `${rolled}t` }) as number,
    8,
  );
});

describe("SCENARIO.GRID and SCENARIO.STRESS", () => {
  const strikes = "7005/7015/7265/7275";
  const plan = [
    ["SPX", 7140],
    ["strikes", strikes],
    ["days", "2t"],
    ["condors", 1],
    ["costs", "none"],
    ["hedge tier", "none"],
    ["rate", 0],
  ];
  const condors = (passed: RawArgument) =>
    callBy(definitionOf("SCENARIO.GRID"), { plan, spotMoves: 0, vixMoves: 0, show: "condors", passed });

  test("after a number of days condors of sessions are so many sessions older", () => {
    expect(condors(1)).toEqual(condors("1t"));
    expect(condors(0.5)).toEqual(condors("0.5t"));
    expect(condors(1)).not.toEqual(condors("0t"));
    expect(condors(2)).toEqual(condors(null));
    const loss = (passed: RawArgument) =>
      callBy(definitionOf("SCENARIO.STRESS"), { plan, passed, return: "stress loss" });
    expect(loss(1)).toEqual(loss("1t"));
  });
});
