/** Exits of the worked condor, and what CONDOR.EXIT refuses. */
import fc from "fast-check";
import { CellError, type RawArgument } from "../../../src/functions/cells";
import { condorEv } from "../../../src/functions/condor/ev.fn";
import { condorExit } from "../../../src/functions/condor/exit.fn";
import { callBy } from "../../support/call";

const WORKED = {
  spot: 7140,
  strikes: "7005/7015/7265/7275",
  days: "1t",
  vol: 0.18,
  realVol: 0.18,
  costs: 0.1,
};
const worked = (over: Readonly<Record<string, RawArgument>> = {}) =>
  condorExit.answer({ ...WORKED, ...over });

/** The method's figures for exits, from a simulation told to two digits: they are met within its roughness. */
const ROUGHNESS = { EV: 0.0101, "win rate": 0.0051, "worst 5 %": 0.11 };
const figures: readonly (readonly [number, "hold" | "target" | "stop", keyof typeof ROUGHNESS, number])[] = [
  [0.18, "hold", "EV", -0.1],
  [0.18, "hold", "win rate", 0.881],
  [0.18, "hold", "worst 5 %", -9],
  [0.18, "target", "EV", -0.15],
  [0.18, "target", "win rate", 0.933],
  [0.18, "target", "worst 5 %", -9],
  [0.18, "stop", "EV", -0.11],
  [0.18, "stop", "win rate", 0.7],
  [0.18, "stop", "worst 5 %", -3.5],
  [0.15, "hold", "EV", 0.44],
  [0.15, "target", "EV", 0.13],
  [0.15, "stop", "EV", 0.39],
];

test("the worked condor comes out as the method tells it, held, with a target and with a stop", () => {
  expect(figures).toHaveLength(12);
  for (const [realVol, policy, figure, told] of figures) {
    const found = worked({ realVol })[`${policy}: ${figure === "EV" ? "EV at your view" : figure}`];
    expect(Math.abs((found as number) - told)).toBeLessThan(ROUGHNESS[figure]);
  }
});

test("held, the condor expects what CONDOR.EV expects", () => {
  const given = fc.record({
    spot: fc.double({ min: 7000, max: 7280, noNaN: true }),
    strikes: fc.constantFrom("7005/7015/7265/7275", "6900/7000/7300/7320"),
    days: fc.constantFrom("1t", "3h", 2, 30),
    vol: fc.double({ min: 0.08, max: 0.6, noNaN: true }),
    realVol: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
    costs: fc.double({ min: 0, max: 0.5, noNaN: true }),
    drift: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.08, noNaN: true }),
    yield: fc.double({ min: 0, max: 0.03, noNaN: true }),
  });
  fc.assert(
    fc.property(given, (cells) => {
      const found = condorExit.answer(cells)["hold: EV at your view"] as number;
      expect(Math.abs(found - (condorEv.answer(cells).value as number))).toBeLessThan(1e-9);
    }),
  );
});

test("targets and stops in columns give a row each", () => {
  const columns = { ...WORKED, target: [[0.25], [0.5]], stop: [[1], [2]], looks: 10 };
  const table = callBy(condorExit, columns) as readonly unknown[][];
  expect(table).toHaveLength(3);
  expect(table[0]).toContain("both: P(stop)");
  expect(callBy(condorExit, { ...columns, return: "target: P(target)" })).toHaveLength(2);
});

test("what is no exit is refused with its rule", () => {
  const messageOf = (over: Readonly<Record<string, RawArgument>>) => {
    const found = worked(over)["both: EV at your view"];
    expect(found).toBeInstanceOf(CellError);
    return (found as unknown as CellError).message;
  };
  expect(messageOf({ target: 1 })).toMatch(/target \(fraction of the credit\).*above 0 and below 1.*got 1/);
  expect(messageOf({ target: -0.1 })).toMatch(/target .*above 0 and below 1/);
  expect(messageOf({ target: 50 })).toMatch(/for 50 % type 0.5/);
  expect(messageOf({ stop: -1 })).toMatch(/stop \(times the credit\).*above 0.*inside the credit/);
  expect(messageOf({ overnight: 1.2 })).toMatch(/overnight \(fraction of the variance\).*from 0 to 1/);
  expect(messageOf({ overnight: 0 })).toMatch(/none/);
  expect(messageOf({ closing: 0.05 })).toMatch(
    /closing \(index points\): must be at least costs, 0.1, got 0.05/,
  );
  expect(messageOf({ days: 400 })).toMatch(/days: must be at most 366/);
});

test("hours of one session have no night, a session from close to close has one", () => {
  const stopped = (days: string, overnight?: string | number) =>
    worked({ days, ...(overnight !== undefined && { overnight }) })["stop: P(stop)"];
  expect(stopped("6.5h")).toBe(stopped("1t", "none"));
  expect(stopped("6.5h")).not.toBe(stopped("1t"));
  expect(stopped("13h")).toBe(stopped("2t"));
});
