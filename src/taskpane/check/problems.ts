import { words } from "../../host/words";
import type { Facts } from "./facts";

/** A server's stamp may be minutes old; a wrong day or zone is far more. */
const CLOCK_TOLERANCE_MINUTES = 30;

/** Each thing that is not as it should be, in a sentence that says what to do. */
export function problemsOf({
  pane,
  functions,
  manifest,
  described,
  clockAhead = 0,
  host,
  keepsStorage,
  asked,
}: Facts): string[] {
  const sets = host?.sets ?? {};
  const has = (set: string, least: number) => Number(sets[set]?.split(".")[1] ?? 0) >= least;
  const inExcel = host !== undefined;
  const said: readonly (readonly [isSo: boolean, words: string])[] = [
    [
      inExcel && functions === undefined,
      words`functions.js did not load whole, so formulas show #NAME? or #BUSY!: check the connection, then close and reopen Excel.`,
    ],
    [
      inExcel && functions !== undefined && functions !== pane,
      words`The pane is version ${pane}, functions.js ${functions}: an update is under way. Close Excel and open it again.`,
    ],
    [
      manifest !== undefined && manifest !== pane,
      words`The installed manifest is version ${manifest}, the pane ${pane}: functions and arguments that are new show up once the manifest is renewed. Ask whoever deploys the add-in, or install it again.`,
    ],
    [
      described === false,
      words`functions.json on the server describes other functions than these: the deployment is not complete. Deploy all files of one build, then restart Excel.`,
    ],
    [
      Math.abs(clockAhead) > CLOCK_TOLERANCE_MINUTES,
      words`This machine's clock is ${spanOf(clockAhead)} ${clockAhead > 0 ? words`ahead of` : words`behind`} the server's: TODAY() and NOW() in sheets, and the date on a print, follow it. Set the clock, then recalculate.`,
    ],
    [
      inExcel && !has("SharedRuntime", 1),
      words`This Excel has no shared runtime, so the add-in cannot work in it: update Excel, or use Excel for the web.`,
    ],
    [
      inExcel && !has("CustomFunctionsRuntime", 1),
      words`This Excel runs no functions of add-ins (Excel on iPad and volume-licensed Excel 2019 do not): use Microsoft 365 or Excel for the web.`,
    ],
    [
      inExcel && !has("ExcelApi", 12),
      words`This Excel has no dynamic arrays: an answer of several cells shows its first. Update to Microsoft 365 or Excel 2021, or pick single answers with the last argument.`,
    ],
    [
      inExcel && has("ExcelApi", 12) && !has("ExcelApi", 20),
      words`This Excel takes an inserted sheet back step by step, not at once: delete the sheet instead.`,
    ],
    [
      !keepsStorage,
      words`This pane may not keep anything on this machine: the plan is not remembered between sessions.`,
    ],
    [asked.length > 0, words`The page asked other hosts: ${asked.join(", ")}. None of ours does; report it.`],
  ];
  return said.filter(([isSo]) => isSo).map(([, words]) => words);
}

function spanOf(minutes: number): string {
  const span = Math.abs(minutes);
  if (span < 120) return words`${span} minutes`;
  return span < 2 * 1440 ? words`${Math.round(span / 60)} hours` : words`${Math.round(span / 1440)} days`;
}
