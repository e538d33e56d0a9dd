import { CellError, type RawArgument } from "../../../src/functions/cells";
import { call } from "../../support/call";

const roll = (pick: RawArgument, over: { spot?: number; goal?: RawArgument; popFloor?: RawArgument } = {}) =>
  call(
    "CONDOR.ROLL",
    over.spot ?? 7030,
    "7005/7015/7265/7275",
    "1t",
    0.18,
    1.09,
    0.0116,
    17.95,
    null,
    null,
    over.goal ?? null,
    over.popFloor ?? null,
    null,
    null,
    null,
    null,
    null,
    pick,
  );

test("a feasible roll books the loss and shows the new trade on its own", () => {
  const net = roll("net") as number;
  expect(net).toBeGreaterThanOrEqual(0);
  expect(roll("realised result")).toBeCloseTo(1.09 - (roll("cost to close") as number), 10);
  expect(roll("best case")).toBeCloseTo(
    (roll("realised result") as number) + (roll("new credit") as number),
    10,
  );
  expect(roll("worst case")).toBeCloseTo((roll("best case") as number) - 10, 10);
  expect(roll("POP")).toBeGreaterThanOrEqual(0.5);
});

test("no feasible roll is an answer in words and #N/A in numbers", () => {
  const over = { goal: "source" as const, popFloor: 0.8 };
  expect(roll("signal", over)).toBe("FORWARD");
  expect(roll("roll", over)).toBe(
    "no feasible roll: no 10-wide condor within 7 trading days nets 2.50 at a POP of 0.8",
  );
  expect(roll("net", over)).toEqual(new CellError("#N/A", "no feasible roll"));
});

test("a hold rolls nothing", () => {
  expect(roll("signal", { spot: 7140 })).toBe("HOLD");
  expect(roll("net", { spot: 7140 })).toEqual(new CellError("#N/A", "nothing to roll"));
});

test("a goal in points is refused with the right spelling", () => {
  expect(roll("net", { goal: 2.5 })).toMatchObject({
    code: "#VALUE!",
    message: expect.stringContaining("a fraction of the width: 0.25, not 2.50"),
  });
});

/** Eight legs at 0.02 and two ticks of 0.05, in points of one condor. */
const COSTS = 8 * 0.02 + 2 * 0.05;
const charged = (pick: string, spot: number, goal: RawArgument = null, costs: number | null = COSTS) =>
  call(
    "CONDOR.ROLL",
    spot,
    "7005/7015/7265/7275",
    "1t",
    0.18,
    1.09,
    0.0116,
    17.95,
    null,
    null,
    goal,
    ...Array(6).fill(null),
    pick,
    costs,
  );

test("a roll meets its goal after its costs, and its cases bear them", () => {
  const spots = Array.from({ length: 11 }, (_, place) => 7020 + 3 * place);
  const shortfalls = spots.filter((spot) => (charged("net", spot, null, null) as number) < COSTS);
  expect(shortfalls.length).toBeGreaterThan(0);
  for (const spot of spots) {
    const after = charged("net after costs", spot) as number;
    expect(after).toBeGreaterThanOrEqual(0);
    expect(charged("net", spot)).toBeCloseTo(after + COSTS, 10);
    expect(charged("best case", spot)).toBeCloseTo(1.09 + after, 10);
    expect(charged("worst case", spot)).toBeCloseTo(1.09 + after - 10, 10);
  }
});

test("without costs a roll nets what it did, and a goal that costs put out of reach is told with them", () => {
  expect(charged("net after costs", 7030, null, null)).toBe(roll("net"));
  expect(charged("roll", 7030, "source")).toMatch(/nets 2\.50 after costs of 0\.26 at a POP/);
});

/** A roll of a condor one day from expiry, on either clock. */
const oneDayLeft = (days: RawArgument, pick: string) =>
  call(
    "CONDOR.ROLL",
    7030,
    "7005/7015/7265/7275",
    days,
    0.18,
    1.09,
    0.0116,
    17.95,
    ...Array(9).fill(null),
    pick,
  );

test("a roll in calendar days goes to a later calendar day and prices both condors on that clock", () => {
  const days = oneDayLeft(1, "days") as number;
  expect(days).toBeGreaterThanOrEqual(2);
  expect(oneDayLeft(1, "roll")).toMatch(/ in \d calendar days$/);
  const strikes = ["long put", "short put", "short call", "long call"].map((leg) => oneDayLeft(1, leg));
  expect(oneDayLeft(1, "new credit")).toBe(call("CONDOR.CREDIT", 7030, [strikes as number[]], days, 0.18));
});

test("with three hours left the next close is a session and three hours away", () => {
  expect(oneDayLeft("3h", "days")).toBeCloseTo(1 + 3 / 6.5, 8);
  expect(oneDayLeft("3h", "roll")).toMatch(/ in 1.46 trading days$/);
});

test.each<[RawArgument, string | null]>([
  [1, null],
  [-1, null],
  [1.01, "a fraction of the width: 0.25, not 2.50"],
  [-1.01, "a fraction of the width: 0.25, not 2.50"],
  [[[0.1, 0.2]], "give one value"],
  [[[0.1], [0.2]], "give one value"],
  ["sauce", "a fraction of the width: 0.25, not 2.50"],
])("a goal of %j is taken, or refused in these words: %s", (goal, words) => {
  const answer = roll("signal", { goal });
  if (words === null) expect(typeof answer).toBe("string");
  else expect((answer as CellError).message).toMatch(new RegExp(`^goal .* - ${words}$`));
});
