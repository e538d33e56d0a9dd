import { isMonthlySeries } from "../../../engine/calendar/spx-listing";
import type { Contract } from "../../../engine/positions/lot";
import type { RawCell } from "../../cells";
import { meaningsOf } from "../fields";
import { futureOfSymbol } from "../future-symbol";
import { numberOfCell } from "../numbers";
import { optionOfSymbol, rootOfText, typeOfText } from "../symbols";
import { placeOf, type Section } from "./sections";

/** The columns in which a contract may be named, those that name it alone first. */
export interface ContractPlaces {
  readonly names: readonly number[];
  readonly strike: number;
  readonly types: readonly number[];
  readonly roots: readonly number[];
}

export function contractPlaces({ headings }: Section): ContractPlaces {
  const of = (field: string) =>
    headings.columns.flatMap(({ index, heading }) => {
      const rank = meaningsOf(heading).find((meaning) => meaning.field === field)?.rank;
      return rank === undefined ? [] : [{ index, rank }];
    });
  const ranked = (field: string) =>
    of(field)
      .sort((a, b) => a.rank - b.rank)
      .map(({ index }) => index);
  return {
    names: ranked("symbol"),
    strike: placeOf({ headings }, "strike"),
    types: ranked("type"),
    roots: [...ranked("root"), ...ranked("underlying"), ...ranked("symbol")],
  };
}

/** The option or the future of a row; `group` is the underlying that a line above names. */
export function contractOfRow(
  cells: readonly RawCell[],
  places: ContractPlaces,
  group: string,
  expiryOf: (cells: readonly RawCell[]) => number | undefined,
): Contract | undefined {
  for (const at of places.names) {
    const text = cells[at];
    if (typeof text !== "string" || text.trim() === "") continue;
    const option = optionOfSymbol(text) ?? (group === "" ? undefined : optionOfSymbol(`${group} ${text}`));
    if (option !== undefined) return listed(option);
    const future = futureOfSymbol(text);
    if (future !== undefined) return { root: future.root, expiry: future.expiry, type: "future", strike: 0 };
  }
  const expiry = expiryOf(cells);
  const strike = numberOfCell(cells[places.strike] ?? "", ".");
  const type = places.types
    .map((at) => typeOfText(String(cells[at] ?? "")))
    .find((each) => each !== undefined);
  const root = places.roots
    .map((at) => (typeof cells[at] === "string" ? rootOfText(cells[at]) : ""))
    .find((each) => each !== "");
  if (expiry === undefined || typeof strike !== "number" || !(strike > 0) || type === undefined)
    return undefined;
  return listed({ root: root ?? group, expiry: Math.floor(expiry), type, strike });
}

/** Of SPX only the monthly series settle at the open; what brokers call SPX on other days is SPXW. */
function listed(option: Contract): Contract {
  return option.root === "SPX" && !isMonthlySeries(option.expiry) ? { ...option, root: "SPXW" } : option;
}
