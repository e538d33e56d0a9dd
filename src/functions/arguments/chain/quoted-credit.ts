import type { Listing } from "../../../engine/chain/chain";
import {
  type CondorQuotes,
  creditAt,
  type Fill,
  midCredit,
  naturalCredit,
  quotesOf,
} from "../../../engine/chain/condor-from-quotes";
import { midPrice } from "../../../engine/chain/quote";
import { DOLLARS_PER_POINT } from "../../../engine/chain/quote-units";
import { type Condor, width } from "../../../engine/condor/condor";
import { DomainError } from "../../../engine/errors";
import type { Points } from "../../../engine/quantities";

/** A spread may stand a little above its width between wide quotes; at twice the width it is no spread of these strikes. */
const MOST_WIDTHS = 2;
/** Stale quotes may let a condor cost so many points even where its shorts fill at the ask and its longs at the bid. */
const MOST_STALE: Points = 0.5;

/** The credit that the quotes give; refused where no condor of these strikes could pay it. */
export function quotedCredit(listing: Listing, condor: Condor, fill: Fill): Points {
  const quotes = quotesOf(listing, condor);
  const credit = creditAt(quotes, fill);
  const wing = width(condor);
  if (credit > wing) throw tooMuch("credit", credit, `the wider wing, ${wing}`, wing);
  const sides = sidesOf(quotes, condor);
  const dearest = 2 * midCredit(quotes) - naturalCredit(quotes);
  if (dearest < -Math.min(MOST_STALE, 0.05 * wing)) {
    const below = sides.filter(([, worth]) => worth < 0).map(([side]) => side);
    const cause = below.length > 1 ? "calls and puts swapped sides?" : "a quote or a strike is wrong";
    throw new DomainError(
      "argument",
      `chain: the quotes contradict each other: the condor costs ${Number((-dearest).toFixed(4))} points even at the best prices, the ${below.join(" and ")} short quoted below its long: ${cause}`,
    );
  }
  for (const [side, worth, most] of sides)
    if (worth > MOST_WIDTHS * most) throw tooMuch(`${side} spread`, worth, `its width, ${most}`, most);
  return credit;
}

function sidesOf(quotes: CondorQuotes, condor: Condor): readonly (readonly [string, Points, Points])[] {
  return [
    ["put", midPrice(quotes.shortPut) - midPrice(quotes.longPut), condor.shortPut - condor.longPut],
    ["call", midPrice(quotes.shortCall) - midPrice(quotes.longCall), condor.longCall - condor.shortCall],
  ];
}

function tooMuch(what: string, worth: Points, limit: string, most: Points): DomainError {
  const rounded = Number(worth.toFixed(4));
  const points = Number((worth / DOLLARS_PER_POINT).toFixed(4));
  const dollars =
    worth / DOLLARS_PER_POINT <= most
      ? `; in dollars a contract the quotes would make it ${points} points: divide them by ${DOLLARS_PER_POINT}`
      : "";
  return new DomainError(
    "argument",
    `chain: the ${what} of ${rounded} points lies above ${limit}, which these strikes cannot pay${dollars}; else a quote or a strike is wrong`,
  );
}
