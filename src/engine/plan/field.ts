import type { TimeToExpiry } from "../calendar/time-to-expiry";

/** What every field of a plan says of itself. */
interface Described {
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
}

export interface NumberField extends Described {
  readonly kind: "number";
  readonly initial: number;
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused. */
  readonly above?: number;
  readonly whole?: boolean;
  readonly hint?: string;
  /** Values inside the bounds that are a slip of unit all the same, and the rule that keeps them out. */
  readonly slip?: (value: number) => boolean;
  readonly slipRule?: string;
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
/** Four strikes, or "n/a". */
export interface StrikesField extends Described {
  readonly kind: "strikes";
}
export type PlanField = NumberField | OpenNumberField | ChoiceField | FlagField | DaysField | StrikesField;

export type Terms = Omit<NumberField, "kind" | "initial" | keyof Described>;
export const number = (label: string, unit: string, initial: number, terms: Terms, meaning: string) =>
  ({ kind: "number", label, unit, meaning, initial, ...terms }) as const satisfies NumberField;
export const open = (label: string, unit: string, terms: Terms, meaning: string) =>
  ({ kind: "open number", label, unit, meaning, ...terms }) as const satisfies OpenNumberField;
export const choice = <const T extends string>(
  label: string,
  choices: readonly T[],
  initial: NoInfer<T>,
  meaning: string,
) => ({ kind: "choice", label, unit: "text", meaning, choices, initial }) as const satisfies ChoiceField<T>;
export const flag = (label: string, initial: boolean, meaning: string) =>
  ({ kind: "flag", label, unit: "TRUE/FALSE", meaning, initial }) as const satisfies FlagField;

const HIGHEST_LEVEL = 1e9;
export const points: Terms = { min: 0, max: HIGHEST_LEVEL };
export const pointsAboveZero: Terms = { above: 0, max: HIGHEST_LEVEL };
export const vixPoints: Terms = { above: 1, max: 1000, hint: "VIX is in points: 17.95, not 0.1795" };
export const volatility: Terms = { above: 0, max: 5, hint: "volatility is a decimal: 0.18, not 18" };
export const rate: Terms = { min: -1, max: 1, hint: "a rate is a decimal: 0.05, not 5" };
export const share: Terms = { min: 0, max: 1, hint: "a fraction: 0.02, not 2" };
export const usd: Terms = { min: 0, max: 1e15 };
export const usdAboveZero: Terms = { above: 0, max: 1e15 };
export const factor: Terms = { above: 0, max: 10 };

export const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
