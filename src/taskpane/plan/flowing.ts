import { heldNow, heldRow } from "./base-hedge";
import type { StrikesBy } from "./draft";
import { type FieldName, fieldNames, fieldOf } from "./fields";
import { curve } from "./fields/curve-fields";
import { quotient } from "./graph/operations";
import { chain, field, omitted, rows, type Source, stack, value, when } from "./graph/source";
import { pricedAt, soldVol } from "./quotes";
import { strikes, strikesInOne } from "./strikes";

/** The fields that the plan's own questions read, in the order of the pane. */
export const plannedFields: readonly FieldName[] = fieldNames.filter(
  (name) => fieldOf(name).plan !== undefined,
);

/**
 * Where the credit is quoted or one's own the plan is told the condor that pays it and the volatility at which it does,
 * in place of what would find them.
 */
const TOLD = { credit: ["vol", "target"], own: ["vol"] } as const;
export const toldRows = {
  credit: rows([value("volatility"), soldVol], [value("strikes"), strikesInOne]),
  own: rows([value("volatility"), soldVol]),
} as const;

export const isTold = (by: StrikesBy, name: FieldName): boolean =>
  (TOLD[by] as readonly FieldName[]).includes(name);

const plannedBy = (by: StrikesBy, isOut: typeof isTold) =>
  rows(
    ...plannedFields
      .filter((name) => (fieldOf(name).by ?? by) === by && !isOut(by, name))
      .map((name) => [value(fieldOf(name).plan ?? ""), field(name)]),
  );
const planned = (isOut: typeof isTold): Source => ({
  kind: "way",
  credit: plannedBy("credit", isOut),
  own: plannedBy("own", isOut),
});

/**
 * What SCENARIO.STRESS needs of the plan. Realised volatility is no part of a shock: an unusual view must not hold
 * it up.
 */
export const shockPlan = when(
  "credited",
  stack(planned(isTold), { kind: "way", ...toldRows }),
  planned(() => false),
);

const RATIO = "realised over implied";

/** The pane asks for a realised volatility, the plan for its ratio to the implied one. */
export const ratioRow = rows([value(RATIO), quotient(field("realVol"), soldVol)]);

/** The plan as SCENARIO.PLAN spills it. */
export const plan = stack(shockPlan, heldRow, ratioRow);

/** What flows into a question under the name of its argument: the fields, and what is made of them. */
export const flowing: Readonly<Record<string, Source>> = {
  ...Object.fromEntries(fieldNames.map((name) => [name, field(name)])),
  strikes,
  curve,
  plan,
  held: heldNow,
  chain,
  vol: pricedAt,
  credit: when("credited", field("credit"), omitted("the model's")),
};
