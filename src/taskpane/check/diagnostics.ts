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
    ["Pane", pane],
    ["functions.js", functions ?? "not on this page"],
    ["Manifest", manifest ?? "not opened by one"],
    [
      "functions.json",
      described === true ? "describes these functions" : described === false ? "differs" : described,
    ],
    ["Clock", clockAhead === undefined ? "not compared" : `${clockAhead} minutes ahead of the server's`],
    ["Platform", host?.platform ?? "no Excel"],
    ["Build", host?.build ?? "-"],
    ...Object.entries(host?.sets ?? {}),
    ["Browser", navigator.userAgent],
    ["Storage", keepsStorage ? "kept" : "refused"],
    ["Other hosts asked", asked.join(", ") || "none"],
  ];
  return rows;
}

/** All of it as a text to send: versions, host and verdicts, none of the user's cells or entries. */
export function diagnosticsText(facts: Facts, verdicts: Verdicts | null): string {
  const checked =
    verdicts === null
      ? ["Check sheet: not inserted"]
      : [
          `Check sheet: ${verdicts.held} of ${verdicts.asked} hold`,
          ...verdicts.told,
          ...verdicts.broken.map((line) => `- ${line}`),
        ];
  return [
    "Wingspan diagnostics",
    ...factRows(facts).map(([label, value]) => `${label}: ${value}`),
    ...problemsOf(facts).map((problem) => `! ${problem}`),
    ...checked,
  ].join("\n");
}
