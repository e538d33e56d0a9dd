/** What can be typed into the pane. Each field is one argument of a worksheet function, which judges it. */
export interface Field {
  readonly label: string;
  /** Short unit beside the number. */
  readonly unit: string;
  /** The function and the argument whose rule holds here. */
  readonly argument: readonly [id: string, name: string];
  /** What stands in the field at first: the method's worked example. */
  readonly initial: string;
  /** How a worksheet shows the number. */
  readonly format: string;
  /** The unit in an inserted sheet, where the argument's own says less. */
  readonly sheetUnit?: string;
  /** One line on what is meant, where the label leaves a doubt. */
  readonly hint?: string;
}

export const fields = {
  spot: {
    label: "SPX",
    unit: "points",
    argument: ["CONDOR.REPORT", "spot"],
    initial: "7,140",
    format: "#,##0.00",
  },
  vix: { label: "VIX", unit: "points", argument: ["ALVH.TIER", "vix"], initial: "17.95", format: "0.00" },
  vol: {
    label: "Volatility to expiry",
    unit: "a year",
    argument: ["CONDOR.REPORT", "vol"],
    initial: "18%",
    format: "0.0%",
    hint: "Of the options sold, not VIX itself",
  },
  days: {
    label: "Time to expiry",
    unit: "days",
    argument: ["CONDOR.REPORT", "days"],
    initial: "1t",
    format: "General",
    hint: "1t = one trading day, 3h = hours",
    sheetUnit: "days; 1t a trading day",
  },
  realVol: {
    label: "Realised vol, your view",
    unit: "a year",
    argument: ["CONDOR.REPORT", "realVol"],
    initial: "18%",
    format: "0.0%",
    hint: "As priced, the condor earns minus its costs",
  },
  target: {
    label: "Credit wanted",
    unit: "points",
    argument: ["CONDOR.STRIKES", "target"],
    initial: "1.15",
    sheetUnit: "index points",
    format: "0.00",
  },
  width: {
    label: "Wing width",
    unit: "points",
    argument: ["CONDOR.STRIKES", "width"],
    initial: "10",
    format: "0.00",
  },
  strikes: {
    label: "Strikes",
    unit: "points",
    argument: ["CONDOR.REPORT", "strikes"],
    initial: "7005/7015/7265/7275",
    format: "#,##0",
    hint: "Long put / short put / short call / long call",
  },
  rules: {
    label: "Hedge rules",
    unit: "",
    argument: ["ALVH.TIER", "rules"],
    initial: "progressive",
    format: "General",
  },
  edr: {
    label: "EDR",
    unit: "of spot",
    argument: ["ALVH.TIER", "edr"],
    initial: "1.16%",
    format: "0.00%",
    hint: "Expected daily range",
  },
  surprise: {
    label: "CPI/PPI surprise",
    unit: "% points",
    argument: ["ALVH.TIER", "surprise"],
    initial: "0",
    format: "0.00",
    hint: "Actual less consensus",
  },
  bigTop: {
    label: "Big Top flag is up",
    unit: "",
    argument: ["ALVH.TIER", "bigTop"],
    initial: "FALSE",
    format: "General",
  },
  breadthBroken: {
    label: "A/D line has broken down",
    unit: "",
    argument: ["ALVH.TIER", "breadthBroken"],
    initial: "FALSE",
    format: "General",
  },
  hedgeCost: {
    label: "Hedge cost per condor",
    unit: "points",
    argument: ["CONDOR.REPORT", "hedgeCost"],
    initial: "0.04",
    format: "0.00",
    hint: "Yearly carry spread over the year's condors",
  },
  equity: {
    label: "Account equity",
    unit: "USD",
    argument: ["RISK.SIZE", "equity"],
    initial: "100,000",
    format: "$#,##0",
  },
  riskFraction: {
    label: "Risk per trade",
    unit: "of equity",
    argument: ["RISK.SIZE", "riskFraction"],
    initial: "1%",
    format: "0.0%",
  },
  costs: {
    label: "Costs, round trip",
    unit: "points",
    argument: ["CONDOR.REPORT", "costs"],
    initial: "0.10",
    format: "0.00",
    hint: "Fees and slippage of one condor",
  },
  allocationCap: {
    label: "Allocation cap",
    unit: "of equity",
    argument: ["RISK.SIZE", "allocationCap"],
    initial: "10%",
    format: "0.0%",
  },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** The same list, each entry seen as a plain field. */
export function fieldOf(name: FieldName): Field {
  return fields[name];
}
