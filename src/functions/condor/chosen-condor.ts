import type { Condor } from "../../engine/condor/condor";
import { extrapolatedStrikes, type VolatilityView } from "../../engine/condor/leg-volatility";
import { type ChosenCondor, PREMIUM_GAUGE, type StrikeGrid } from "../../engine/condor/strikes";
import { asCompared } from "../../engine/numerics/as-compared";

interface Chosen {
  readonly chosen: ChosenCondor;
}

/** What is told of a condor whose strikes were chosen. */
export const chosenOutputs = {
  "long put": {
    unit: "index points",
    summary: "Strike of the long put",
    of: ({ chosen }: Chosen) => chosen.condor.longPut,
  },
  "short put": {
    unit: "index points",
    summary: "Strike of the short put",
    of: ({ chosen }: Chosen) => chosen.condor.shortPut,
  },
  "short call": {
    unit: "index points",
    summary: "Strike of the short call",
    of: ({ chosen }: Chosen) => chosen.condor.shortCall,
  },
  "long call": {
    unit: "index points",
    summary: "Strike of the long call",
    of: ({ chosen }: Chosen) => chosen.condor.longCall,
  },
  credit: {
    unit: "index points",
    summary: "Model credit of these strikes",
    of: ({ chosen }: Chosen) => chosen.credit,
  },
  "put delta": {
    unit: "delta",
    summary: "Delta of the short put",
    of: ({ chosen }: Chosen) => chosen.putDelta,
  },
  "call delta": {
    unit: "delta",
    summary: "Delta of the short call",
    of: ({ chosen }: Chosen) => chosen.callDelta,
  },
};

/** Which strikes lie beyond a smile's own; nothing where none does. */
export function extrapolatedInWords(vol: VolatilityView, condor: Condor): string | undefined {
  const beyond = extrapolatedStrikes(vol, condor);
  return beyond.length === 0 ? undefined : `vol extrapolated at ${beyond.join(", ")}`;
}

/** A thin credit, a missed aim, wings between the listed strikes or a smile that does not reach: a flag, never an error. */
export function chosenFlag(
  { credit, missed, condor }: Pick<ChosenCondor, "credit" | "missed" | "condor">,
  { width, increment }: StrikeGrid,
  vol: VolatilityView,
): string {
  const steps = width / increment;
  const unlisted =
    Math.abs(steps - Math.round(steps)) > 1e-9
      ? `wings not listed: ${condor.longPut} and ${condor.longCall} lie between strikes ${increment} apart`
      : undefined;
  const thin = asCompared(credit / width) < PREMIUM_GAUGE ? "thin: below 6 % of the width" : undefined;
  return (
    [missed, thin, unlisted, extrapolatedInWords(vol, condor)]
      .filter((words) => words !== undefined)
      .join("; ") || "ok"
  );
}
