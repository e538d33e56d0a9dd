import { historySoldAt } from "../../engine/plan/market";
import type { Variant } from "../../engine/plan/plan";
import type { HedgeHabits } from "../../engine/replay/hedge-diary";
import type { MarketDays } from "../../engine/replay/history";
import { POLICIES } from "../../engine/replay/readings";
import { type Replayed, replayer, shownVariants } from "../../engine/replay/replay";
import { sources } from "../../engine/sources";
import type { SoldAt } from "../../engine/vix1d/sold-at";
import { choice } from "../arguments/choice";
import { planVariants } from "../arguments/plan";
import { dailyHistory } from "../arguments/price-history";
import { omittable, optional, quantity } from "../arguments/quantity";
import { defineFunction } from "../define";
import { outputsBy, type Rows } from "../outputs";
import { costsOrNone } from "../quantities";
import { habitRows, hedgeHabits } from "./hedge-habits";
import { ivRatio } from "./iv-ratio";
import { shareRows, splitRows } from "./replay-splits";
import { dayRows, noteRows, ratioRows, summaryOf, summaryRows, yearRows } from "./replay-table";

const PICKS = {
  "end equity": { unit: "US dollars", summary: "Equity at the last session" },
  "growth a year": {
    unit: "fraction",
    summary: "Compound growth of equity; of the whole history where it is less than a year",
  },
  "worst drawdown": { unit: "fraction", summary: "Deepest fall from the running peak" },
  "worst year": { unit: "fraction", summary: "Result of the worst calendar year" },
  trades: { unit: "trades", summary: "Condors settled or closed" },
  "losing trades": { unit: "fraction", summary: "Share of them that lost after costs" },
  "points a condor": { unit: "index points", summary: "Mean result of one condor after costs" },
  "hedge made": { unit: "US dollars", summary: "Result of the hedge, costs included" },
  "hedge cost a year": {
    unit: "US dollars a year",
    summary: "Net cost of the hedge a year on the plan's equity, below 0 a gain: the replayed of ALVH.CARRY",
  },
};

