/** Kinds of tables and their columns in the words of the desk. */

import type { Field } from "../../functions/reading/fields";
import { words } from "../../host/words";

const kinds: ReadonlyMap<string, string> = new Map([
  ["chain", words`option chain`],
  ["history", words`history of closes`],
  ["curve", words`VIX futures curve`],
  ["condors", words`list of condors`],
  ["positions", words`list of positions`],
  ["holdings", words`list of VIX holdings`],
  ["breadth", words`list of advances and declines`],
  ["events", words`list of events`],
]);

export const kindName = (kind: string): string => kinds.get(kind) ?? words`list of ${kind}`;

/** "an option chain" */
export function aKind(kind: string): string {
  const name = kindName(kind);
  return /^[aeiou]/.test(name) ? words`an ${name}` : words`a ${name}`;
}

const fields: ReadonlyMap<string, string> = new Map([
  ["day", words`date`],
  ["quoteDay", words`quote date`],
  ["quoteTime", words`quote time`],
  ["type", words`call or put`],
  ["symbol", words`option symbol`],
  ["adjustedClose", words`adjusted close`],
  ["when", words`days or expiry`],
  ["future", words`price of the future`],
  ["contractName", words`name of the future`],
  ["paid", words`price paid`],
  ["costBasis", words`cost basis`],
  ["longStrike", words`strike`],
]);
const INDEX = /^(?:spx|v?vix\w*|m\d+)$/;

/** "quoteDay" is "quote date", "vix9d" "VIX9D", "exp1" "expiry of M1". */
export function fieldName(field: Field): string {
  const word: string = field;
  if (INDEX.test(word)) return word.toUpperCase();
  if (/^exp\d+$/.test(word)) return words`expiry of M${word.slice("exp".length)}`;
  return fields.get(word) ?? word.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
