/** What the columns of tables are called: every field with its words, whatever table it stands in. */

import type { RawCell } from "../cells";
import { brokerWords } from "./fields/broker";
import { curveWords, futureWords } from "./fields/futures";
import { historyWords } from "./fields/history";
import { positionWords } from "./fields/positions";
import { quoteWords } from "./fields/quotes";
import { tableWords } from "./fields/tables";
import { indexAmong } from "./index-names";
import { plain, plainWhole } from "./plain";

/** Words as `plain` writes them, the plainest first. A word may serve several fields: the kind of table tells which. */
export const fieldWords = {
  ...quoteWords,
  ...historyWords,
  ...futureWords,
  ...curveWords,
  ...positionWords,
  ...tableWords,
  ...brokerWords,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof fieldWords;

/** How near a word is to the plain name of a field: 0 is nearest. */
export interface Meaning {
  readonly field: Field;
  readonly rank: number;
}

const MEANINGS = new Map<string, Meaning[]>();
for (const [field, words] of Object.entries(fieldWords) as [Field, readonly string[]][])
  for (const [rank, word] of words.entries())
    MEANINGS.set(word, [...(MEANINGS.get(word) ?? []), { field, rank }]);

const NOTHING: readonly Meaning[] = [];

/** All that a heading may mean. */
export function meaningsOf(heading: RawCell): readonly Meaning[] {
  if (typeof heading !== "string" || heading === "") return NOTHING;
  const said = MEANINGS.get(plainWhole(heading)) ?? MEANINGS.get(plain(heading)) ?? NOTHING;
  // "SPX close" is a close of the index, and where a book asks for it a settlement.
  return [...said, ...closeOfIndex(heading)];
}

/** What may stand beside the name of an index over its closes: "SPX last", "VIX.INDX", "I:SPX". */
const BESIDE_INDEX = new RegExp(`^(?:i|index|indx|cboe)*(?:px)?(?:${historyWords.close.join("|")})?$`);
const CLOSE_OF_INDEX = 50;

function closeOfIndex(heading: string): readonly Meaning[] {
  const found = indexAmong(heading);
  return found !== undefined && BESIDE_INDEX.test(plain(found.rest))
    ? [{ field: found.index, rank: CLOSE_OF_INDEX }]
    : NOTHING;
}
