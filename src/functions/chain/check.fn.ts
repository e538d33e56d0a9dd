import { livePairs } from "../../engine/chain/forward";
import { chainSmiles } from "../../engine/chain/smile-from-quotes";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { chain } from "../arguments/chain";
import { chainDay } from "../arguments/chain-day";
import { root } from "../arguments/chain-root";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { defineFunction } from "../define";
import { growth, width } from "../quantities";
import { type Computed, tableWithPicks } from "../returns";
import { type Check, checkOf, checkRow, MOST_NOTES } from "./check-listing";
import { VIX_2016 } from "./example-chains";
import { listingsFor } from "./listing";

const COLUMNS = [
  "expiry",
  "root",
  "days",
  "strikes",
  "quotes",
  "live",
  "crossed",
  "zero bid",
  "missing side",
  "twice",
  "contradicting",
  "parity gap",
  "parity breaks",
  "vertical arbitrage",
  "butterfly arbitrage",
  "condor",
  "credit",
  "spread of credit",
  "verdict",
  "notes",
] as const;

const count = (what: string) => ({ unit: "count", summary: what });

export const chainCheck = defineFunction({
  id: "CHAIN.CHECK",
  summary: "How far a chain's quotes can be trusted: one row per expiry and root, the whole chain first.",
  arguments: {
    chain: chain(),
    asOf: omittable(
      chainDay("Quote time; it shows what has expired and finds the condor"),
      "the chain's own day where it tells one, else no days, no expired quotes, no condor by delta",
    ),
    expiry: omittable(chainDay("Expiry"), "every expiry"),
    root: root(),
    strikes: omittable(strikes("The condor for the liquidity gate"), "the 16-delta condor of each expiry"),
    width: optional(width("Width of that condor's wings"), 10),
    rate: omittable(
      growth("Risk-free rate for parity"),
      "the box rate of each expiry, as CHAIN.FORWARD gives it",
    ),
  },
  returns: tableWithPicks(COLUMNS.join(", "), {
    verdict: { unit: "text", summary: "ok, or what is wrong anywhere" },
    crossed: count("Quotes whose bid lies above the ask"),
    "zero bid": count("Options that nobody bids for"),
    "missing side": count("Options without a bid or an ask, and strikes without a call or a put"),
    twice: count("Rows that say again what another row says"),
    contradicting: count("Rows on one option that contradict each other"),
    expired: count("Quotes of series that had settled at asOf"),
    unread: count("Rows that hold no option that could be read"),
    "mixed roots": count("Expiries quoted under two roots or more, which are kept apart"),
    "parity breaks": count("Near pairs off parity by more than half their spreads"),
    "vertical arbitrage": count("Neighbouring strikes whose spread cannot lose at the quotes"),
    "butterfly arbitrage": count("Neighbouring strikes whose butterfly costs less than nothing"),
  }),
  formula:
    "spread of credit = (ask - bid of the package) / mid credit, ok up to 10 %; parity gap = largest |C - P - e^(-rT) (F - K)| of the 11 pairs nearest the money, F their median forward; arbitrage only where it could be dealt at bid and ask",
  limits:
    "Counts, not repairs: a bad row is left out wherever it would matter and disturbs no other. Zero bids far from the money are everyday and no fault. Rates below 0 would lift the vertical bounds.",
  source: `${sources.method} (liquidity gate). Bounds: ${sources.merton1973}, section 2; parity: ${sources.hull2018}, equation 11.6`,
  standing: "house rule",
  examples: [
    {
      given: { chain: VIX_2016, return: "verdict" },
      gives: "ok",
      from: "quotes of 2016-06-01 15:45: no row is crossed, one-sided or twice, and the pairs agree",
    },
    {
      given: {
        chain: [
          ["strike", "expiry", "type", "bid", "ask"],
          [4700, "2024-01-12", "call", 5.1, 4.9],
          [4700, "2024-01-12", "put", 3.1, 3.3],
          [4800, "2024-01-12", "put", 0, 0.05],
        ],
        return: [["crossed"], ["zero bid"], ["missing side"]],
      },
      gives: [[1], [1], [1]],
      from: "the rows themselves: 5.1 over 4.9, a bid of 0, no call at 4800",
    },
  ],
  compute: ({ chain, asOf, expiry, root, strikes, width, rate }) => {
    const now = chain.at(asOf);
    const selected = listingsFor(now.chain, expiry, root);
    const moment = now.moment;
    const checks = chainSmiles(selected, moment ?? BEFORE_ALL, rate ?? 0).map((smile) =>
      checkOf(smile, strikes, width, moment !== undefined, rate),
    );
    for (const check of checks) {
      const others = now.chain.filter(
        (other) =>
          other.expiry === check.listing.expiry &&
          other.root !== check.listing.root &&
          livePairs(other).length > 0,
      );
      if (others.length > 0)
        check.faults.push(`also quoted as ${others.map((each) => each.root || "no root").join(", ")}`);
    }
    const sum = (of: (check: Check) => number) => checks.reduce((total, check) => total + of(check), 0);
    const picks = {
      crossed: sum(({ quality }) => quality.crossed),
      "zero bid": sum(({ quality }) => quality.zeroBids),
      "missing side": sum(({ quality }) => quality.missingSides),
      twice: sum(({ quality }) => quality.repeated),
      contradicting: sum(({ quality }) => quality.contradicting),
      expired: sum(({ isExpired, quality }) => (isExpired ? quality.options : 0)),
      unread: chain.unread.length,
      "mixed roots": new Set(
        checks
          .filter(({ faults }) => faults.some((fault) => fault.startsWith("also")))
          .map(({ listing }) => listing.expiry),
      ).size,
      "parity breaks": sum(({ quality }) => quality.parityBreaks),
      "vertical arbitrage": sum(({ quality }) => quality.verticalBreaks),
      "butterfly arbitrage": sum(({ quality }) => quality.butterflyBreaks),
    };
    const holes = sum(({ quality }) => quality.holes);
    const illiquid = sum(({ liquidity }) => (liquidity instanceof DomainError || liquidity.isLiquid ? 0 : 1));
    const faults = [
      ...(picks.unread > 0 ? [`${picks.unread} unread`] : []),
      ...FAULTS.filter(([label]) => picks[label] > 0).map(([label, words]) => `${picks[label]} ${words}`),
      ...(picks["mixed roots"] > 0
        ? [counted(picks["mixed roots"], "expiry", "expiries", "under two roots")]
        : []),
      ...(holes > 0 ? [`${holes} without a bid between bids`] : []),
      ...(illiquid > 0
        ? [counted(illiquid, "expiry", "expiries", "with a condor spread above 10 % of its credit")]
        : []),
    ];
    const verdict = faults.length === 0 ? "ok" : faults.join("; ");
    const notes = [
      ...(now.unused > 0 ? [`${now.unused} quotes of other moments of that day are not used`] : []),
      ...chain.unread.slice(0, MOST_NOTES).map(({ words }) => words),
    ];
    const whole: readonly Computed[] = [
      "all",
      "",
      "",
      sum(({ quality }) => quality.strikes),
      sum(({ quality }) => quality.options),
      sum(({ quality }) => quality.live),
      picks.crossed,
      picks["zero bid"],
      picks["missing side"],
      picks.twice,
      picks.contradicting,
      "",
      picks["parity breaks"],
      picks["vertical arbitrage"],
      picks["butterfly arbitrage"],
      "",
      "",
      "",
      verdict,
      notes.join("; "),
    ];
    return { rows: [COLUMNS, whole, ...checks.map(checkRow)], picks: { verdict, ...picks } };
  },
});

/** Where neither user nor chain tells a day, nothing has expired. */
const BEFORE_ALL = 1;

function counted(number: number, one: string, many: string, what: string): string {
  return `${number} ${number === 1 ? one : many} ${what}`;
}

/** Counts that are faults wherever they are above 0, in the order of the verdict. */
const FAULTS = [
  ["crossed", "crossed"],
  ["missing side", "with a side missing"],
  ["twice", "said twice"],
  ["contradicting", "contradicting"],
  ["expired", "expired"],
  ["parity breaks", "off parity"],
  ["vertical arbitrage", "in vertical arbitrage"],
  ["butterfly arbitrage", "in butterfly arbitrage"],
] as const;
