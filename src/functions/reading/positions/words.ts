import type { RawCell } from "../../cells";

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
const BOUGHT =
  /\b(?:buy|bought|bot|bto|btc|buying|long|(?:ge)?kauft?|achat|compra|acquisto|koop)\b|^(?:[bl]|debit|dr|\+1?|1)$/i;
const SOLD =
  /\b(?:sell|sold|sld|sto|stc|selling|short|verkauft?|vente|venta|vendita|verkoop)\b|^(?:s|credit|cr|[-\u2212]1?)$/i;
const OPENS = /open|öffn|\b[bs]to\b|(?:^|;)o(?:;|$)/i;
const CLOSES = /clos|schlie|\b[bs]tc\b|(?:^|;)c(?:;|$)/i;

/** `how` is what stands beside the action: "Cash Settled Assignment", "Ca;O". */
export function deedOf(action: string, effect: string, how: string): Deed {
  const text = apart(action);
  const all = `${text} ${effect} ${how.replace(/[_-]/g, " ")}`;
  const codes = new Set(how.split(/[;,\s]+/));
  return {
    sign: signOf(text),
    effect: effectIn(effect) ?? effectIn(text),
    ended:
      ENDED.find(([, pattern]) => pattern.test(all))?.[0] ??
      [...CODES].find(([code]) => codes.has(code))?.[1],
    isCancelled: /\b(?:cancel\w*|bust\w*|correct\w*|revers\w*)\b/i.test(`${text} ${how}`) || codes.has("Ca"),
  };
}

/** "BUY_TO_OPEN" and "BuyToOpen" are the words of "Buy to open"; a lone minus stays one. */
const apart = (text: string) => text.trim().replace(/(\w)[_-]|([a-z])(?=[A-Z])/g, "$1$2 ");

function signOf(text: string): Deed["sign"] {
  const [isBuy, isSell] = [BOUGHT.test(text), SOLD.test(text)];
  return isBuy === isSell ? undefined : isBuy ? 1 : -1;
}

/** The sign that "Buy", "SELL_TO_OPEN", "+" tell; nothing of a text that says more. */
export const sideOf = (cell: RawCell): Deed["sign"] => {
  const text = apart(typeof cell === "number" || typeof cell === "string" ? String(cell) : "");
  return text.replace(BOUGHT, "").replace(SOLD, "").replace(BESIDE_SIDE, "") === ""
    ? signOf(text)
    : undefined;
};
const BESIDE_SIDE = /\b(?:is|to|open(?:ing)?|clos(?:e|ing)|puts?|calls?)\b|\W/gi;

function effectIn(text: string): Deed["effect"] {
  const [opens, closes] = [OPENS.test(text.trim()), CLOSES.test(text.trim())];
  return opens === closes ? undefined : opens ? "open" : "close";
}
