import { type ChosenCondor, PREMIUM_GAUGE } from "../../engine/condor/strikes";

/** What is told of a condor whose strikes were chosen. */
export const chosenOutputs = {
  "long put": { unit: "index points", summary: "Strike of the long put" },
  "short put": { unit: "index points", summary: "Strike of the short put" },
  "short call": { unit: "index points", summary: "Strike of the short call" },
  "long call": { unit: "index points", summary: "Strike of the long call" },
  credit: { unit: "index points", summary: "Model credit of these strikes" },
  "put delta": { unit: "delta", summary: "Delta of the short put" },
  "call delta": { unit: "delta", summary: "Delta of the short call" },
} as const;

export function chosenCells({ condor, credit, putDelta, callDelta }: ChosenCondor) {
  return {
    "long put": condor.longPut,
    "short put": condor.shortPut,
    "short call": condor.shortCall,
    "long call": condor.longCall,
    credit,
    "put delta": putDelta,
    "call delta": callDelta,
  };
}

/** A thin credit or a missed aim raises a flag, never an error. */
export function chosenFlag(
  { credit, missed }: Pick<ChosenCondor, "credit" | "missed">,
  width: number,
): string {
  const thin = credit / width < PREMIUM_GAUGE ? "thin: below 6 % of the width" : undefined;
  return [missed, thin].filter((words) => words !== undefined).join("; ") || "ok";
}
