/** The Theta Time Shift on half hours, EVIDENCE.md against bars and daily files. */

import { condorCredit } from "../../../src/engine/condor/credit";
import { impliedDailyRange } from "../../../src/engine/condor/daily-range";
import { lossAtExpiry } from "../../../src/engine/condor/payoff";
import { bestRoll, rollExpiries } from "../../../src/engine/condor/roll";
import { rollVerdict } from "../../../src/engine/condor/roll-verdict";
import { shortDeltas } from "../../../src/engine/condor/short-deltas";
import type { MarketDays } from "../../../src/engine/replay/history";
import { soldVolatility } from "../../../src/engine/replay/sold-volatility";
import { daysBetween } from "../../support/days-2022";
import { holdTable, percent } from "../../support/evidence-tables";
import { VIX1D_FILES } from "../../support/market-1990";
import { average, withError, worstOf } from "../../support/samples";
import {
  boughtBack,
  CLOSING_COST,
  markOf,
  OPENING_COST,
  type SessionBars,
  type SoldCondor,
  SPX_BARS,
  sessionBars,
  sessionsLeft,
  soldCondors,
} from "../../support/session-bars";
import { describeWithShared } from "../../support/shared-data";

/** Half past three: half an hour before the close. */
const LOOK = 15.5;
const LEFT = 0.5;
const MOST_ROLLS = 10;

const at1530 = (bars: SoldCondor["bars"]) => bars.find(({ hour }) => hour === LOOK)!.open;
/** Levels of the session as they stood at its close, the only ones of that afternoon on file. */
const verdictOn = (
  days: MarketDays,
  session: number,
  condor: SoldCondor["condor"],
  market: ReturnType<SoldCondor["market"]>,
) =>
  rollVerdict(condor, market, shortDeltas(condor, market), {
    dailyRange: impliedDailyRange(days.vix[session]!, 1),
    vix: days.vix[session]!,
    rolled: false,
    vwap: undefined,
    vwapRule: "below",
  }).signal;

interface Rolled {
  readonly points: number;
  readonly rolls: number;
}

/** Rolled by the rules at 15:30 of each day it would expire on, until it is left alone to settle or no roll is to be had. */
function rolled(sold: SoldCondor, days: MarketDays, bars: SessionBars, volatility: Float64Array): Rolled {
  let { condor, session } = sold;
  let points = sold.credit - OPENING_COST;
  let vol = sold.market(1, 0).volatility;
  for (let rolls = 0; ; rolls++) {
    const today = bars.get(days.day[session]!);
    const settled = () => ({
      points: points - lossAtExpiry(condor, sold.scaled(days.spx[session]!)),
      rolls,
    });
    if (today === undefined) return settled();
    const market = { ...sold.market(at1530(today), LEFT), volatility: vol };
    if (verdictOn(days, session, condor, market) !== "FORWARD") return settled();
    const costToClose = condorCredit(condor, market);
    const next = { ...market, volatility: volatility[session]! };
    const roll =
      rolls < MOST_ROLLS
        ? bestRoll(condor, next, {
            costToClose,
            costs: CLOSING_COST + OPENING_COST,
            goal: 0,
            popFloor: 0.5,
            increment: 5,
            expiries: rollExpiries("FORWARD", { years: sessionsLeft(LEFT) / 252 }, 365),
          })
        : null;
    points -= costToClose + CLOSING_COST;
    const expiry = roll === null ? session : session + Math.round(roll.days - sessionsLeft(LEFT));
    if (roll === null || expiry >= days.count) return { points, rolls };
    points += roll.newCredit - OPENING_COST;
    condor = roll.condor;
    vol = volatility[session]!;
    session = expiry;
  }
}

describeWithShared([...VIX1D_FILES, SPX_BARS], () => {
  test("threatened condors rolled at 15:30, beside taking the loss and holding", () => {
    const bars = sessionBars(SPX_BARS);
    const days = daysBetween("2020-11-02", "2026-03-31");
    const rows = [0.8, 0.9, 1].flatMap((share) => {
      const volatility = soldVolatility({ by: "read", share }, days);
      const threatened = soldCondors(share, days, bars).filter(
        (sold) =>
          verdictOn(days, sold.session, sold.condor, sold.market(at1530(sold.bars), LEFT)) === "FORWARD",
      );
      const closed = threatened.map((sold) => boughtBack(sold.credit, markOf(sold, at1530(sold.bars), LEFT)));
      const held = threatened.map(
        (sold) =>
          sold.credit - OPENING_COST - lossAtExpiry(sold.condor, sold.scaled(days.spx[sold.session]!)),
      );
      const shifted = threatened.map((sold) => rolled(sold, days, bars, volatility));
      const losers = closed.map((points) => points < 0);
      const line = (way: string, results: readonly number[], more: readonly string[]) => [
        share.toFixed(2),
        way,
        String(results.length),
        withError(results),
        percent(results.filter((points) => points > 0).length / results.length),
        percent(average(results.filter((_, at) => losers[at]).map((points) => (points > 0 ? 1 : 0)))),
        worstOf(results).toFixed(1),
        ...more,
      ];
      const points = shifted.map((each) => each.points);
      return [
        line("closed at 15:30", closed, ["", "", ""]),
        line("held to the close", held, [withError(held.map((each, at) => each - closed[at]!)), "", ""]),
        line("rolled", points, [
          withError(points.map((each, at) => each - closed[at]!)),
          average(shifted.map(({ rolls }) => rolls)).toFixed(1),
          percent(average(shifted.map(({ rolls }) => (rolls === 0 ? 1 : 0)))),
        ]),
      ];
    });
    holdTable("The Theta Time Shift at 15:30", rows);
  });
});
