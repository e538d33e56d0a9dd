import type { Fill } from "../../../engine/positions/lot";
import type { SectionRead } from "./section-reader";

const isLegOf = (trade: Fill, moved: Fill) =>
  trade.type === moved.type && trade.strike === moved.strike && trade.expiry === moved.expiry;
const daysOf = ({ opened }: Fill) => Math.floor(opened ?? 0);

/**
 * Trades leg by leg, and the movements of cash that speak of the same ones: these tell fees, series and what ended by
 * itself. A trade that only the cash knows is one too.
 */
export function withCash(traded: SectionRead, moved: SectionRead): SectionRead {
  const fills = [...traded.fills];
  const others = [...traded.others, ...moved.others];
  for (const leg of moved.fills) {
    const at = fills.findIndex(
      (trade) => isLegOf(trade, leg) && trade.opened === leg.opened && trade.quantity === leg.quantity,
    );
    const trade = fills[at];
    if (trade !== undefined)
      fills[at] = {
        ...trade,
        root: leg.root,
        fees: trade.fees + leg.fees,
        rows: [...new Set([...trade.rows, ...leg.rows])],
      };
    else if (traded.fills.some((each) => isLegOf(each, leg) && daysOf(each) === daysOf(leg) && !leg.ended)) {
      if (leg.fees > 0)
        others.push({
          row: leg.rows[0] as number,
          kind: "fee",
          words: "fees of the trade, as its cash says",
          cash: -leg.fees,
        });
    } else fills.push(leg);
  }
  return { fills, others, notes: traded.notes };
}
