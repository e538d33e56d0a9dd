import { DomainError, demand } from "../../../engine/errors";
import type { Fill } from "../../../engine/positions/lot";
import { isBlank, type RawCell } from "../../cells";
import { loneText } from "../chain/sections";
import { type DayReader, dayReaders } from "../day-reader";
import { meaningsOf } from "../fields";
import { holdsNothing, numberReader } from "../number-reader";
import type { Rows } from "../rows";
import { optionOfSymbol, rootOfText } from "../symbols";
import { isOurs, type OtherRow, perPointOf } from "./broker-book";
import { contractOfRow, contractPlaces } from "./contract-of-row";
import { inDollars } from "./in-dollars";
import { levelOf } from "./levels";
import { rowsInWords } from "./money";
import { alike, contradictionIn, otherOf } from "./no-fills";
import { priceOfRow } from "./price-of-row";
import { type BrokerField, placeOf, type Section } from "./sections";
import { type CashOfContract, settledInCash } from "./settled-in-cash";
import { deedOf, isSide } from "./words";

export interface SectionRead {
  readonly fills: readonly Fill[];
  readonly others: readonly OtherRow[];
  readonly notes: readonly string[];
}

/** A fill that a row told under its own number. */
interface Told {
  readonly row: number;
  readonly paid: number | undefined;
  readonly isCorrected: boolean;
}

