import { addressOf, positionOf } from "../../host/cell-address";

const ARRAY = /<(?:\w+:)?f\b[^>]*\bref="([A-Z]+\d+):([A-Z]+\d+)"[^>]*>/g;
const CELL = /<((?:\w+:)?c)\b([^>]*?)\/?>(?:([\s\S]*?)<\/\1>)?/g;
/** More than any sheet that a formula of ours fills. */
const MOST = 2_000_000;

/** A file holds what a formula spilled as if it had been typed; here the formula spills it anew, and needs the room. */
export function withoutSpilled(sheet: string): string {
  const spilled = new Set<string>();
  for (const [tag, first = "", last = ""] of sheet.matchAll(ARRAY)) {
    if (tag.includes('t="shared"')) continue;
    const [from, to] = [positionOf(first), positionOf(last)];
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column && spilled.size < MOST; column++)
        if (row !== from.row || column !== from.column) spilled.add(addressOf({ row, column }));
  }
  if (spilled.size === 0) return sheet;
  return sheet.replace(CELL, (whole, name: string, attributes: string, inside = "") => {
    const [, at = ""] = /\br="([A-Z]+\d+)"/.exec(attributes) ?? [];
    if (!spilled.has(at) || /<(?:\w+:)?f\b/.test(inside)) return whole;
    return `<${name}${attributes.replace(/\s+t="\w+"/, "")}/>`;
  });
}
