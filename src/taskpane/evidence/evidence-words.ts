import * as write from "../format";
import { type Curves, type EpisodeRow, pairs } from "./episodes";
import type { Rows } from "./replay-questions";

/** The cell of a labelled row, one a variant. */
export function rowOf(rows: Rows, label: string): readonly number[] {
  const found = rows.find(([name]) => name === label) ?? [];
  return found.slice(2).map(Number);
}

/** Where the hedge did not pay and what it cost, in plain words, before anything else. */
export function evidenceWords(summary: Rows, curves: Curves, episodes: readonly EpisodeRow[]): string {
  const names = curves.variants.map(({ name }) => name);
  const [two] = pairs(names).slice(-1);
  if (two === undefined) return "";
  const [hedged, unhedged] = two;
  const stretches = episodes.slice(0, -1);
  const worse = stretches.filter(({ results }) => (results[hedged] ?? 0) < (results[unhedged] ?? 0));
  const made = rowOf(summary, "hedge made")[hedged] ?? 0;
  const falls = rowOf(summary, "worst drawdown");
  const between = episodes.at(-1)?.results ?? [];
  return [
    `The hedge did not pay in ${worse.length} of the ${stretches.length} stretches: ${worse.map(({ name }) => name).join(", ") || "none"}.`,
    `Over the whole history it ${made < 0 ? "cost" : "made"} ${write.usd(Math.abs(made))} at ${names[hedged]}.`,
    `In between, ${names[hedged]} grew ${write.percent(between[hedged] ?? 0)} and ${names[unhedged]} ${write.percent(between[unhedged] ?? 0)}.`,
    `The worst drawdown was ${write.percent(falls[hedged] ?? 0)} with it and ${write.percent(falls[unhedged] ?? 0)} without.`,
  ].join(" ");
}
