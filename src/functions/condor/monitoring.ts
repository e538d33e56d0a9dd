import { sessionHours, yearsToExpiry } from "../../engine/calendar/time-to-expiry";
import { byThousands } from "../../engine/great-numbers";
import type { Years } from "../../engine/quantities";
import { type Argument, one, REFUSED, refusal, supplyEach } from "../arguments/argument";
import type { RawCell } from "../cells";

const CONTINUOUS = "continuous";
const MINUTES_PER_HOUR = 60;
/** A session has 390 minutes; a step may span several. */
const MOST_MINUTES = 100_000;

const words = {
  unit: "text or minutes",
  rule: `"${CONTINUOUS}", or session minutes between two looks, above 0 and at most ${byThousands(MOST_MINUTES)}`,
};

function read(cell: RawCell): Years | typeof REFUSED {
  if (typeof cell === "number" && cell > 0 && cell <= MOST_MINUTES)
    return yearsToExpiry(sessionHours(cell / MINUTES_PER_HOUR), 365);
  return typeof cell === "string" && cell.trim().toLowerCase() === CONTINUOUS ? 0 : REFUSED;
}

/** How often the index is looked at: the years between two looks, 0 for continuously. */
export function monitoring(): Argument<Years> {
  return {
    ...words,
    summary: 'How often the index is looked at: "continuous", or minutes of session time between two looks',
    otherwise: `"${CONTINUOUS}"`,
    standIn: CONTINUOUS,
    typical: { samples: [CONTINUOUS, 1, 5, 30] },
    supply: (rows, name) =>
      rows === null ? one(0) : supplyEach(rows, read, (cell, place) => refusal(name, words, cell, place)),
  };
}
