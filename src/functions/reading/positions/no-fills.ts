import type { Contract } from "../../../engine/positions/lot";
import type { RawCell } from "../../cells";
import { isTotal } from "../asides";
import { holdsNothing } from "../number-reader";
import type { OtherRow } from "./broker-book";
import type { Line } from "./line";

/** What reads like one of ours and tells no contract. */
const OURS = /^\W*(?:SPXW?|VIXW?|VXM?)(?![A-Z]).*\d.*\d/i;

/** A row without a contract that could be read, or without a quantity; `written` stands where the quantity should. */
export function otherOf(line: Line, written: RawCell, isNet: boolean): OtherRow | undefined {
  const { row, name, amount, fees } = line;
  // A blank cell arrives as 0 too.
  const quantity = line.quantity || undefined;
  const [contract, action] = [line.contract !== undefined, line.action || line.how];
  const words = [action, name].filter(Boolean).join(": ");
  if (/total/i.test(name) || line.cells.some(isTotal)) return undefined;
  const cost = amount ?? (fees.length > 0 ? -fees.reduce((sum, each) => sum + each, 0) : undefined);
  // Money on a contract that moves none of it: its fees, its settlement in cash.
  const moves = quantity === undefined && cost !== undefined && cost !== 0;
  if (line.quantity === undefined && name !== "" && typeof written === "string" && !holdsNothing(written))
    return { row, kind: "unread", words: `${name}: quantity "${written.trim()}" is no number`, cash: amount };
  if (line.lacks !== undefined && quantity !== undefined)
    return { row, kind: "unread", words: `${quantity} at ${line.paid}: ${line.lacks}`, cash: amount };
  // A blank arrives as the number 0, not as its text.
  if (contract && typeof written === "string" && line.quantity === 0 && !line.paid && !moves)
    return undefined;
  if (contract && !moves) return { row, kind: "unread", words: `${name}: no quantity`, cash: amount };
  if (quantity !== undefined && OURS.test(name))
    return { row, kind: "unread", words: `${name}: names no contract`, cash: amount };
  if (quantity !== undefined && name !== "")
    return /[A-Z]/i.test(name)
      ? { row, kind: "other underlying", words: name, ...moneyOf(line, isNet) }
      : undefined;
  if (quantity !== undefined && line.paid)
    return { row, kind: "unread", words: `${quantity} at ${line.paid}: no symbol`, cash: amount };
  if (cost === undefined || cost === 0 || words === "") return undefined;
  return /\bfees?\b|commission|regulatory|exchange|clearing|\boccc?\b/i.test(words)
    ? { row, kind: "fee", words, cash: cost }
    : { row, kind: "cash", words, cash: cost };
}

/** What a row moved and cost, fees apart. */
export function moneyOf({ amount, fees }: Line, isNet: boolean): Pick<OtherRow, "cash" | "fees"> {
  const cost = fees.reduce((sum, fee) => sum + fee, 0);
  return amount === undefined ? { cash: amount } : { cash: amount + (isNet ? cost : 0), fees: cost };
}

/** A symbol and its columns that say two things, or a part of a contract. */
export function contradictionIn(
  { strike, type }: Contract,
  quantity: number,
  told: number | undefined,
): string | undefined {
  if (!Number.isInteger(quantity)) return `${quantity} contracts`;
  const isOther =
    type !== "future" && told !== undefined && told > 0 && told !== strike && told !== strike * 1000;
  return isOther ? `its symbol says ${strike}, its strike ${told}` : undefined;
}
