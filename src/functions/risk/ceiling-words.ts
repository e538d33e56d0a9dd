import { limitsInWords } from "../../engine/rules/rule-table";
import type { CeilingName } from "../../engine/sizing/ceiling";
import { EVIDENCE_AGAINST, shareNeeded, tradesNeeded } from "../../engine/sizing/edge";
import type { EdgeQuestion } from "../../engine/sizing/edge-question";
import { HIGHEST_COUNTED, MEASURED_COSTS, measuredResult } from "../../engine/sizing/measured-result";
import { USUAL_SHARE } from "../../engine/vix1d/bands";
import type { Found } from "./found-ceiling";
import { openInWords, opensWith, untilInWords } from "./gate-words";
import { dollars, fractionDown, inFull, oddsInWords, several } from "./written";

/** What holds a ceiling where it is, and what would move it. */
export interface Reason {
  readonly why: string;
  readonly moves: string;
}

/** More readings than these are counted, not named: the row of the missing ones names them all. */
const FEW = 3;

const reasons: Readonly<Record<CeilingName, (found: Found) => Reason>> = {
  gate({ gates: { hold }, readings: { values } }) {
    if (values.VIX === undefined) return { why: "VIX not given: not asked", moves: "" };
    return hold === undefined
      ? { why: `VIX ${values.VIX}: new condors are let through`, moves: "" }
      : { why: `VIX ${values.VIX}, ${limitsInWords(hold)}: ${hold.note}`, moves: untilInWords(hold) };
  },
  edge: (found) => ({ why: edgeInWords(found), moves: edgeMoves(found) }),
  policy({ gates, limits }) {
    if (limits?.policy !== undefined) return { why: "given among the limits", moves: "limits of your own" };
    if (gates.hold !== undefined) return { why: "on hold", moves: untilInWords(gates.hold) };
    const weakest = gates.gates.filter(({ gate }) => gates.binding.includes(gate));
    if (weakest.length === 0) return { why: "every gate is open", moves: "" };
    const read = weakest.filter(({ missing }) => missing.length === 0);
    const missing = [...new Set(weakest.flatMap((state) => state.missing))];
    const unread = missing.length > FEW ? `${missing.length} readings` : missing.join(", ");
    const also = (words: string) => (missing.length === 0 ? [] : [`${unread} ${words}`]);
    return {
      why: `weakest gate: ${[...read.map(openInWords), ...also("not given")].join(", ")}`,
      moves: [...also("given"), ...read.map(opensWith)].join(", "),
    };
  },
  drawdown({ found, usual, given, results }) {
    const fall = `P(${fractionDown(usual.drawdown)} fall in ${several(given.tradesPerYear, "trade")})`;
    const how =
      results === undefined
        ? "losses following each other as in 1990-2026"
        : `as your ${several(results.length, "result")}`;
    const assumed =
      found.positive === undefined
        ? `; assumed: paid ${USUAL_SHARE.toFixed(2)} of VIX1D, as quoted condors were`
        : "";
    return {
      why: `${fall} ${oddsInWords(found.odds.at(0.01))} at 1 %, ${oddsInWords(found.odds.at(0.02))} at 2 %; ${fractionDown(usual.tolerance)} is accepted; ${how}${assumed}`,
      moves: "a better price, a longer record of at least this rate, limits of your own",
    };
  },
  stress: ({ usual, given: { stressLoss } }) => ({
    why:
      stressLoss === 0
        ? `${fractionDown(usual.stress)} of equity; no loss of the current book is given`
        : `${fractionDown(usual.stress)} of equity less ${dollars(stressLoss)} of the book in the worst shock`,
    moves: stressLoss === 0 ? "limits of your own" : "a smaller book, limits of your own",
  }),
  "allocation cap": ({ usual, given: { openRisk } }) => ({
    why: `${fractionDown(usual.allocationCap)} of equity less open risk of ${dollars(openRisk)}`,
    moves: openRisk === 0 ? "limits of your own" : "positions that close, limits of your own",
  }),
};

/** Nothing can be won. */
const isUnpaid = ({ trade }: EdgeQuestion) => trade.credit <= 0;

export const reasonOf = (name: CeilingName, found: Found): Reason => reasons[name](found);

function edgeInWords({ found: { positive, against }, edge, usual }: Found): string {
  const { share, record, trade, costs } = edge;
  if (isUnpaid(edge)) return "costs leave nothing of the credit";
  if (positive === undefined) return "neither price nor record says anything of an edge";
  const told = [
    ...(share === undefined
      ? []
      : [
          `paid ${share.toFixed(2)} of VIX1D (such condors made ${measuredResult(share, trade.width, costs).mean.toFixed(2)} points${costs > MEASURED_COSTS ? " at your costs" : ""})`,
        ]),
    ...(record === undefined || record.trades === 0
      ? []
      : [`${several(record.wins, "win")} of ${inFull(record.trades)}`]),
  ];
  const at = oddsInWords(positive);
  const odds = `${told.join(" and ")} put P(EV > 0) ${/^\d/.test(at) ? "at " : ""}${at}`;
  if (positive < EVIDENCE_AGAINST)
    return against
      ? `${odds}: below ${fractionDown(EVIDENCE_AGAINST)} is evidence against`
      : `${odds}: too few trades to tell, for or against`;
  return positive < usual.confidence ? `${odds}, below ${fractionDown(usual.confidence)}` : odds;
}

function edgeMoves({ found: { positive }, edge, usual: { confidence } }: Found): string {
  if (isUnpaid(edge)) return "a credit above its costs";
  if (positive === undefined) return "a record, or the share of VIX1D at which you are paid";
  if (positive >= confidence) return "";
  const share = shareNeeded(edge, confidence);
  const more = tradesNeeded(edge, confidence);
  const ways = [
    ...(share === undefined ? [] : [`paid ${(Math.ceil(share * 100) / 100).toFixed(2)} of VIX1D or more`]),
    ...(more === undefined ? [] : [`${several(more, "more trade")} at this rate`]),
  ];
  return (
    ways.join(", or ") || `paid above ${HIGHEST_COUNTED.toFixed(2)} of VIX1D, the dearest that was counted`
  );
}
