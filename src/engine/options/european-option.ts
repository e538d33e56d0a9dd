import { demand } from "../errors";
import type { Points, Rate, Volatility, Years } from "../quantities";

export type OptionType = "call" | "put";

/** A European, cash-settled option on an index with a continuous dividend yield. */
export interface EuropeanOption {
  readonly type: OptionType;
  readonly spot: Points;
  readonly strike: Points;
  /** Years to expiry. */
  readonly years: Years;
  readonly volatility: Volatility;
  /** Risk-free rate. */
  readonly rate: Rate;
  /** Dividend yield. */
  readonly yield: Rate;
}

/** A European option on a future; a VIX option is one on the VIX future of its own expiry. */
export interface FutureOption {
  readonly type: OptionType;
  readonly future: Points;
  readonly strike: Points;
  readonly years: Years;
  readonly volatility: Volatility;
  readonly rate: Rate;
}

/** The same contract seen as an option on a stock that yields the risk-free rate. Source: sources.black1976. */
export function asEuropeanOption(option: FutureOption): EuropeanOption {
  const { type, future, strike, years, volatility, rate } = option;
  return { type, spot: future, strike, years, volatility, rate, yield: rate };
}

/** Refuses what no price exists for. Zero is lawful everywhere: the formulas have their limits there. */
export function demandLawful(
  spot: Points,
  strike: Points,
  years: Years,
  volatility: Volatility,
  rate: Rate,
  dividendYield: Rate,
): void {
  demand(spot >= 0 && spot < Infinity, () => `spot (index points): must be 0 or more, got ${spot}`);
  demand(strike >= 0 && strike < Infinity, () => `strike (index points): must be 0 or more, got ${strike}`);
  demand(years >= 0 && years < Infinity, () => `years (to expiry): must be 0 or more, got ${years}`);
  demand(volatility >= 0, () => `volatility (per year): must be 0 or more, got ${volatility}`);
  demand(Number.isFinite(rate), () => `rate (per year): must be a number, got ${rate}`);
  demand(Number.isFinite(dividendYield), () => `yield (per year): must be a number, got ${dividendYield}`);
}
