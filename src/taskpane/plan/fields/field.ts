import type { Definition } from "../../../functions/define";
import { formatOfUnit } from "../../../functions/units/number-format";
import type { Source } from "../graph/source";
import { shortUnit } from "./units";

/** Where a field stands in the pane. */
export type Room =
  | "market"
  | "chain"
  | "chain expiry"
  | "condor"
  | "hedge rules"
  | "hedge market"
  | "hedge held"
  | "hedge cost"
  | "size"
  | "gates"
  | "odds";

/** What can be typed into one field of the pane: an argument of a worksheet function, which judges it. */
export interface Field {
  readonly label: string;
  readonly room: Room;
  /** The function and the argument whose rule, unit and choices hold here. */
  readonly argument: readonly [of: Definition, name: string];
  /** What stands in the field at first: the method's worked example. */
  readonly initial: string;
  /** It follows from other fields until it is typed; the words say how. */
  readonly derived?: { readonly source: Source; readonly words: string };
  /** What a chain says of it, where the plan stands on one; the words name it. */
  readonly quoted?: { readonly source: Source; readonly words: string };
  /** It counts only while the plan stands on a chain, or only while it does not. */
  readonly in?: "chain" | "model";
  /** A choice of the method, not a fact: nobody has to replace it by one of their own. */
  readonly setting?: true;
  /** A level of the index: one far from what stands here at first is asked about. */
  readonly isLevel?: true;
  /** A 0 is a plain answer here, as nothing held is. */
  readonly zeroIsMeant?: true;
  /** What stands in it needs a whole line. */
  readonly wide?: true;
  /** Two numbers of one thing, given together: a blank in both says that there is none. */
  readonly together?: string;
  /** Yes, no or not known. */
  readonly answer?: true;
  /** Short unit beside the number, where the argument's own says less. */
  readonly unit?: string;
  /** The unit in an inserted sheet, where the argument's own says less. */
  readonly sheetUnit?: string;
  /** How a worksheet shows the number, where its unit says less. */
  readonly format?: string;
  /** One line on what is meant, where the label leaves a doubt. */
  readonly hint?: string;
  /** The label under which SCENARIO.PLAN knows it: the plan's own questions read it there. */
  readonly plan?: string;
  /** The label under which the gates know it: REGIME.STATE. The gates then judge it. */
  readonly reading?: string;
  /** The layer of the hedge whose contracts it holds. */
  readonly layer?: string;
  /** It counts only while the strikes are found this way. */
  readonly by?: "credit" | "own";
}

export function argumentOf({ argument: [of, name] }: Field) {
  const found = of.arguments[name];
  if (found === undefined) throw new Error(`${of.id} has no argument ${name}`);
  return found;
}

export const unitOf = (field: Field): string =>
  field.unit ?? (field.answer ? "" : shortUnit(argumentOf(field).unit));

export const sheetUnitOf = (field: Field): string =>
  field.sheetUnit ?? (field.answer ? "TRUE/FALSE" : argumentOf(field).unit);

export const formatOf = (field: Field): string =>
  field.format ?? (field.answer ? "General" : formatOfUnit(argumentOf(field).unit));
