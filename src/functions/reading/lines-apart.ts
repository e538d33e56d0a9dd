import { fieldsApart, quoteOf, separatorOf } from "./separated";

/** Fields of a line that is aligned by spaces: by two or more, so that a field may hold words, else by any. */
const GAPS = [/\S+(?: \S+)*/g, /\S+/g];

interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Lines taken apart, one row each, by a mark or by the places at which their fields stand; nothing where they are no table. */
export function linesApart(
  lines: readonly string[],
  fewest: number,
): readonly (readonly string[])[] | undefined {
  const separator = separatorOf(lines, fewest);
  if (separator !== undefined)
    return lines.map((line) => fieldsApart(line, separator, quoteOf(lines))[0] ?? [line]);
  for (const gap of GAPS) {
    const found = aligned(lines, gap, fewest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Most lines have as many fields; in one with fewer, a field belongs to the column over or under which it stands. */
function aligned(lines: readonly string[], gap: RegExp, fewest: number) {
  const placed = lines.map((line) =>
    [...line.matchAll(gap)].map(
      ({ 0: text, index }): Placed => ({ text, from: index, to: index + text.length }),
    ),
  );
  const counts = new Map<number, number>();
  for (const { length } of placed) if (length >= fewest) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 0, most = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (most < 2 || 2 * most < placed.filter(({ length }) => length > 0).length) return undefined;
  const whole = placed.filter(({ length }) => length === width);
  const columns = Array.from({ length: width }, (_, at) => ({
    from: Math.min(...whole.map((fields) => (fields[at] as Placed).from)),
    to: Math.max(...whole.map((fields) => (fields[at] as Placed).to)),
  }));
  return placed.map((fields, row): readonly string[] => {
    if (fields.length === width) return fields.map(({ text }) => text);
    const cells = Array<string>(width).fill("");
    for (const { text, from, to } of fields) {
      const [at, other] = columns.flatMap((column, index) =>
        from < column.to && to > column.from ? [index] : [],
      );
      // What stands under no column, or under two, is a line of words.
      if (at === undefined || other !== undefined || cells[at] !== "") return [lines[row] as string];
      cells[at] = text;
    }
    return cells;
  });
}
