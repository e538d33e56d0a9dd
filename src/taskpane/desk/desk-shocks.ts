import { BOOK, CURVE, HEDGE, HEDGE_ROWS, SHOCK_ROW } from "./desk-places";
import { namedDays, worstTogether } from "./named-days";

export const WORST_TOGETHER = worstTogether(SHOCK_ROW);

export const shockBlocks = namedDays({
  row: SHOCK_ROW,
  condors: `=CONDOR.BOOK(${BOOK},$B$5,$B$8,$B$9,0.1,,,,"shocks")`,
  hedge: `=ALVH.BOOK(${HEDGE},$B$9,${CURVE},,,,,,,"shocks")`,
  isBare: `COUNTA(${HEDGE_ROWS})=0`,
});
