/** The functions that the plan asks from the start. The rest comes with the catalogue's own view. */

import { alvhCarry } from "../../functions/alvh/carry.fn";
import { alvhLadder } from "../../functions/alvh/ladder.fn";
import { alvhPayoff } from "../../functions/alvh/payoff.fn";
import { alvhTier } from "../../functions/alvh/tier.fn";
import { alvhWhy } from "../../functions/alvh/why.fn";
import { condorCreditFunction } from "../../functions/condor/credit.fn";
import { condorGateFunction } from "../../functions/condor/gate.fn";
import { condorReportFunction } from "../../functions/condor/report.fn";
import { condorStrikes } from "../../functions/condor/strikes.fn";
import type { Definition } from "../../functions/define";
import { optionBlack } from "../../functions/option/black.fn";
import { riskCeiling } from "../../functions/risk/ceiling.fn";
import { riskHonesty } from "../../functions/risk/honesty.fn";
import { riskRuin } from "../../functions/risk/ruin.fn";
import { riskSize } from "../../functions/risk/size.fn";
import { riskTable } from "../../functions/risk/table.fn";
import { riskWhy } from "../../functions/risk/why.fn";
import { scenarioGridFunction } from "../../functions/scenario/grid.fn";
import { scenarioStress } from "../../functions/scenario/stress.fn";
import { valueHurdle } from "../../functions/value/hurdle.fn";

export const planFunctions: readonly Definition[] = [
  condorStrikes,
  condorReportFunction,
  condorCreditFunction,
  condorGateFunction,
  alvhTier,
  alvhWhy,
  alvhLadder,
  alvhCarry,
  alvhPayoff,
  riskSize,
  riskWhy,
  riskCeiling,
  riskTable,
  riskRuin,
  riskHonesty,
  valueHurdle,
  optionBlack,
  scenarioGridFunction,
  scenarioStress,
];
