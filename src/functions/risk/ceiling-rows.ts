import type { Usd } from "../../engine/quantities";
import type { Scaling } from "../../engine/rules/scaling";
import type { Ceiling } from "../../engine/sizing/ceiling";
import type { GivenReadings } from "../arguments/readings";
import { CellError } from "../cells";
import type { Computed, Rows } from "../outputs";
import type { GivenLimits } from "./ceiling-limits";
import { type ReadingGaps, refusedReading } from "./reading-gaps";

/** A ceiling with what it rests on. */
export interface Found {
  readonly found: Ceiling;
  readonly gates: Scaling;
  readonly limits: GivenLimits | undefined;
  readonly usual: Omit<GivenLimits, "policy">;
  readonly readings: GivenReadings;
  readonly given: { readonly tradesPerYear: number; readonly stressLoss: Usd; readonly openRisk: Usd };
  readonly gaps: ReadingGaps;
}

/** One row per ceiling; the answer and what it rests on below. */
export function ceilingRows({ found, gates, limits, usual, readings, given, gaps }: Found): Rows {
  const ownPolicy = limits?.policy !== undefined;
  const why: Record<string, string> = {
    policy: ownPolicy
      ? "given among the limits"
      : `weakest gate: ${gates.binding.join(", ") || "none, all are open"}`,
    drawdown: `P(drawdown ${usual.drawdown}) <= ${usual.tolerance} in ${given.tradesPerYear} trades at a win rate of ${found.winRate.toFixed(4)}`,
    stress:
      given.stressLoss === 0
        ? `${usual.stress} of equity; stressLoss is 0: the current book counts for nothing`
        : `${usual.stress} of equity less $${given.stressLoss}`,
    "allocation cap": `${usual.allocationCap} of equity less open risk of $${given.openRisk}`,
  };
  const figure = (label: string, value: Computed, why: string): Computed[] => [label, value, "", "", "", why];
  const cautious = "at the cautious win rate";
  return [
    ["ceiling", "fraction of equity", "contracts", "at risk", "binds", "why"],
    ...found.ceilings.map(({ name, fraction, contracts, atRisk }) => [
      ...[name, fraction, contracts, atRisk, name === found.name, why[name] ?? ""],
    ]),
    ["answer", found.fraction, found.contracts, found.atRisk, "", `${found.name} binds`],
    figure("P(drawdown) at 1 %", found.oddsAt(0.01), cautious),
    figure("P(drawdown) at 2 %", found.oddsAt(0.02), cautious),
    figure("P(drawdown) at the answer", found.oddsAt(found.fraction), cautious),
    figure("EV needed for 2 %", found.expectedNeededFor(0.02), "points per condor, costs taken off"),
    figure("missing readings", gaps.missing.length, ownPolicy ? "policy was given" : namesOf(gaps)),
    ...readings.rows
      .filter(({ value }) => value instanceof CellError)
      .map((row) => {
        const [label, counts, why] = refusedReading(row);
        return figure(label, counts, why);
      }),
  ];
}

/** The readings that were not given. */
export const namesOf = ({ missing }: ReadingGaps): string => missing.join(", ") || "none";