/** Reads the rows of a table of positions or trades; each is a fill, something else that is named, or no row at all. */
export function readSection(rows: Rows, section: Section): SectionRead {
  const at = (field: BrokerField) => placeOf(section, field);
  const { from, to } = section;
  const body = rows.slice(0, to);
  const feePlaces = section.headings.columns.flatMap(({ index, heading }) =>
    meaningsOf(heading).some(({ field }) => field === "fees") ? [index] : [],
  );
  const numbers = ["contracts", "paid", "costBasis", "amount", "mark", "multiplier"] as const;
  const numberOf = numberReader(body, from, [...numbers.map(at), ...feePlaces]);
  const dates = dayReaders(
    effective(body, at("opened")),
    from,
    [at("opened") < 0 ? at("time") : at("opened"), at("expiry")],
    at("time"),
  );
  const [days, expiries] = dates as [DayReader, DayReader];
  const actionAt = at("action") < 0 ? sideColumnOf(body, section) : at("action");
  const places = contractPlaces(section);
  const text = (cells: readonly RawCell[], field: BrokerField) => String(cells[at(field)] ?? "").trim();
  const number = (cells: readonly RawCell[], index: number) => {
    const cell = cells[index];
    const found =
      index < 0 || holdsNothing(cell)
        ? undefined
        : numberOf(typeof cell === "string" ? cell.replace(/^[=']+/, "") : cell);
    if (typeof found !== "object") return found;
    demand(found.isContradiction !== true, () => found.why);
    return undefined;
  };
  const howPlaces = section.headings.columns.flatMap(({ index, heading }) =>
    meaningsOf(heading).some(({ field }) => field === "how") ? [index] : [],
  );
  const level = levelOf(body, section);
  const fills: Fill[] = [];
  const others: OtherRow[] = [];
  const settlements: CashOfContract[] = [];
  for (const { contradiction } of dates)
    if (contradiction !== undefined) throw new DomainError("argument", contradiction);
  const notes = dates.flatMap(({ assumed }) => assumed);
  const seen = new Map<string, Told>();
  let group = "";
  let before: { readonly opened: number | undefined; readonly order: string } = {
    opened: undefined,
    order: "",
  };
  let again = 0;
  for (let index = from; index < to; index++) {
    const cells = rows[index] as readonly RawCell[];
    const row = index + 1;
    if (section.isTagged && !/^data$/i.test(String(cells[1]).trim())) continue;
    if (level !== undefined && text(cells, "detail").toLowerCase() !== level) {
      if (text(cells, "detail") !== "") again++;
      continue;
    }
    const lone = loneText(cells);
    if (lone !== undefined && optionOfSymbol(lone) === undefined) {
      group = rootOfText(lone);
      continue;
    }
    const quantity = number(cells, at("contracts"));
    const contract = contractOfRow(cells, places, group, expiries.read);
    const how = howPlaces.map((place) => String(cells[place] ?? "").trim()).join(" ");
    const action = String(cells[actionAt] ?? "").trim();
    const deed = deedOf(action, text(cells, "effect"), how);
    const feesHere = feePlaces.flatMap((place) => number(cells, place) ?? []);
    const fees = Math.abs(feesHere.reduce((sum, each) => sum + each, 0));
    // What a position is worth moves no cash.
    const amount = section.kind === "positions" ? undefined : number(cells, at("amount"));
    const name =
      places.names.map((place) => String(cells[place] ?? "").trim()).find((each) => each !== "") ?? "";
    if (/cancel|reject|working|pending|expired order/i.test(text(cells, "status"))) {
      others.push({
        row,
        kind: "correction",
        words: `${name}: ${text(cells, "status").toLowerCase()}, no fill`,
        cash: undefined,
      });
      continue;
    }
    if (contract === undefined || quantity === undefined || quantity === 0) {
      const named = otherOf(row, name, {
        contract: contract !== undefined,
        quantity,
        amount,
        fees: feesHere,
        action: action || how,
        written: cells[at("contracts")],
      });
      const settles = named?.kind === "cash" && contract !== undefined ? contract : undefined;
      if (settles !== undefined) settlements.push({ contract: settles, row, cash: amount ?? 0 });
      if (named !== undefined) others.push(named);
      if (quantity !== undefined || amount === undefined) group = rootOfText(name) || group;
      continue;
    }
    const currency = text(cells, "currency").toUpperCase();
    if (currency !== "" && !/^(?:USD|US\$|\$|US DOLLAR)$/.test(currency)) {
      others.push({ row, kind: "other currency", words: `${name} in ${currency}`, cash: undefined });
      continue;
    }
    if (!isOurs(contract)) {
      others.push({ row, kind: "other underlying", words: name || contract.root, cash: amount });
      continue;
    }
    const wrong = contradictionIn(contract, quantity, number(cells, places.strike));
    if (wrong !== undefined) {
      others.push({ row, kind: "unread", words: `${name}: ${wrong}`, cash: amount });
      continue;
    }
    const id = text(cells, "tradeId");
    const key = `${id}|${name}|${quantity}`;
    const twin = id === "" ? undefined : seen.get(key);
    const paid = number(cells, at("paid"));
    const isCorrected = id !== "" && /correct|^co$/i.test(how);
    const isCancelled = deed.isCancelled && !isCorrected;
    if (twin !== undefined) {
      const isOther = paid !== undefined && twin.paid !== undefined && paid !== twin.paid;
      // Where no word says which of two prices holds, the worse one does.
      const isWorse =
        isOther && ((deed.sign ?? Math.sign(quantity)) < 0 ? paid < twin.paid : paid > twin.paid);
      const replaces = isCorrected === twin.isCorrected ? isWorse : isOther && isCorrected;
      const [gone, counts] = replaces ? [twin, { row, paid }] : [{ row, paid }, twin];
      if (replaces)
        fills.splice(
          fills.findIndex(({ rows: [of] }) => of === twin.row),
          1,
        );
      const which = isCorrected === twin.isCorrected ? ", the better one" : ", corrected";
      others.push({
        row: gone.row,
        kind: "correction",
        words: `the fill ${id} stands in row ${counts.row} ${isOther ? `at ${counts.paid}, here at ${gone.paid}${which}` : "already"}: counted once`,
        cash: 0,
      });
      if (!replaces) continue;
    }
    if (id !== "") seen.set(key, { row, paid, isCorrected });
    const perPoint = number(cells, at("multiplier")) ?? perPointOf(contract);
    const size = Math.abs(quantity);
    const priced =
      deed.ended !== undefined && (paid ?? 0) === 0 && (amount ?? 0) === 0
        ? { price: 0 }
        : priceOfRow({
            size,
            perPoint,
            price: paid,
            basis:
              section.kind === "positions" || paid === undefined ? number(cells, at("costBasis")) : undefined,
            amount: amount === 0 ? undefined : amount,
            fees: feePlaces.length > 0 ? fees : undefined,
            mark: number(cells, at("mark")),
          });
    if (priced === undefined || (priced.price === 0 && deed.ended === undefined)) {
      others.push({ row, kind: "unread", words: `${name}: no price`, cash: undefined });
      continue;
    }
    // Where no word says it, money that came in is of a sale.
    const isPaidFor = deed.ended === undefined && quantity > 0 && (amount ?? 0) > 0;
    const signed = (deed.sign ?? (isPaidFor ? -1 : Math.sign(quantity))) * size;
    const opened = isBlank(cells[at("opened")])
      ? before.opened
      : days.read(effective([cells], at("opened"))[0] as readonly RawCell[]);
    const order =
      text(cells, "orderId") ||
      (isBlank(cells[at("opened")]) ? before.order : opened === undefined ? "" : String(opened));
    before = { opened, order };
    if (isCancelled) notes.push(`row ${row}: ${(action || how).toLowerCase()}: it takes back what it names`);
    if (deed.ended === "assigned" || deed.ended === "exercised") notes.push(`row ${row}: ${deed.ended}`);
    if (priced.note !== undefined) notes.push(`row ${row}: ${priced.note}`);
    fills.push({
      ...contract,
      quantity: isCancelled && deed.sign !== undefined ? -signed : signed,
      price: priced.price,
      fees: priced.fees ?? fees,
      opened,
      order,
      rows: [row],
      effect: deed.ended === undefined ? (isCancelled ? undefined : deed.effect) : "close",
      ended: deed.ended,
    });
  }
  if (again > 0) notes.push(`${rowsInWords(again)} passed over: the same in more or less detail`);
  if (section.kind === "positions" && at("mark") < 0 && inDollars(fills))
    return {
      fills: fills.map((fill) => ({ ...fill, price: fill.price / perPointOf(fill) })),
      others,
      notes: [
        ...notes,
        "costs are dollars a contract: in points two strikes would differ by more than their width",
      ],
    };
  const settled = settledInCash(fills, settlements);
  return {
    fills: settled.fills,
    others: others.filter(({ row }) => !settled.rows.has(row)),
    notes: [...notes, ...alike(fills, section)],
  };
}

/** "03/26/2026 as of 03/25/2026": booked on the one, traded on the other. */
const AS_OF = /^.*\bas of\s+/i;

function effective(rows: Rows, at: number): Rows {
  return rows.map((cells) => {
    const cell = cells[at];
    return typeof cell === "string" && AS_OF.test(cell)
      ? cells.map((each, index) => (index === at ? cell.replace(AS_OF, "") : each))
      : cells;
  });
}

/** A column without a heading that we know whose every word is of a purchase or a sale; -1 without one. */
function sideColumnOf(body: Rows, { headings, from }: Section): number {
  const found = headings.columns.find(({ index, field }) => {
    const cells = body.slice(from).flatMap((row) => (isBlank(row[index]) ? [] : [row[index]]));
    return (
      field === undefined &&
      cells.length > 0 &&
      cells.every((cell) => typeof cell === "string" && isSide(cell))
    );
  });
  return found?.index ?? -1;
}
