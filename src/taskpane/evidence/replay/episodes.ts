import { serialOfIso } from "../../../engine/calendar/iso-date";
import { words } from "../../../host/words";
import type { Rows } from "../long-run/asked";

/** Stretches that a sceptic asks about, first and last day, from before the fall to after it. */
export const askedEpisodes: readonly (readonly [name: string, from: string, to: string])[] = [
  [words`2008 crisis`, "2008-09-02", "2009-03-31"],
  [words`May 2010 flash crash`, "2010-04-23", "2010-07-02"],
  [words`Aug 2011 downgrade`, "2011-07-22", "2011-10-14"],
  [words`Aug 2015 yuan`, "2015-08-10", "2015-10-02"],
  [words`Feb 2018 Volmageddon`, "2018-01-26", "2018-03-02"],
  [words`Dec 2018 fall`, "2018-12-03", "2019-01-04"],
  [words`2020 pandemic`, "2020-02-19", "2020-04-30"],
  [words`2022 bear market`, "2022-01-03", "2022-10-14"],
  [words`Aug 2024 yen`, "2024-07-31", "2024-08-16"],
  [words`Apr 2025 tariffs`, "2025-04-01", "2025-05-02"],
  [words`Dec 2025 melt-up`, "2025-12-01", "2025-12-31"],
  [words`Mar 2026`, "2026-02-27", "2026-03-31"],
];

const SESSIONS_A_YEAR = 252;

/** The replay day by day: dates, and one line of equity and of drawdown a variant. */
export interface Curves {
  readonly dates: readonly number[];
  readonly variants: readonly {
    readonly name: string;
    readonly equity: readonly number[];
    readonly drawdown: readonly number[];
  }[];
}

export function curvesOf(days: Rows): Curves {
  const [header = [], ...body] = days;
  const columns = header.flatMap((heading, column) =>
    String(heading).startsWith("equity ") ? [{ name: String(heading).slice("equity ".length), column }] : [],
  );
  const at = (column: number) => body.map((row) => Number(row[column]));
  return {
    dates: at(0),
    variants: columns.map(({ name, column }) => ({
      name,
      equity: at(column),
      drawdown: at(header.indexOf(`drawdown ${name}`)),
    })),
  };
}

export interface EpisodeRow {
  readonly name: string;
  /** Growth of equity over the stretch, one a variant; null where the history does not hold it. */
  readonly results: readonly number[] | null;
}

export interface Episodes {
  readonly rows: readonly EpisodeRow[];
  /** All the time in between: what equity grew by, and that a year. */
  readonly between: {
    readonly sessions: number;
    readonly results: readonly number[];
    readonly aYear: readonly number[];
  };
}

/** How each variant came through each stretch, and through the time in between. */
export function episodesOf({ dates, variants }: Curves): Episodes {
  const inside = new Set<number>();
  const rows = askedEpisodes.map(([name, from, to]): EpisodeRow => {
    const [first, last] = [serialOfIso(from), serialOfIso(to)];
    const days = dates.flatMap((day, index) => (day >= first && day <= last ? [index] : []));
    for (const day of days) inside.add(day);
    const start = Math.max(0, (days[0] ?? 0) - 1);
    const end = days.at(-1);
    return {
      name,
      results: end === undefined ? null : variants.map(({ equity }) => growth(equity, start, end)),
    };
  });
  const results = variants.map(
    ({ equity }) =>
      equity.reduce(
        (product, each, index) =>
          index === 0 || inside.has(index) ? product : product * (each / (equity[index - 1] ?? each)),
        1,
      ) - 1,
  );
  const sessions = Math.max(0, dates.length - 1 - inside.size);
  const years = Math.max(1, sessions) / SESSIONS_A_YEAR;
  const aYear = results.map((result) => (1 + result) ** (1 / years) - 1);
  return { rows, between: { sessions, results, aYear } };
}

function growth(equity: readonly number[], from: number, to: number): number {
  return (equity[to] ?? 1) / (equity[from] ?? 1) - 1;
}

/** Hedged and unhedged of the same size among the variants, the smaller size first. */
export function pairs(names: readonly string[]): readonly (readonly [hedged: number, unhedged: number])[] {
  const found = names.flatMap((name, hedged) => {
    const unhedged = names.indexOf(name.replace(/ hedged$/, " unhedged"));
    return name.endsWith(" hedged") && unhedged >= 0 ? [[hedged, unhedged] as const] : [];
  });
  const size = ([hedged]: readonly [number, number]) => Number.parseFloat(names[hedged] ?? "");
  return found.sort((one, other) => size(one) - size(other));
}

/** "2 %" of "2 % hedged". */
export const sizeName = (name = ""): string => name.replace(/ hedged$/, "");
