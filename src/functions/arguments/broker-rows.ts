import { CellError } from "../cells";
import type { BrokerBook } from "../reading/positions/broker-book";
import { readBroker } from "../reading/positions/read-broker";
import { type Argument, refusal } from "./argument";
import { wholeRange } from "./range";

const words = {
  unit: "table",
  rule: "a broker's positions or trades under their headings: symbol (or root, expiry, strike, call or put), quantity, price or cost",
};

/** A broker's export as it is pasted or imported. */
export function brokerRows(): Argument<BrokerBook> {
  return wholeRange(
    {
      ...words,
      summary:
        "Rows of your broker's export, headings and titles too: thinkorswim, Interactive Brokers, Schwab, tastytrade, Fidelity, or symbol, quantity, price",
    },
    (rows, name) => {
      if (rows.length === 1 && rows[0]?.length === 1) return refusal(name, words, rows[0][0]);
      const found = readBroker(rows);
      return "why" in found
        ? new CellError("#VALUE!", `${name} (${words.unit}): must be ${words.rule}; ${found.why}`)
        : found;
    },
  );
}
