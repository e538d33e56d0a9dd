import { DomainError, demand } from "../../../engine/errors";
import { isBlank, type RawCell, shown } from "../../cells";
import { type DayReader, dayReaders } from "../day-reader";
import { type Field, meaningsOf } from "../fields";
import { holdsNothing, numberReader } from "../number-reader";
import type { NoNumber } from "../numbers";
import { plainWhole } from "../plain";
import type { Rows } from "../rows";
import { isPerCent } from "../typed";
import { contractOfRow, contractPlaces } from "./contract-of-row";
import { feePlaces, feesReader } from "./fees-of-row";
import { levelOf } from "./levels";
import { withoutSign } from "./other-money";
import { type BrokerField, placeOf, type Section } from "./sections";
import { sideColumnOf } from "./side-column";
import { deedOf } from "./words";

type Cells = readonly RawCell[];
/** "2S": so many that were sold. */
const SOLD_SHORT = /^(\d+)\s*S$/;
/** Of Interactive Brokers: "O", "C;Ep". */
const CODES = /^(?:notes\W*)?codes?$/i;
/** Columns that may say of a trade what no heading says of them. */
const UNREAD: ReadonlySet<Field | undefined> = new Set<Field | undefined>([undefined, "effect", "type"]);
const NUMBERS = ["contracts", "paid", "costPrice", "costBasis", "amount", "mark", "multiplier"] as const;

/** The cells of a section's rows by what their columns mean; numbers and dates as the whole column tells them. */
export function sectionCells(rows: Rows, section: Section) {
  const at = (field: BrokerField) => placeOf(section, field);
  const { from, to } = section;
  const body = rows.slice(0, to);
  const everyPlace = (wanted: Field) =>
    section.headings.columns.flatMap(({ index, heading }) =>
      meaningsOf(heading).some(({ field }) => field === wanted) ? [index] : [],
    );
  const howPlaces = everyPlace("how");
  const places = contractPlaces(section);
  const numberOf = numberReader(body, from, [...NUMBERS.map(at), ...feePlaces(section), places.strike]);
  const openedAt = at("opened") < 0 ? at("time") : at("opened");
  const dates = dayReaders(effective(body, openedAt), from, [openedAt, at("expiry")], at("time"));
  for (const { contradiction } of dates)
    if (contradiction !== undefined) throw new DomainError("argument", contradiction);
  const [days, expiries] = dates as [DayReader, DayReader];
  const codesAt = section.headings.columns.find(({ heading }) => CODES.test(heading.trim()))?.index ?? -1;
  const textAt = (cells: Cells, index: number) => String(cells[index] ?? "").trim();
  const readAt = (cells: Cells, index: number, isLawful?: (value: number) => boolean) => {
    const cell = cells[index];
    if (index < 0 || holdsNothing(cell)) return undefined;
    if (isPerCent(cell)) return { why: `${shown(cell)} is a per cent` };
    const bare = withoutSign(cell);
    const found = numberOf(
      typeof bare === "string" ? bare.replace(/^[=']+/, "").replace(SOLD_SHORT, "$1") : bare,
      isLawful,
    );
    demand(typeof found !== "object" || found.isContradiction !== true, () => (found as NoNumber).why);
    return found;
  };
  const numberAt = (cells: Cells, index: number) => {
    const found = readAt(cells, index);
    return typeof found === "object" ? undefined : found;
  };
  const below = body.slice(from);
  const actionAt = at("action");
  const tellsSide = (cells: Cells) => deedOf(textAt(cells, actionAt), "", "").sign !== undefined;
  const isSigned = below.some((cells) => (numberAt(cells, at("contracts")) ?? 0) < 0);
  const sides =
    below.some(tellsSide) || isSigned
      ? undefined
      : sideColumnOf(
          below,
          section.headings.columns.filter(({ field }) => UNREAD.has(field)),
        );
  const fees = feesReader(section, rows, below, numberAt);
  // Prices are of whole cents, so that contracts of $100 a point move whole dollars: fees in amounts show.
  const isOfPrices = (dollars: number) => (Math.abs(dollars - Math.round(dollars)) < 1e-6 ? 1 : 0);
  const netRows = body.slice(from).reduce((rows, cells) => {
    const amount = numberAt(cells, at("amount"));
    const cost = fees.of(cells, 0).dollars.reduce((sum, fee) => sum + fee, 0);
    return !amount || cost === 0 ? rows : rows + isOfPrices(amount + cost) - isOfPrices(amount);
  }, 0);
  const amountWords = section.headings.columns.find(({ field }) => field === "amount")?.heading ?? "";
  const paidWords = plainWhole(section.headings.columns[at("paid")]?.heading ?? "");
  return {
    notes: dates.flatMap(({ assumed }) => assumed),
    /** Whether amounts have the fees taken off: as the rows show, else as the heading has it. */
    isNet: netRows > 0 || (netRows === 0 && !/value|proceeds/i.test(amountWords)),
    level: levelOf(body, section),
    /** Whether prices have the fees in them, and whether they are surely those of the trade. */
    pricesAre:
      paidWords === "price" && at("costBasis") >= 0
        ? "marks"
        : /cost|einstand/.test(paidWords)
          ? "costs"
          : /open|trade|entry|fill|paid/.test(paidWords)
            ? "trades"
            : "",
    tellsFees: fees.places.length > 0,
    has: (field: BrokerField) => at(field) >= 0,
    raw: (cells: Cells, field: BrokerField) => cells[at(field)],
    text: (cells: Cells, field: BrokerField) => textAt(cells, at(field)),
    number: (cells: Cells, field: BrokerField) => numberAt(cells, at(field)),
    /** Why a number cannot be read, where something stands in its cell. */
    whyNot: (cells: Cells, field: BrokerField) => {
      const found = readAt(cells, at(field));
      return typeof found === "object" ? found.why : undefined;
    },
    strike: (cells: Cells) => numberAt(cells, places.strike),
    fees: fees.of,
    how: (cells: Cells) =>
      [...howPlaces, ...(sides === undefined ? [] : [actionAt])]
        .map((place) => textAt(cells, place))
        .join(" "),
    effect: (cells: Cells) => textAt(cells, at("effect")) || textAt(cells, codesAt),
    action: (cells: Cells) => sides?.wordOf(cells) ?? textAt(cells, actionAt),
    tellsSides: sides !== undefined || below.some(tellsSide),
    /** A blank may arrive as 0, which names nothing. */
    name: (cells: Cells) =>
      places.names.map((place) => textAt(cells, place)).find((text) => text !== "0" && !holdsNothing(text)) ??
      "",
    contract: (cells: Cells, group: string) => contractOfRow(cells, places, group, expiries.read, readAt),
    hasDate: (cells: Cells) => openedAt >= 0 && !isBlank(cells[openedAt]),
    /** Nothing where the cell is blank: the row belongs to the one above. */
    opened: (cells: Cells) =>
      isBlank(cells[openedAt]) ? "above" : days.read(effective([cells], openedAt)[0] as Cells),
  };
}

export type SectionCells = ReturnType<typeof sectionCells>;

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
