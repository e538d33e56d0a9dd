import { attempt } from "../../engine/errors";
import type { Computed } from "../returns";

/** Adds answers that are worked out when they are read, so that a lone pick costs one question only. */
export function whenRead<Ready extends object, Label extends string>(
  ready: Ready,
  later: Readonly<Record<Label, () => Computed>>,
): Ready & Readonly<Record<Label, Computed>> {
  for (const [label, compute] of Object.entries<() => Computed>(later))
    Object.defineProperty(ready, label, { enumerable: true, get: () => attempt(compute) });
  return ready as Ready & Readonly<Record<Label, Computed>>;
}
