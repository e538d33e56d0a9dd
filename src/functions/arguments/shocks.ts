import { marketKinds } from "../../engine/number-kinds/market";
import type { Fraction, VixPoints } from "../../engine/quantities";
import type { Episode } from "../../engine/scenario/episode";
import { episodePresets, episodes, episodesOf } from "../../engine/scenario/episodes";
import { isBlank, type RawCell } from "../cells";
import { withNumbers } from "../reading/typed";
import { type Argument, placeOf, refusal, type Summary } from "./argument";
import { isWithin } from "./quantity";
import { wholeRange } from "./range";

/** A shock of one's own: both moves of a session. */
export interface OwnShock {
  readonly spotMove: Fraction;
  readonly vixMove: VixPoints;
}

const vixMove = { unit: "VIX points", min: -200, max: 500 };
const STRETCH = ", stretch";
const words = {
  unit: "",
  rule: `a name of SCENARIO.STRESS, with "${STRETCH}" behind it for a stretch, "days", "stretches", "all", or a row of (move of SPX, move of VIX)`,
};

/** Shocks by name, or one's own as rows of two moves, in any mixture down a column. */
export function shocks(described: Summary): Argument<readonly (Episode | OwnShock)[]> {
  return wholeRange({ ...words, summary: described.summary }, (given, name) => {
    const rows = withNumbers(given);
    const found: (Episode | OwnShock)[] = [];
    for (const [row, cells] of rows.entries()) {
      const [first, second] = cells;
      if (isBlank(first) && isBlank(second)) continue;
      const shock = typeof first === "string" ? named(first) : own(first, second);
      if (shock === undefined) return refusal(name, words, first, placeOf(rows, row, 0));
      found.push(...shock);
    }
    return found.length > 0 ? found : refusal(name, words, rows[0]?.[0]);
  });
}

function named(text: string): readonly Episode[] | undefined {
  const asked = text.trim().toLowerCase();
  const preset = episodePresets.find((each) => each === asked);
  if (preset !== undefined) return episodesOf(preset);
  const isStretch = asked.endsWith(STRETCH);
  const plain = isStretch ? asked.slice(0, -STRETCH.length) : asked;
  const lists: readonly (readonly Episode[])[] = isStretch
    ? [episodes.stretches]
    : [episodes.days, episodes.stretches];
  const found = lists.flat().find((episode) => episode.name.toLowerCase() === plain);
  return found === undefined ? undefined : [found];
}

function own(spot: RawCell, vix: RawCell): readonly OwnShock[] | undefined {
  const isLawful =
    typeof spot === "number" &&
    typeof vix === "number" &&
    isWithin(marketKinds.spotMove, spot) &&
    isWithin(vixMove, vix);
  return isLawful ? [{ spotMove: spot, vixMove: vix }] : undefined;
}
