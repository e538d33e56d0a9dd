import type { RawCell } from "../../cells";
import { meaningsOf } from "../fields";
import { plainWhole } from "../plain";
import type { Rows } from "../rows";
import { toCents } from "./money";
import { isDollar, otherSignIn } from "./other-money";
import type { Section } from "./sections";

type Cells = readonly RawCell[];

/** What a row cost: dollars, and fees in other money; costs above 0, rebates below. */
export interface FeesOfRow {
  readonly dollars: readonly number[];
  readonly apart: readonly { readonly amount: number; readonly currency: string }[];
  /** Of fees that the row's own rate makes dollars. */
  readonly notes: readonly string[];
}

/** "Comm in EUR", "Commission (EUR)": the currency that a heading names. */
const IN_CURRENCY = /\s*(?:\bin\s+|\()([A-Z]{3})\)?$/;

/** Where the fees of a section stand. */
export const feePlaces = ({ headings: { columns } }: Section): readonly number[] =>
  columns.flatMap(({ index, heading }) =>
    meaningsOf(heading.replace(IN_CURRENCY, "")).some(({ field }) => field === "fees") ? [index] : [],
  );

const CURRENCY_OF = /^(.+?)s?(?:currency|ccy)$/;

/** The fees of a section's rows, whichever sign their column gives to costs. */
export function feesReader(
  section: Section,
  rows: Rows,
  below: Rows,
  numberAt: (cells: Cells, place: number) => number | undefined,
) {
  const { columns } = section.headings;
  const places = feePlaces(section);
  const words = columns.map(({ heading }) => plainWhole(heading));
  const placeOf = (wanted: RegExp) => words.findIndex((word) => wanted.test(word));
  /** The column that says in which money a column of fees is. */
  const currencyOf = new Map(
    places.map((place) => [
      place,
      words.findIndex((word) => CURRENCY_OF.exec(word)?.[1] === words[place]?.replace(/s$/, "")),
    ]),
  );
  const [rateAt, baseAt] = [placeOf(/^fxrate/), placeOf(/^(?:base|account)currency$/)];
  // Statements name the account's own currency once.
  const named = rows.find((cells) => cells.includes("Base Currency"));
  const signs = new Map<number, number>();
  const signOf = (place: number) => {
    let sign = signs.get(place);
    if (sign === undefined) {
      const sum = below.reduce((all, cells) => all + (numberAt(cells, place) ?? 0), 0);
      sign = sum < 0 ? -1 : 1;
      signs.set(place, sign);
    }
    return sign;
  };
  const textOf = (cell: RawCell) => String(cell ?? "").trim();

  /** Dollars of an amount in other money, where the rate of the row can be of nothing else. */
  function dollarsOf(cells: Cells, amount: number, currency: string): number | undefined {
    const [rate, base] = [numberAt(cells, rateAt), textOf(cells[baseAt] ?? named?.at(-1))];
    if (!rate) return undefined;
    if (base === currency) return amount / rate;
    return base === "USD" && rate !== 1 ? amount * rate : undefined;
  }

  return {
    places,
    of(cells: Cells, row: number): FeesOfRow {
      const [dollars, apart, notes]: [number[], FeesOfRow["apart"][number][], string[]] = [[], [], []];
      for (const place of places) {
        const number = numberAt(cells, place);
        if (number === undefined) {
          if (/\d/.test(textOf(cells[place])))
            notes.push(`row ${row}: fees "${textOf(cells[place])}" are no number, and in no total`);
          continue;
        }
        const amount = number * signOf(place);
        const told =
          IN_CURRENCY.exec(columns[place]?.heading ?? "")?.[1] ??
          textOf(cells[currencyOf.get(place) ?? -1]).toUpperCase();
        const currency = otherSignIn(cells[place]) ?? (isDollar(told) ? "" : told);
        const converted = currency === "" ? amount : dollarsOf(cells, amount, currency);
        if (converted === undefined) apart.push({ amount, currency });
        else dollars.push(converted);
        if (currency !== "" && converted !== undefined)
          notes.push(
            `row ${row}: fees of ${amount} ${currency} are ${toCents(converted)} dollars at ${numberAt(cells, rateAt)}`,
          );
      }
      return { dollars, apart: apart.filter(({ amount }) => amount !== 0), notes };
    },
  };
}