export const scenarioReplay = defineFunction({
  id: "SCENARIO.REPLAY",
  summary:
    "The plan day by day over a history: equity, drawdown, trades, hedge cost and payoff, side by side.",
  arguments: {
    history: dailyHistory(),
    plan: planVariants(),
    ivRatio: omittable(ivRatio(), {
      otherwise: "the plan's; else VIX1D x the plan's share, estimated where the history has none",
    }),
    show: optional(
      choice(["all", "summary", "years", "days", "hedge choices"], {
        summary: "Which rows; hedge choices: the hedge by roll day, reading and harvest rule, side by side",
      }),
      "all",
    ),
    hedgeCosts: optional(costsOrNone({ summary: "Fee and slippage of a VIX contract, each trade" }), 0.063),
    stressCosts: optional(costsOrNone({ summary: "Points that a condor costs more above VIX 20" }), 0.1),
    closeAt: optional(
      quantity(
        { unit: "days", min: 0, max: 365, typical: { from: 0, to: 21 } },
        {
          summary:
            "Days (sessions, where the plan counts sessions) left at which a condor is closed and the next sold; 0 settles it",
        },
      ),
      0,
    ),
    policy: optional(
      choice(POLICIES, {
        summary:
          "Size: the plan's fraction, or above 1 % as far as the VIX and RSI gates of RISK.SCALE are open",
      }),
      "fixed",
    ),
  },
  appended: hedgeHabits,
  formula:
    "at each close: settle or mark the condor; mark, roll and harvest the layers on the curve; size from equity; sell the next condor at VIX1D/100 x share, or at VIX/100 x a ratio (x sqrt(1.5) for a session after four or more calendar days), where the gate permits, targets up to 2.85 for its tier's credit at most (0.70, 1.15). Nothing is known before its close",
  limits:
    "Model-priced: flat volatility, no quotes; the share of VIX1D, or the ratio, decides the result. VIX1D prices one session; its estimate was fitted to 2022-2024; jobs and CPI eves are told by rule. Put side and call side bear half the costs each. One plan column is shown as it stands, then at 1 % and 2 %, hedged and unhedged. Curve without futures: fitted to VIX and its means (half-lives of 10 and 120 sessions) on the futures of 2004-2017, 1.4 points off on average; the ladder costs within 10 % of what it costs on those futures over 2006-03 to 2017-05, within 15 % in each third. Its bias below VIX 30 is 0.3 points at most; above, +2.0 / +1.3 / +0.9 / +0.4 / -0.5 at 3-45 / 45-90 / 90-130 / 130-190 / 190-260 days. Volatility of VIX: the plan's own where it gives any, else the fitted smiles of ALVH.LADDER at VVIX, of the history's column or as it goes with VIX since 2013; before that 93, raised by the jumps of VIX as far as 0.66 / 0.53 / 0.18 / 0.03 of them are left after 1 / 5 / 10 / 21 sessions. EDR, 5-day mean, RSI come from the history; surprises, breadth, Big Top are not in it. A layer is kept to its roll day; a VIX option held to expiry settles at the VIX close before. Calendar, reading and harvest are choices: over 2006-2026 no harvest rule was told apart from holding and no reading from another (EVIDENCE.md), so the defaults are the source's, doctrine. Staggered layers are quarters of a layer: beside few condors they round to none.",
  source: `${sources.method}: section 2 with amendments 4, 6, 17, 18; curve fitted to VIX futures 2004-2017`,
  standing: "house rule",
  examples: [
    {
      given: {
        history: [
          ["date", "SPX", "VIX"],
          [46_000, 6000, 18],
          [46_001, 6000, 18],
        ],
        plan: [
          ["strikes", "7005/7015/7265/7275"],
          ["rate", 0],
        ],
        ivRatio: 1,
        return: "end equity",
      },
      gives: 100_099,
      digits: 0,
      from: "the method's worked example by hand: 1 condor, credit 1.09 less 0.10 costs, index unchanged: +$99; 0.4 hedge contracts round to none",
    },
  ],
  compute({
    history,
    plan,
    ivRatio: ratio,
    show,
    calendar,
    tierReads,
    tierLate,
    harvest,
    harvestLeft,
    ...terms
  }) {
    const variants = shownVariants(plan);
    const habits = { calendar, weeksEarlier: 0, tierReads, tierLate, harvest, harvestLeft };
    const run = replayer(history, { ...terms, habits });
    const at = (soldAt: typeof ratio) =>
      variants.map((variant) => run(variant, soldAt ?? historySoldAt(variant.plan)));
    const soldAt = ratio ?? historySoldAt(variants[0]!.plan);
    const kept = (other: Partial<HedgeHabits>) =>
      variants.map((variant) => run(variant, ratio ?? historySoldAt(variant.plan), { ...habits, ...other }));
    return { history, variants, at, found: at(ratio), kept, show, words: { soldAt, ...terms } };
  },
  outputs: outputsBy(PICKS, ({ found }: Pick<Replay, "found">, label) => summaryOf(found[0]!, label)),
  table: {
    summary:
      "Summary, shares of VIX1D with the break-even, IV ratios 0.7 to 1.0, put and call side, weekdays, eves and long gaps, years, assumptions; a column a variant",
    rows: rowsOf,
  },
});

interface Replay {
  readonly history: MarketDays;
  readonly variants: readonly Variant[];
  readonly at: (soldAt: SoldAt) => readonly Replayed[];
  readonly found: readonly Replayed[];
  readonly kept: (other: Partial<HedgeHabits>) => readonly Replayed[];
  readonly show: "all" | "summary" | "years" | "days" | "hedge choices";
  readonly words: Parameters<typeof noteRows>[2];
}

function rowsOf({ history, variants, at, found, kept, show, words }: Replay): Rows {
  if (show === "days") return dayRows(history, found);
  const heading = ["replay", "when", ...variants.map(({ name }) => name)];
  if (show === "hedge choices") return [heading, ...habitRows(kept), ...noteRows(history, found, words)];
  return [
    heading,
    ...(show === "years"
      ? []
      : [
          ...summaryRows(found),
          ...shareRows(at, words.soldAt),
          ...ratioRows(at),
          ...splitRows(history, found),
        ]),
    ...(show === "summary" ? [] : yearRows(found)),
    ...noteRows(history, found, words),
  ];
}
