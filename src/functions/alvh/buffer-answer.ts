import { DomainError } from "../../engine/errors";
import { BUFFER_MOVE, type TemporalBuffer } from "../../engine/hedge/buffer";
import type { Fraction } from "../../engine/quantities";

type Buffer = ReturnType<typeof bufferAnswer>;

export const bufferOutputs = {
  "days left": {
    unit: "days",
    summary: "Days of protection left, weighed by payoff at VIX +10",
    of: ({ daysLeft }: Buffer) => daysLeft,
  },
  cover: {
    unit: "fraction",
    summary: "Gain at VIX +10 over the condors' worst loss",
    of: ({ cover }: Buffer) => cover,
  },
  intact: {
    unit: "TRUE/FALSE",
    summary: "Whether both reach their limits",
    of: ({ intact }: Buffer) => intact,
  },
  why: { unit: "text", summary: "Both figures beside their limits", of: ({ why }: Buffer) => why },
};

/** The buffer's figures and whether they reach their limits; what cannot be said is an error in its place. */
export function bufferAnswer(buffer: TemporalBuffer, minDays: number, minCover: Fraction) {
  const { daysLeft, cover, lost } = buffer;
  const answer = { daysLeft, cover };
  if (cover instanceof DomainError) return { ...answer, intact: cover, why: cover };
  // Without days to name there is no protection, and that is no buffer: a verdict, not an open question.
  if (daysLeft instanceof DomainError) return { ...answer, intact: false, why: daysLeft.message };
  const daysReach = daysLeft >= minDays;
  const coverReaches = cover >= minCover;
  const words = (reaches: boolean) => (reaches ? "reaches" : "short of");
  return {
    ...answer,
    intact: daysReach && coverReaches,
    why: `days ${daysLeft.toFixed(0)} ${words(daysReach)} ${minDays}; cover ${cover.toFixed(2)} at VIX +${BUFFER_MOVE} ${words(coverReaches)} ${minCover}${lost > 0 ? `; $${lost.toFixed(0)} that layers lose there are taken off` : ""}`,
  };
}
