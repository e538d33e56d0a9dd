import { words } from "../../host/words";
import * as write from "../format";
import type { Rows } from "./long-run/asked";
import { type Curves, type Episodes, pairs } from "./replay/episodes";

/** The cell of a labelled row, one a variant. */
export function rowOf(rows: Rows, label: string): readonly number[] {
  const found = rows.find(([name]) => name === label) ?? [];
  return found.slice(2).map(Number);
}

/** Where the hedge did not pay and what it cost, in plain words, before anything else. */
export function evidenceWords(summary: Rows, curves: Curves, { rows, between }: Episodes): string {
  const names = curves.variants.map(({ name }) => name);
  const [last] = pairs(names).slice(-1);
  if (last === undefined) return "";
  const [hedged, unhedged] = last;
  const held = rows.flatMap(({ name, results }) => (results === null ? [] : [{ name, results }]));
  const worse = held.filter(({ results }) => (results[hedged] ?? 0) <= (results[unhedged] ?? 0));
  const made = rowOf(summary, "hedge made")[hedged] ?? 0;
  const falls = rowOf(summary, "worst drawdown");
  const aYear = (variant: number) => between.aYear[variant] ?? 0;
  const cost = aYear(unhedged) - aYear(hedged);
  return [
    words`The hedge did not pay in ${worse.length} of the ${held.length} stretches: ${worse.map(({ name }) => name).join(", ") || words`none`}.`,
    words`Over the whole history it ${made < 0 ? words`cost` : words`made`} ${write.usd(Math.abs(made))} at ${names[hedged]}.`,
    words`In the ${write.plural(between.sessions, "session")} in between it ${cost > 0 ? words`cost` : words`made`} ${write.percent(Math.abs(cost), 2)} a year: ${names[hedged]} grew ${write.percent(aYear(hedged))} a year, ${names[unhedged]} ${write.percent(aYear(unhedged))}.`,
    words`The worst drawdown was ${write.percent(falls[hedged] ?? 0)} with it and ${write.percent(falls[unhedged] ?? 0)} without.`,
  ].join(" ");
}
