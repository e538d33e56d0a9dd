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

/** Many quoted options, one column per argument. */
export interface QuoteColumns {
  /** 1 for a call, 0 for a put. */
  readonly isCall: Uint8Array;
  readonly price: Float64Array;
  readonly spot: Float64Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

export function quoteColumns(count: number): QuoteColumns {
  return {
    isCall: new Uint8Array(count),
    price: new Float64Array(count),
    spot: new Float64Array(count),
    strike: new Float64Array(count),
    years: new Float64Array(count),
    rate: new Float64Array(count),
    dividendYield: new Float64Array(count),
  };
}
