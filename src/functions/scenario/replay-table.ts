import { CALENDAR_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { ownVolOfVol } from "../../engine/plan/hedge";
import type { Plan } from "../../engine/plan/plan";
import type { MarketDays } from "../../engine/replay/history";
import { type Replayed, SHOWN_RATIOS } from "../../engine/replay/replay";
import type { ReplayYear } from "../../engine/replay/year";
import { flatRatio, isRatio, type SoldAt } from "../../engine/vix1d/sold-at";
import type { CellValue } from "../cells";
import { soldWords } from "./sold-words";

type Row = CellValue[];

const SUMMARY = {
  "end equity": ({ summary }) => summary.end,
  "growth a year": ({ summary }) => summary.growth,
  "worst drawdown": ({ summary }) => summary.drawdown,
  "worst year": ({ summary }) => summary.worstYear,
  trades: ({ summary }) => summary.trades,
  "losing trades": ({ summary }) => summary.lost,
  "points a condor": ({ summary }) => summary.meanTrade,
  "condors made": ({ summary }) => summary.condorResult,
  "hedge bought": ({ summary }) => summary.hedgeBought,
  "hedge sold": ({ summary }) => summary.hedgeSold,
  "hedge made": ({ summary }) => summary.hedgeResult,
  "hedge cost a year": ({ summary }) => summary.hedgeCost,
  "too small for a condor": ({ account }) => account.tooSmall,
  "hedge rounded to none": ({ account }) =>
    account.purchases > 0 ? account.roundedAway / account.purchases : 0,
} satisfies Record<string, (replayed: Replayed) => number>;

export type SummaryKey = keyof typeof SUMMARY;
export const summaryOf = (replayed: Replayed, key: SummaryKey): number => SUMMARY[key](replayed);

const YEARLY = {
  equity: "equity",
  result: "result",
  drawdown: "drawdown",
  trades: "trades",
  "lost trades": "lost",
  "condors made": "condorResult",
  "hedge bought": "hedgeBought",
  "hedge sold": "hedgeSold",
  "hedge made": "hedgeResult",
} as const satisfies Record<string, keyof ReplayYear>;

export function summaryRows(found: readonly Replayed[]): Row[] {
  return (Object.keys(SUMMARY) as SummaryKey[]).map((key) => [
    key,
    "",
    ...found.map((each) => summaryOf(each, key)),
  ]);
}

/** The same account at every ratio that is always shown: the ratio decides the result. */
export function ratioRows(run: (soldAt: SoldAt) => readonly Replayed[]): Row[] {
  const byRatio = SHOWN_RATIOS.map((ratio) => ({ ratio, found: run(flatRatio(ratio)) }));
  return (["growth a year", "worst drawdown", "points a condor"] as const).flatMap((key) =>
    byRatio.map(({ ratio, found }) => [
      `${key} at IV ratio`,
      ratio,
      ...found.map((each) => summaryOf(each, key)),
    ]),
  );
}

export function yearRows(found: readonly Replayed[]): Row[] {
  const years = found[0]?.account.years ?? [];
  return Object.entries(YEARLY).flatMap(([label, key]) =>
    years.map(({ year }, at) => [
      `${label} by year`,
      year,
      ...found.map(({ account }) => account.years[at]?.[key] ?? 0),
    ]),
  );
}

/** Equity and drawdown of every variant, session by session. */
export function dayRows(days: MarketDays, found: readonly Replayed[]): Row[] {
  const header = (word: string) => found.map(({ variant }) => `${word} ${variant.name}`);
  const rows: Row[] = [["date", ...header("equity"), ...header("drawdown")]];
  for (let day = 0; day < days.count; day++)
    rows.push([
      days.day[day]!,
      ...found.map(({ account }) => account.equity[day]!),
      ...found.map(({ account }) => account.drawdown[day]!),
    ]);
  return rows;
}

/** What the numbers rest on, in words; the last of them count what was set aside. */
export function noteRows(
  days: MarketDays,
  found: readonly Replayed[],
  words: { readonly soldAt: SoldAt; readonly stressCosts: number; readonly hedgeCosts: number },
): Row[] {
  const [first] = found;
  if (first === undefined) return [];
  const { plan } = first.variant;
  const diary = found.find((each) => each.diary !== undefined)?.diary;
  const years = (days.day[days.count - 1]! - days.day[0]!) / CALENDAR_DAYS_PER_YEAR;
  const texts: [string, string][] = [
    ["model-priced", `no option quotes, one volatility for all strikes: ${soldWords(words.soldAt, days)}`],
    [
      "costs",
      `${plan.costs} points a condor, ${words.stressCosts} more above VIX 20; ${words.hedgeCosts} a VIX contract and trade`,
    ],
    [
      "history",
      `${days.count} sessions, ${years.toFixed(1)} years; gate shut on ${first.stream.gated}, target unmet on ${first.stream.unmet}, volatility not known on ${first.stream.unpriced}`,
    ],
    [
      "long gaps",
      first.stream.overGaps === 0
        ? "none: no condor was sold in sessions over four or more calendar days"
        : `${first.stream.overGaps} condors sold over four or more calendar days, ${
            isRatio(words.soldAt)
              ? "at a volatility raised for 1.5 times a session's variance there"
              : "which VIX1D and its estimate have in them"
          }`,
    ],
    ["scale", `index set to ${plan.spot} at each sale; no limit by market depth`],
  ];
  if (diary !== undefined)
    texts.push([
      "hedge",
      `${diary.quotedDays} sessions on futures, ${days.count - diary.quotedDays} on the modelled curve; ${volatilityWords(plan, days)}; ${diary.unpriced} purchases without a price`,
    ]);
  for (const { what, count, firstRow } of days.notes)
    texts.push(["rows", `${count} ${what} (first: row ${firstRow})`]);
  return texts.map(([label, text]) => [label, text, ...found.map(() => "")]);
}

function volatilityWords(plan: Plan, { vvix, count }: MarketDays): string {
  if (ownVolOfVol(plan) !== undefined) return "the plan's own volatilities of VIX throughout";
  const known = vvix.reduce((days, level) => days + (level > 0 ? 1 : 0), 0);
  return `VIX options by the fitted surface, VVIX as given on ${known} sessions, as it goes with VIX on ${count - known}`;
}
