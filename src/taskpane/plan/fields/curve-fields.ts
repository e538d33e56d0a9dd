import { alvhLadder } from "../../../functions/alvh/ladder.fn";
import { alvhTier } from "../../../functions/alvh/tier.fn";
import { words } from "../../../host/words";
import { difference, logarithm, product, sum } from "../graph/operations";
import { field, rows, value } from "../graph/source";
import type { Field } from "./field";

/** The worked example's VIX, from which its futures move. */
const WORKED_VIX = 17.95;

/** The market in which the layers are bought. */
export const curveFields = {
  future30: vixFuture(30, 18.6, 0.47),
  future110: vixFuture(110, 20, 0.25),
  future220: vixFuture(220, 20.8, 0.17),
  vvix: {
    label: "VVIX",
    room: "hedge market",
    argument: [alvhLadder, "vvix"],
    initial: "98.46",
    derived: {
      source: sum(value(-13), product(value(38.6), logarithm(field("vix")))),
      words: words`-13 + 38.6 ln VIX, as it has gone since 2013`,
    },
    unit: words`points`,
    format: "0.0",
    hint: words`Volatility of VIX options`,
    plan: "VVIX",
  },
  rounding: {
    label: words`Whole contracts`,
    room: "hedge market",
    argument: [alvhLadder, "rounding"],
    initial: "nearest",
    setting: true,
    format: "General",
    plan: "rounding",
  },
} as const satisfies Record<string, Field>;

/** Days and future; VIX itself stands at 0 days. */
export const curve = rows(
  [value(0), field("vix")],
  [value(30), field("future30")],
  [value(110), field("future110")],
  [value(220), field("future220")],
);

/** The worked future, moved by its share of what VIX has moved: the method's response at so many days left. */
function vixFuture<const D extends number>(days: D, worked: number, response: number) {
  return {
    label: words`VIX future, ${days} days`,
    room: "hedge market",
    argument: [alvhTier, "vix"],
    initial: worked.toFixed(2),
    derived: {
      source: sum(value(worked), product(value(response), difference(field("vix"), value(WORKED_VIX)))),
      words: `${worked.toFixed(2)} + ${response} x (VIX - ${WORKED_VIX})`,
    },
    plan: `VIX future ${days} days`,
  } as const satisfies Field;
}
