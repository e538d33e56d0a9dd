import { type CondorQuotes, WIDEST_SPREAD_SHARE } from "../../engine/chain/condor-from-quotes";
import { deltaShown, type ListingSmile } from "../../engine/chain/smile-from-quotes";
import { PREMIUM_GAUGE } from "../../engine/condor/strikes";
import { DomainError } from "../../engine/errors";
import { asCompared } from "../../engine/numerics/as-compared";
import type { Output } from "../outputs";

/** A condor as a chain quotes it. */
export interface Quoted {
  readonly smile: ListingSmile;
  readonly quotes: CondorQuotes;
}

/** Volatility and delta of the smile at a leg's strike; the delta that the chain shows goes first. */
export function figuresOf({ smile, quotes }: Quoted, leg: Leg) {
  const quote = quotes[leg];
  const found = smile.strikes.find(({ strike }) => strike === quote.strike);
  const vol =
    found?.volatility ??
    new DomainError("no-solution", `no volatility: the ${quote.strike} ${quote.type} is not bid`);
  const computed = found?.delta ?? 0;
  const shown = deltaShown(quote, computed);
  return { vol, delta: shown ?? (typeof vol === "number" ? computed : vol), isShown: shown !== undefined };
}

const DELTA_SOURCES = [
  "on the parity forward",
  "one of the chain, one on the parity forward",
  "of the chain",
];

/** Whose the deltas of the shorts are. */
export function deltaSource(quoted: Quoted): string {
  const shown = (["shortPut", "shortCall"] as const).filter((leg) => figuresOf(quoted, leg).isShown);
  return DELTA_SOURCES[shown.length] ?? "";
}

const LEGS = {
  "long put": "longPut",
  "short put": "shortPut",
  "short call": "shortCall",
  "long call": "longCall",
} as const;
type Leg = (typeof LEGS)[keyof typeof LEGS];

/** The same figure of all four legs. */
export function ofLegs<W extends string>(
  unit: string,
  what: W,
  of: (quoted: Quoted, leg: Leg) => number | DomainError,
) {
  const rows = Object.entries(LEGS).map(([name, leg]) => [
    `${name} ${what}`,
    { unit, summary: `${name}: ${what}`, of: (quoted: Quoted) => of(quoted, leg) },
  ]);
  return Object.fromEntries(rows) as {
    readonly [K in `${keyof typeof LEGS} ${W}`]: Output<Quoted, number | DomainError>;
  };
}

/** Whether the credit is thin and the quotes are wide. */
export function flagOf(gauge: number, share: number | undefined): string {
  const flags = [
    ...(asCompared(gauge) < PREMIUM_GAUGE ? ["thin: below 6 % of the width"] : []),
    ...(share === undefined || asCompared(share) > WIDEST_SPREAD_SHARE
      ? ["wide: spread above 10 % of the credit"]
      : []),
  ];
  return flags.length === 0 ? "ok" : flags.join("; ");
}
