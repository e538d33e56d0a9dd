import { type Finding, findings, type Readings, type RuleTable, rule } from "../rule-table";

/** The readings that a Big Top table may watch. */
export const BIG_TOP_READINGS = [
  "decay of time value",
  "share of 252-day high",
  "RSI",
  "curve slope",
  "IV over realised less 1",
  "VIX less 200-day mean",
  "score",
] as const;

/** Results of a condition: it adds its weight to the score; or it must hold as well. */
const COUNTS = 1;
export const REQUIRED = 2;

/**
 * The Big Top "Temporal Theta" Cash Press, doctrine without a tested edge. A condition that holds adds its weight to
 * the score; the flag is up when every required condition holds and the score reaches the row "score". "seed" reads
 * the founding text: the time value of longer-dated SPX options is being pressed out near a top. "hardrules" is
 * another answer's list; VIX above its 200-day mean seldom meets a contango of 12 %, so it hardly ever fires.
 */
export const bigTopPresets = {
  seed: [
    rule("decay of time value", "[0.05, ]", REQUIRED, "90-day straddle down 5 % in ten sessions", 0.4),
    rule("share of 252-day high", "[0.98, ]", COUNTS, "index within 2 % of its 252-day high", 0.15),
    rule("RSI", "(68, ]", COUNTS, "RSI above 68", 0.15),
    rule("curve slope", "[0.08, ]", COUNTS, "second VIX future 8 % above the first", 0.15),
    rule("IV over realised less 1", "[0.18, ]", COUNTS, "implied volatility 18 % above realised", 0.15),
    rule("score", "[0.6, ]", REQUIRED, "score of at least 0.6"),
  ],
  hardrules: [
    rule("VIX less 200-day mean", "(0, ]", REQUIRED, "VIX above its 200-day mean", 0.25),
    rule("IV over realised less 1", "[0.18, ]", REQUIRED, "implied volatility 18 % above realised", 0.25),
    rule("RSI", "(68, ]", REQUIRED, "RSI above 68", 0.25),
    rule("curve slope", "[0.12, ]", REQUIRED, "second VIX future 12 % above the first", 0.25),
    rule("score", "[1, ]", REQUIRED, "all of them"),
  ],
} as const satisfies Record<string, RuleTable>;

export interface BigTop {
  readonly findings: readonly Finding[];
  readonly score: number;
  readonly flag: boolean;
  /** Readings that the rules watch and that were not given: they count as not met. */
  readonly missing: readonly string[];
}

/** Score, flag and every condition. */
export function bigTop(table: RuleTable, readings: Readings): BigTop {
  const conditions = findings(table, readings);
  const weights = conditions.reduce(
    (sum, { rule: { weight }, fired }) => sum + (fired ? (weight ?? 0) : 0),
    0,
  );
  const score = Math.round(weights * 1e9) / 1e9; // 0.4 + 4 x 0.15 is 1, not 0.9999999999999999
  const all = findings(table, { ...readings, score });
  return {
    findings: all,
    score,
    flag: all.every(({ rule: { result }, fired }) => result < REQUIRED || fired),
    missing: all.filter(({ value }) => value === undefined).map(({ rule: { reading } }) => reading),
  };
}
