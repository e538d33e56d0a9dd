/**
 * One kind of number that traders type: its unit, bounds, usual slip and usual range. Each kind is one row here;
 * arguments, readings, rules and plans take the row, and where one of them differs it overrides it in the open.
 */
export interface NumberKind {
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused. */
  readonly above?: number;
  readonly below?: number;
  readonly whole?: boolean;
  /** What a value out of bounds probably is: "volatility is a decimal: 0.18, not 18". */
  readonly hint?: string;
  /** What such a value is times too large or too small: 100 where a per cent is typed for a decimal. */
  readonly times?: number;
  /** Values inside the bounds that are a slip of unit all the same, and the rule that keeps them out. */
  readonly slip?: (value: number) => boolean;
  readonly slipRule?: string;
  /** What is to be said of a value that is possible and hard to believe. */
  readonly doubt?: (value: number) => string | undefined;
  /** A bare 0 is refused, since a blank cell that arrives as 0 would mean something else: "none" is typed for it. */
  readonly zero?: "none";
  /** The range in which a value usually lies: help, tests and sliders draw from it. */
  readonly typical: { readonly from: number; readonly to: number };
}

/** A per cent typed for a decimal. */
export const PER_CENT = 100;

const SHARES =
  /\b(?:fraction|decimal|probability|ratio|multiple|factor|correlation|delta|weight)\b|^(?:share|times)\b|^0 to 1$/;
const IN_PER_CENT = /^percentage points|^0 to 100$/;

/**
 * What one per cent is worth where somebody writes "18%": a hundredth of a share, one point of a kind that counts in
 * per cent itself (VIX, a CPI print, RSI). Null where a per cent is no such number: an index level, dollars, days.
 */
export function onePerCentOf({ unit, times }: Pick<NumberKind, "unit" | "times">): number | null {
  if (times === 1 / PER_CENT || IN_PER_CENT.test(unit)) return 1;
  return times === PER_CENT || SHARES.test(unit) ? 1 / PER_CENT : null;
}

/** Whether a 0 is a number of this kind. */
export function takesZero({ min = 0, above = -1 }: NumberKind): boolean {
  return min <= 0 && above < 0;
}

/** The same kind where a 0 would be another question, or no answer. */
export function aboveZero<K extends Omit<NumberKind, "typical">>({
  min: _,
  ...kind
}: K): Omit<K, "min"> & { readonly above: 0 } {
  return { ...kind, above: 0 };
}
