import type { VixPoints } from "../quantities";

/** A layer that is held, when its money may be taken. */
export interface Ripe {
  /** What it is worth over what was paid. */
  readonly multiple: number;
  readonly vix: VixPoints;
  /** Of its days from purchase to roll, the share that has gone. */
  readonly elapsed: number;
  /** Times that money was taken of it before. */
  readonly taken: number;
}

/** Share of what is held that a rule sells at a close; nothing where it asks for none. */
type Take = (ripe: Ripe) => number;

const allWhen =
  (ripe: (of: Ripe) => boolean): Take =>
  (of) =>
    ripe(of) ? 1 : 0;
const atMultiple = (least: number) => allWhen(({ multiple }) => multiple >= least);
const atVix = (least: VixPoints) => allWhen(({ vix }) => vix >= least);

const STAGES = [2, 3, 5] as const;

/**
 * When to take the money of a layer; what is sold stays sold until the day on which the layer would have been rolled.
 * "source" is the method's own rule, which the walk through a history holds: half of a short layer that has gained 150 %,
 * for longer ones.
 */
export const HARVESTS = {
  source: undefined,
  none: () => 0,
  "2 x cost": atMultiple(2),
  "3 x cost": atMultiple(3),
  "5 x cost": atMultiple(5),
  "VIX 30": atVix(30),
  "VIX 40": atVix(40),
  "half its days": allWhen(({ elapsed, multiple }) => elapsed >= 0.5 && multiple > 1),
  "a third at 2, 3 and 5 x": ({ multiple, taken }) =>
    taken < STAGES.length && multiple >= STAGES[taken]! ? 1 / (STAGES.length - taken) : 0,
} as const satisfies Record<string, Take | undefined>;

export type Harvest = keyof typeof HARVESTS;
export const takeOf = (harvest: Harvest): Take | undefined => HARVESTS[harvest];
