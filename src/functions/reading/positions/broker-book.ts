import type { Contract, Fill } from "../../../engine/positions/lot";

/** A row that is no position of an index option or a VIX future, and what it is. */
export interface OtherRow {
  readonly row: number;
  readonly kind: "fee" | "other underlying" | "other currency" | "correction" | "unread" | "cash";
  readonly words: string;
  /** Dollars that it moved; nothing where it says none. */
  readonly cash: number | undefined;
  /** Beside its cash; of a row of fees its cash is one. */
  readonly fees?: number;
}

/** What a broker's rows hold. */
export interface BrokerBook {
  readonly fills: readonly Fill[];
  readonly others: readonly OtherRow[];
  readonly notes: readonly string[];
}

/** Dollars that a point of one contract is worth. */
export const perPointOf = ({ root }: Pick<Contract, "root">): number => (root === "VX" ? 1000 : 100);

/** Underlyings whose options and futures are grouped; one index serves a book. */
export const isOurs = ({ root }: Pick<Contract, "root">): boolean => /^(?:SPXW?|VIXW?|VXM?)$/.test(root);

/** What is no position of an index: rows that could not be read and speak of the other one are for its function. */
export const othersOf = (index: "SPX" | "VIX", { others }: BrokerBook): readonly OtherRow[] =>
  others.filter(
    ({ kind, words }) => kind !== "unread" || !(index === "SPX" ? /\bVI?X/i : /\bSPX/i).test(words),
  );
