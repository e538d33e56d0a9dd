/** A formula as Excel keeps it in the file. */
import { excelId } from "../../functions/excel-id";

/** Texts in a formula, which may contain anything, and names of functions. */
const TEXT_OR_FUNCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_][\w.]*(?=\()/g;

/** The first letters of every function of an add-in. */
const OF_AN_ADD_IN = "_xldudf_";

export const isOfAnAddIn = (stored: string) => stored.includes(OF_AN_ADD_IN);

/**
 * Excel stores the function of an add-in as _xldudf_ and its id, namespace first, any other spelling it never
 * takes for the add-in's.
 */
export function storedFormula(formula: string, namespace: string, ids: ReadonlySet<string>): string {
  return withFunctions(formula.slice(1), (name) => (ids.has(name) ? storedName(name, namespace) : undefined));
}

export function storedName(id: string, namespace: string): string {
  return `${OF_AN_ADD_IN}${namespace === "" ? "" : `${namespace}_`}${excelId({ id })}`;
}

/** Stored formula and shown formula differ by the names of functions alone. */
export function withFunctions(formula: string, named: (upperCase: string) => string | undefined): string {
  return formula.replace(TEXT_OR_FUNCTION, (found) =>
    found.startsWith('"') || found.startsWith("'") ? found : (named(found.toUpperCase()) ?? found),
  );
}

/** The grid's formulas know this error by the call that makes it alone. */
export const withCallOfNA = (formula: string) =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|#N\/A/g, (found) => (found === "#N/A" ? "NA()" : found));

/** What a stored formula shows: the add-in's functions under their own names, later functions of Excel without mark. */
export function shownFormula(stored: string, ids: ReadonlySet<string>): string {
  return withFunctions(stored, (name) => {
    if (name.startsWith(OF_AN_ADD_IN.toUpperCase())) return ownName(name.slice(OF_AN_ADD_IN.length), ids);
    return name.startsWith("_XLFN.") ? name.replace(/^(_XLFN\.|_XLWS\.)+/, "") : undefined;
  });
}

/** "NS_CONDOR_CREDIT" is CONDOR.CREDIT under a namespace; another add-in's function stays as it is. */
function ownName(stored: string, ids: ReadonlySet<string>): string | undefined {
  return [...ids].find((id) => {
    const name = excelId({ id });
    return stored === name || stored.endsWith(`_${name}`);
  });
}
