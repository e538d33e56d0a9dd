import { DomainError } from "../errors";
import { asCompared } from "../numerics/as-compared";
import type { MarketReadings } from "../regime/readings";
import { CLOSED_FRACTION, completedGates } from "./completed-gates";
import { type Hold, holdingRule } from "./hold";
import { derivedReadings } from "./presets/scale";
import {
  type Finding,
  findings,
  type Readings,
  type Rule,
  type RuleTable,
  readingOf,
  resultAt,
} from "./rule-table";

/** Rules on these readings belong to the gate of another. */
const gateNames: ReadonlyMap<string, string> = new Map([
  [derivedReadings.wasOpen, "VIX"],
  [derivedReadings.wasNotOpen, "VIX"],
]);
/** What must be given for a gate to be read, where it is not the gate's own reading. */
const groundOf: ReadonlyMap<string, readonly string[]> = new Map([
  [derivedReadings.hedge, ["hedge held", "hedge called for"]],
]);

function withDerived(readings: MarketReadings): Readings {
  const { VIX, "previous gate open": before, "hedge held": held, "hedge called for": calledFor } = readings;
  const cover =
    calledFor === 0 ? 1 : held === undefined || calledFor === undefined ? undefined : held / calledFor;
  return {
    ...readings,
    // Without a memory the gate counts as not open: the narrower answer inside the band.
    ...(before === 1 ? { [derivedReadings.wasOpen]: VIX } : { [derivedReadings.wasNotOpen]: VIX }),
    [derivedReadings.hedge]: cover,
  };
}

export interface GateState {
  readonly gate: string;
  readonly value: number | undefined;
  /** From 0 closed to 1 open. */
  readonly open: number;
  /** The rule that decides; absent when nothing was read or no rule covers the reading. */
  readonly decided: Rule | undefined;
  readonly rules: RuleTable;
  /** Readings that the gate needs and does not have. */
  readonly missing: readonly string[];
  readonly off: boolean;
}

export interface Scaling {
  readonly gates: readonly GateState[];
  readonly weakest: number;
  /** The gates that are as closed as the weakest; none when all are open. */
  readonly binding: readonly string[];
  /** Readings that were not given: their gates count as closed. */
  readonly missing: readonly string[];
  /** What the table leaves unsaid and was filled in, in words. */
  readonly assumed: readonly string[];
  /** Why the condor gate says that no new condor is sold; absent where it lets one through. */
  readonly hold: Hold | undefined;
  /** The fraction that the gates permit; 0 on hold. */
  readonly riskFraction: number;
}

/** The gate before all others: on hold no size is permitted. */
export const CONDOR_GATE = "condor gate";

/**
 * The risk fraction that the gates permit: base and span of the last rule, by the weakest gate; nothing where the condor
 * gate holds.
 */
export function scaling(given: RuleTable, observed: MarketReadings, condorGate?: RuleTable): Scaling {
  const { table, assumed } = completedGates(given);
  const readings = withDerived(observed);
  const found = findings(table, readings);
  const names = [...new Set(table.map(({ reading }) => gateNames.get(reading) ?? reading))];
  const gates = names
    .filter((name) => name !== derivedReadings.weakest)
    .map((gate) =>
      gateState(
        gate,
        readings,
        found.filter(({ rule: { reading } }) => (gateNames.get(reading) ?? reading) === gate),
      ),
    );
  const active = gates.filter(({ off }) => !off);
  const hold = holdingRule(observed, condorGate);
  const weakest = Math.min(1, ...active.map(({ open }) => open));
  // A table that gives no fraction is refused on hold too.
  const permitted = fractionAt(table, weakest, active.length > 0) * (hold === undefined ? 1 : 0);
  return {
    gates,
    weakest,
    binding:
      hold !== undefined
        ? [CONDOR_GATE]
        : weakest < 1
          ? active.filter(({ open }) => open === weakest).map(({ gate }) => gate)
          : [],
    missing: [
      ...new Set([
        ...(hold !== undefined && hold.value === undefined ? [hold.needs] : []),
        ...active.flatMap(({ missing }) => missing),
      ]),
    ],
    assumed,
    hold,
    riskFraction: permitted,
  };
}

/** The fraction that the rows on the weakest gate give. */
function fractionAt(table: RuleTable, weakest: number, hasGates: boolean): number {
  const reading = derivedReadings.weakest;
  const rows = findings(table, { [reading]: weakest }).filter(({ rule }) => rule.reading === reading);
  const decided = rows.find(({ fired }) => fired);
  if (decided === undefined)
    throw new DomainError(
      "argument",
      `rules: must hold a row "${reading}" that gives the risk fraction at ${weakest}`,
    );
  const { result, resultAtFrom } = decided.rule;
  if (hasGates && rows.length === 1 && resultAtFrom === result && result > CLOSED_FRACTION)
    throw new DomainError(
      "argument",
      `rules: the row "${reading}" must slope, or no gate matters: its "result at from" must differ from ${result}`,
    );
  return resultAt(decided.rule, weakest);
}

function gateState(gate: string, readings: Readings, found: readonly Finding[]): GateState {
  const given = readingOf(readings, gate);
  const value = given === undefined ? undefined : asCompared(given);
  const fired = found.filter((each) => each.fired);
  let narrowest: Finding | undefined;
  for (const each of fired) if (narrowest === undefined || openAt(each) < openAt(narrowest)) narrowest = each;
  const off = found.every(({ rule }) => rule.off === true);
  const needed = groundOf.get(gate) ?? [gate];
  return {
    gate,
    value,
    open: narrowest === undefined ? 0 : openAt(narrowest),
    decided: narrowest?.rule,
    rules: found.map(({ rule }) => rule),
    missing: value === undefined ? needed.filter((name) => readingOf(readings, name) === undefined) : [],
    off,
  };
}

function openAt({ rule, value }: Finding): number {
  return resultAt(rule, value ?? 0);
}
