import { isoDate } from "../../../engine/calendar/iso-date";
import { isMonthlySeries } from "../../../engine/calendar/spx-listing";
import type { Contract } from "../../../engine/positions/lot";
import type { RawCell } from "../../cells";
import { serialOfCell } from "../dates";
import { meaningsOf } from "../fields";
import { futureOfSymbol } from "../future-symbol";
import type { NoNumber } from "../numbers";
import { couldBe } from "../plausible";
import { strikeInPoints } from "../strike-units";
import { optionOfSymbol, rootOfText, typeOfText } from "../symbols";
import { isOurs } from "./broker-book";
import { placeOf, type Section } from "./sections";

/** The columns in which a contract may be named, those that name it alone first. */
export interface ContractPlaces {
  readonly names: readonly number[];
  readonly strike: number;
  readonly expiry: number;
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
    expiry: placeOf({ headings }, "expiry"),
    types: ranked("type"),
    roots: [...ranked("root"), ...ranked("underlying"), ...ranked("symbol")],
  };
}

/** The option or the future of a row, or what its cells lack to name one; `group` is the underlying that a line above names. */
export function contractOfRow(
  cells: readonly RawCell[],
  places: ContractPlaces,
  group: string,
  expiryOf: (cells: readonly RawCell[]) => number | undefined,
  numberAt: (
    cells: readonly RawCell[],
    place: number,
    isLawful: (value: number) => boolean,
  ) => number | NoNumber | undefined,
): Contract | string | undefined {
  for (const at of places.names) {
    const text = cells[at];
    if (typeof text !== "string" || text.trim() === "") continue;
    const option = optionOfSymbol(text) ?? (group === "" ? undefined : optionOfSymbol(`${group} ${text}`));
    if (option !== undefined) return listed(option);
    const future = futureOfSymbol(text);
    if (future !== undefined) return { root: future.root, expiry: future.expiry, type: "future", strike: 0 };
  }
  const root =
    places.roots
      .map((at) => (typeof cells[at] === "string" ? rootOfText(cells[at]) : ""))
      .find((each) => each !== "") ?? group;
  const type = places.types
    .map((at) => typeOfText(String(cells[at] ?? "")))
    .find((each) => each !== undefined);
  const isStrike = couldBe(root.startsWith("VIX") ? "vix" : "spx") as IsLawful;
  const strike = numberAt(cells, places.strike, isStrike);
  if (type === undefined && !(strike && isOurs({ root }))) return undefined;
  if (!strike) return isOurs({ root }) ? `${root} has no strike` : undefined;
  if (typeof strike === "object") return `${root} strike: ${strike.why}`;
  if (isOurs({ root }) && !isStrike(strikeInPoints(strike, root))) return `${root} has no strike ${strike}`;
  if (type === undefined) return `${root} is neither a call nor a put`;
  if (root === "") return "no symbol";
  const expiry = expiryOf(cells);
  if (expiry === undefined) return `${root} has no expiry${datesIn(cells[places.expiry])}`;
  return listed({ root, expiry: Math.floor(expiry), type, strike: strikeInPoints(strike, root) });
}

type IsLawful = (value: number) => boolean;

/** A text that is no date, with both that it may be where its year may stand first. */
function datesIn(cell: RawCell): string {
  if (typeof cell !== "string" || cell.trim() === "") return "";
  const [one, other] = [serialOfCell(`20${cell}`), serialOfCell(cell, "day first")];
  return `: "${cell}"${one && other ? ` may be ${isoDate(one)} or ${isoDate(other)}` : ""}`;
}

/** Of SPX only the monthly series settle at the open; what brokers call SPX on other days is SPXW. */
function listed(option: Contract): Contract {
  return option.root === "SPX" && !isMonthlySeries(option.expiry) ? { ...option, root: "SPXW" } : option;
}
