import { HARVESTS, type Harvest } from "../../engine/hedge/harvest";
import { CALENDARS, WEEKS } from "../../engine/hedge/staggered";
import { keysOf } from "../../engine/plan/field";
import { type HedgeHabits, USUAL_HABITS } from "../../engine/replay/hedge-diary";
import { TIER_READINGS } from "../../engine/replay/hedge-tier";
import type { Replayed } from "../../engine/replay/replay";
import { CALENDAR_WORDS } from "../alvh/hedge-arguments";
import { choice } from "../arguments/choice";
import { optional, quantity } from "../arguments/quantity";
import type { CellValue } from "../cells";
import { summaryOf } from "./replay-table";

const harvests = keysOf(HARVESTS) as readonly Harvest[];

/** How the hedge is kept, where it is not as the method has it. */
export const hedgeHabits = {
  calendar: optional(choice(CALENDARS, { summary: CALENDAR_WORDS }), USUAL_HABITS.calendar),
  tierReads: optional(
    choice(TIER_READINGS, {
      summary:
        "What the hedge rules read: what each names, VIX, the nearest future, or the constant 30-day forward between two futures",
    }),
    USUAL_HABITS.tierReads,
  ),
  tierLate: optional(
    quantity(
      { unit: "sessions", min: 0, max: 21, whole: true, typical: { from: 0, to: 2 } },
      { summary: "Sessions by which the hedge rules read late" },
    ),
    USUAL_HABITS.tierLate,
  ),
  harvest: optional(
    choice(harvests, {
      summary:
        "When the money of a layer is taken: as the source has it (doctrine: half of a short layer at 150 % gain above VIX 16, for longer ones), never, or all of it at a multiple of its cost, at a VIX, in gain at half of its days, in thirds; what is sold stays sold until its roll day",
    }),
    USUAL_HABITS.harvest,
  ),
  harvestLeft: optional(
    quantity(
      { unit: "days", min: 0, max: 365, typical: { from: 15, to: 90 } },
      {
        summary:
          "Beside that rule, days left to expiry at which a layer that stands in gain is sold whole, before its roll day; 0: at none",
      },
    ),
    0,
  ),
};

const LATE = [0, 1, 2];

/** The same account under each calendar, reading and harvest rule, all else as asked for. */
export function habitRows(run: (habits: Partial<HedgeHabits>) => readonly Replayed[]): CellValue[][] {
  const ways: readonly (readonly [string, Partial<HedgeHabits>])[] = [
    ...WEEKS.map(
      (weeks) =>
        [`rolled ${7 * weeks} days earlier`, { calendar: "one day", weeksEarlier: weeks } as const] as const,
    ),
    ["staggered", { calendar: "staggered" }],
    ...TIER_READINGS.slice(1).flatMap((tierReads) =>
      LATE.map((tierLate) => [`reads ${tierReads}, ${tierLate} late`, { tierReads, tierLate }] as const),
    ),
    ...harvests.map((harvest) => [`harvest: ${harvest}`, { harvest }] as const),
  ];
  const found = ways.map(([name, habits]) => [name, run(habits)] as const);
  return (["hedge made", "hedge cost a year", "growth a year", "worst drawdown"] as const).flatMap((key) =>
    found.map(([name, each]) => [key, name, ...each.map((one) => summaryOf(one, key))]),
  );
}
