/** Exits of a condor on simulated paths, written without anything of the lattice: what it is held against. */
import type { Condor } from "../../src/engine/condor/condor";
import type { Market } from "../../src/engine/condor/credit";
import type { ExitCharges, ExitPolicy, ExitView } from "../../src/engine/condor/exit";
import { lossAtExpiry } from "../../src/engine/condor/payoff";
import { randomStream } from "../../src/engine/numerics/random";
import { NormalStream } from "../../src/engine/numerics/ziggurat";
import { blackScholesPrice } from "../../src/engine/options/black-scholes";

interface Estimate {
  readonly mean: number;
  readonly error: number;
}

const WORST = 0.05;

export function simulatedExits(
  condor: Condor,
  market: Market,
  view: ExitView,
  { credit, costs, closing }: ExitCharges,
  { target, stop }: ExitPolicy,
  paths: number,
): Record<"expected" | "winRate" | "worst" | "target" | "stop" | "days", Estimate> {
  const { rate, years, volatility } = market;
  const { longPut, shortPut, shortCall, longCall } = condor;
  const moves = movesOf(view);
  const price = (isCall: boolean, spot: number, strike: number, left: number) =>
    blackScholesPrice(isCall, spot, strike, left, volatility as number, rate, market.yield);
  const normals = new Float64Array(moves.length);
  const stream = new NormalStream(randomStream(20261130));
  const told = {
    results: [] as number[],
    wins: [] as number[],
    targets: [] as number[],
    stops: [] as number[],
  };
  const days: number[] = [];
  for (let path = 0; path < paths; path++) {
    stream.fill(normals);
    let [spot, elapsed, result] = [market.spot, 0, undefined as number | undefined];
    let [atTarget, atStop] = [0, 0];
    for (let step = 0; result === undefined; step++) {
      const span = moves[step]! * years;
      spot *= Math.exp(
        view.realized * Math.sqrt(span) * normals[step]! + (view.drift - view.realized ** 2 / 2) * span,
      );
      elapsed += moves[step]!;
      const worth = Math.exp(-rate * years * elapsed);
      if (step === moves.length - 1) result = credit - costs - worth * lossAtExpiry(condor, spot);
      else {
        const left = years * (1 - elapsed);
        const puts = price(false, spot, shortPut, left) - price(false, spot, longPut, left);
        const mark = puts + price(true, spot, shortCall, left) - price(true, spot, longCall, left);
        atTarget = target !== undefined && mark <= (1 - target) * credit ? 1 : 0;
        atStop = stop !== undefined && mark >= (1 + stop) * credit ? 1 : 0;
        if (atTarget + atStop > 0) result = credit - closing - worth * mark;
      }
    }
    told.results.push(result);
    told.wins.push(result > 0 ? 1 : 0);
    told.targets.push(atTarget);
    told.stops.push(atStop);
    days.push(elapsed * view.days);
  }
  return {
    expected: estimate(told.results),
    winRate: estimate(told.wins),
    worst: worstOf(told.results),
    target: estimate(told.targets),
    stop: estimate(told.stops),
    days: estimate(days),
  };
}

/** Shares of the variance between looks: a part of a day without a night first, then night and steps of each day. */
function movesOf({ days, overnight, looks }: ExitView): number[] {
  const whole = Math.floor(days);
  const part = days - whole;
  const steps = (length: number) => Math.max(1, Math.round((looks * length) / days));
  const moves = part > 1e-9 ? Array(steps(part)).fill(part / days / steps(part)) : [];
  for (let day = 0; day < whole; day++) {
    if (overnight > 0) moves.push(overnight / days);
    moves.push(...Array(steps(1)).fill((1 - overnight) / days / steps(1)));
  }
  return moves;
}

function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, error: Math.sqrt(square / values.length) };
}

/** The mean of the worst, with the error of min over q of q + E(loss - q)+ / 0.05, q held. */
function worstOf(results: readonly number[]): Estimate {
  const sorted = [...results].sort((one, other) => one - other);
  const quantile = sorted[Math.floor(WORST * sorted.length)]!;
  return estimate(results.map((result) => quantile - Math.max(quantile - result, 0) / WORST));
}
