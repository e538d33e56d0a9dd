import type { Hold } from "../../engine/rules/hold";
import { limitsInWords } from "../../engine/rules/rule-table";
import { BASE_FRACTION, type CeilingName } from "../../engine/sizing/ceiling";
import { EVIDENCE_AGAINST, shareNeeded, tradesNeeded } from "../../engine/sizing/edge";
import type { EdgeQuestion } from "../../engine/sizing/edge-question";
import { HIGHEST_COUNTED, MEASURED_COSTS, measuredResult } from "../../engine/sizing/measured-result";
import { breakEvenWinRate } from "../../engine/sizing/two-outcome-trade";
import { USUAL_SHARE } from "../../engine/vix1d/bands";
import type { GivenReadings } from "../arguments/readings";
import type { Found } from "./found-ceiling";
import { heldBecause, openInWords, opensWith, untilInWords } from "./gate-words";
import { unreadIn } from "./reading-gaps";
import { dollars, fractionDown, inFull, oddsInWords, several } from "./written";

/** What holds a ceiling where it is, and what would move it. */
export interface Reason {
  readonly why: string;
  readonly moves: string;
}

/** More readings than these are counted, not named: the row of the missing ones names them all. */
const FEW = 3;

const reasons: Readonly<Record<CeilingName, (found: Found) => Reason>> = {
  gate({ gates: { hold }, readings }) {
    const { VIX } = readings.values;
    if (hold === undefined)
      return {
        why:
          VIX === undefined
            ? `${unreadIn("VIX", readings) ?? "VIX not given"}: not asked`
            : `VIX ${VIX}: new condors are let through`,
        moves: "",
      };
    const { rule, value, needs } = hold;
    if (value !== undefined) {
      const met = rule === undefined ? "" : `, ${limitsInWords(rule)}`;
      return {
        why: `${rule?.reading ?? needs} ${value}${met}: ${heldBecause(hold)}`,
        moves: untilInWords(hold),
      };
    }
    const unread = unreadIn(needs, readings);
    return {
      why: `${unread ?? `${needs} not given`}: counts as closed`,
      moves: lifted(hold, readings),
    };
  },
  edge: (found) => ({ why: edgeInWords(found), moves: edgeMoves(found) }),
  policy({ gates, limits, readings }) {
    if (limits?.policy !== undefined)
      return {
        why:
          limits.policy === 0 ? "0 among the limits, or left blank: no new condor" : "given among the limits",
        moves: "limits of your own",
      };
    if (gates.hold !== undefined) return { why: "on hold", moves: lifted(gates.hold, readings) };
    const weakest = gates.gates.filter(({ gate }) => gates.binding.includes(gate));
    if (weakest.length === 0) return { why: "every gate is open", moves: "" };
    const read = weakest.filter(({ missing }) => missing.length === 0);
    const missing = [...new Set(weakest.flatMap((state) => state.missing))];
    const unread = missing.filter((name) => unreadIn(name, readings) !== undefined);
    const absent = missing.filter((name) => !unread.includes(name));
    const named = absent.length > FEW ? `${absent.length} readings` : absent.join(", ");
    const also = (words: string) => (absent.length === 0 ? [] : [`${named} ${words}`]);
    return {
      why: `weakest gate: ${[
        ...read.map(openInWords),
        ...also("not given"),
        ...unread.map((name) => unreadIn(name, readings)),
      ].join(", ")}`,
      moves: [...also("given"), ...unread.map((name) => `${name} typed anew`), ...read.map(opensWith)].join(
        ", ",
      ),
    };
  },
  drawdown({ found, usual, given, results, edge }) {
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
      moves: `a better price, ${recordThatMoves(edge)}, limits of your own`,
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

/** What would end a hold. */
const lifted = (hold: Hold, { unread }: GivenReadings): string =>
  hold.value === undefined && unread.has(hold.needs) ? `${hold.needs} typed anew` : untilInWords(hold);

/** A record that loses money at its own rate lowers the ceiling as it grows. */
function recordThatMoves({ record, trade }: EdgeQuestion): string {
  const breakEven = breakEvenWinRate(trade);
  const { wins, trades } = record ?? { wins: 0, trades: 0 };
  return trades > 0 && wins > breakEven * trades
    ? "a longer record of at least this rate"
    : `a record with more than ${(100 * breakEven).toFixed(1)} % of wins`;
}

/** Nothing can be won. */
const isUnpaid = ({ trade }: EdgeQuestion) => trade.credit <= 0;

export const reasonOf = (name: CeilingName, found: Found): Reason => reasons[name](found);

/** The share of VIX1D where it is given and nobody counted such condors. */
function silentShare({ readings: { values }, uncounted }: Found): string | undefined {
  return uncounted && `paid ${values[SHARE]?.toFixed(2)} of VIX1D says nothing here (${uncounted})`;
}

const SHARE = "share of VIX1D";

function edgeInWords(asked: Found): string {
  if (isUnpaid(asked.edge)) return toldOfEdge(asked);
  const unread = unreadIn(SHARE, asked.readings);
  if (unread !== undefined) return `${unread}: counts as no edge`;
  const silent = silentShare(asked);
  return silent === undefined ? toldOfEdge(asked) : `${toldOfEdge(asked)}; ${silent}`;
}

function toldOfEdge({ found: { positive, against }, edge, usual }: Found): string {
  const { share, record, trade, costs } = edge;
  if (isUnpaid(edge)) return "costs leave nothing of the credit";
  if (positive === undefined) return "neither price nor record says anything of an edge";
  const told = [
    ...(share === undefined
      ? []
      : [
          `paid ${share.toFixed(2)} of VIX1D (${share > HIGHEST_COUNTED ? `taken as ${HIGHEST_COUNTED.toFixed(2)}, the dearest that was counted: ` : ""}such condors made ${measuredResult(share, trade.width, costs).mean.toFixed(2)} points${costs > MEASURED_COSTS ? " at your costs" : ""})`,
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

function edgeMoves(asked: Found): string {
  const {
    found: { positive, against },
    edge,
    usual: { confidence },
    uncounted,
  } = asked;
  if (isUnpaid(edge)) return "a credit above its costs";
  if (asked.readings.unread.has(SHARE)) return `${SHARE} typed anew`;
  if (positive === undefined)
    return uncounted === undefined ? "a record, or the share of VIX1D at which you are paid" : "a record";
  if (positive >= confidence) return "";
  const share = shareNeeded(edge, confidence);
  const atAll = against ? shareNeeded(edge, EVIDENCE_AGAINST) : undefined;
  const more = tradesNeeded(edge, confidence);
  const ways = [
    ...(atAll === undefined
      ? []
      : [`paid ${atAll.toFixed(2)} of VIX1D or more for ${fractionDown(BASE_FRACTION)}`]),
    ...(share === undefined
      ? []
      : [
          `paid ${share.toFixed(2)} of VIX1D or more${against ? " for more" : edge.share === undefined ? " for one session" : ""}`,
        ]),
    ...(more === undefined ? [] : [`${several(more, "more trade")} at this rate`]),
  ];
  return ways.join(", or ") || recordThatMoves(edge);
}
