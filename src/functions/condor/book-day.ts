import { sessionBefore } from "../../engine/calendar/sessions";
import { TRADING_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { AT_MID } from "../../engine/chain/condor-from-quotes";
import type { Position } from "../../engine/condor/book";
import { type BookRules, bookAction } from "../../engine/condor/book-action";
import { lawfulModelCredit, type Market } from "../../engine/condor/credit";
import { isSmile, legVolatilities, type VolatilityView } from "../../engine/condor/leg-volatility";
import { shortDeltas } from "../../engine/condor/short-deltas";
import { condorTouch } from "../../engine/condor/touch";
import { attempt, DomainError } from "../../engine/errors";
import { forwardPrice } from "../../engine/options/parity";
import { type Day, type Points, USD_PER_POINT } from "../../engine/quantities";
import { worstShock } from "../../engine/scenario/book-shock";
import type { ChainTable } from "../arguments/chain/chain";
import { listingFor } from "../arguments/chain/listing";
import { quotedCredit } from "../arguments/chain/quoted-credit";
import type { Computed } from "../outputs";

/** What a day's work looks at besides the book's own market. */
export interface BookDay extends BookRules {
  readonly quotes: ChainTable | undefined;
  /** Index at the close before. */
  readonly spotBefore: Points | undefined;
}

/** An open position with what it was valued in. */
export interface OpenPosition {
  readonly position: Position;
  readonly root: string;
  readonly opened: Day | undefined;
  readonly expiry: Day;
  readonly market: Market;
  /** The same at the close before, at the index then; absent where that index is not given. */
  readonly marketBefore: Market | undefined;
  readonly costs: Points;
}

/** Points that buying back costs: at the mid of the user's quotes, else at the model's price. */
export function markOf(
  { position, root, expiry, market }: OpenPosition,
  quotes: ChainTable | undefined,
): { readonly mark: Points; readonly by: string } {
  const model = () => lawfulModelCredit(position.condor, market);
  if (quotes === undefined) return { mark: model(), by: "model" };
  const quoted = attempt(() => {
    const { chain } = quotes.at(undefined);
    const rooted = chain.some((listing) => listing.expiry === expiry && listing.root === root);
    return quotedCredit(listingFor(chain, expiry, rooted ? root : undefined), position.condor, AT_MID);
  });
  return quoted instanceof DomainError
    ? { mark: model(), by: "model, no quote" }
    : { mark: quoted, by: "mid" };
}

/** The cells of an open row after its contracts. */
export function dayCells(open: OpenPosition, day: BookDay, asOf: Day): Computed[] {
  const { position, market, costs } = open;
  const { condor, contracts, credit } = position;
  const { mark, by } = markOf(open, day.quotes);
  const dollars = contracts * USD_PER_POINT;
  const deltas = shortDeltas(condor, market);
  const { shortPut, shortCall } = volatilitiesOf(condor, market);
  const mean = (shortPut + shortCall) / 2;
  const sides = [
    [market.spot - condor.shortPut, shortPut],
    [condor.shortCall - market.spot, shortCall],
  ] as const;
  const { action, why } = bookAction(
    position,
    mark,
    market,
    deltas,
    mean / Math.sqrt(TRADING_DAYS_PER_YEAR),
    day,
  );
  const move = (spot: Points, times = 1) =>
    lawfulModelCredit(condor, { ...market, spot, volatility: scaled(market.volatility, times) });
  const now = move(market.spot);
  const shock = worstShock([{ condor, contracts, net: mark }], market.spot);
  const [put, call] = sides.map(([away, volatility]): Computed[] => {
    const deviation = volatility * Math.sqrt(market.years) * market.spot;
    return [away / market.spot, deviation > 0 ? away / deviation : "at expiry"];
  }) as [Computed[], Computed[]];
  return [
    ...[action, today(open, mark, asOf), (credit - mark - costs) * dollars, why, mark],
    ...sides.map(([away]) => away),
    condorTouch(condor, market, 0).either,
    ...[shock?.result ?? "", shock?.name ?? "", by],
    ((move(market.spot * (1 - PER_CENT)) - move(market.spot * (1 + PER_CENT))) / 2) * dollars,
    day.vix === undefined ? "" : (now - move(market.spot, (day.vix + 1) / day.vix)) * dollars,
    ...put,
    ...call,
  ];
}

const PER_CENT = 0.01;

/** Since the close before, or since the sale where it was made today; blank where the index then is not given. */
function today(
  { position, opened, market, marketBefore, costs }: OpenPosition,
  mark: Points,
  asOf: Day,
): Computed {
  const { condor, contracts, credit } = position;
  const dollars = contracts * USD_PER_POINT;
  if (opened !== undefined && Math.floor(opened) === Math.floor(asOf))
    return (credit - mark - costs) * dollars;
  if (marketBefore === undefined) return "";
  // Nobody quoted yesterday's value: the model's on both days, or today's quotes would be its error.
  return (lawfulModelCredit(condor, marketBefore) - lawfulModelCredit(condor, market)) * dollars;
}

function volatilitiesOf(condor: Position["condor"], market: Market) {
  return legVolatilities(market.volatility, condor, forwardPrice(market), market.years);
}

/** With VIX a point higher every option keeps the share of VIX at which it stands: near VIX1D or far, at the money or in a wing. */
function scaled(view: VolatilityView, by: number): VolatilityView {
  if (by === 1) return view;
  if (typeof view === "number") return view * by;
  if (isSmile(view)) return view.map((knot) => ({ ...knot, volatility: knot.volatility * by }));
  const { longPut, shortPut, shortCall, longCall } = view;
  return {
    longPut: longPut * by,
    shortPut: shortPut * by,
    shortCall: shortCall * by,
    longCall: longCall * by,
  };
}

/** The close at which yesterday's value stands. */
export function closeBefore(asOf: Day): Day {
  return sessionBefore(Math.floor(asOf));
}
