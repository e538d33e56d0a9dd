import { TRADING_DAYS_PER_YEAR } from "../../engine/calendar/time-to-expiry";
import { USD_PER_POINT } from "../../engine/quantities";
import { alvhCarry } from "../../functions/alvh/carry.fn";
import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { alvhWhy } from "../../functions/alvh/why.fn";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorReportFunction } from "../../functions/condor/report.fn";
import { riskCeiling } from "../../functions/risk/ceiling.fn";
import { riskSize } from "../../functions/risk/size.fn";
import { riskTable } from "../../functions/risk/table.fn";
import { riskWhy } from "../../functions/risk/why.fn";
import { scenarioStress } from "../../functions/scenario/stress.fn";
import { valueHurdle } from "../../functions/value/hurdle.fn";
import { baseLadder, calledFor, heldOfThem, heldRow, tier, unitCarry, unitLadder } from "./base-hedge";
import { baseCondors, besideOne } from "./base-size";
import { fieldNames, fieldOf } from "./fields";
import { shockPlan } from "./flowing";
import { amount, difference, least, most, product, sum, whenAbove, whenTrue } from "./graph/operations";
import { question } from "./graph/question";
import { column, field, from, instead, omitted, rows, type Source, stack, value } from "./graph/source";
import { implied, modelCredit, quotedCondor, quotedCredit, quotedForward, soldShare } from "./quotes";
import { foundStrikes } from "./strikes";

/** A count of nothing as the gates take it: a bare 0 could be a blank cell. */
export const NONE = "none";

/** The fraction that the method scales up to. */
export const SCALED_UP = 0.02;
export const scaledUp = value(SCALED_UP);

const report = question(condorReportFunction);
const gate = question(condorGateFunction);
const why = question(alvhWhy);

const sizeAt = (given: Readonly<Record<string, Source>>) =>
  question(riskSize, {
    ...given,
    maxLoss: from(report, "max loss"),
    costs: omitted("the report's worst loss has the costs in it already"),
  });
const size = sizeAt({});
const sizeAtTwo = sizeAt({ riskFraction: instead(scaledUp, "the fraction scaled up to") });

/** Where no condor fits, the hedge of a single one is shown, and said to be. */
export const condors = most(value(1), from(size, "contracts"));
const hedged = { condors, tier: whenTrue(field("hedged"), from(tier, "tier"), value(0)) };
const ladder = question(alvhLadder, hedged);
const carry = question(alvhCarry, { ...hedged, maxLoss: from(report, "max loss") });

/** Expected result of a year on equity, hedge cost taken off, less the return required: at the base size. */
const hurdle = question(valueHurdle, {
  // The report has charged the costs and the hedge already; the hurdle charges each on its own line.
  ev: sum(from(report, "EV at your view"), from(report, "costs"), from(report, "hedge cost")),
  contracts: baseCondors,
  netHedgeCost: product(
    from(report, "hedge cost"),
    baseCondors,
    field("tradesPerYear"),
    value(USD_PER_POINT),
  ),
  capm: field("requiredReturn"),
});

const orNone = (count: Source) => whenAbove(count, count, value(NONE));

/** The same year at the size that is asked for, with the hedge that goes with it. */
const year = question(valueHurdle, {
  ev: sum(from(report, "EV at your view"), from(report, "costs"), from(report, "hedge cost")),
  contracts: from(size, "contracts"),
  netHedgeCost: product(
    from(report, "hedge cost"),
    from(size, "contracts"),
    field("tradesPerYear"),
    value(USD_PER_POINT),
  ),
  capm: field("requiredReturn"),
});

/** Calendar days beyond which no expiry is that of the next session, a long weekend between. */
const ONE_SESSION = 4;
/** In a text such as "2t" or "9h" the sessions are counted. */
const sessions = product(from(report, "years"), value(TRADING_DAYS_PER_YEAR));
export const BEYOND_VIX1D = "n/a";
const isLong = (excess: Source, otherwise: Source) => whenAbove(excess, value(BEYOND_VIX1D), otherwise);
const calendarDays = amount(field("days"));
/** VIX1D prices one session: what was measured at a share of it says nothing of longer lives. */
export const measuredShare = isLong(
  difference(calendarDays, value(ONE_SESSION)),
  whenAbove(calendarDays, soldShare, isLong(difference(sessions, value(1.5)), soldShare)),
);

/** The readings that the gates watch: what is typed, VIX, and what follows from the plan. */
export const readings = rows(
  ...fieldNames.flatMap((name) => {
    const { reading } = fieldOf(name);
    return reading === undefined ? [] : [[value(reading), field(name)]];
  }),
  [value("VIX"), field("vix")],
  [value("EV over hurdle"), from(hurdle, "EV over hurdle")],
  // The share at which the condor is sold: what was measured there joins the record.
  [value("share of VIX1D"), measuredShare],
  [value("hedge called for"), orNone(calledFor)],
  [value("hedge held"), orNone(heldOfThem)],
);

const gates = question(riskWhy, {
  readings,
  rules: omitted("the gates have rules of their own, not those of the hedge"),
});

const stress = question(scenarioStress, {
  plan: instead(stack(shockPlan, heldRow), "a view on volatility is no part of a shock"),
});

/** The same at the base size: what is asked for moves no ceiling. */
export const baseCondorsRow = rows([value("condors"), besideOne]);
const baseStress = question(scenarioStress, {
  plan: instead(stack(baseCondorsRow, shockPlan, heldRow), "the condors of the base size"),
});

/**
 * Dollars that the book already held loses in the worst named shock: every open position its worst, and a hedge that
 * is held what it lost on its own worst day, a rally with VIX falling, when it covers nothing. The condor still to be
 * sold is not in it: RISK.CEILING charges that one itself.
 */
export const stressLoss = sum(
  field("openRisk"),
  most(value(0), difference(value(0), least(column(baseStress, "hedge")))),
);

/** What is left of the credit is that of the odds; where costs take more than all of it nothing is won. */
const won = from(report, "max profit");
export const trade = {
  credit: instead(orNone(won), "costs and hedge cost are paid from it"),
  width: instead(sum(from(report, "max loss"), most(value(0), won)), "what is won and lost together"),
};
/** The plan's own cap in place of the usual one. */
export const capRow = rows([value("allocation cap"), field("allocationCap")]);
const ceilings = question(riskCeiling, {
  readings,
  ...trade,
  stressLoss,
  limits: capRow,
  costs: instead(
    sum(amount(field("costs")), from(report, "hedge cost")),
    "all that was taken off the credit",
  ),
});

export const scaledFractions = rows([field("riskFraction")], [scaledUp]);
const scaling = question(riskTable, {
  fractions: scaledFractions,
});

/** Every question of the plan, by the name under which the pane and an inserted sheet know it. */
export const questions = {
  strikes: foundStrikes,
  quotedCondor,
  quotedCredit,
  quotedForward,
  modelCredit,
  implied,
  report,
  gate,
  tier,
  why,
  size,
  sizeAtTwo,
  ladder,
  baseLadder,
  unitLadder,
  unitCarry,
  carry,
  hurdle,
  year,
  gates,
  stress,
  baseStress,
  ceilings,
  scaling,
} as const;
