import { CELLS_PER_UNIT, MILLS_MOMENTS, MOMENTS, TABLE_END } from "../numerics/mills-ratio";
import { NORMAL_PEAK } from "../numerics/normal";
import { logMoneyness } from "./log-moneyness";
import { rareOption } from "./price-limits";

/** Many options, one column per argument: element i of each column belongs to option i. */
export interface OptionColumns {
  /** 1 for a call, 0 for a put. */
  readonly isCall: Uint8Array;
  readonly spot: Float64Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly volatility: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

/** Price and first greeks of many options, one column each; units as in OptionGreeks. */
export interface GreekColumns {
  readonly price: Float64Array;
  readonly delta: Float64Array;
  readonly gamma: Float64Array;
  readonly vega: Float64Array;
  readonly theta: Float64Array;
  readonly rho: Float64Array;
}

export function optionColumns(count: number): OptionColumns {
  return {
    isCall: new Uint8Array(count),
    spot: new Float64Array(count),
    strike: new Float64Array(count),
    years: new Float64Array(count),
    volatility: new Float64Array(count),
    rate: new Float64Array(count),
    dividendYield: new Float64Array(count),
  };
}

export function greekColumns(count: number): GreekColumns {
  return {
    price: new Float64Array(count),
    delta: new Float64Array(count),
    gamma: new Float64Array(count),
    vega: new Float64Array(count),
    theta: new Float64Array(count),
    rho: new Float64Array(count),
  };
}

/** Half of the standard deviation, t, up to which the series below runs; a wider law takes the rare path. */
const WIDEST = 1 / 2;
/** Terms of the series for |u| <= t + 1/16: what is left out is below 5e-17 of the sum. */
const TERMS_NARROW = 13;
const TERMS_MIDDLE = 19;
const TERMS_WIDE = 23;
const NARROW = 1 / 16;
const MIDDLE = 1 / 4;
/** Beyond this |x| = |ln(forward / strike)| the legs differ so much that subtracting them costs nothing. */
const FAR_APART = 1;
const PRODUCT_MIN = 1e-280;
const PRODUCT_MAX = 1e280;

const rare = new Float64Array(6);

export function priceColumns(options: OptionColumns, price: Float64Array): void {
  const { isCall, spot, strike, years, volatility, rate, dividendYield } = options;
  const moments = MILLS_MOMENTS;
  const count = price.length;
  for (let i = 0; i < count; i++) {
    const S = spot[i]!;
    const K = strike[i]!;
    const T = years[i]!;
    const sigma = volatility[i]!;
    const r = rate[i]!;
    const q = dividendYield[i]!;
    const product = S * K;
    const variance = sigma * sigma * T;
    const x = logMoneyness(S, K) + (r - q) * T;
    const w = Math.sqrt(variance);
    const t = w * 0.5;
    const h = Math.abs(x) / w;
    if (
      !(S > 0 && product > PRODUCT_MIN && product < PRODUCT_MAX && sigma > 0 && T > 0) ||
      !(t < WIDEST && h < TABLE_END && x < FAR_APART && x > -FAR_APART)
    ) {
      rareOption(isCall[i] !== 0, S, K, T, sigma, r, q, rare);
      price[i] = rare[0]!;
      continue;
    }
    const cell = (h * CELLS_PER_UNIT) | 0;
    const back = (cell + 0.5) / CELLS_PER_UNIT - h;
    const first = cell * MOMENTS;
    const u1 = back + t;
    const u2 = back - t;
    let n = first + (t < NARROW ? TERMS_NARROW : t < MIDDLE ? TERMS_MIDDLE : TERMS_WIDE);
    let mills = moments[n]!;
    let slope = 0;
    while (n > first) {
      n--;
      slope = slope * u1 + mills;
      mills = mills * u2 + moments[n]!;
    }
    const timeValue = NORMAL_PEAK * w * slope * Math.exp(-0.5 * ((x * x) / variance + variance * 0.25));
    const y = 0.5 * Math.max(isCall[i] !== 0 ? x : -x, 0);
    const y2 = y * y;
    const sinh =
      1 +
      y2 *
        (1 / 6 +
          y2 * (1 / 120 + y2 * (1 / 5040 + y2 * (1 / 362880 + y2 * (1 / 39916800 + y2 / 6227020800)))));
    price[i] = Math.sqrt(product) * Math.exp(-0.5 * (r + q) * T) * (timeValue + 2 * y * sinh);
  }
}

export function greekColumnsOf(options: OptionColumns, result: GreekColumns): void {
  const { isCall, spot, strike, years, volatility, rate, dividendYield } = options;
  const { price, delta, gamma, vega, theta, rho } = result;
  const moments = MILLS_MOMENTS;
  const count = price.length;
  for (let i = 0; i < count; i++) {
    const S = spot[i]!;
    const K = strike[i]!;
    const T = years[i]!;
    const sigma = volatility[i]!;
    const r = rate[i]!;
    const q = dividendYield[i]!;
    const product = S * K;
    const variance = sigma * sigma * T;
    const x = logMoneyness(S, K) + (r - q) * T;
    const w = Math.sqrt(variance);
    const t = w * 0.5;
    const h = Math.abs(x) / w;
    if (
      !(S > 0 && product > PRODUCT_MIN && product < PRODUCT_MAX && sigma > 0 && T > 0) ||
      !(t < WIDEST && h < TABLE_END && x < FAR_APART && x > -FAR_APART)
    ) {
      rareOption(isCall[i] !== 0, S, K, T, sigma, r, q, rare);
      price[i] = rare[0]!;
      delta[i] = rare[1]!;
      gamma[i] = rare[2]!;
      vega[i] = rare[3]!;
      theta[i] = rare[4]!;
      rho[i] = rare[5]!;
      continue;
    }
    const cell = (h * CELLS_PER_UNIT) | 0;
    const back = (cell + 0.5) / CELLS_PER_UNIT - h;
    const first = cell * MOMENTS;
    const u1 = back + t;
    const u2 = back - t;
    let n = first + (t < NARROW ? TERMS_NARROW : t < MIDDLE ? TERMS_MIDDLE : TERMS_WIDE);
    let mills = moments[n]!;
    let slope = 0;
    while (n > first) {
      n--;
      slope = slope * u1 + mills;
      mills = mills * u2 + moments[n]!;
    }
    const sign = isCall[i] !== 0 ? 1 : -1;
    const inside = Math.max(sign * x, 0);
    const y = 0.5 * inside;
    const y2 = y * y;
    const sinh =
      1 +
      y2 *
        (1 / 6 +
          y2 * (1 / 120 + y2 * (1 / 5040 + y2 * (1 / 362880 + y2 * (1 / 39916800 + y2 / 6227020800)))));
    const asset = S * Math.exp(-q * T);
    const cash = K * Math.exp(-r * T);
    const middle = Math.sqrt(asset * cash);
    const bell = NORMAL_PEAK * middle * Math.exp(-0.5 * ((x * x) / variance + variance * 0.25));
    const near = bell * (mills + w * slope);
    const far = bell * mills;
    let assetLeg: number;
    let cashLeg: number;
    if (inside > 0) {
      assetLeg = asset - (sign > 0 ? far : near);
      cashLeg = cash - (sign > 0 ? near : far);
    } else {
      assetLeg = sign > 0 ? near : far;
      cashLeg = sign > 0 ? far : near;
    }
    const rootYears = Math.sqrt(T);
    price[i] = bell * w * slope + middle * (2 * y * sinh);
    delta[i] = (sign * assetLeg) / S;
    gamma[i] = bell / (S * S * w);
    vega[i] = bell * rootYears;
    theta[i] = sign * (q * assetLeg - r * cashLeg) - (bell * sigma) / (2 * rootYears);
    rho[i] = sign * T * cashLeg;
  }
}
