import type { TimeToExpiry } from "../calendar/time-to-expiry";
import type { Condor } from "../condor/condor";
import type { ChoiceField, PlanField } from "./field";
import { condorPlanFields } from "./fields/condor";
import { hedgePlanFields, heldPlanFields } from "./fields/hedge";
import { protectionPlanFields } from "./fields/protection";
import { sizePlanFields } from "./fields/size";

/**
 * A whole plan - market, condor, size, hedge - as labels with values in the order in which they are shown; the
 * defaults are the method's worked example. The labels are a contract: sheets hold them, so a label never changes its
 * name or meaning; new ones are added with a default.
 */
export const planFields = {
  ...condorPlanFields,
  ...sizePlanFields,
  ...hedgePlanFields,
  ...protectionPlanFields,
  ...heldPlanFields,
} as const satisfies Record<string, PlanField>;

export type PlanKey = keyof typeof planFields;
export const planKeys = Object.keys(planFields) as readonly PlanKey[];

type ValueOf<F extends PlanField> = F extends { kind: "number" }
  ? number
  : F extends { kind: "open number" }
    ? number | undefined
    : F extends { kind: "layers" }
      ? string
      : F extends { kind: "held" }
        ? string | undefined
        : F extends ChoiceField<infer T>
          ? T
          : F extends { kind: "flag" }
            ? boolean
            : F extends { kind: "days" }
              ? TimeToExpiry
              : Condor | undefined;

/** A plan with every value known or left open on purpose. */
export type Plan = { readonly [Key in PlanKey]: ValueOf<(typeof planFields)[Key]> } & {
  /** Told in the place of an IV ratio: how a history tells VIX1D, though it may hold one. */
  readonly soldBy?: "estimated" | "measured";
};

function initialOf(field: PlanField): unknown {
  return "initial" in field ? field.initial : undefined;
}

/** The plan of the method's worked example. */
export const workedPlan = Object.fromEntries(
  planKeys.map((key) => [key, initialOf(planFields[key])]),
) as unknown as Plan;

/** One column of a plan. */
export interface Variant {
  readonly name: string;
  readonly plan: Plan;
}

const variant = (name: string, over: Partial<Plan>): Variant => ({ name, plan: { ...workedPlan, ...over } });

/** Plans to start from; each has one or more variants, side by side. */
export const planPresets = {
  "worked example": [variant("value", {})],
  "1 % and 2 %": [variant("1 %", { riskFraction: 0.01 }), variant("2 %", { riskFraction: 0.02 })],
  "hedged and unhedged": [variant("hedged", {}), variant("unhedged", { hedged: false })],
  "four variants": [
    variant("1 %", { riskFraction: 0.01 }),
    variant("2 %", { riskFraction: 0.02 }),
    variant("1 % unhedged", { riskFraction: 0.01, hedged: false }),
    variant("2 % unhedged", { riskFraction: 0.02, hedged: false }),
  ],
} as const satisfies Record<string, readonly Variant[]>;
