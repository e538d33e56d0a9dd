import { vixBeta } from "../hedge/vix-beta";
import type { Fraction, VixPoints } from "../quantities";

/** A VIX future as it moved: days to its expiry, its close before and after. */
export type RecordedFuture = readonly [days: number, before: VixPoints, after: VixPoints];

/** A named piece of market history: closes before and after. */
export interface Episode {
  readonly name: string;
  /** The session, or the first and last close of a longer stretch. */
  readonly when: string;
  readonly sessions: number;
  readonly spotMove: Fraction;
  readonly vixBefore: VixPoints;
  readonly vixAfter: VixPoints;
  /** What the futures did, nearest first; none where nothing is recorded. */
  readonly futures: readonly RecordedFuture[];
  readonly note: string;
}

const numbersIn = (text: string) => text.split(" ").map(Number);

/** Episodes as a table writes them, a line each. Of several sessions the future of no days is VIX itself. */
export function recordedEpisodes(table: string): readonly Episode[] {
  return table
    .trim()
    .split("\n")
    .map((line): Episode => {
      const [name = "", when = "", count, moves = "", told = "", note = ""] = line
        .split("|")
        .map((cell) => cell.trim());
      const sessions = Number(count);
      const [spotMove = 0, vixBefore = 0, vixAfter = 0] = numbersIn(moves);
      const recorded = told === "" ? [] : told.split(", ").map(numbersIn);
      const futures =
        sessions > 1 && recorded.length > 0 ? [[0, vixBefore, vixAfter], ...recorded] : recorded;
      return {
        ...{ name, when, sessions, spotMove, vixBefore, vixAfter, note },
        futures: futures as unknown as readonly RecordedFuture[],
      };
    });
}

/** What the future of a maturity did, and how that is known. */
export interface FutureMove {
  readonly points: VixPoints;
  readonly known: "recorded" | "modelled" | "capped";
}

/** A recorded future speaks for maturities within a week of its own. */
const SAME_FUTURE_DAYS = 7;

/** The largest rises of VIX to which responses were fitted: in a session (2020-03-16) and over some (to that day). */
const LARGEST_RISE = { session: 24.86, stretch: 68.31 } as const;

/** What VIX did, as far as a response is known for it. */
export function answeredMove({ futures, sessions, vixBefore, vixAfter }: Episode): VixPoints {
  const move = vixAfter - vixBefore;
  if (futures.length > 0) return move;
  return Math.min(move, sessions === 1 ? LARGEST_RISE.session : LARGEST_RISE.stretch);
}

/**
 * As recorded between the futures on record; elsewhere the move of VIX times the response of that maturity over as many
 * sessions, up to the largest rise that was ever answered.
 */
export function futureMove(episode: Episode, days: number): FutureMove {
  const { futures, sessions, vixBefore, vixAfter } = episode;
  const [first] = futures;
  const last = futures[futures.length - 1];
  if (
    first === undefined ||
    last === undefined ||
    days < first[0] - SAME_FUTURE_DAYS ||
    days > last[0] + SAME_FUTURE_DAYS
  ) {
    const move = answeredMove(episode);
    return {
      points: vixBeta(days, sessions) * move,
      known: move < vixAfter - vixBefore ? "capped" : "modelled",
    };
  }
  const far = futures.find(([at]) => at >= days) ?? last;
  const near = [...futures].reverse().find(([at]) => at <= days) ?? first;
  const move = ([, before, after]: RecordedFuture) => after - before;
  const share = far === near ? 0 : (days - near[0]) / (far[0] - near[0]);
  return { points: move(near) + (move(far) - move(near)) * share, known: "recorded" };
}
