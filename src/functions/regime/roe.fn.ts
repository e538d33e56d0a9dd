import { attempt, DomainError, demand } from "../../engine/errors";
import {
  type Accounts,
  dupont,
  isHighReturn,
  isLeverageTrap,
  medianLeverage,
  medianReturn,
} from "../../engine/regime/return-on-equity";
import { sources } from "../../engine/sources";
import { BLANK_AS_ZERO } from "../arguments/argument";
import { ratioHistory } from "../arguments/history";
import { omittable } from "../arguments/quantity";
import { gaplessSeries } from "../arguments/range";
import { defineFunction } from "../define";
import { money, proceeds, weight } from "./bounds";
import { demandSameLength } from "./same-length";

const NO_ASSETS = new DomainError("not-enough-data", "give assets");
const NO_REVENUE = new DomainError("not-enough-data", "give revenue");
const NEEDS_BOTH = new DomainError("not-enough-data", "give assets and revenue");
const NO_HISTORY = new DomainError("not-enough-data", "give history: ROE of 10 years, leverage of 5");

export const regimeRoe = defineFunction({
  id: "REGIME.ROE",
  summary: "Return on equity of an index or a company, its DuPont parts, and whether it is high or borrowed.",
  arguments: {
    netIncome: gaplessSeries(money, { summary: "Net income of a year: one cell, or a row per company" }),
    equity: gaplessSeries(money, { summary: "Book equity, the mean over the year where you have it" }),
    assets: omittable(gaplessSeries(proceeds, { summary: "Total assets" }), {
      otherwise: "no return on assets and no leverage",
    }),
    revenue: omittable(gaplessSeries(proceeds, { summary: "Revenue of a year" }), {
      otherwise: "no margin and no turnover",
    }),
    weights: omittable(gaplessSeries(weight, { summary: "Share of each row that counts, as of float" }), {
      otherwise: "1 for each row",
    }),
    history: omittable(
      ratioHistory({ summary: "The index's own past: (year or date, ROE, assets over equity)" }),
      { otherwise: "no medians; high from 15 % on" },
    ),
  },
  formula:
    "ROE = sum(w x net income) / sum(w x equity) = margin x turnover x leverage; high: ROE > its 10-year median; trap: assets / equity > 1.1 x its 5-year median",
  limits:
    "Companies with negative equity count in the sums; a sum that is not above 0 is refused. Rows of 0 income and 0 equity are blanks. History without dates is one row a year. A fixed limit on ROE over ROA never opens on an index with banks. High ROE has no tested edge for short condors.",
  source: `${sources.bodieKaneMarcus2018}, chapter 19 (DuPont); thresholds: ${sources.method}`,
  standing: "house rule",
  examples: [
    {
      given: { netIncome: 60, equity: 300, assets: 900, revenue: 600, return: "ROE" },
      gives: 0.2,
      digits: 12,
      from: "by hand: 60 / 300, and margin 0.1 x turnover 2/3 x leverage 3",
    },
    {
      given: { netIncome: [[60], [5]], equity: [[300], [-50]], return: "ROE" },
      gives: 0.26,
      digits: 12,
      from: "by hand: (60 + 5) / (300 - 50); a company that bought back all its equity raises the sum",
    },
    {
      given: {
        netIncome: 60,
        equity: 300,
        assets: 900,
        history: [0.12, 0.13, 0.14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.21, 0.22].map((past) => [past, 2.7]),
        return: "leverage trap",
      },
      gives: true,
      from: "by hand: leverage 3 is above 1.1 x 2.7 = 2.97",
    },
  ],
  compute: ({ netIncome, equity, assets, revenue, weights, history }) => {
    const found = dupont(accountsOf({ netIncome, equity, assets, revenue, weights }));
    const past = history === undefined ? undefined : attempt(() => medianReturn(history));
    const pastLeverage = history === undefined ? NO_HISTORY : attempt(() => medianLeverage(history));
    return { found, past, pastLeverage };
  },
  outputs: {
    ROE: { unit: "decimal", summary: "Return on equity", of: ({ found }) => found.returnOnEquity },
    ROA: {
      unit: "decimal",
      summary: "Return on assets",
      of: ({ found }) => found.returnOnAssets ?? NO_ASSETS,
    },
    margin: {
      unit: "decimal",
      summary: "Net income over revenue",
      of: ({ found }) => found.margin ?? NO_REVENUE,
    },
    turnover: {
      unit: "ratio",
      summary: "Revenue over assets",
      of: ({ found }) => found.turnover ?? NEEDS_BOTH,
    },
    leverage: {
      unit: "assets over equity",
      summary: "Assets over equity",
      of: ({ found }) => found.leverage ?? NO_ASSETS,
    },
    "ROE median": {
      unit: "decimal",
      summary: "Median of its own last 10 years",
      of: ({ past }) => past ?? NO_HISTORY,
    },
    "leverage median": {
      unit: "assets over equity",
      summary: "Median of its own last 5 years",
      of: ({ pastLeverage }) => pastLeverage,
    },
    "high ROE": {
      unit: "TRUE/FALSE",
      summary: "Above its median; without a history, 15 % or more",
      of: ({ past, found }) =>
        past instanceof DomainError ? past : isHighReturn(found.returnOnEquity, past),
    },
    "leverage trap": {
      unit: "TRUE/FALSE",
      summary: "Leverage above 1.1 times its median",
      of: ({ found, pastLeverage }) =>
        found.leverage === undefined
          ? NO_ASSETS
          : pastLeverage instanceof DomainError
            ? pastLeverage
            : isLeverageTrap(found.leverage, pastLeverage),
    },
  },
});

interface Columns {
  readonly netIncome: readonly number[];
  readonly equity: readonly number[];
  readonly assets: readonly number[] | undefined;
  readonly revenue: readonly number[] | undefined;
  readonly weights: readonly number[] | undefined;
}

/** The columns as rows; a row without income and equity is a blank one, and one without either of them is half of it. */
function accountsOf(columns: Columns): readonly Accounts[] {
  const { netIncome, equity, assets, revenue, weights } = columns;
  demandSameLength({ ...columns });
  return netIncome
    .map((income, row) => ({
      netIncome: income,
      equity: equity[row] as number,
      assets: assets?.[row],
      revenue: revenue?.[row],
      weight: weights?.[row] ?? 1,
    }))
    .filter((row, index) => {
      const blanks = [row.netIncome, row.equity].filter((value) => value === 0).length;
      const name = row.netIncome === 0 ? "netIncome" : "equity";
      demand(blanks !== 1, () => `${name}, row ${index + 1}: must be other than 0, got 0 - ${BLANK_AS_ZERO}`);
      return blanks === 0;
    });
}
