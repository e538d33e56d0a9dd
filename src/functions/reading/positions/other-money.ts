import type { RawCell } from "../../cells";

/** Signs and codes of money that is no dollar of the United States, beside a number. */
const OTHER_SIGNS = /[€£¥]|\b(?:CAD?|AU?|HK|NZ)\$|\b(?:EUR|GBP|CHF|CAD|JPY)\b/i;

/** The other currency that a text names beside its number. */
export const otherSignIn = (text: RawCell): string | undefined => OTHER_SIGNS.exec(String(text ?? ""))?.[0];

/** A number without the sign of its currency, and without the side that some write behind prices: "1.15 cr". */
export const withoutSign = (cell: RawCell): RawCell =>
  typeof cell === "string" ? cell.replace(OTHER_SIGNS, "").replace(/\s*(?:cr|db|credit|debit)$/i, "") : cell;

export const isDollar = (currency: string): boolean => /^(?:|USD|US\$|\$|US DOLLAR)$/i.test(currency);

/** A code of three letters that is none of dollars; what else stands in such a column, as "Total", names no money. */
export const isOtherCode = (currency: string): boolean => /^[A-Z]{3}$/.test(currency) && !isDollar(currency);
