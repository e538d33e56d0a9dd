/** Kinds of tables and their columns in the words of the desk. */
import type { Field } from "../../functions/reading/fields";

const kinds: ReadonlyMap<string, string> = new Map([
  ["chain", "option chain"],
  ["history", "history of closes"],
  ["curve", "VIX futures curve"],
  ["condors", "list of condors"],
  ["positions", "list of positions"],
  ["holdings", "list of VIX holdings"],
  ["breadth", "list of advances and declines"],
  ["events", "list of events"],
]);

export const kindName = (kind: string): string => kinds.get(kind) ?? `list of ${kind}`;

/** "an option chain" */
export function aKind(kind: string): string {
  const name = kindName(kind);
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

const fields: ReadonlyMap<string, string> = new Map([
  ["day", "date"],
  ["quoteDay", "quote date"],
  ["quoteTime", "quote time"],
  ["type", "call or put"],
  ["symbol", "option symbol"],
  ["adjustedClose", "adjusted close"],
  ["when", "days or expiry"],
  ["future", "price of the future"],
  ["contractName", "name of the future"],
  ["paid", "price paid"],
  ["costBasis", "cost basis"],
  ["longStrike", "strike"],
]);
const INDEX = /^(?:spx|v?vix\w*|m\d+)$/;

/** "quoteDay" is "quote date", "vix9d" "VIX9D", "exp1" "expiry of M1". */
export function fieldName(field: Field): string {
  const word: string = field;
  if (INDEX.test(word)) return word.toUpperCase();
  if (/^exp\d+$/.test(word)) return `expiry of M${word.slice("exp".length)}`;
  return fields.get(word) ?? word.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
