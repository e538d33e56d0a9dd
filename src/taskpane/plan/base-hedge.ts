import { USD_PER_POINT } from "../../engine/quantities";
import { alvhCarry } from "../../functions/alvh/carry.fn";
import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { alvhTier } from "../../functions/alvh/tier.fn";
import { besideOne } from "./base-size";
import { difference, most, product, quotient, sum, whenAbove, whenTrue } from "./graph/operations";
import { question } from "./graph/question";
import {
  cell,
  field,
  from,
  instead,
  joined,
  omitted,
  rows,
  type Source,
  value,
  when,
  whereThere,
} from "./graph/source";

/** What calls for the hedge. */
export const tier = question(alvhTier);

/** The layers of a hedge, by their number: the method has three, one of one's own may have more. */
const LAYERS = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
export type Layer = (typeof LAYERS)[number];
/** Where their whole contracts stand: those that the rules call for, bought, until others are typed. */
const heldName = <L extends Layer>(layer: L) => `held${layer}` as const;

/** The ladder that the rules call for at the base size, in whole contracts. */
export const baseLadder = question(alvhLadder, {
  condors: besideOne,
  tier: from(tier, "tier"),
  held: omitted("what the rules call for"),
});

const unit = {
  condors: value(10),
  tier: value(3),
  rounding: instead(value("none"), "of the whole ratio, so that every layer has its contracts"),
};
const ratio = { held: omitted("the ratio itself") };
/** The whole ratio beside ten condors: what a contract of each layer carries. */
export const unitLadder = question(alvhLadder, { ...unit, ...ratio });
export const unitCarry = question(alvhCarry, unit);

export const bought = (layer: Layer): Source =>
  whenTrue(field("hedged"), cell(baseLadder, layer, "contracts"), value(0));

/** Of a layer that the hedge has, else nothing. */
const inLayer = (layer: Layer, then: Source, otherwise = value(0)) =>
  whereThere(unitLadder, layer, then, otherwise);
const held = (layer: Layer) => inLayer(layer, whenTrue(field("hedged"), field(heldName(layer)), value(0)));
const counted = (of: (layer: Layer) => Source) =>
  sum(
    ...LAYERS.map((layer) =>
      inLayer(layer, whenTrue(cell(baseLadder, layer, "active"), of(layer), value(0))),
    ),
  );

/** Contracts in the layers that the rules call for: those called for before rounding, and those held. */
export const calledFor = counted((layer) => cell(baseLadder, layer, "target"));
export const heldOfThem = counted(held);

const SEPARATOR = value("/");
const inOne = joined(
  ...LAYERS.flatMap((layer, index) =>
    [...(index === 0 ? [] : [SEPARATOR]), field(heldName(layer))].map((part) =>
      inLayer(layer, part, value("")),
    ),
  ),
);
/** Other contracts than those called for: so a count typed over in an inserted sheet is heard everywhere. */
const off = (layer: Layer) => inLayer(layer, difference(field(heldName(layer)), bought(layer)));
const whereTyped = (then: Source): Source =>
  when(
    "held",
    then,
    whenAbove(sum(...LAYERS.map((layer) => product(off(layer), off(layer)))), then, value("")),
  );

/**
 * What is really held, layer by layer in one text, as functions and plans take it. While nobody has typed it nothing
 * is said: what is called for grows with the condors that are asked for.
 */
export const heldNow = whenTrue(field("hedged"), whereTyped(inOne), value("none"));
export const HELD_LABEL = "layers held";
export const heldRow = rows([value(HELD_LABEL), heldNow]);

/** The same where any of it stands, sold layers too; else nothing, so that a picture can show the ratio. */
export const ownHedge = whereTyped(
  whenAbove(
    most(...LAYERS.flatMap((layer) => [held(layer), difference(value(0), held(layer))])),
    heldNow,
    value(""),
  ),
);

const carryOf = (layer: Layer) => {
  const contracts = cell(unitLadder, layer, "contracts");
  const each = quotient(cell(unitCarry, `carry of layer ${layer} a year, $`, "in use"), contracts);
  return inLayer(layer, product(held(layer), whenAbove(contracts, each, value(0))));
};

/** What the contracts held carry a year, in points for each condor of the base size; none held costs none. */
export const hedgeCostOfOne = most(
  value(0),
  quotient(sum(...LAYERS.map(carryOf)), product(besideOne, field("tradesPerYear"), value(USD_PER_POINT))),
);
