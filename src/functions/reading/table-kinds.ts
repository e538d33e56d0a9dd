import type { Field } from "./fields";
import { MONTHS_AHEAD } from "./fields/futures";

/** What a kind of table must say, and what else it may say. */
export interface TableShape {
  /** Of each group one field at least. */
  readonly needs: readonly (readonly Field[])[];
  /** Every field that it takes; where a heading may mean two of them, the first. */
  readonly takes: readonly Field[];
  /** Fields may stand twice: calls left, puts right. */
  readonly twoSides?: boolean;
}

const FUTURES = MONTHS_AHEAD.map((n) => `m${n}` as const);
const FUTURE_EXPIRIES = MONTHS_AHEAD.map((n) => `exp${n}` as const);
const INDICES = ["spx", "vix", "vix1d", "vix9d", "vix3m", "vix6m", "vvix"] as const;
const BARS = ["open", "high", "low", "close", "adjustedClose", "volume"] as const;

/** The tables that are known, those that say most first. */
export const tableKinds = {
  chain: {
    needs: [["bid"], ["ask"], ["strike", "symbol"]],
    twoSides: true,
    takes: [
      "bid",
      "ask",
      "strike",
      "expiry",
      "type",
      "symbol",
      "root",
      "underlying",
      "quoteDay",
      "quoteTime",
      "delta",
      "settles",
      "spot",
    ],
  },
  condors: {
    needs: [["strikes", "longPut"], ["contracts"], ["credit"], ["expiry", "day"]],
    takes: [
      "expiry",
      "strikes",
      "longPut",
      "shortPut",
      "shortCall",
      "longCall",
      "contracts",
      "credit",
      "day",
      "note",
    ],
  },
  positions: {
    needs: [["symbol", "root"], ["contracts"]],
    takes: [
      "type",
      "contracts",
      "instrument",
      "symbol",
      "expiry",
      "strike",
      "paid",
      "costBasis",
      "underlying",
      "root",
      "day",
      "time",
    ],
  },
  holdings: {
    needs: [["instrument"], ["contracts"], ["paid"], ["expiry", "day"]],
    takes: ["instrument", "expiry", "longStrike", "contracts", "paid", "layer", "shortStrike", "day", "note"],
  },
  curve: {
    needs: [["when", "contractName"], ["future"]],
    takes: ["when", "future", "contractName", "symbol", "underlying", "day"],
  },
  history: {
    needs: [["day"], [...INDICES, "close", ...FUTURES]],
    takes: ["day", "time", ...INDICES, ...BARS, ...FUTURES, ...FUTURE_EXPIRIES],
  },
  breadth: {
    needs: [["advances"], ["declines"]],
    takes: ["day", "advances", "declines", "spx", "close"],
  },
  events: {
    needs: [["day"], ["event"]],
    takes: ["day", "time", "event", "country"],
  },
} as const satisfies Readonly<Record<string, TableShape>>;

export type TableKind = keyof typeof tableKinds;
