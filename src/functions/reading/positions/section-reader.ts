import type { Fill } from "../../../engine/positions/lot";
import type { RawCell } from "../../cells";
import { isTotal } from "../asides";
import { loneText } from "../chain/sections";
import type { Rows } from "../rows";
import { optionOfSymbol, rootOfText } from "../symbols";
import { isOurs, type OtherRow, perPointOf } from "./broker-book";
import { fillOfLine, type Placed, placedOf, type TradedLine } from "./fill-of-line";
import { inDollars } from "./in-dollars";
import { type Line, lineOf } from "./line";
import { rowsInWords, withoutDust } from "./money";
import { contradictionIn, moneyOf, otherOf } from "./no-fills";
import { isDollar, isOtherCode, otherSignIn } from "./other-money";
import { type SectionCells, sectionCells } from "./section-cells";
import type { Section } from "./sections";
import { type CashOfContract, settledInCash } from "./settled-in-cash";
import { withoutTakenBack } from "./taken-back";
import { fillsOnce } from "./told-once";

export interface SectionRead {
  readonly fills: readonly Fill[];
  readonly others: readonly OtherRow[];
  readonly notes: readonly string[];
  /** Prices of positions have the fees in them. */
  readonly isOfCost?: boolean;
}

/** Reads the rows of a table of positions or trades; each is a fill, something else that is named, or no row at all. */
export function readSection(rows: Rows, section: Section): SectionRead {
  const of = sectionCells(rows, section);
  const isHeld = section.kind === "positions";
  const fills = new Map<number, Fill>();
  const apart = new Map<number, Line["apart"]>();
  const taking = new Set<number>();
  const others: OtherRow[] = [];
  const settlements: CashOfContract[] = [];
  const notes = [...of.notes];
  const toldBefore = fillsOnce((words) => notes.push(words));
  let group = "";
  let above: Placed = { opened: undefined, order: "" };
  let again = 0;
  let [isScaled, isOfCost] = [false, false];
  for (let index = section.from; index < section.to; index++) {
    const cells = rows[index] as readonly RawCell[];
    if (section.isTagged && !/^data$/i.test(String(cells[1]).trim())) continue;
    const detail = of.text(cells, "detail");
    if (of.level !== undefined && detail.toLowerCase() !== of.level) {
      if (detail !== "") again++;
      continue;
    }
    const lone = loneText(cells);
    if (lone !== undefined && optionOfSymbol(lone) === undefined) {
      group = rootOfText(lone);
      continue;
    }
    const line = lineOf(of, cells, index + 1, group, isHeld);
    const { row, name, quantity, amount, contract } = line;
    isScaled ||= contract !== undefined && of.strike(cells) === contract.strike * 1000;
    const stray = strayOf(of, line);
    if (stray !== undefined) {
      others.push(stray);
      continue;
    }
    apart.set(row, line.apart);
    if (!isTraded(line)) {
      const other = otherOf(line, of.raw(cells, "contracts"), of.isNet);
      if (other?.kind === "cash" && contract !== undefined)
        settlements.push({ contract, row, cash: amount ?? 0 });
      if (other !== undefined) others.push(other);
      if (quantity !== undefined || amount === undefined) group = rootOfText(name) || group;
      continue;
    }
    const told = toldBefore(of.text(cells, "tradeId"), line);
    if (told !== undefined) {
      others.push(told.other);
      fills.delete(told.gone);
      apart.delete(told.gone);
      if (told.gone === row) continue;
    }
    const placed = placedOf(of, line, above);
    const found = fillOfLine(of, line, placed, isHeld);
    if (found === undefined) {
      const { root, strike, type } = line.contract;
      const why =
        of.whyNot(cells, "paid") ??
        of.whyNot(cells, "costBasis") ??
        (amount ? `its amount ${amount} is less than such options cost: dollars or points?` : "no price");
      others.push({
        row,
        kind: "unread",
        words: `${name || `${root} ${strike} ${type}`}: ${why}`,
        cash: undefined,
      });
      continue;
    }
    above = placed;
    fills.set(row, found.fill);
    if (found.takesBack) taking.add(row);
    isOfCost ||= found.isCost;
    notes.push(...found.notes);
  }
  if (isOfCost) notes.push("credits are of the cost basis: fees are in them");
  if (isScaled) notes.push("strikes are thousandths of a point");
  if (again > 0) notes.push(`${rowsInWords(again)} passed over: the same in more or less detail`);
  const sums = new Map<string, number>();
  for (const [row, fees] of apart)
    for (const { amount, currency } of fees) {
      sums.set(currency, (sums.get(currency) ?? 0) + amount);
      others.push({ row, kind: "other currency", words: `fees of ${amount} ${currency}`, cash: undefined });
    }
  for (const [currency, sum] of sums)
    notes.push(`fees of ${withoutDust(sum)} ${currency} are no dollars: they stand apart, in no total`);
  const { fills: all, others: back } = withoutTakenBack(fills, taking);
  others.push(...back);
  if (isHeld && !of.has("mark") && inDollars(all))
    return {
      fills: all.map((fill) => ({ ...fill, price: fill.price / perPointOf(fill) })),
      ...{ others, isOfCost },
      notes: [
        ...notes,
        "costs are dollars a contract: in points two strikes would differ by more than their width",
      ],
    };
  const settled = settledInCash(all, settlements);
  return {
    fills: settled.fills,
    isOfCost,
    others: others.filter(({ row }) => !settled.rows.has(row)),
    notes,
  };
}

const MONEY = ["paid", "amount", "costBasis"] as const;

const isTraded = (line: Line): line is TradedLine =>
  line.contract !== undefined && line.quantity !== undefined && line.quantity !== 0;

/** A row of nothing that was filled, or of what a book of one index in dollars does not hold. */
function strayOf(of: SectionCells, line: Line): OtherRow | undefined {
  const { row, cells, name, amount } = line;
  const stray = (kind: OtherRow["kind"], words: string, cash?: number): OtherRow => ({
    ...{ row, kind, words, cash },
  });
  const status = of.text(cells, "status");
  if (/cancel|reject|working|pending|expired|inactive|unfilled|not filled|fail|void/i.test(status))
    return stray("correction", `${name}: ${status.toLowerCase()}, no fill`);
  const told = of.text(cells, "currency").toUpperCase();
  const sign = otherSignIn(MONEY.map((field) => of.text(cells, field)).join(" "));
  if (!isTraded(line)) {
    const dollars = amount ?? (line.fees.length > 0 ? -line.fees.reduce((sum, fee) => sum + fee, 0) : 0);
    const other = sign ?? (isOtherCode(told) ? told : undefined);
    return other !== undefined && dollars !== 0 && !cells.some(isTotal)
      ? stray("other currency", `${name || line.action}: ${dollars} ${other}`)
      : undefined;
  }
  if (sign !== undefined || !isDollar(told)) return stray("other currency", `${name} in ${sign ?? told}`);
  if (!isOurs(line.contract))
    return { ...stray("other underlying", name || line.contract.root), ...moneyOf(line, of.isNet) };
  const wrong = contradictionIn(line.contract, line.quantity, of.strike(cells));
  return wrong === undefined ? undefined : stray("unread", `${name}: ${wrong}`, amount);
}
