import type { Usd } from "../../engine/quantities";
import type { Scaling } from "../../engine/rules/scaling";
import type { Ceiling } from "../../engine/sizing/ceiling";
import type { EdgeQuestion } from "../../engine/sizing/edge-question";
import type { GivenReadings } from "../arguments/readings";
import type { GivenLimits } from "./ceiling-limits";
import type { ReadingGaps } from "./reading-gaps";

/** A ceiling with what it rests on. */
export interface Found {
  readonly found: Ceiling;
  readonly gates: Scaling;
  /** Without the share where the count says nothing of it. */
  readonly edge: EdgeQuestion;
  /** Why it does not. */
  readonly uncounted: string | undefined;
  readonly limits: GivenLimits | undefined;
  readonly usual: Omit<GivenLimits, "policy">;
  readonly readings: GivenReadings;
  readonly given: {
    readonly equity: Usd;
    readonly tradesPerYear: number;
    readonly stressLoss: Usd;
    readonly openRisk: Usd;
  };
  /** The fraction that was asked for. */
  readonly asked: number | undefined;
  readonly results: readonly boolean[] | undefined;
  readonly gaps: ReadingGaps;
}
