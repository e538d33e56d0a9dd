import { readingNames } from "../../regime/readings";
import { type Rule, type RuleTable, rule } from "../rule-table";

/** Readings that only the gates know: they follow from the others. */
export const derivedReadings = {
  wasOpen: "VIX, gate was open",
  wasNotOpen: "VIX, gate was not open",
  hedge: "hedge cover",
  weakest: "weakest gate",
} as const;

/** The readings that a table of gates may watch. */
export const SCALE_READINGS: readonly string[] = [...readingNames, ...Object.values(derivedReadings)];

/** A gate is a share open, and the risk fraction a share of equity. */
export const HIGHEST_SHARE = 1;

/** Above this fraction the method asks for votes. House rule. */
export const APPROVAL_ABOVE = 0.015;

const switched = (reading: string, openAt: 0 | 1, open: string, closed: string): RuleTable => [
  rule(reading, `[${openAt}, ${openAt}]`, 1, open),
  rule(reading, `[${1 - openAt}, ${1 - openAt}]`, 0, closed),
];
const slope = (reading: string, interval: string, from: number, to: number, note: string): Rule => ({
  ...rule(reading, interval, to, note),
  resultAtFrom: from,
});
const doctrine = (table: RuleTable): RuleTable =>
  table.map((each) => ({ ...each, off: true, note: `doctrine: ${each.note}` }));

/**
 * The gates between 1 % and 2 % of equity at risk, each from 0 (closed) to 1 (open); the weakest decides, and
 * the last row turns it into a fraction of equity. House rules of the method with this product's amendments:
 * the VIX gate opens below 14.5 and closes above 15.5, so that it does not flip at 15; the hedge gate asks for
 * the layers that the hedge rules call for, so that it is open when they call for none. Doctrine is off.
 */
export const scalePresets = {
  seed: [
    ...switched(
      "high ROE",
      1,
      "return on equity of the index is high",
      "return on equity of the index is not high",
    ),
    ...switched("leverage trap", 0, "leverage is usual", "the return on equity is borrowed"),
    ...switched("breadth constructive", 1, "the advance/decline line is constructive", "breadth is weak"),
    rule("RSI", "[, 40]", 0, "oversold"),
    slope("RSI", "(40, 45)", 0, 1, "opens from 40 to 45"),
    rule("RSI", "[45, 65]", 1, "neutral to bullish"),
    slope("RSI", "(65, 70)", 1, 0, "closes from 65 to 70"),
    rule("RSI", "[70, ]", 0, "overbought"),
    rule("VIX", "[, 14.5)", 1, "calm"),
    rule(derivedReadings.wasOpen, "[14.5, 15.5]", 1, "open until VIX rises above 15.5"),
    rule(derivedReadings.wasNotOpen, "[14.5, 15.5]", 0.5, "half open until VIX falls below 14.5"),
    rule("VIX", "(15.5, 20]", 0.5, "middle band"),
    rule("VIX", "(20, ]", 0, "hold"),
    rule("EV over hurdle", "[, 0]", 0, "the account does not earn its hurdle"),
    slope("EV over hurdle", "(0, 0.03)", 0, 1, "opens up to 3 % a year above the hurdle"),
    rule("EV over hurdle", "[0.03, ]", 1, "3 % a year above the hurdle"),
    slope(derivedReadings.hedge, "[0, 1)", 0, 1, "share of the layers called for that is held"),
    rule(derivedReadings.hedge, "[1, ]", 1, "the layers called for are held"),
    rule("events before expiry", "[0, 0]", 1, "no FOMC, CPI, PPI or GDP before expiry"),
    rule("events before expiry", "(0, ]", 0, "an event before expiry"),
    ...doctrine([
      rule("REER deviation", "[-0.08, 0.08]", 1, "exchange rate near its mean"),
      rule("REER deviation", "[, -0.08)", 0, "exchange rate 8 % below its mean"),
      rule("REER deviation", "(0.08, ]", 0, "exchange rate 8 % above its mean"),
      rule("rate gap z", "[-1.5, 1.5]", 1, "rate gap near its mean"),
      rule("rate gap z", "[, -1.5)", 0, "rate gap unusually low"),
      rule("rate gap z", "(1.5, ]", 0, "rate gap unusually high"),
      rule("P/CF z", "[-1.5, 1.5]", 1, "price to cash flow near its mean"),
      rule("P/CF z", "[, -1.5)", 0, "price to cash flow unusually low"),
      rule("P/CF z", "(1.5, ]", 0, "price to cash flow unusually high"),
      rule("IPO supply z", "[, 1.5]", 1, "no flood of new shares"),
      rule("IPO supply z", "(1.5, ]", 0, "a flood of new shares"),
      rule("quick ratio", "[1.2, ]", 1, "liquid balance sheets"),
      rule("quick ratio", "[, 1.2)", 0, "thin balance sheets"),
      ...switched("Big Top", 0, "no Big Top Cash Press", "Big Top Cash Press is on"),
    ]),
    slope(derivedReadings.weakest, "[0, 1]", 0.01, 0.02, "risk fraction: 1 % and up to 1 % more"),
  ],
  cap10: [rule(derivedReadings.weakest, "[0, 1]", 0.1, "risk fraction: a flat 10 %")],
  evidence: [
    rule(
      derivedReadings.weakest,
      "[0, 1]",
      0.01,
      "risk fraction: a flat 1 %, since no gate helped against VIX1D (SCENARIO.GATES, 2022-2026)",
    ),
  ],
  fixed: [rule(derivedReadings.weakest, "[0, 1]", 0.01, "risk fraction: a flat 1 %")],
} as const satisfies Record<string, RuleTable>;
