import { USD_PER_POINT } from "../../engine/quantities";
import { BASE_FRACTION } from "../../engine/sizing/ceiling";
import { reasonOf } from "./ceiling-words";
import type { Found } from "./found-ceiling";
import { counted, dollars, fractionDown, several } from "./written";

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
  if (fraction <= 0) return `No: no new condor on ${of}.`;
  const loss = (edge.trade.width - edge.trade.credit) * USD_PER_POINT;
  // What a book leaves free is no share of equity.
  const isShare = !found.binding.some((name) => name === "stress" || name === "allocation cap");
  const takes = isShare ? ` and takes ${dollars(Math.ceil(loss / fraction))} of equity` : "";
  const none = `${dollars(Math.floor(fraction * equity))} of ${of}; one condor risks ${dollars(Math.ceil(loss))}${takes}.`;
  if (fraction <= BASE_FRACTION)
    return contracts === 0
      ? `No: ${fractionDown(fraction)} is the most, ${none}`
      : `No: ${fractionDown(fraction)} is the most, ${several(contracts, "condor")} of ${of}.`;
  const upTo = `up to ${fractionDown(fraction)}`;
  if (contracts === 0) return `Yes, ${upTo}, but that is ${none}`;
  return contracts === atBase
    ? `Yes, ${upTo}, but whole condors stay as they are: ${counted(contracts)} of ${of}, as at ${fractionDown(BASE_FRACTION)}.`
    : `Yes, ${upTo}, ${several(contracts, "condor")} of ${of}, where ${fractionDown(BASE_FRACTION)} carries ${atBase === 0 ? "none" : counted(atBase)}.`;
}
