import {
  CALENDAR_DAYS_PER_YEAR,
  onClockOf,
  type TimeToExpiry,
  yearsToExpiry,
} from "../../engine/calendar/time-to-expiry";
import { attempt, DomainError } from "../../engine/errors";
import { planLayers } from "../../engine/plan/hedge";
import type { Variant } from "../../engine/plan/plan";
import { type Episode, futureMove } from "../../engine/scenario/episode";
import { episodePresets, episodesOf } from "../../engine/scenario/episodes";
import { deviations, type Stressed, type StressTerms, stressed } from "../../engine/scenario/stress";
import { sources } from "../../engine/sources";
import { DAYS_OF_RESPONSE } from "../alvh/hedge-blind-spots";
import { choice } from "../arguments/choice";
import { planVariants } from "../arguments/plan";
import { omittable, optional } from "../arguments/quantity";
import { timeOrNone } from "../arguments/time";
import { defineFunction } from "../define";
import type { Computed, Rows } from "../outputs";

/** Headings of a variant's columns; several variants carry their names. */
function headingsOf({ plan, name }: Variant, alone: boolean): string[] {
  const layers = planLayers(plan).map((_, index) => `layer ${index + 1}`);
  return ["contracts", "condors", ...layers, "hedge", "total", "total / equity", "margin", "covered"].map(
    (heading) => (alone ? heading : `${name}: ${heading}`),
  );
}

function cellsOf({ plan }: Variant, found: Stressed | DomainError): Computed[] {
  if (found instanceof DomainError) return Array<Computed>(7 + planLayers(plan).length).fill(found);
  const { contracts, condors, layers, hedge, total, margin, covered } = found;
  const ofEquity = total instanceof DomainError ? total : total / plan.equity;
  return [contracts, condors, ...layers, hedge, total, ofEquity, margin, covered];
}

export const scenarioStress = defineFunction({
  id: "SCENARIO.STRESS",
  summary:
    "Every named shock from 1987 to 2026 at today's strikes: condors, each layer on its own future, total, margin, cover.",
  arguments: {
    plan: planVariants(),
    preset: optional(
      choice(episodePresets, {
        summary: "Single days, or stretches from the calm before to the peak of VIX",
      }),
      "days",
    ),
    sold: optional(
      choice(["today", "then"], {
        summary: "The plan as it trades today, or at the VIX before each episode",
      }),
      "today",
    ),
    passed: omittable(
      timeOrNone({
        summary:
          "Time gone by when the episode is over; a number counts sessions for condors sold in sessions, calendar days for the hedge",
      }),
      { otherwise: "its sessions, at most the life of the condors" },
    ),
  },
  formula:
    "SPX moves by the same fraction; VIX rises by the same points, falls by the same fraction, futures in proportion; a layer's future as recorded (between the two nearest, one within 7 days standing for it), else VIX move / (1 + (days / a)^b), a = 25.5 + 22.9 s, b = 0.744 + 0.106 s, s = ln(sessions) / ln 21; volatility of VIX as in ALVH.PAYOFF, of its jump left what the time beyond the episode leaves",
  limits: `Blind spots first: melt-ups and slow falls, where condors lose and VIX does not rise; sold as then, the December 2025 melt-up is one. Closes: within the day it was worse. Rises in points, not per cent: the same jump is rarer from a low VIX. A stretch is put upon condors that would have been sold anew many times. VIX options settle to an opening print: on 2020-03-18 at 69.76 where VIX peaked at 85.47. ${DAYS_OF_RESPONSE} Margin is strategy margin, which a move leaves as it is.`,
  source: `${sources.method}: amendments 4 to 6; closes: Cboe, S&P and CFE by public data sets; 1987 is VXO`,
  standing: "house rule",
  examples: [
    {
      given: {
        plan: [
          ["SPX", 7140],
          ["volatility", 0.18],
          ["strikes", "7005/7015/7265/7275"],
          ["costs", "none"],
          ["condors", 1],
          ["hedge tier", "none"],
        ],
        return: "stress loss",
      },
      gives: 891,
      digits: 0,
      from: "the method's worked example: ten points wide, sold at 1.09: it loses 8.91 points",
    },
  ],
  compute: ({ plan, preset, sold, passed }) => {
    const years = (time: typeof passed) =>
      time === undefined ? undefined : yearsToExpiry(time, CALENDAR_DAYS_PER_YEAR);
    const termsOf = (days: TimeToExpiry): StressTerms => ({
      sold,
      passed: years(passed),
      condorsPassed: passed === undefined ? undefined : years(onClockOf(days, passed)),
    });
    const tenors = [...new Set(plan.flatMap((variant) => planLayers(variant.plan).map(({ days }) => days)))];
    const chosen = episodesOf(preset);
    const found = chosen.map((episode) =>
      plan.map((variant) => attempt(() => stressed(variant.plan, episode, termsOf(variant.plan.days)))),
    );
    const firsts = found.map(([first]) => first as Stressed | DomainError);
    return { plan, chosen, tenors, found, worst: worstOf(chosen, firsts) };
  },
  outputs: {
    "stress loss": {
      unit: "US dollars",
      summary: "Loss of the first variant in its worst episode, the stressLoss of RISK.CEILING",
      of: ({ worst }) => worst.loss,
    },
    "worst episode": { unit: "text", summary: "The episode of that loss", of: ({ worst }) => worst.name },
    uncovered: {
      unit: "episodes",
      summary: "Episodes in which the condors lose and the hedge pays nothing",
      of: ({ worst }) => worst.uncovered,
    },
  },
  table: {
    summary:
      "One row an episode: when, sessions, move of SPX and in standard deviations of VIX before, VIX before and after, move of the future of each layer and whether it is recorded or modelled; then for each variant contracts, dollars of condors, layers, hedge, total, over equity, margin, share of the condors' worst loss that the hedge covers",
    rows: stressRows,
  },
});

