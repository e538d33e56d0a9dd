import { livePairs } from "../../engine/chain/forward";
import { chainSmiles } from "../../engine/chain/smile-from-quotes";
import { DomainError } from "../../engine/errors";
import { sources } from "../../engine/sources";
import { chain } from "../arguments/chain/chain";
import { listingsFor } from "../arguments/chain/listing";
import { root } from "../arguments/chain/root";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { defineFunction } from "../define";
import { outputsBy } from "../outputs";
import { day, growth, width } from "../quantities";
import {
  type Check,
  COUNTS,
  type Counted,
  checkOf,
  checkRow,
  countCells,
  faultsIn,
  MOST_NOTES,
} from "./check-listing";
import { VIX_2016 } from "./example-chains";

const COLUMNS = [
  ...["expiry", "root", "days"],
  ...COUNTS.flatMap(([label]) => (label === "parity breaks" ? ["parity gap", label] : [label])),
  ...["condor", "credit", "spread of credit", "verdict", "notes"],
];

/** What is counted over the whole chain. */
const COUNTED = {
  crossed: { unit: "count", summary: "Quotes whose bid lies above the ask" },
  "zero bid": { unit: "count", summary: "Options that nobody bids for" },
  "missing side": {
    unit: "count",
    summary: "Options without a bid or an ask, and strikes without a call or a put",
  },
  twice: { unit: "count", summary: "Rows that say again what another row says" },
  contradicting: { unit: "count", summary: "Rows on one option that contradict each other" },
  expired: { unit: "count", summary: "Quotes of series that had settled at asOf" },
  unread: { unit: "count", summary: "Rows that hold no option that could be read" },
  "mixed roots": { unit: "count", summary: "Expiries quoted under two roots or more, which are kept apart" },
  "parity breaks": { unit: "count", summary: "Near pairs off parity by more than half their spreads" },
  "vertical arbitrage": {
    unit: "count",
    summary: "Neighbouring strikes whose spread cannot lose at the quotes",
  },
  "butterfly arbitrage": {
    unit: "count",
    summary: "Neighbouring strikes whose butterfly costs less than nothing",
  },
};

interface Checked {
  readonly counts: Readonly<Record<keyof typeof COUNTED, number>>;
}

export const chainCheck = defineFunction({
  id: "CHAIN.CHECK",
  summary: "How far a chain's quotes can be trusted: one row per expiry and root, the whole chain first.",
  arguments: {
    chain: chain(),
    asOf: omittable(day({ summary: "Quote time; it shows what has expired and finds the condor" }), {
      otherwise:
        "the chain's own day where it tells one, else no days, no expired quotes, no condor by delta",
    }),
    expiry: omittable(day({ summary: "Expiry" }), { otherwise: "every expiry" }),
    root: root(),
    strikes: omittable(strikes({ summary: "The condor for the liquidity gate" }), {
      otherwise: "the 16-delta condor of each expiry",
    }),
    width: optional(width({ summary: "Width of that condor's wings" }), 10),
    rate: omittable(growth({ summary: "Risk-free rate for parity" }), {
      otherwise: "the box rate of each expiry, as CHAIN.FORWARD gives it",
    }),
  },
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
    const sum = (of: Counted) => checks.reduce((total, { quality }) => total + quality[of], 0);
    const sumIf = (holds: (check: Check) => boolean, of: (check: Check) => number) =>
      checks.filter(holds).reduce((total, check) => total + of(check), 0);
    const counts = Object.fromEntries(COUNTS.map(([label, of]) => [label, sum(of)])) as Record<
      (typeof COUNTS)[number][0],
      number
    >;
    const expired = sumIf(
      ({ isExpired }) => isExpired,
      ({ quality }) => quality.options,
    );
    const illiquid = sumIf(
      ({ liquidity }) => !(liquidity instanceof DomainError || liquidity.isLiquid),
      () => 1,
    );
    const inUnits = sumIf(
      ({ units }) => units !== undefined,
      () => 1,
    );
    const unread = chain.unread.length;
    const mixed = checks.filter(({ faults }) => faults.some((fault) => fault.startsWith("also")));
    const mixedRoots = new Set(mixed.map(({ listing }) => listing.expiry)).size;
    const faults = [
      ...(unread > 0 ? [`${unread} unread`] : []),
      ...(inUnits > 0 ? [`${expiries(inUnits)} with strikes and quotes in different units`] : []),
      ...faultsIn(sum),
      ...(expired > 0 ? [`${expired} expired`] : []),
      ...(mixedRoots > 0 ? [`${expiries(mixedRoots)} under two roots`] : []),
      ...(illiquid > 0 ? [`${expiries(illiquid)} with a condor spread above 10 % of its credit`] : []),
    ];
    const verdict = faults.length === 0 ? "ok" : faults.join("; ");
    const notes = [
      ...(now.unused > 0 ? [`${now.unused} quotes of other moments of that day are not used`] : []),
      ...chain.unread.slice(0, MOST_NOTES).map(({ words }) => words),
      ...chain.notes.slice(0, MOST_NOTES),
      ...(chain.unknown.length > 0 ? [`columns not used: ${chain.unknown.join(", ")}`] : []),
    ];
    const whole = ["all", "", "", ...countCells("", sum), "", "", "", verdict, notes.join("; ")];
    return {
      rows: [COLUMNS, whole, ...checks.map(checkRow)],
      verdict,
      counts: { ...counts, expired, unread, "mixed roots": mixedRoots },
    };
  },
  outputs: {
    verdict: { unit: "text", summary: "ok, or what is wrong anywhere", of: ({ verdict }) => verdict },
    ...outputsBy(COUNTED, ({ counts }: Checked, label) => counts[label]),
  },
  table: { summary: COLUMNS.join(", "), rows: ({ rows }) => rows },
});

/** Where neither user nor chain tells a day, nothing has expired. */
const BEFORE_ALL = 1;

function expiries(number: number): string {
  return number === 1 ? "1 expiry" : `${number} expiries`;
}
