import { demand } from "../errors";
import type { VixPoints } from "../quantities";
import type { HedgeLeg } from "./hedge-legs";
import type { Layer } from "./layers";

/** The legs of one contract of a layer with so many days left and this strike. */
export function layerLegs(layer: Layer, days: number, strike: VixPoints): readonly HedgeLeg[] {
  const call = (over: Partial<HedgeLeg>): HedgeLeg => ({ kind: "call", quantity: 1, days, strike, ...over });
  switch (layer.instrument) {
    case "call":
      return [call({})];
    case "call spread":
      demand(layer.width > 0, () => `a call spread needs a width above 0 points, got ${layer.width}`);
      return [call({}), call({ quantity: -1, strike: strike + layer.width })];
    case "calendar": {
      demand(
        layer.width > 0 && layer.width < days,
        () => `a calendar needs a width of 1 to ${days - 1} days between its expiries, got ${layer.width}`,
      );
      return [call({}), call({ quantity: -1, days: days - layer.width })];
    }
    case "future":
      return [{ kind: "future", quantity: 1, days, strike: 0 }];
    case "etf":
      return [{ kind: "etf", quantity: 1, days, strike: 0 }];
  }
}

/** The most that one contract can lose, in points; nothing where no such bound exists. */
export function worstLoss(layer: Layer, price: number): number | undefined {
  // The near leg of a calendar answers to another, livelier future: a spike can cost more than the debit.
  return layer.instrument === "calendar" ? undefined : price;
}
