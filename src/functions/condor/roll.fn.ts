import { width } from "../../engine/condor/condor";
import { lawfulModelCredit } from "../../engine/condor/credit";
import { bestRoll, type Roll, rollExpiries } from "../../engine/condor/roll";
import { ROLL_RULES, rollVerdict } from "../../engine/condor/roll-verdict";
import { shortDeltas } from "../../engine/condor/short-deltas";
import { DomainError, demand } from "../../engine/errors";
import { USD_PER_POINT } from "../../engine/quantities";
import { sources } from "../../engine/sources";
import { choice, flag } from "../arguments/choice";
import { omittable, optional } from "../arguments/quantity";
import { strikes } from "../arguments/strikes";
import { timeToExpiry } from "../arguments/time";
import { condorVolatility } from "../arguments/volatility";
import { defineFunction } from "../define";
import * as quantities from "../quantities";
import { lawfulCredit } from "./lawful-credit";
import { marketOf } from "./market";
import { rollGoal } from "./roll-goal";
import { noRollInWords, type RollSought, rollInWords } from "./roll-in-words";

const legOutput = (leg: string) => ({ unit: "index points", summary: `Strike of the new ${leg}` });

export const condorRoll = defineFunction({
  id: "CONDOR.ROLL",
  summary:
    "Theta Time Shift: hold, roll forward or roll back, the best feasible roll of the same size, and why.",
  arguments: {
    spot: quantities.spot(),
    strikes: strikes({ summary: "Strikes of the open condor" }),
    days: timeToExpiry({ summary: "Time left to expiry" }),
    vol: condorVolatility(),
    credit: quantities.credit({ summary: "Net credit received at entry" }),
    edr: quantities.dailyRange({ summary: "Expected daily range of the index, as CONDOR.EDR gives it" }),
    vix: quantities.vix({ summary: "VIX" }),
    rolled: optional(flag({ summary: "The condor has been rolled forward before" }), false),
    vwap: omittable(quantities.level({ summary: "Volume-weighted average price of the session" }), {
      otherwise: "no roll back",
    }),
    goal: rollGoal(),
    popFloor: optional(
      quantities.fraction({ summary: "Least probability of profit of the new condor" }),
      0.5,
    ),
    vwapRule: optional(
      choice(["below", "toward centre"], {
        summary: "Roll back when spot is below VWAP, or moving toward the centre",
      }),
      "below",
    ),
    increment: optional(quantities.width({ summary: "Spacing of the listed strikes" }), 5),
    rate: quantities.rate(),
    yield: quantities.dividendYield(),
    yearDays: quantities.yearDays(),
  },
  appended: {
    costs: optional(
      quantities.costs({ summary: "Fees and slippage of the roll, eight legs, of one condor" }),
      0,
    ),
  },
  formula:
    "threatened: short delta >= 0.25 or strike nearer than 0.75 daily ranges. FORWARD: threatened and (EDR > 0.94 % or VIX > 16), to a later expiry within 7 days. BACK: rolled, EDR < 0.94 %, spot below VWAP, to an earlier one within 2. Roll: soonest expiry, whole days from the present one on the clock of days, whose condor of the same wings has net less costs >= goal x width and POP >= floor; there the furthest strikes that do",
  limits:
    "Same size always. The realised result and net are before costs; the goal is met, and best and worst case stand, after them. Model prices at one volatility for all expiries. Calendar days do not know weekends: see that the new expiry is a session. A net credit is not a profit: it books the loss and sells a new risk. At fair odds a net credit of 2.50 on a 10-wide condor wins at most 75 % of the time.",
  source: `${sources.method} (Theta Time Shift, Temporal Theta)`,
  standing: "house rule",
  examples: [
    {
      given: {
        spot: 7140,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        credit: 1.09,
        edr: 0.0116,
        vix: 17.95,
        return: "signal",
      },
      gives: "HOLD",
      from: "the method's worked example: EDR and VIX call for a roll, but no strike is threatened (125 points away, 0.75 ranges are 62)",
    },
    {
      given: {
        spot: 7030,
        strikes: "7005/7015/7265/7275",
        days: "1t",
        vol: 0.18,
        credit: 1.09,
        edr: 0.0116,
        vix: 17.95,
        return: "signal",
      },
      gives: "FORWARD",
      from: "the rule: the short put is 15 points away where 0.75 ranges are 61",
    },
  ],
  compute: (given) => {
    const { strikes, credit, goal, popFloor, increment, edr, vix, rolled, vwap, vwapRule, costs } = given;
    const market = marketOf(given);
    demand(market.years > 0, () => "days: must be above 0, an expired condor is not rolled");
    const situation = { dailyRange: edr, vix, rolled, vwap, vwapRule };
    const { signal, threatened, why } = rollVerdict(strikes, market, shortDeltas(strikes, market), situation);
    const costToClose = lawfulModelCredit(strikes, market);
    const wing = width(strikes);
    const sought: RollSought = {
      condor: strikes,
      signal,
      clock: typeof given.days === "number" ? "calendar" : "trading",
      expiries: rollExpiries(signal, given.days, given.yearDays),
      goal: goal.kind === "fraction" ? goal.fraction : goal.points / wing,
      popFloor,
      costs: lawfulCredit(strikes, costs, "costs"),
    };
    const roll = signal === "HOLD" ? null : bestRoll(strikes, market, { ...sought, costToClose, increment });
    const none = new DomainError("no-solution", noRollInWords(signal));
    const realised = lawfulCredit(strikes, credit) - costToClose;
    return { signal, why, threatened, roll, sought, none, costToClose, realised, credit, wing };
  },
  outputs: {
    signal: { unit: "text", summary: "HOLD, FORWARD or BACK", of: ({ signal }) => signal },
    why: { unit: "text", summary: "The rule that decides", of: ({ why }) => why },
    threatened: {
      unit: "text",
      summary: "Which short strike is threatened",
      of: ({ threatened }) => threatened,
    },
    roll: {
      unit: "text",
      summary: "The roll in words, or why there is none",
      of: ({ roll, sought }) => rollInWords(roll, sought),
    },
    "long put": { ...legOutput("long put"), of: ({ roll, none }) => roll?.condor.longPut ?? none },
    "short put": { ...legOutput("short put"), of: ({ roll, none }) => roll?.condor.shortPut ?? none },
    "short call": { ...legOutput("short call"), of: ({ roll, none }) => roll?.condor.shortCall ?? none },
    "long call": { ...legOutput("long call"), of: ({ roll, none }) => roll?.condor.longCall ?? none },
    days: {
      unit: "days",
      summary: "Days to the new expiry, trading or calendar days as in days",
      of: ({ roll, none }) => roll?.days ?? none,
    },
    "cost to close": {
      unit: "index points",
      summary: "Model cost of buying the open condor back",
      of: ({ costToClose }) => costToClose,
    },
    "realised result": {
      unit: "index points",
      summary: "Credit received less the cost to close: booked by the roll",
      of: ({ realised }) => realised,
    },
    "new credit": {
      unit: "index points",
      summary: "Model credit of the new condor",
      of: ({ roll, none }) => roll?.newCredit ?? none,
    },
    net: {
      unit: "index points",
      summary: "New credit less cost to close; not a profit",
      of: ({ roll, none }) => roll?.net ?? none,
    },
    "net after costs": {
      unit: "index points",
      summary: "The same less the costs of the roll: what meets the goal",
      of: ({ roll, none }) => roll?.netAfterCosts ?? none,
    },
    "net dollars": {
      unit: "US dollars",
      summary: "The net of one condor in dollars, before the costs of the roll",
      of: ({ roll, none }) => (roll === null ? none : roll.net * USD_PER_POINT),
    },
    POP: {
      unit: "probability",
      summary: "Probability that the new condor makes money on its own",
      of: ({ roll, none }) => roll?.profitProbability ?? none,
    },
    "best case": {
      unit: "index points",
      summary: "Realised result plus the new credit less costs",
      of: ({ roll, none, credit }) => (roll === null ? none : credit + roll.netAfterCosts),
    },
    "worst case": {
      unit: "index points",
      summary: "Realised result less costs plus the new condor's worst loss, negative",
      of: ({ roll, none, credit, wing }) => (roll === null ? none : credit + roll.netAfterCosts - wing),
    },
    guard: {
      unit: "text",
      summary: "Whether the new net delta and gamma stay below 0.18 and 0.05",
      of: ({ roll, none }) => (roll === null ? none : guardOf(roll)),
    },
  },
});

function guardOf({ greeks: { delta, gamma } }: Roll): string {
  const isOutside = Math.abs(delta) >= ROLL_RULES.netDelta || Math.abs(gamma) >= ROLL_RULES.netGamma;
  return isOutside ? "net delta or gamma outside the guard rails" : "ok";
}
