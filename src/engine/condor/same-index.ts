import { demand } from "../errors";
import type { Points } from "../quantities";
import type { Condor } from "./condor";

/**
 * How far an index may be thought away from a condor's outermost strikes: no fall or rise on trial comes near it, while
 * SPY and XSP stand at a tenth of SPX.
 */
const FURTHEST = 5;

/** A level beyond that is on another scale than the strikes; `name` is the argument that holds it. */
export function demandSameScale({ longPut, longCall }: Condor, level: Points, name = "spot"): void {
  demand(
    level * FURTHEST >= longPut && level <= longCall * FURTHEST,
    () =>
      `${name} (index points): must lie from a fifth of the lowest strike, ${longPut}, to five times the highest, ${longCall}, got ${level} - SPY and XSP stand at a tenth of SPX`,
  );
}

/** In no year since 1990 has SPX closed at half or twice a level of that year; RUT, NDX and XSP are further off. */
const ANOTHER_INDEX = 2;

/** The same of a level that was, not one that is thought of. */
export function demandSameIndex(
  { longPut, longCall }: Condor,
  level: Points,
  message: (strikes: string) => string,
): void {
  demand(level > longPut / ANOTHER_INDEX && level < longCall * ANOTHER_INDEX, () =>
    message(`${longPut} to ${longCall}`),
  );
}
