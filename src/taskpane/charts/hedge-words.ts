import { words } from "../../host/words";
import * as write from "../format";
import type { Hedge } from "../plan/hedge";
import type { HedgePayoff } from "./hedge-payoff";

const SHOWN_MOVE = 10;

/** The chart in words: where it pays nothing comes first. */
export function hedgeWords(payoff: HedgePayoff, hedge: Hedge): string {
  const [blind] = payoff.losingDays;
  const at = payoff.moves.indexOf(SHOWN_MOVE);
  const gain = payoff.total[at] ?? 0;
  const low = payoff.low[at] ?? 0;
  const high = payoff.high[at] ?? 0;
  return [
    blind === undefined
      ? ""
      : words`${write.percent(blind.share, 0)} of ${blind.what}: there it pays nothing.`,
    payoff.isHeld
      ? ""
      : words`This account holds no contract, so nothing is paid at any VIX; drawn is what ten condors would hold.`,
    words`At VIX +${SHOWN_MOVE} the layers gain ${write.usd(gain)} (${write.usd(low)} to ${write.usd(high)} in single episodes), ${write.percent(payoff.cover[at] ?? 0, 0)} of the worst loss of ${write.plural(payoff.condors, "condor")}.`,
    words`${payoff.isHeld ? words`Cost ${write.usd(hedge.cost)} now. ` : ""}Spot VIX moves at once, each layer on the future of its own expiry; spot VIX cannot be traded.`,
  ]
    .filter(Boolean)
    .join(" ");
}
