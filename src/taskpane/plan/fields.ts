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
  /** The label under which SCENARIO.PLAN knows it: the plan's own questions read it there. */
  readonly plan?: string;
  /** The label under which the gates know it: REGIME.STATE. The gates then judge it. */
  readonly reading?: string;
}

export const fields = {
  spot: {
    label: "SPX",
    unit: "points",
    argument: ["CONDOR.REPORT", "spot"],
    initial: "7,140",
    format: "#,##0.00",
    plan: "SPX",
  },
  vix: {
    label: "VIX",
    unit: "points",
    argument: ["ALVH.TIER", "vix"],
    initial: "17.95",
    format: "0.00",
    plan: "VIX",
  },
  vol: {
    label: "Volatility to expiry",
    unit: "a year",
    argument: ["CONDOR.REPORT", "vol"],
    initial: "18%",
    format: "0.0%",
    hint: "Of the options sold, not VIX itself",
    plan: "volatility",
  },
  days: {
    label: "Time to expiry",
    unit: "days",
    argument: ["CONDOR.REPORT", "days"],
    initial: "1t",
    format: "General",
    hint: "1t = one trading day, 3h = hours",
    sheetUnit: "days; 1t a trading day",
    plan: "days",
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
    plan: "target",
  },
  width: {
    label: "Wing width",
    unit: "points",
    argument: ["CONDOR.STRIKES", "width"],
    initial: "10",
    format: "0.00",
    plan: "width",
  },
  strikes: {
    label: "Strikes",
    unit: "points",
    argument: ["CONDOR.REPORT", "strikes"],
    initial: "7005/7015/7265/7275",
    format: "#,##0",
    hint: "Long put / short put / short call / long call",
    plan: "strikes",
  },
  rules: {
    label: "Hedge rules",
    unit: "",
    argument: ["ALVH.TIER", "rules"],
    initial: "progressive",
    format: "General",
    plan: "hedge rules",
  },
  edr: {
    label: "EDR",
    unit: "of spot",
    argument: ["ALVH.TIER", "edr"],
    initial: "1.16%",
    format: "0.00%",
    hint: "Expected daily range",
    plan: "EDR",
  },
  surprise: {
    label: "CPI/PPI surprise",
    unit: "% points",
    argument: ["ALVH.TIER", "surprise"],
    initial: "0",
    format: "0.00",
    hint: "Actual less consensus",
    plan: "surprise",
  },
  bigTop: {
    label: "Big Top flag is up",
    unit: "",
    argument: ["ALVH.TIER", "bigTop"],
    initial: "FALSE",
    format: "General",
    plan: "Big Top",
  },
  breadthBroken: {
    label: "A/D line has broken down",
    unit: "",
    argument: ["ALVH.TIER", "breadthBroken"],
    initial: "FALSE",
    format: "General",
    plan: "breadth broken",
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
    plan: "equity",
  },
  riskFraction: {
    label: "Risk per trade",
    unit: "of equity",
    argument: ["RISK.SIZE", "riskFraction"],
    initial: "1%",
    format: "0.0%",
    plan: "risk fraction",
  },
  costs: {
    label: "Costs, round trip",
    unit: "points",
    argument: ["CONDOR.REPORT", "costs"],
    initial: "0.10",
    format: "0.00",
    hint: "Fees and slippage of one condor",
    plan: "costs",
  },
  allocationCap: {
    label: "Allocation cap",
    unit: "of equity",
    argument: ["RISK.SIZE", "allocationCap"],
    initial: "10%",
    format: "0.0%",
    plan: "allocation cap",
  },
  openRisk: {
    label: "Open risk",
    unit: "USD",
    argument: ["RISK.SIZE", "openRisk"],
    initial: "0",
    format: "$#,##0",
    hint: "Worst loss of positions already open",
    plan: "open risk",
  },
  tradesPerYear: {
    label: "Trades a year",
    unit: "trades",
    argument: ["RISK.CEILING", "tradesPerYear"],
    initial: "252",
    format: "0",
    plan: "trades per year",
  },
  layers: {
    label: "Layers",
    unit: "",
    argument: ["ALVH.LADDER", "layers"],
    initial: "4/4/2",
    format: "@",
    plan: "layers",
  },
  rounding: {
    label: "Whole contracts",
    unit: "",
    argument: ["ALVH.LADDER", "rounding"],
    initial: "nearest",
    format: "General",
    plan: "rounding",
  },
  future30: vixFuture(30, "18.60"),
  future110: vixFuture(110, "20.00"),
  future220: vixFuture(220, "20.80"),
  vixVol0: volOfVix(0, "110%"),
  vixVol30: volOfVix(30, "95%"),
  vixVol110: volOfVix(110, "70%"),
  vixVol220: volOfVix(220, "58%"),
  highRoe: yesOrNo("High ROE of the index", "high ROE", "TRUE"),
  leverageTrap: yesOrNo("Leverage trap", "leverage trap", "FALSE"),
  breadthConstructive: yesOrNo("A/D line constructive", "breadth constructive", "TRUE"),
  rsi: {
    label: "RSI, 14 days",
    unit: "0 to 100",
    argument: ["RISK.WHY", "readings"],
    initial: "55",
    format: "0.0",
    reading: "RSI",
  },
  events: {
    label: "Events before expiry",
    unit: "count",
    argument: ["RISK.WHY", "readings"],
    initial: "0",
    format: "0",
    hint: "FOMC, CPI, PPI, GDP",
    reading: "events before expiry",
  },
  layersHeld: yesOrNo("Layers called for are held", "", "TRUE"),
  requiredReturn: {
    label: "Return required (CAPM)",
    unit: "a year",
    argument: ["VALUE.HURDLE", "capm"],
    initial: "9%",
    format: "0.0%",
  },
  wins: {
    label: "Trades won so far",
    unit: "trades",
    argument: ["RISK.CEILING", "wins"],
    initial: "90",
    format: "0",
    hint: "Your own record, not a vendor's",
  },
  trades: {
    label: "Trades closed so far",
    unit: "trades",
    argument: ["RISK.CEILING", "trades"],
    initial: "100",
    format: "0",
  },
} as const satisfies Record<string, Field>;

function vixFuture<const D extends number>(days: D, initial: string) {
  return {
    label: `VIX future, ${days} days`,
    unit: "points",
    argument: ["ALVH.TIER", "vix"],
    initial,
    format: "0.00",
    plan: `VIX future ${days} days`,
  } as const satisfies Field;
}

function volOfVix<const D extends number>(days: D, initial: string) {
  return {
    label: `Vol of VIX, ${days} days`,
    unit: "a year",
    argument: ["OPTION.BLACK", "vol"],
    initial,
    format: "0.0%",
    plan: `vol of VIX ${days} days`,
  } as const satisfies Field;
}

/** A blank says "not known": the gate that asks for it then counts as closed. */
function yesOrNo(label: string, reading: string, initial: string) {
  return {
    label,
    unit: "",
    argument: ["RISK.WHY", "readings"],
    initial,
    format: "General",
    ...(reading !== "" && { reading }),
  } as const satisfies Field;
}

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** The same list, each entry seen as a plain field. */
export function fieldOf(name: FieldName): Field {
  return fields[name];
}
