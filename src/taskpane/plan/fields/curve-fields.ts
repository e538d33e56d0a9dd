import { alvhLadder } from "../../../functions/alvh/ladder.fn";
import { alvhTier } from "../../../functions/alvh/tier.fn";
import { optionBlack } from "../../../functions/option/black.fn";
import { difference, product, sum } from "../graph/operations";
import { field, rows, value } from "../graph/source";
import type { Field } from "./field";

/** The worked example's VIX, from which its futures move. */
const WORKED_VIX = 17.95;

/** The market in which the layers are bought. */
export const curveFields = {
  future30: vixFuture(30, 18.6, 0.47),
  vixVol30: volOfVix(30, "95%"),
  future110: vixFuture(110, 20, 0.25),
  vixVol110: volOfVix(110, "70%"),
  future220: vixFuture(220, 20.8, 0.17),
  vixVol220: volOfVix(220, "58%"),
  vixVol0: volOfVix(0, "110%"),
  rounding: {
    label: "Whole contracts",
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

/** Days and volatility of the options on the future. */
export const volOfVol = rows(
  [value(0), field("vixVol0")],
  [value(30), field("vixVol30")],
  [value(110), field("vixVol110")],
  [value(220), field("vixVol220")],
);

/** The worked future, moved by its share of what VIX has moved: the method's response at so many days left. */
function vixFuture<const D extends number>(days: D, worked: number, response: number) {
  return {
    label: `VIX future, ${days} days`,
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

function volOfVix<const D extends number>(days: D, initial: string) {
  return {
    label: `Vol of VIX, ${days} days`,
    room: "hedge market",
    argument: [optionBlack, "vol"],
    initial,
    plan: `vol of VIX ${days} days`,
  } as const satisfies Field;
}
