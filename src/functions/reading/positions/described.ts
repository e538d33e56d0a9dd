import type { Contract } from "../../../engine/positions/lot";
import { serialOfCell } from "../dates";
import { optionOfSymbol } from "../symbols";

/** A trade as thinkorswim describes it in a movement of cash: legs and the price of all of them together. */
export interface DescribedTrade {
  readonly legs: readonly { readonly contract: Contract; readonly quantity: number }[];
  /** Points for one of it: received where it was sold, paid where it was bought. */
  readonly price: number;
  readonly isSold: boolean;
}

const DESCRIBED =
  /\b(SOLD|BOT|BOUGHT)\s+([+-]?[\d,]+)\s+(?:(IRON CONDOR|VERTICAL)\s+)?([A-Z/]+)\s+(?:\d+\s+)?(\([A-Z ]+\)\s+)?(\d{1,2} [A-Z]{3} \d{2,4})(?:\s+\[[A-Z]+\])?\s+([\d./]+)\s+(CALL\/PUT|PUT\/CALL|CALL|PUT)\s+@\s*(-?[\d.]+)/i;

/** "SOLD -2 IRON CONDOR SPX 100 (Weeklys) 25 MAR 26 6800/6810/6560/6550 CALL/PUT @1.15"; nothing for other texts. */
export function describedTrade(text: string): DescribedTrade | undefined {
  const found = DESCRIBED.exec(text.replace(/\s+/g, " "));
  if (found === null || serialOfCell(found[6] ?? "") === undefined) return undefined;
  const [
    ,
    verb = "",
    quantity = "",
    spread = "",
    root = "",
    weekly = "",
    day = "",
    strikes = "",
    sides = "",
    price,
  ] = found as unknown as readonly (string | undefined)[];
  const size = Math.abs(Number(quantity.replace(/,/g, "")));
  const isSold = /sold/i.test(verb);
  const listed = strikes.split("/").map(Number);
  if (listed.length !== (spread === "" ? 1 : /condor/i.test(spread) ? 4 : 2)) return undefined;
  const [first = "", second = first] = sides.toUpperCase().split("/");
  const legs = listed.map((strike, at) => ({
    contract: optionOfSymbol(`${root} 100 ${weekly}${day} ${strike} ${at < 2 ? first : second}`),
    quantity: size * (at % 2 === 0 ? 1 : -1) * (isSold ? -1 : 1),
  }));
  if (legs.some(({ contract }) => contract === undefined)) return undefined;
  return { legs: legs as DescribedTrade["legs"], price: Number(price), isSold };
}
