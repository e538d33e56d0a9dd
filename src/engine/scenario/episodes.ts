import { type Episode, recordedEpisodes } from "./episode";

/**
 * Facts, closes to closes. SPX: qrmdata (1987-1999), vega-datasets (2000-2020), FRED as carried by
 * datasets/s-and-p-500 (to 2026-02), manumartinb/vix-term-structure (from 2026-02-12). VIX: datasets/finance-vix, Cboe's
 * file. Futures: leyhline/vix-term-structure (last prices, to 2017), then settlements of the first two months from
 * manumartinb/vix-term-structure; those of 2018-02-05 were published by S&P. Of a stretch the futures are those of 30, 110 and
 * 220 days at its first and at its last close, straight between the contracts of that day: to 2017 of leyhline's file, then
 * of raflemin12/scrape_vx_futures (Cboe's settlements by contract). 1987 is VXO, as quoted by the press.
 *
 * Name | when | sessions | move of SPX, VIX before and after | futures: days to expiry, before and after | note
 */
export const episodes = {
  days: recordedEpisodes(`
Black Monday 1987 | 1987-10-19 | 1 | -0.2047 36.4 150.19 | | VXO, calculated back; no VIX futures before 2004
Asia 1997 | 1997-10-27 | 1 | -0.0687 23.17 31.12 | |
LTCM 1998 | 1998-08-31 | 1 | -0.068 39.6 44.28 | |
Financial crisis 2008 | 2008-10-15 | 1 | -0.0903 55.13 69.25 | 7 49.09 58.36, 35 37.95 43.01, 98 31.38 33.98, 217 27.43 28.39 |
Flash crash 2010 | 2010-05-06 | 1 | -0.0324 24.91 32.8 | 13 24.15 29.25, 41 25.5 29.05, 104 26.85 29.35, 230 27.65 29.55 |
US downgrade 2011 | 2011-08-08 | 1 | -0.0666 32 48 | 9 29.1 36.6, 44 26.15 30.15, 100 25.15 27.67, 226 26 27.4 |
China devaluation 2015 | 2015-08-24 | 1 | -0.0394 28.03 40.74 | 23 19.9 25.15, 58 18.65 22.5, 114 18.25 20.67, 240 19.45 20.7 |
Volmageddon 2018 | 2018-02-05 | 1 | -0.041 17.31 37.32 | 9 15.625 33.225, 44 14.975 27.975 |
Christmas Eve 2018 | 2018-12-24 | 1 | -0.0271 30.11 36.07 | 23 24.3 25.9, 51 22.925 23.325 |
Covid 2020 | 2020-03-16 | 1 | -0.1198 57.83 82.69 | 2 53.425 72.625, 30 43.9 59.15 |
January 2022 | 2022-01-24 | 1 | 0.0028 28.85 29.9 | | VIX stood at 38.94 within the day
Yen carry 2024 | 2024-08-05 | 1 | -0.03 23.39 38.57 | 16 21.853 32.099, 44 21.984 30.391 | the 65.73 of the day is a quote before the open, not a price
Fed 2024 | 2024-12-18 | 1 | -0.0295 15.87 27.62 | 35 16.953 19.762, 63 17.667 19.675 |
Tariffs 2025, first day | 2025-04-03 | 1 | -0.0484 21.51 30.02 | 13 20.156 26.375, 48 20.023 24.193 |
Tariffs 2025, second day | 2025-04-04 | 1 | -0.0597 30.02 45.31 | 12 26.375 32.498, 47 24.193 28.519 |
Tariff pause 2025 | 2025-04-09 | 1 | 0.0952 52.33 33.62 | 7 39.173 28.649, 42 31.433 25.194 | melt-up, VIX falling
October 2025 | 2025-10-10 | 1 | -0.0271 16.43 21.66 | |
November 2025 | 2025-11-20 | 1 | -0.0156 23.66 26.42 | |
December 2025 melt-up | 2025-12-19 to 12-24 | 3 | 0.0143 14.91 13.47 | 30 17.21 16.99, 110 20.52 20.48, 220 21.4 21.1 | melt-up, VIX falling
Iran and oil 2026 | 2026-03-06 | 1 | -0.0133 23.75 29.49 | | SPX from one public series
`),
  stretches: recordedEpisodes(`
LTCM 1998 | 1998-07-17 to 08-31 | 31 | -0.1934 16.23 44.28 | |
Financial crisis 2008 | 2008-08-28 to 11-20 | 59 | -0.4215 19.43 80.86 | 30 21.55 65.81, 110 22.66 51.63, 220 23.12 44.02 |
Euro crisis 2010 | 2010-04-23 to 05-20 | 19 | -0.1197 16.62 45.79 | 30 18.81 35.92, 110 22.8 34.19, 220 24.25 32.85 |
US downgrade 2011 | 2011-07-22 to 08-08 | 11 | -0.1677 17.52 48 | 30 18.44 32.73, 110 21.31 27.2, 220 23.4 27.42 |
China devaluation 2015 | 2015-08-17 to 08-24 | 5 | -0.0995 13.02 40.74 | 30 15 24.62, 110 16.44 20.76, 220 17.9 20.68 |
Volmageddon 2018 | 2018-01-26 to 02-08 | 9 | -0.1016 11.08 33.46 | 30 12.56 23.68, 110 14.23 19.57, 220 15.46 18.86 |
Autumn 2018 | 2018-10-03 to 12-24 | 56 | -0.1963 11.61 36.07 | 30 14.21 25.26, 110 15.7 21.53, 220 16.61 21.29 |
Covid 2020 | 2020-02-19 to 03-16 | 18 | -0.2953 14.38 82.69 | 30 15.44 59.15, 110 16.8 37.02, 220 18.09 30.61 |
January 2022 | 2022-01-03 to 01-26 | 16 | -0.0931 16.6 31.96 | 30 20.13 28.46, 110 24.41 27.11, 220 25.81 27.02 |
Yen carry 2024 | 2024-07-16 to 08-05 | 14 | -0.0849 13.19 38.57 | 30 14.13 31.24, 110 17.41 22.86, 220 18.17 23.54 |
Tariffs 2025 | 2025-02-19 to 04-08 | 34 | -0.189 15.27 52.33 | 30 17 34.31, 110 18.52 25.7, 220 19.51 23.25 |
December 2025 melt-up | 2025-12-19 to 12-24 | 3 | 0.0143 14.91 13.47 | 30 17.21 16.99, 110 20.52 20.48, 220 21.4 21.1 | melt-up, VIX falling
Iran and oil 2026 | 2026-02-25 to 03-27 | 22 | -0.0831 17.93 31.05 | 30 20.49 26.23, 110 21.77 24.99, 220 22.3 24.28 | SPX from one public series
`),
};

const CRASHES: readonly string[] = [
  "Financial crisis 2008",
  "US downgrade 2011",
  "Volmageddon 2018",
  "Covid 2020",
  "Yen carry 2024",
  "Tariffs 2025, second day",
];
/** Crashes of a day that a hedge is usually asked about. */
export const crashDays: readonly Episode[] = episodes.days.filter(({ name }) => CRASHES.includes(name));

const isMeltUp = ({ note }: Episode) => note.startsWith("melt-up");

export const episodePresets = ["days", "stretches", "all"] as const;

export function episodesOf(preset: (typeof episodePresets)[number]): readonly Episode[] {
  if (preset !== "all") return episodes[preset];
  // A melt-up of days is its own stretch: it stands in both lists.
  const all: readonly Episode[] = [...episodes.days, ...episodes.stretches];
  return all.filter(({ when }, index) => all.findIndex((each) => each.when === when) === index);
}

/** Where condors lose and no rise of VIX pays: looked at whether asked for or not. */
export const meltUps: readonly Episode[] = episodesOf("all").filter(isMeltUp);
