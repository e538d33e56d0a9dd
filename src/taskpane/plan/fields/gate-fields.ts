import { riskCeiling } from "../../../functions/risk/ceiling.fn";
import { riskWhy } from "../../../functions/risk/why.fn";
import { valueHurdle } from "../../../functions/value/hurdle.fn";
import type { Field } from "./field";

/** The readings that the gates watch, the hurdle and the record. */
export const gateFields = {
  highRoe: yesOrNo("High ROE of the index", "high ROE", "TRUE"),
  leverageTrap: yesOrNo("Leverage trap", "leverage trap", "FALSE"),
  breadthConstructive: yesOrNo("A/D line constructive", "breadth constructive", "TRUE"),
  rsi: {
    label: "RSI, 14 days",
    unit: "0 to 100",
    argument: [riskWhy, "readings"],
    initial: "55",
    format: "0.0",
    reading: "RSI",
  },
  events: {
    label: "Events before expiry",
    unit: "count",
    argument: [riskWhy, "readings"],
    initial: "none",
    format: "0",
    hint: "FOMC, CPI, PPI, GDP; none for 0",
    reading: "events before expiry",
  },
  layersHeld: yesOrNo("Layers called for are held", "", "TRUE"),
  requiredReturn: {
    label: "Return required (CAPM)",
    unit: "a year",
    argument: [valueHurdle, "capm"],
    initial: "9%",
    format: "0.0%",
  },
  wins: {
    label: "Trades won so far",
    unit: "trades",
    argument: [riskCeiling, "wins"],
    initial: "90",
    format: "0",
    hint: "Your own record, not a vendor's",
  },
  trades: {
    label: "Trades closed so far",
    unit: "trades",
    argument: [riskCeiling, "trades"],
    initial: "100",
    format: "0",
  },
} as const satisfies Record<string, Field>;

/** A blank says "not known": the gate that asks for it then counts as closed. */
function yesOrNo(label: string, reading: string, initial: string) {
  return {
    label,
    unit: "",
    argument: [riskWhy, "readings"],
    initial,
    format: "General",
    ...(reading !== "" && { reading }),
  } as const satisfies Field;
}
