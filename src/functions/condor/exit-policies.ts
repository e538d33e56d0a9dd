import type { ExitOutlook } from "../../engine/condor/exit";
import type { Output } from "../outputs";

/** The four policies of one condor, each worked out when one of its figures is read. */
export interface Policies {
  readonly outlook: (policy: PolicyName) => ExitOutlook;
}

export type PolicyName = "hold" | "target" | "stop" | "both";

const FIGURES = {
  "EV at your view": {
    unit: "index points",
    summary: "expected result at realVol and drift, all costs charged",
    figure: "expected",
  },
  "win rate": { unit: "probability", summary: "odds of a result above 0", figure: "winRate" },
  "worst 5 %": { unit: "index points", summary: "mean of the worst 5 % of the results", figure: "worst" },
  "P(target)": { unit: "probability", summary: "odds of being bought back at the target", figure: "target" },
  "P(stop)": { unit: "probability", summary: "odds of being bought back at the stop", figure: "stop" },
  "days held": {
    unit: "days",
    summary: "mean time held, sessions where days is trading time; a night counts its share of the variance",
    figure: "days",
  },
} as const satisfies Record<
  string,
  { readonly unit: string; readonly summary: string; readonly figure: keyof ExitOutlook }
>;
type FigureName = keyof typeof FIGURES;

const ALWAYS = ["EV at your view", "win rate", "worst 5 %"] as const;

function outputsOf<P extends PolicyName, F extends FigureName>(
  policy: P,
  words: string,
  names: readonly F[],
) {
  const rows = names.map((name) => {
    const { unit, summary, figure } = FIGURES[name];
    const of = ({ outlook }: Policies) => outlook(policy)[figure];
    return [`${policy}: ${name}`, { unit, summary: `${words}: ${summary}`, of }];
  });
  return Object.fromEntries(rows) as { readonly [K in `${P}: ${F}`]: Output<Policies, number> };
}

/** Every figure of every policy, by "policy: figure". */
export const policyOutputs = {
  ...outputsOf("hold", "Held to expiry", ALWAYS),
  ...outputsOf("target", "With the target alone", [...ALWAYS, "P(target)", "days held"]),
  ...outputsOf("stop", "With the stop alone", [...ALWAYS, "P(stop)", "days held"]),
  ...outputsOf("both", "With target and stop", [...ALWAYS, "P(target)", "P(stop)", "days held"]),
};
