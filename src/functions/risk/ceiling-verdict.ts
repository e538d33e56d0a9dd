import { USD_PER_POINT } from "../../engine/quantities";
import { BASE_FRACTION } from "../../engine/sizing/ceiling";
import { reasonOf } from "./ceiling-words";
import type { Found } from "./found-ceiling";
import { condorsInWords, dollars, fractionDown } from "./written";

/** May one scale up from the base size: yes or no, how far, in how many condors, what binds and what would move it. */
export function verdictOf(asked: Found): string {
  const { found } = asked;
  const because = found.binding.map((name) => {
    const { why, moves } = reasonOf(name, asked);
    return `${name} - ${why}${moves === "" ? "" : `. To move it: ${moves}`}`;
  });
  const next = found.ceilings
    .filter(({ fraction, bounds }) => bounds && fraction > found.fraction)
    .sort((one, other) => one.fraction - other.fraction)[0];
  return [
    answerIn(asked),
    `Binding: ${because.join(". ")}.`,
    ...(next === undefined ? [] : [`Next: ${next.name} at ${fractionDown(next.fraction)}.`]),
  ].join(" ");
}

/** Yes or no with the fraction and the whole condors, alone. */
function answerIn({ found, edge, given: { equity } }: Found): string {
  const { fraction, contracts } = found;
  const of = dollars(equity);
  const atBase = found.contractsAt(BASE_FRACTION);
  if (fraction <= 0) return `No: no new condor, 0 % of ${of}.`;
  const loss = (edge.trade.width - edge.trade.credit) * USD_PER_POINT;
  const none = `of ${of} that fits no condor, one takes ${dollars(Math.ceil(loss / fraction))}.`;
  if (fraction <= BASE_FRACTION)
    return contracts === 0
      ? `No: ${fractionDown(fraction)} is the most, and ${none}`
      : `No: ${fractionDown(fraction)} is the most, ${condorsInWords(contracts)} of ${of}.`;
  const upTo = `up to ${fractionDown(fraction)}`;
  if (contracts === 0) return `Yes, ${upTo}, but ${none}`;
  return contracts === atBase
    ? `Yes, ${upTo}, but whole condors stay as they are: ${contracts} of ${of}, as at ${fractionDown(BASE_FRACTION)}.`
    : `Yes, ${upTo}, ${condorsInWords(contracts)} of ${of}, where ${fractionDown(BASE_FRACTION)} carries ${atBase === 0 ? "none" : atBase}.`;
}
