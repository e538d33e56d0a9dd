import type { Rows } from "../rows";
import { placeOf, type Section } from "./sections";

/** Levels of detail of one trade, the one that counts first: the others say the same again. */
const LEVELS = ["execution", "trade", "order", "summary", "lot"];

/** The one level of detail that is read, where rows have levels. */
export function levelOf(body: Rows, section: Section): string | undefined {
  const place = placeOf(section, "detail");
  if (place < 0) return undefined;
  const found = new Set(
    body.slice(section.from).map((cells) =>
      String(cells[place] ?? "")
        .trim()
        .toLowerCase(),
    ),
  );
  return LEVELS.find((level) => found.has(level));
}
