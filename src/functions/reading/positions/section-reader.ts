import type { Fill } from "../../../engine/positions/lot";
import { isBlank, type RawCell } from "../../cells";
import { loneText } from "../chain/sections";
import { dayReader } from "../day-reader";
import { meaningsOf } from "../fields";
import { holdsNothing, numberReader } from "../number-reader";
import type { Rows } from "../rows";
import { rootOfText } from "../symbols";
import { isOurs, type OtherRow, perPointOf } from "./broker-book";
import { contractOfRow, contractPlaces } from "./contract-of-row";
import { rowsInWords } from "./money";
import { priceOfRow } from "./price-of-row";
import { type BrokerField, placeOf, type Section } from "./sections";
import { deedOf } from "./words";

export interface SectionRead {
  readonly fills: readonly Fill[];
  readonly others: readonly OtherRow[];
  readonly notes: readonly string[];
}

/** Levels of detail of one trade, the one that counts first: the others say the same again. */
const LEVELS = ["execution", "trade", "order", "summary", "lot"];

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
  const days = dayReader(body, from, at("opened"), at("time"));
  const expiries = dayReader(body, from, at("expiry"));
  const places = contractPlaces(section);
  const text = (cells: readonly RawCell[], field: BrokerField) => String(cells[at(field)] ?? "").trim();
  const number = (cells: readonly RawCell[], index: number) => {
    const cell = cells[index];
    const found =
      index < 0 || holdsNothing(cell)
        ? undefined
        : numberOf(typeof cell === "string" ? cell.replace(/^[=']+/, "") : cell);
    return typeof found === "number" ? found : undefined;
  };
  const howPlaces = section.headings.columns.flatMap(({ index, heading }) =>
    meaningsOf(heading).some(({ field }) => field === "how") ? [index] : [],
  );
  const level = levelOf(body, section);
  const fills: Fill[] = [];
  const others: OtherRow[] = [];
  const notes = days.contradiction === undefined ? [] : [days.contradiction];
  const seen = new Map<string, number>();
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
    if (lone !== undefined) {
      group = rootOfText(lone);
      continue;
    }
    const quantity = number(cells, at("contracts"));
    const contract = contractOfRow(cells, places, group, expiries.read);
    const how = howPlaces.map((place) => String(cells[place] ?? "").trim()).join(" ");
    const deed = deedOf(text(cells, "action"), text(cells, "effect"), how);
    const feesHere = feePlaces.flatMap((place) => number(cells, place) ?? []);
    const fees = Math.abs(feesHere.reduce((sum, each) => sum + each, 0));
    // What a position is worth moves no cash.
    const amount = section.kind === "positions" ? undefined : number(cells, at("amount"));
    const name =
      places.names.map((place) => String(cells[place] ?? "").trim()).find((each) => each !== "") ?? "";
    if (contract === undefined || quantity === undefined || quantity === 0) {
      const named = otherOf(row, name, {
        contract: contract !== undefined,
        quantity,
        amount,
        fees: feesHere,
        action: text(cells, "action") || how,
      });
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
    if (/cancel|reject|working|pending|expired order/i.test(text(cells, "status"))) {
      others.push({
        row,
        kind: "correction",
        words: `${name}: ${text(cells, "status").toLowerCase()}, no fill`,
        cash: undefined,
      });
      continue;
    }
    const id = text(cells, "tradeId");
    const twin = id === "" ? undefined : seen.get(`${id}|${name}|${quantity}`);
    if (twin !== undefined) {
      others.push({
        row,
        kind: "correction",
        words: `the fill ${id} stands in row ${twin} already: counted once`,
        cash: 0,
      });
      continue;
    }
    if (id !== "") seen.set(`${id}|${name}|${quantity}`, row);
    const perPoint = number(cells, at("multiplier")) ?? perPointOf(contract);
    const size = Math.abs(quantity);
    const priced =
      deed.ended !== undefined && (number(cells, at("paid")) ?? 0) === 0 && (amount ?? 0) === 0
        ? { price: 0 }
        : priceOfRow({
            size,
            perPoint,
            price: number(cells, at("paid")),
            basis:
              section.kind === "positions" || number(cells, at("paid")) === undefined
                ? number(cells, at("costBasis"))
                : undefined,
            amount: amount === 0 ? undefined : amount,
            fees,
            mark: number(cells, at("mark")),
          });
    if (priced === undefined || (priced.price === 0 && deed.ended === undefined)) {
      others.push({ row, kind: "unread", words: `${name}: no price`, cash: undefined });
      continue;
    }
    const signed = deed.sign === undefined ? quantity : deed.sign * size;
    const opened = isBlank(cells[at("opened")]) ? before.opened : days.read(cells);
    const order =
      text(cells, "orderId") ||
      (isBlank(cells[at("opened")]) ? before.order : opened === undefined ? "" : String(opened));
    before = { opened, order };
    if (deed.isCancelled)
      notes.push(`row ${row}: ${(text(cells, "action") || how).toLowerCase()}: it takes back what it names`);
    if (deed.ended === "assigned" || deed.ended === "exercised") notes.push(`row ${row}: ${deed.ended}`);
    if (priced.note !== undefined) notes.push(`row ${row}: ${priced.note}`);
    fills.push({
      ...contract,
      quantity: deed.isCancelled && deed.sign !== undefined ? -signed : signed,
      price: priced.price,
      fees,
      opened,
      order,
      rows: [row],
      effect: deed.ended === undefined ? (deed.isCancelled ? undefined : deed.effect) : "close",
      ended: deed.ended,
    });
  }
  if (again > 0) notes.push(`${rowsInWords(again)} passed over: the same in more or less detail`);
  return { fills, others, notes: [...notes, ...alike(fills, section)] };
}

/** The one level of detail that is read, where rows have levels. */
function levelOf(body: Rows, section: Section): string | undefined {
  const place = placeOf(section, "detail");
  if (place < 0) return undefined;
  const found = new Set(
    body.slice(section.from).map((cells) =>
      String(cells[place] ?? "")
        .trim()
        .toLowerCase(),
    ),
  );
  return LEVELS.find((level) => found.has(level));
}

/** What reads like one of ours and tells no contract. */
const OURS = /^\W*(?:SPXW?|VIX|VXM?)\b.*\d.*\d/i;

/** A row without a contract that could be read, or without a quantity. */
function otherOf(
  row: number,
  name: string,
  {
    contract,
    quantity,
    amount,
    fees,
    action,
  }: {
    readonly contract: boolean;
    readonly quantity: number | undefined;
    readonly amount: number | undefined;
    readonly fees: readonly number[];
    readonly action: string;
  },
): OtherRow | undefined {
  const words = [action, name].filter(Boolean).join(": ");
  if (/total/i.test(name)) return undefined;
  if (contract) return { row, kind: "unread", words: `${name}: no quantity`, cash: amount };
  if (quantity !== undefined && OURS.test(name))
    return { row, kind: "unread", words: `${name}: names no contract`, cash: amount };
  if (quantity !== undefined && quantity !== 0 && name !== "")
    return /[A-Z]/i.test(name) ? { row, kind: "other underlying", words: name, cash: amount } : undefined;
  const cost = amount ?? (fees.length > 0 ? -Math.abs(fees.reduce((sum, each) => sum + each, 0)) : undefined);
  if (cost === undefined || cost === 0 || words === "") return undefined;
  return /\bfees?\b|commission|regulatory|exchange|clearing|\boccc?\b/i.test(words)
    ? { row, kind: "fee", words, cash: cost }
    : { row, kind: "cash", words, cash: cost };
}

/** Two fills that agree in all that a row says may be two, or one that was written twice. */
function alike(fills: readonly Fill[], { kind }: Section): readonly string[] {
  if (kind !== "trades") return [];
  const first = new Map<string, number>();
  return fills.flatMap(({ rows: [row = 0], ...fill }) => {
    const key = JSON.stringify(fill);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, row);
    return twin === undefined || fill.opened === undefined || Number.isInteger(fill.opened)
      ? []
      : [`rows ${twin} and ${row} are alike: two fills, or one twice?`];
  });
}
