/** The reference as Markdown: an index and one page a family; the tables of functions for the README. */
import type { Definition } from "./define";
import { byFamily, errorsInWords, type Reference, referenceOf, syntaxOf } from "./reference";

const GENERATED =
  "Generated from the function definitions by `npm run generate`: do not edit. Every example is run as a test.";

/** The index of the reference: the families with their functions; `pageOf` names the page of a family. */
export function referenceIndex(
  definitions: readonly Definition[],
  pageOf: (family: string) => string,
): string {
  const lines = [
    ...["# Reference", "", GENERATED, "", "## Errors", ""],
    ...errorsInWords.map((line) => `- ${line}`),
    ...[...byFamily(definitions)].flatMap(([family, members]) => [
      ...["", `## [${family}](${pageOf(family)})`, ""],
      ...functionTable(members, pageOf(family)),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Every function of one family: arguments, answers, formula, limits, source and examples. */
export function familyPage(family: string, members: readonly Definition[]): string {
  const lines = [
    ...[`# ${family}`, "", GENERATED, ""],
    ...functionTable(members),
    ...members.flatMap(section),
  ];
  return `${lines.join("\n")}\n`;
}

/** One row a function. */
export function functionTable(definitions: readonly Definition[], linkTo = ""): string[] {
  const rows = definitions.map((definition) => {
    const mark = definition.standing === undefined ? "" : ` (${definition.standing})`;
    const link = `[${definition.id}](${linkTo}#${anchorOf(definition.id)})`;
    return `| ${link} | ${escaped(definition.summary)}${mark} |`;
  });
  return ["| function | returns |", "|---|---|", ...rows];
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9 -]/g, "");
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("*", "\\*").replaceAll("\n", " ");
}

function section(definition: Definition): string[] {
  const page = referenceOf(definition);
  return [
    "",
    `## ${page.id}`,
    "",
    escaped(page.summary),
    ...(page.standing === "" ? [] : ["", `**${escaped(page.standing)}**`]),
    "",
    `\`${syntaxOf(definition)}\``,
    "",
    ...argumentTable(page),
    "",
    `**Returns** ${escaped(page.returns)}`,
    ...outputTable(page),
    "",
    `**Formula** ${escaped(page.formula)}`,
    "",
    `**Limits** ${escaped(page.limits)}`,
    "",
    `**Source** ${escaped(page.source)}`,
    ...page.examples.flatMap((example) => [
      "",
      "```text",
      example.formula,
      ...example.gives.map((row) => `  ${row.join("  |  ")}`),
      "```",
      "",
      `From: ${escaped(example.from)}`,
    ]),
  ];
}

function argumentTable(page: Reference): string[] {
  return [
    "| argument | what | unit | must be | if omitted |",
    "|---|---|---|---|---|",
    ...page.arguments.map((argument) => {
      const { name, summary, unit, rule, otherwise = "required" } = argument;
      return `| ${name} | ${[summary, unit, rule, otherwise].map(escaped).join(" | ")} |`;
    }),
  ];
}

function outputTable(page: Reference): string[] {
  if (page.outputs.length === 0) return [];
  const rows = page.outputs.map(
    ({ label, unit, summary }) => `| ${[label, summary, unit].map(escaped).join(" | ")} |`,
  );
  return ["", "| answer | what | unit |", "|---|---|---|", ...rows];
}
