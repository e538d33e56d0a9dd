/**
 * The quantities of the engine, as aliases that say the unit. They document; they do not check:
 * the worksheet's edge checks every argument once, so the engine may rely on its inputs.
 */

/** Level of an index, a future, a strike, a price or a credit, in index points. */
export type Points = number;
/** Annualised volatility as a decimal: 0.18 is 18 %. */
export type Volatility = number;
/** Continuously compounded rate or yield per year as a decimal. */
export type Rate = number;
/** Time in years. */
export type Years = number;
/** A whole day as an Excel serial number. */
export type Day = number;
/** Money in US dollars. */
export type Usd = number;
/** A share of something as a decimal: 0.02 is 2 %. */
export type Fraction = number;
/** A probability from 0 to 1. */
export type Probability = number;
/** A number of contracts; whole unless a name says "target". */
export type Contracts = number;
/** VIX, or a VIX future, in VIX points: 17.95. */
export type VixPoints = number;

/** US dollars that one index point of an SPX or VIX option is worth. */
export const USD_PER_POINT = 100;
