import { type FieldName, fieldNames, fieldOf } from "./fields";
import { curve } from "./fields/curve-fields";
import { quotient } from "./graph/operations";
import { type Block, field, rows, type Source, stack, value } from "./graph/source";
import { strikes } from "./strikes";

/** The fields that the plan's own questions read, in the order of the pane. */
export const plannedFields: readonly FieldName[] = fieldNames.filter(
  (name) => fieldOf(name).plan !== undefined,
);

const plannedBy = (by: "credit" | "own"): Block =>
  rows(
    ...plannedFields
      .filter((name) => (fieldOf(name).by ?? by) === by)
      .map((name) => [value(fieldOf(name).plan ?? ""), field(name)]),
  );

/**
 * What SCENARIO.STRESS needs of the plan. Realised volatility is no part of a shock: an unusual view must not hold
 * it up.
 */
export const shockPlan = { credit: plannedBy("credit"), own: plannedBy("own") } as const;

const RATIO = "realised over implied";

/** The pane asks for a realised volatility, the plan for its ratio to the implied one. */
export const ratioRow = rows([value(RATIO), quotient(field("realVol"), field("vol"))]);

/** The plan as SCENARIO.PLAN spills it. */
export const plan: Source = {
  kind: "way",
  credit: stack(shockPlan.credit, ratioRow),
  own: stack(shockPlan.own, ratioRow),
};

/** What flows into a question under the name of its argument: the fields, and what is made of them. */
export const flowing: Readonly<Record<string, Source>> = {
  ...Object.fromEntries(fieldNames.map((name) => [name, field(name)])),
  strikes,
  curve,
  plan,
};
