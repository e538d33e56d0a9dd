/** What EVIDENCE.md found, as the pane and the starter sheet read it: its tables are written down once. */

interface FoundTable {
  readonly heading: string;
  /** Sample, Account, Futures, and what a paste of three columns gives. */
  readonly facts: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const FACT =
  /(Sample|Account|Futures|Date, SPX and VIX alone): (.*?)\.(?= (?:Account|Futures|Date, SPX and VIX alone): |$)/g;

/** The sections of a text that hold a table, in their order. */
function foundTables(text: string): readonly FoundTable[] {
  const [, ...sections] = text.split("\n## ");
  return sections.flatMap((section) => {
    const [heading = "", ...lines] = section.split("\n");
    const table = lines.filter((line) => line.startsWith("|")).map(cellsOf);
    if (table.length === 0) return [];
    const paragraphs = lines
      .map((line) => (line.startsWith("|") ? "" : line))
      .join("\n")
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
      .filter((paragraph) => paragraph !== "");
    const [first = "", ...words] = paragraphs;
    const facts = Object.fromEntries(
      [...first.matchAll(FACT)].map(([, name = "", said = ""]) => [name, said]),
    );
    const [columns = [], , ...rows] = table;
    return [{ heading, facts, words, columns, rows }];
  });
}

const cellsOf = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

export const foundAsText = (text: string): string => `${JSON.stringify(foundTables(text), null, 1)}\n`;
