import { riskCeiling } from "../../../functions/risk/ceiling.fn";
import { riskWhy } from "../../../functions/risk/why.fn";
import { valueHurdle } from "../../../functions/value/hurdle.fn";
import { words } from "../../../host/words";
import type { Field } from "./field";

/** The readings that the gates watch, the hurdle and the record. */
export const gateFields = {
  highRoe: answered(words`High ROE of the index`, "TRUE", "high ROE"),
  leverageTrap: answered(words`Leverage trap`, "FALSE", "leverage trap"),
  breadthConstructive: answered(words`A/D line constructive`, "TRUE", "breadth constructive"),
  rsi: {
    label: words`RSI, 14 days`,
    room: "gates",
    argument: [riskWhy, "readings"],
    initial: "55",
    unit: words`0 to 100`,
    format: "0.0",
    reading: "RSI",
  },
  events: {
    label: words`Events before expiry`,
    room: "gates",
    argument: [riskWhy, "readings"],
    initial: "none",
    unit: words`count`,
    format: "0",
    hint: words`FOMC, CPI, PPI, GDP; none for 0`,
    reading: "events before expiry",
  },
  requiredReturn: {
    label: words`Return required (CAPM)`,
    room: "gates",
    argument: [valueHurdle, "capm"],
    initial: "9%",
  },
  wins: {
    label: words`Trades won so far`,
    room: "gates",
    argument: [riskCeiling, "wins"],
    initial: "90",
    together: "trades",
    hint: words`Your own record, not a vendor's; both blank: none yet`,
  },
  trades: {
    label: words`Trades closed so far`,
    room: "gates",
    argument: [riskCeiling, "trades"],
    initial: "100",
    together: "wins",
  },
} as const satisfies Record<string, Field>;

/** A blank says "not known": the gate that asks for it then counts as closed. */
function answered(label: string, initial: string, reading?: string) {
  return {
    label,
    room: "gates",
    argument: [riskWhy, "readings"],
    initial,
    answer: true,
    ...(reading !== undefined && { reading }),
  } as const satisfies Field;
}
