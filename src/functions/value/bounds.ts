import { accountKinds } from "../../engine/number-kinds/account";
import { companyKinds } from "../../engine/number-kinds/company";
import { aboveZero } from "../../engine/number-kinds/kind";
import { marketKinds } from "../../engine/number-kinds/market";
import type { Argument, Summary } from "../arguments/argument";
import { type Bounds, quantity } from "../arguments/quantity";

/** What corporate finance asks for, each with its unit and usual slip. */

const MOST_YEARS = 200;

const kind =
  (of: Bounds) =>
  (described: Summary): Argument<number> =>
    quantity(of, described);

/** A market value or a balance: 0 is lawful. */
export const balance = kind(companyKinds.balance);
/** No company is without any. */
export const cash = kind(aboveZero(companyKinds.balance));
/** What a company is owned for. */
export const capital = kind(aboveZero(companyKinds.balance));
export const liabilities = kind(aboveZero(companyKinds.balance));
/** Interest without risk. */
export const riskFreeRate = kind({ ...marketKinds.rate, zero: "none", typical: { from: 0.01, to: 0.06 } });
export const yearlyReturn = kind(companyKinds.yearlyReturn);
/** Left out there is one stage: a stage without growth is said. */
export const stageGrowth = kind({ ...companyKinds.yearlyReturn, zero: "none" });
/** A hurdle of nothing is none that was given. */
export const hurdleRate = kind({ ...companyKinds.yearlyReturn, above: 0 });
export const beta = kind({ unit: "beta", min: -10, max: 10, zero: "none", typical: { from: 0.2, to: 2 } });
/** Over the risk-free rate. */
export const premium = stageGrowth;
export const tax = kind(companyKinds.tax);
const perShare = { ...companyKinds.moneyAboveZero, unit: "money per share" };
export const price = kind({ ...perShare, typical: { from: 10, to: 200 } });
export const dividend = kind({
  ...companyKinds.balance,
  unit: "money per share, a year",
  typical: { from: 0.5, to: 5 },
});
export const years = kind({
  unit: "years",
  min: 1,
  max: MOST_YEARS,
  whole: true,
  typical: { from: 1, to: 10 },
});
export const cover = kind({ unit: "ratio", min: -1000, max: 1000, typical: { from: 0.8, to: 2 } });
export const tradesPerYear = kind({ ...accountKinds.tradesPerYear, unit: "trades a year" });
/** An average over a year may be a part of a contract. */
export const condors = kind({ ...accountKinds.contracts, whole: false });
export const expectedPoints = kind(accountKinds.edge);
export const signedUsd = kind({ ...accountKinds.signedUsd, unit: "US dollars a year" });
export const positiveEquity = kind(accountKinds.equity);
/** A multiple, or the difference of two: it may be negative, and is never quite 0. */
export const multiple: Bounds = {
  unit: "multiple",
  min: -1e9,
  max: 1e9,
  slip: (value) => value === 0,
  slipRule: "other than 0",
  typical: { from: 5, to: 30 },
};
