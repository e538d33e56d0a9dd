/** What a broker's words say of a trade. */
export interface Deed {
  /** 1 for bought, -1 for sold. */
  readonly sign: 1 | -1 | undefined;
  readonly effect: "open" | "close" | undefined;
  readonly ended: string | undefined;
  readonly isCancelled: boolean;
}

const ENDED: readonly (readonly [string, RegExp])[] = [
  ["assigned", /assign|oasgn|zuteilung/i],
  ["exercised", /exercis|oexcs|ausübung/i],
  ["settled", /cash settle|settlement/i],
  ["expired", /expir|oexp|removal|removed|verfallen/i],
];
/** Codes of Interactive Brokers. */
const CODES = new Map([
  ["A", "assigned"],
  ["Ex", "exercised"],
  ["Ep", "expired"],
]);
const BOUGHT = /\b(?:buy|bought|bot|bto|btc|buying|long|(?:ge)?kauft?|achat|compra|acquisto|koop)\b|^b$/i;
const SOLD = /\b(?:sell|sold|sld|sto|stc|selling|short|verkauft?|vente|venta|vendita|verkoop)\b|^s$/i;
const OPENS = /open|öffn|\b[bs]to\b|(?:^|;)o(?:;|$)/i;
const CLOSES = /clos|schlie|\b[bs]tc\b|(?:^|;)c(?:;|$)/i;

/** `how` is what stands beside the action: "Cash Settled Assignment", "Ca;O". */
export function deedOf(action: string, effect: string, how: string): Deed {
  const text = action.replace(/[_-]/g, " ");
  const all = `${text} ${effect} ${how.replace(/[_-]/g, " ")}`;
  const codes = new Set(how.split(/[;,\s]+/));
  const isBuy = BOUGHT.test(text);
  const isSell = SOLD.test(text);
  return {
    sign: isBuy === isSell ? undefined : isBuy ? 1 : -1,
    effect: effectIn(effect) ?? effectIn(text),
    ended:
      ENDED.find(([, pattern]) => pattern.test(all))?.[0] ??
      [...CODES].find(([code]) => codes.has(code))?.[1],
    isCancelled: /\b(?:cancel\w*|bust\w*|correct\w*|revers\w*)\b/i.test(`${text} ${how}`) || codes.has("Ca"),
  };
}

/** "Buy", "Verkauf" and no more: no sentence with such a word in it. */
export const isSide = (text: string): boolean =>
  text.trim().length < LONGEST_SIDE && BOUGHT.test(text) !== SOLD.test(text);
const LONGEST_SIDE = 20;

function effectIn(text: string): Deed["effect"] {
  const [opens, closes] = [OPENS.test(text.trim()), CLOSES.test(text.trim())];
  return opens === closes ? undefined : opens ? "open" : "close";
}
