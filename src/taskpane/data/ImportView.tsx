import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useId, useRef, useState } from "react";
import type { ImportedTable, Workbook } from "../../host/workbook";
import type { PaneHost } from "../choose-host";
import * as write from "../format";
import { useLayout } from "../layout";
import { done, failed, type Outcome, refused, Told } from "../Told";
import { joined, tableOf } from "./import-layout";

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  file: { width: "100%", boxSizing: "border-box", margin: `${tokens.spacingVerticalS} 0` },
  // The room stands whether or not something runs, so that nothing moves.
  running: { minHeight: "44px", marginTop: tokens.spacingVerticalS },
});

/** Megabytes beyond which no file of a chain or a history goes. */
const LARGEST_FILE = 40_000_000;

/** Quotes and histories of one's own into a sheet. Nothing leaves the machine. */
export function ImportView({ host }: { readonly host: PaneHost }) {
  const styles = useStyles();
  const layout = useLayout();
  const label = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [running, setRunning] = useState<{ readonly rows: number; readonly done: number } | null>(null);
  const stopped = useRef(false);

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    if (host.workbook === null) return setOutcome(refused(host.absence));
    if (files.length === 0) return;
    stopped.current = false;
    try {
      setOutcome(await imported(host.workbook, files));
    } catch (error) {
      setOutcome(failed("Nothing was imported", error));
    } finally {
      setRunning(null);
      // The same file can be chosen again.
      target.value = "";
    }
  };

  const imported = async (workbook: Workbook, files: readonly File[]): Promise<Outcome> => {
    const read = await readTable(files);
    if (typeof read === "string") return refused(read);
    const { table, note } = read;
    const rows = table.rows.length - 1;
    setOutcome(done(`Writing ${write.count(rows)} rows.`));
    setRunning({ rows, done: 0 });
    const answer = await workbook.importTable(table, {
      progress: (finished) => setRunning({ rows, done: finished }),
      cancelled: () => stopped.current,
    });
    if (answer === "cancelled") return done("Cancelled: nothing was left in the workbook.");
    return done(`${write.count(rows)} rows stand in the sheet "${answer.name}".${note}`);
  };

  return (
    <div className={styles.view}>
      <h2 className={layout.title} id={label}>
        Import a chain or a history
      </h2>
      <p className={layout.note}>
        CSV as Cboe writes it: an option chain, or histories of SPX and VIX. Two histories chosen together are
        joined by date into one sheet, which the evidence view reads. The file is read here and goes nowhere
        else.
      </p>
      <input
        type="file"
        accept=".csv,text/csv"
        multiple
        className={styles.file}
        aria-labelledby={label}
        disabled={running !== null}
        onChange={choose}
      />
      <div className={styles.running}>
        {running !== null && (
          <>
            <ProgressBar
              aria-label="Rows written"
              value={running.rows === 0 ? 0 : running.done / running.rows}
            />
            <Button
              size="small"
              onClick={() => {
                stopped.current = true;
              }}
            >
              Cancel
            </Button>
          </>
        )}
      </div>
      <Told outcome={outcome} />
    </div>
  );
}

async function readTable(
  files: readonly File[],
): Promise<{ readonly table: ImportedTable; readonly note: string } | string> {
  const tables: ImportedTable[] = [];
  for (const file of files) {
    if (file.size > LARGEST_FILE)
      return `${file.name} has ${Math.round(file.size / 1e6)} MB, far more than a chain or a history. Cut it to the rows that you need.`;
    const table = tableOf(file.name, await file.text());
    if (typeof table === "string") return table;
    tables.push(table);
  }
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return { table: only, note: "" };
  const found = joined(tables);
  if (typeof found === "string") return found;
  const note =
    found.dropped === 0 ? "" : ` ${write.plural(found.dropped, "day")} that one file lacks were left out.`;
  return { table: found.table, note };
}
