import { type ChosenCondor, PREMIUM_GAUGE } from "../../engine/condor/strikes";

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

/** A thin credit or a missed aim raises a flag, never an error. */
export function chosenFlag(
  { credit, missed }: Pick<ChosenCondor, "credit" | "missed">,
  width: number,
): string {
  const thin = credit / width < PREMIUM_GAUGE ? "thin: below 6 % of the width" : undefined;
  return [missed, thin].filter((words) => words !== undefined).join("; ") || "ok";
}
