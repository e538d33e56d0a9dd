import { type ReadingKind, readingKinds } from "../regime/readings";
import { derivedReadings } from "./presets/scale";

/** The values that a reading can take; a side without a bound is open. */
export interface ReadingDomain {
  readonly min?: number;
  readonly max?: number;
  /** The bound itself cannot be reached. */
  readonly above?: number;
}

/** Readings that follow from others, and what they can be: a share of the layers called for, the least of the gates. */
const derivedDomains: ReadonlyMap<string, ReadingDomain> = new Map([
  [derivedReadings.hedge, { min: 0 }],
  [derivedReadings.weakest, { min: 0, max: 1 }],
]);
const kinds: ReadonlyMap<string, ReadingKind> = new Map(Object.entries(readingKinds));

/** The values that a known reading can take; of a reading of the user's own nothing is known. */
export function domainOf(reading: string): ReadingDomain {
  return kinds.get(reading) ?? derivedDomains.get(reading) ?? {};
}

/** Two rows that stand for one where a gate remembers: they watch the reading by what the gate was before. */
const MEMORY: ReadonlyMap<string, readonly string[]> = new Map([
  ["VIX", [derivedReadings.wasOpen, derivedReadings.wasNotOpen]],
]);

/** The readings that, taken together, stand for this one where a gate remembers; none where no gate does. */
export function memoryOf(reading: string): readonly string[] {
  return MEMORY.get(reading) ?? [];
}

/** Whether the reading is another, seen by what a gate was before. */
export function isMemory(reading: string): boolean {
  return [...MEMORY.values()].some((readings) => readings.includes(reading));
}
