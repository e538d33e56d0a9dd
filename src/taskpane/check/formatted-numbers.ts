/** Numbers that carry their format into the cell: on trial, off by default. */
import { catalogue } from "../../functions/catalogue";
import { FORMATS, type Formats } from "../../functions/units/carried";
import { formatsOf } from "../../functions/units/formats-of";
import { unitsOfAll } from "../../functions/units/units-of";
import type { HostFacts } from "../../host/workbook";

const page = globalThis as { [FORMATS]?: Formats };

/** Where numbers came with formats of their own to this interface. */
const LEAST = { ExcelApi: 19, CustomFunctionsRuntime: 4 } as const;

export function mayCarry(host: HostFacts | undefined): boolean {
  return Object.entries(LEAST).every(([set, least]) => Number(host?.sets[set]?.split(".")[1] ?? 0) >= least);
}

/** Leaves the formats where functions.js looks for them, or takes them away. */
export function carryFormats(on: boolean): void {
  if (!on) {
    delete page[FORMATS];
    return;
  }
  const units = unitsOfAll(catalogue);
  page[FORMATS] = (id, rows, picked) => {
    const pick = Array.isArray(picked) ? (picked as unknown[][])[0]?.[0] : picked;
    const known = units[id];
    return known === undefined ? [] : formatsOf(known, rows, typeof pick === "string" ? pick : undefined);
  };
}

export const carriesFormats = (): boolean => page[FORMATS] !== undefined;
