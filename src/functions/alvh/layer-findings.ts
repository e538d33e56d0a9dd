import { attempt, DomainError } from "../../engine/errors";
import { rulesOf } from "../../engine/hedge/instruments";
import { type HedgeMarket, hedgeLadder } from "../../engine/hedge/ladder";
import type { Layer } from "../../engine/hedge/layers";
import { MARGIN_RISE, worstLoss } from "../../engine/hedge/worst-loss";
import type { Day } from "../../engine/quantities";
import { HIGHEST_TIER } from "../../engine/rules/presets/tier";
import type { LintFinding } from "../../engine/rules/rule-stretches";
import { listingProblem } from "./layer-listing";

/** A finding about layers: the same columns as one about rules. */
export type Finding = Omit<LintFinding, "kind"> & { readonly kind: string };

/** A strike that stands for any: whether a loss has a bound does not depend on it. */
const ANY_STRIKE = 100_000;

/**
 * What is wrong with layers: no bound (with its margin where a curve is given), bought and sold at once, twice the same,
 * two sizes or none, made to fall when VIX rises, not listed on the date.
 */
export function layerFindings(
  layers: readonly Layer[],
  asOf: Day | undefined,
  market: HedgeMarket | undefined,
): readonly Finding[] {
  const rungs =
    market &&
    hedgeLadder({ condors: 10, layers, tier: HIGHEST_TIER, rounding: "none", equity: undefined }, market);
  return layers.flatMap((layer, at): Finding[] => {
    const { days, instrument, perTenCondors: size, weight } = layer;
    const rung = rungs?.[at];
    const found = (kind: string, what: string | undefined, others: readonly number[] = []): Finding[] =>
      what === undefined
        ? []
        : [{ kind, reading: instrument, where: `${days} days`, rows: [at + 1, ...others], what }];
    const same = layers.flatMap((other, of) => (of > at && sameTerms(layer, other) ? [of] : []));
    const [opposite, again] = [-1, 1].map((sign) =>
      same.filter((of) => Math.sign(sizeOf(layers[of]!) * sizeOf(layer)) === sign).map((of) => of + 1),
    ) as [number[], number[]];
    return [
      ...found(
        "no bound",
        isBounded(layer)
          ? undefined
          : `it can lose more than any premium; margin ${
              rung === undefined || rung instanceof DomainError
                ? "is told where a curve is given"
                : `$${Math.round(rung.margin)} beside ten condors, ${MARGIN_RISE} points above its future`
            }`,
      ),
      ...found("contradiction", opposite.length > 0 ? "the same is bought and sold" : undefined, opposite),
      ...found("twice", again.length > 0 ? "the same layer stands twice" : undefined, again),
      ...found(
        "size",
        size === 0 && weight === 0
          ? "it holds nothing"
          : size !== 0 && weight !== 0
            ? "of two sizes the share of equity counts"
            : undefined,
      ),
      ...found("against the hedge", fallsWithVix(layer) ? "it loses when VIX rises or SPX falls" : undefined),
      ...found("not listed", asOf === undefined ? undefined : listingProblem(layer, asOf)),
    ];
  });
}

const sizeOf = ({ perTenCondors, weight }: Layer) => (weight === 0 ? perTenCondors : weight);

const sameTerms = (one: Layer, other: Layer) =>
  (["days", "instrument", "by", "target", "width"] as const).every((key) => one[key] === other[key]);

const legsOf = ({ days, instrument, width }: Layer) =>
  rulesOf(instrument).legs({ days, strike: ANY_STRIKE, width });

function isBounded(layer: Layer): boolean {
  const size = sizeOf(layer);
  return size === 0 || attempt(() => worstLoss(legsOf(layer), size, 0)) !== undefined;
}

/** Of one leg, or a spread that begins with one as large as the other: the first one says where it goes. */
function fallsWithVix(layer: Layer): boolean {
  const legs = legsOf(layer);
  const [first] = legs;
  const isEven = legs.length === 1 || legs.reduce((sum, { quantity }) => sum + quantity, 0) === 0;
  const rises = first?.kind === "put" ? -1 : 1;
  return isEven && first !== undefined && rises * first.quantity * sizeOf(layer) < 0;
}
