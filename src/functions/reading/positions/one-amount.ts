import type { RawCell } from "../../cells";
import { isHeading } from "../heading-row";
import { holdsNothing } from "../number-reader";
import { numberOfCell } from "../numbers";
import { plain } from "../plain";
import type { Rows } from "../rows";

const OUT = /^(?:(?:net)?debits?(?:amount)?|moneyout|withdrawals?|paidout|soll)$/;
const IN = /^(?:(?:net)?credits?(?:amount)?|moneyin|deposits?|paidin|haben)$/;

const isNothing = (cell: RawCell) => holdsNothing(cell) || /^\D*[0.,]+\D*$/.test(String(cell));
const isMoney = (cell: RawCell) => typeof cell !== "boolean" && /\d/.test(String(cell));

/** Money out and money in, in two columns below their headings, as one signed amount in the latter. */
export function withOneAmount(rows: Rows): Rows {
  let [out, into] = [-1, -1];
  return rows.map((cells, row) => {
    const put = (value: RawCell) => cells.map((cell, at) => (at === into ? value : cell));
    if (isHeading(cells)) {
      const [debit = -1, credit = -1] = [OUT, IN].map((wanted) =>
        cells.findIndex((cell) => typeof cell === "string" && wanted.test(plain(cell))),
      );
      const isPair = debit >= 0 && credit >= 0;
      const first = isPair
        ? rows
            .slice(row + 1)
            .flatMap((below) => [below[debit], below[credit]])
            .find((cell) => !isNothing(cell))
        : undefined;
      if (isPair && isMoney(first)) {
        [out, into] = [debit, credit];
        return put("Net cash");
      }
    }
    // Words there are of another table.
    if (!isNothing(cells[into]) && !isMoney(cells[into])) [out, into] = [-1, -1];
    return isNothing(cells[out]) ? cells : put(taken(cells[out], cells[into]));
  });
}

/** An amount that went out, as its cell writes it, with a minus. */
function taken(out: RawCell, into: RawCell): RawCell {
  const paid = numberOfCell(out);
  if (!isNothing(into) || typeof out === "number") {
    const received = isNothing(into) ? 0 : numberOfCell(into);
    return typeof paid === "number" && typeof received === "number" ? received - Math.abs(paid) : into;
  }
  return typeof paid === "number" && paid < 0 ? out : `-${out}`;
}
