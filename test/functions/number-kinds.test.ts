import fc from "fast-check";
import { planVariants } from "../../src/functions/arguments/plan";
import { CellError, type RawCell, type Result } from "../../src/functions/cells";
import { call, definitionOf } from "../support/call";

/** One kind of number in three rooms: an argument, a reading and a field of the plan. */
const SAME = [
  { kind: "VIX", argument: ["ALVH.TIER", "vix"], reading: "VIX", plan: "VIX" },
  { kind: "a level", argument: ["CONDOR.MOVE", "spot"], reading: "SPX", plan: "SPX" },
  { kind: "a volatility", argument: ["CONDOR.MOVE", "vol"], reading: "HV", plan: "volatility" },
  { kind: "a daily range", argument: ["ALVH.ROLL", "edr"], reading: "EDR", plan: "EDR" },
  { kind: "a surprise", argument: ["ALVH.TIER", "surprise"], reading: "surprise", plan: "surprise" },
  { kind: "equity", argument: ["RISK.SIZE", "equity"], reading: undefined, plan: "equity" },
  {
    kind: "a risk fraction",
    argument: ["RISK.SIZE", "riskFraction"],
    reading: undefined,
    plan: "risk fraction",
  },
  { kind: "a rate", argument: ["OPTION.PRICE", "rate"], reading: undefined, plan: "rate" },
  { kind: "a width", argument: ["CONDOR.STRIKES", "width"], reading: undefined, plan: "width" },
] as const;

/** At, beside and far from the bounds that kinds have. A 0 may be a blank: what it means is each room's own. */
const anyNumber = fc
  .oneof(
    fc.constantFrom(
      0.01,
      0.02,
      0.2,
      0.5,
      0.51,
      1,
      1.01,
      5,
      5.01,
      20,
      21,
      1000,
      1001,
      1e9,
      1.1e9,
      1e12,
      1e15,
      2e15,
    ),
    fc.double({ min: -1e3, max: 2e3, noNaN: true }),
  )
  .chain((value) => fc.constantFrom(value, -value))
  .filter((value) => value !== 0);

const isError = (value: unknown) => value instanceof CellError;

function argumentTakes([id, name]: readonly [string, string], cell: RawCell): boolean {
  return !isError(definitionOf(id).arguments[name]?.supply([[cell]], name, () => null).values[0]);
}

function readingTakes(label: string, cell: RawCell): boolean {
  const [[, value] = []] = call("REGIME.STATE", [[label, cell]]) as Result[][];
  return !isError(value);
}

function planTakes(label: string, cell: RawCell): boolean {
  return !isError(planVariants().supply([[label, cell]], "plan", () => null).values[0]);
}

test.each(SAME)(
  "$kind has the same bounds as an argument, as a reading and in a plan",
  ({ argument, reading, plan }) => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const taken = argumentTakes(argument, value);
        expect({ value, plan: planTakes(plan, value) }).toEqual({ value, plan: taken });
        if (reading !== undefined)
          expect({ value, reading: readingTakes(reading, value) }).toEqual({ value, reading: taken });
      }),
    );
  },
);
