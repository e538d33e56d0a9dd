/** Why a formula cannot be worked out as it stands, in words. */

import type { Getters } from "@odoo/o-spreadsheet";
import { words } from "../words";
import type { Library } from "./grid-library";

const IN_QUOTES = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const COUNT = /arguments? for the (\S+) function/i;
/** The library's code for what nobody can read; a name that it does not know is another thing. */
const UNREADABLE = "#BAD_EXPR";

/** Nothing where it can be worked out, though it may come to an error. */
export function formulaFault(library: Library, content: string, getters: Getters): string | undefined {
  if (!/^[=+]/.test(content)) return undefined;
  const formula = content.replace(/^\+/, "=+");
  const compiled = library.CompiledFormula.Compile(formula, getters.getActiveSheetId(), getters);
  if (!compiled.isBadExpression) return undefined;
  const { value, message = "" } = (compiled.execute as () => { value?: unknown; message?: string })();
  if (value !== UNREADABLE) return undefined;
  const name = COUNT.exec(message)?.[1];
  return name === undefined ? unread(content) : countFault(library, name, message);
}

function unread(content: string): string {
  const bare = content.replace(IN_QUOTES, "").slice(1);
  if (bare.trim() === "") return words`There is nothing behind the = sign.`;
  if (bare.includes(";") && !bare.includes("{"))
    return words`Arguments are parted by commas here, not by semicolons.`;
  const [, decimals] = /[-+*/^=<>(]\s*(\d+,\d+)\s*(?:[-+*/^=<>)]|$)/.exec(`=${bare}`) ?? [];
  if (decimals !== undefined && !/\w\(/.test(bare))
    return words`Decimals are written with a point: ${decimals.replace(",", ".")}.`;
  if (/[-+*/^&=<>,(]\s*$/.test(bare)) return words`The formula is not finished.`;
  return words`The formula cannot be read: an operator, a comma or a bracket is missing or too many.`;
}

function countFault(library: Library, name: string, message: string): string {
  const { args, minArgRequired: least, maxArgPossible: most } = library.registries.functionRegistry.get(name);
  const got = Number(/got (\d+)/.exec(message)?.[1] ?? 0);
  const missing = args.filter(({ optional }) => !optional).slice(got);
  const many =
    least === most
      ? `${least}`
      : Number.isFinite(most)
        ? most - least === 1
          ? words`${least} or ${most}`
          : words`${least} to ${most}`
        : words`${least} or more`;
  const takes =
    most === 1 && least === 1
      ? words`${name} takes 1 argument, got ${got}`
      : words`${name} takes ${many} arguments, got ${got}`;
  return got >= least || missing.length === 0
    ? `${takes}.`
    : words`${takes}; missing: ${missing.map(({ name: each }) => each).join(", ")}.`;
}
