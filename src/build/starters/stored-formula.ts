/** A formula as Excel keeps it in the file. */

import { excelId } from "../../functions/excel-id";

/** Texts in a formula, which may contain anything, and names of functions. */
const TEXT_OR_FUNCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()/g;

/**
 * Excel stores the function of an add-in as _xldudf_ and its id, namespace first; any other spelling it never takes
 * for the add-in's.
 */
export function storedFormula(formula: string, namespace: string, ids: ReadonlySet<string>): string {
  return formula
    .slice(1)
    .replace(TEXT_OR_FUNCTION, (found) =>
      ids.has(found.toUpperCase()) ? storedName(found.toUpperCase(), namespace) : found,
    );
}

export function storedName(id: string, namespace: string): string {
  return `_xldudf_${namespace === "" ? "" : `${namespace}_`}${excelId({ id })}`;
}
