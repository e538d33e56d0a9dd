import { BOOK, CURVE, HEDGE, HEDGE_ROWS, SHOCKS_AT } from "./desk-places";
import { namedDays, worstTogether } from "./named-days";

export const WORST_TOGETHER = worstTogether(SHOCKS_AT.row, SHOCKS_AT.column);

export const shockBlocks = namedDays({
  ...SHOCKS_AT,
  condors: `=CONDOR.BOOK(${BOOK},$B$5,$B$8,$B$9,0.1,,,,"shocks")`,
  hedge: `=ALVH.BOOK(${HEDGE},$B$9,${CURVE},,,,,,,"shocks")`,
  isBare: `COUNTA(${HEDGE_ROWS})=0`,
});
