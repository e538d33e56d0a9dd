import type { TimeToExpiry } from "../calendar/time-to-expiry";
import { type NumberKind, takesZero } from "../number-kinds/kind";

/** What every field of a plan says of itself. */
interface Described {
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
}

export interface NumberField extends Described, NumberKind {
  readonly kind: "number";
  readonly initial: number;
}
/** A number that may be left open: "n/a" in a cell. */
export interface OpenNumberField extends Omit<NumberField, "kind" | "initial"> {
  readonly kind: "open number";
}
export interface ChoiceField<T extends string = string> extends Described {
  readonly kind: "choice";
  readonly choices: readonly T[];
  readonly initial: T;
}
export interface FlagField extends Described {
  readonly kind: "flag";
  readonly initial: boolean;
}
export interface DaysField extends Described {
  readonly kind: "days";
  readonly initial: TimeToExpiry;
}
/** One of some presets of layers, or layers of one's own in one text. */
export interface LayersField extends Described {
  readonly kind: "layers";
  readonly choices: readonly string[];
  readonly initial: string;
}
/** Contracts by layer in one text, or "n/a". */
export interface HeldField extends Described {
  readonly kind: "held";
}
/** Four strikes, or "n/a". */
export interface StrikesField extends Described {
  readonly kind: "strikes";
}
export type PlanField =
  | NumberField
  | OpenNumberField
  | ChoiceField
  | LayersField
  | HeldField
  | FlagField
  | DaysField
  | StrikesField;

/** A number of a kind, in the plan's own words for its unit. A bare 0 that is not the initial value may be a blank. */
export const number = (
  label: string,
  unit: string,
  initial: number,
  of: NumberKind,
  meaning: string,
): NumberField => ({
  ...of,
  kind: "number",
  label,
  unit,
  meaning,
  initial,
  ...(initial !== 0 && takesZero(of) && { zero: "none" }),
});
export const open = (label: string, unit: string, of: NumberKind, meaning: string): OpenNumberField => ({
  ...of,
  kind: "open number",
  label,
  unit,
  meaning,
  ...(takesZero(of) && { zero: "none" }),
});
export const choice = <const T extends string>(
  label: string,
  choices: readonly T[],
  initial: NoInfer<T>,
  meaning: string,
) => ({ kind: "choice", label, unit: "text", meaning, choices, initial }) as const satisfies ChoiceField<T>;
export const flag = (label: string, initial: boolean, meaning: string) =>
  ({ kind: "flag", label, unit: "TRUE/FALSE", meaning, initial }) as const satisfies FlagField;

export const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
