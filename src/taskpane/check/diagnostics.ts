import { words } from "../../host/words";
import type { Facts } from "./facts";
import { problemsOf } from "./problems";
import type { Verdicts } from "./verdicts";

/** The facts as rows of a table. */
export function factRows({
  pane,
  functions,
  manifest,
  described,
  clockAhead,
  host,
  keepsStorage,
  asked,
}: Facts) {
  const rows: readonly (readonly [string, string])[] = [
    [words`Pane`, pane],
    ["functions.js", functions ?? words`not on this page`],
    [words`Manifest`, manifest ?? words`not opened by one`],
    [
      "functions.json",
      described === true
        ? words`describes these functions`
        : described === false
          ? words`differs`
          : words`not to be had`,
    ],
    [
      words`Clock`,
      clockAhead === undefined ? words`not compared` : words`${clockAhead} minutes ahead of the server's`,
    ],
    [words`Platform`, host?.platform ?? words`no Excel`],
    [words`Build`, host?.build ?? "-"],
    ...Object.entries(host?.sets ?? {}),
    [words`Browser`, navigator.userAgent],
    [words`Storage`, keepsStorage ? words`kept` : words`refused`],
    [words`Other hosts asked`, asked.join(", ") || words`none`],
  ];
  return rows;
}

/** All of it as a text to send: versions, host and verdicts, none of the user's cells or entries. */
export function diagnosticsText(facts: Facts, verdicts: Verdicts | null): string {
  const checked =
    verdicts === null
      ? [words`Check sheet: not inserted`]
      : [
          words`Check sheet: ${verdicts.held} of ${verdicts.asked} hold`,
          ...verdicts.told,
          ...verdicts.broken.map((line) => `- ${line}`),
        ];
  return [
    words`Wingspan diagnostics`,
    ...factRows(facts).map(([label, value]) => `${label}: ${value}`),
    ...problemsOf(facts).map((problem) => `! ${problem}`),
    ...checked,
  ].join("\n");
}