interface Shocks {
  readonly plan: readonly Variant[];
  readonly chosen: readonly Episode[];
  readonly tenors: readonly number[];
  readonly found: readonly (readonly (Stressed | DomainError)[])[];
}

function stressRows({ plan, chosen, tenors, found }: Shocks): Rows {
  const moves = tenors.flatMap((days) => [`future ${days}d`, `${days}d is`]);
  const header = [
    ...["episode", "when", "sessions", "SPX move", "in SD", "VIX before", "VIX after", ...moves],
    ...plan.flatMap((variant) => headingsOf(variant, plan.length === 1)),
    "note",
  ];
  const rows = chosen.map((episode, index): Computed[] => [
    ...[episode.name, episode.when, episode.sessions, episode.spotMove, deviations(episode)],
    ...[episode.vixBefore, episode.vixAfter],
    ...tenors.flatMap((days): Computed[] => {
      const { points, known } = futureMove(episode, days);
      return [points, known];
    }),
    ...plan.flatMap((variant, at) => cellsOf(variant, found[index]?.[at] as Stressed | DomainError)),
    episode.note,
  ]);
  return [header, ...rows];
}

/** The worst episode of a variant, and those in which its hedge pays nothing. */
function worstOf(chosen: readonly Episode[], found: readonly (Stressed | DomainError)[]) {
  let worst = 0;
  let name = "none";
  let uncovered = 0;
  for (const [index, each] of found.entries()) {
    const failed = each instanceof DomainError ? each : each.total;
    if (failed instanceof DomainError) return { loss: failed, name: failed, uncovered: failed };
    const { condors, hedge, total } = each as Stressed;
    if ((total as number) < worst) {
      worst = total as number;
      name = chosen[index]?.name ?? "";
    }
    if ((condors as number) < 0 && (hedge as number) <= 0) uncovered++;
  }
  return { loss: -worst || 0, name, uncovered };
}
