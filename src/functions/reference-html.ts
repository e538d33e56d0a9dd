/** The reference as pages of plain HTML: no scripts, one style sheet, light and dark. */
import type { Definition } from "./define";
import { byFamily, errorsInWords, type Reference, referenceOf } from "./reference";

/** The page that Excel's help link opens. */
export function referencePageHtml(definition: Definition): string {
  const page = referenceOf(definition);
  return wholePage(
    page.id,
    [
      `<nav><a href="index.html">All functions</a> · ${text(page.family)}</nav>`,
      `<h1>${text(page.id)}</h1>`,
      `<p class="lead">${text(page.summary)}</p>`,
      page.standing === "" ? "" : `<p class="standing">${text(page.standing)}</p>`,
      `<pre>=${text(page.syntax)}</pre>`,
      section("Arguments", argumentTable(page)),
      section("Returns", `<p>${text(page.returns)}</p>${outputTable(page)}`),
      section("Formula", `<p>${text(page.formula)}</p>`),
      section("Limits", `<p>${text(page.limits)}</p>`),
      section("Source", `<p>${text(page.source)}</p>`),
      section("Examples", page.examples.map(exampleHtml).join("")),
      section("Errors", errorsHtml(page)),
    ].join("\n"),
  );
}

export function referenceIndexHtml(definitions: readonly Definition[]): string {
  const families = [...byFamily(definitions)].map(([family, members]) =>
    section(
      family,
      table(
        ["function", "returns"],
        members.map((definition) => [
          `<a href="${definition.id.toLowerCase()}.html">${text(definition.id)}</a>`,
          `${text(definition.summary)}${definition.standing === undefined ? "" : ` <i>${definition.standing}</i>`}`,
        ]),
      ),
    ),
  );
  const intro =
    "<h1>Wingspan functions</h1><p>Each page shows the arguments with their units, the formula, its limits, its source and examples that are run as tests. Educational: nothing here recommends a trade.</p>";
  return wholePage("Functions", [intro, ...families].join("\n"));
}

function errorsHtml(page: Reference): string {
  const shownWhenEmpty =
    page.whenEmpty === "" ? "" : `<p>With no arguments: <samp>${text(page.whenEmpty)}</samp></p>`;
  return `<ul>${errorsInWords.map((line) => `<li>${text(line)}</li>`).join("")}</ul>${shownWhenEmpty}`;
}

function exampleHtml(example: Reference["examples"][number]): string {
  const answer = table(
    [],
    example.gives.map((row) => row.map(text)),
  );
  return `<pre>${text(example.formula)}</pre>${answer}<p class="origin">${text(example.from)}</p>`;
}

function argumentTable(page: Reference): string {
  return table(
    ["argument", "what", "unit", "must be", "if omitted"],
    page.arguments.map(({ name, summary, unit, rule, otherwise = "required" }) => [
      `<code>${text(name)}</code>`,
      ...[summary, unit, rule, otherwise].map(text),
    ]),
  );
}

function outputTable(page: Reference): string {
  if (page.outputs.length === 0) return "";
  return table(
    ["answer", "what", "unit"],
    page.outputs.map(({ label, unit, summary }) => [label, summary, unit].map(text)),
  );
}

function section(title: string, body: string): string {
  return `<section><h2>${text(title)}</h2>${body}</section>`;
}

/** Cells are HTML already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  const header = heads === "" ? "" : `<thead><tr>${heads}</tr></thead>`;
  return `<div class="wide" tabindex="0"><table>${header}<tbody>${body}</tbody></table></div>`;
}

function text(plain: string): string {
  return plain
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A file of its own: the content security policy of our pages refuses styles in the page. */
export const referenceStyle = `:root { color-scheme: light dark; --ink: light-dark(#1b2733, #dfe7ee); --dim: light-dark(#566473, #9fb0bf);
  --line: light-dark(#d5dde4, #33424f); --fill: light-dark(#f3f6f9, #18222b); --link: light-dark(#0b5c9e, #7fbfff); }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: light-dark(#fff, #10181f);
  max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: .5rem 0; } h2 { font-size: 1.05rem; margin: 1.8rem 0 .4rem; }
a { color: var(--link); } nav, .origin { color: var(--dim); font-size: .9rem; } .lead { font-size: 1.1rem; }
.standing { border-left: 4px solid #d9951f; padding: .3rem .8rem; background: var(--fill); }
pre { background: var(--fill); padding: .7rem .9rem; border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--dim); font-weight: 600; } samp { overflow-wrap: anywhere; }
`;

function wholePage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>${text(title)} - Wingspan</title>
<link rel="icon" href="../assets/icon.svg">
<link rel="stylesheet" href="reference.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
