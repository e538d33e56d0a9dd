import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../host/words";
import { type Workbook, WorkbookProblem } from "../host/workbook";
import { later } from "./later";
import { useLayout } from "./layout";
import { done, failed, type Outcome, Told } from "./Told";
import { goneWords } from "./updated";

/** Workbooks that the build writes, with formulas that Excel takes for the add-in's. */
const deskMade = later(() => import("./desk/desk-sheet"));
const appending = later(() => import("./desk/append-lines"));
const journalMade = later(() => import("./desk/journal-sheet"));

const STARTERS = [
  { file: "hedge-ladder", words: words`hedge ladder` },
  { file: "scaling-table", words: words`scaling table` },
  { file: "title-question", words: words`1\u00a0% or 2\u00a0%` },
  { file: "desk", words: words`desk and journal` },
  { file: "full-plan", words: words`all sample sheets` },
  { file: "check-this-excel", words: words`check this Excel` },
] as const;

/** Where to get the starter workbooks: Excel opens them itself, since on a Mac its links download nothing. */
export function Starters({ workbook }: { readonly workbook: Workbook | null }) {
  const layout = useLayout();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const open = async (file: string, what: string) => {
    setOutcome(done(words`Opening ${what} ...`));
    try {
      await workbook?.openFile?.(await fetched(`starters/${file}.xlsx`));
      setOutcome(done(words`${what} opens in a window of its own.`));
    } catch (error) {
      setOutcome(failed(words`${what} did not open`, error));
    }
  };
  const insert = async () => {
    if (workbook === null) return;
    setOutcome(done(words`Writing Desk and Journal ...`));
    try {
      const [{ desk }, { journal }] = await Promise.all([deskMade(), journalMade()]);
      const [book, record] = [await workbook.insertSheet(journal), await workbook.insertSheet(desk)];
      setOutcome(
        done(
          words`The sheets "${record.name}" and "${book.name}" stand in ${workbook.host}. Type your own over the examples.`,
        ),
      );
    } catch (error) {
      setOutcome(failed(words`Desk and Journal were not inserted`, error));
    }
  };
  const append = async () => {
    if (workbook === null) return;
    try {
      const { appendLines } = await appending();
      setOutcome(done(await appendLines(workbook)));
    } catch (error) {
      setOutcome(failed(words`Nothing was appended`, error));
    }
  };
  return (
    <>
      {workbook !== null && (
        <p className={layout.note}>
          An afternoon on one page, and a journal beside it:{" "}
          <Link as="button" inline onClick={() => void insert()}>
            insert Desk and Journal
          </Link>
          {" · "}
          <Link as="button" inline onClick={() => void append()}>
            append today's line to the journal
          </Link>
        </p>
      )}
      <p className={layout.note}>
        Starter workbooks for Excel (.xlsx):{" "}
        {STARTERS.map(({ file, words }, index) => (
          <span key={file}>
            {index > 0 && " · "}
            {workbook?.openFile === undefined ? (
              <Link href={`starters/${file}.xlsx`} download inline>
                {words}
              </Link>
            ) : (
              <Link as="button" inline onClick={() => void open(file, words)}>
                {words}
              </Link>
            )}
          </span>
        ))}
      </p>
      {outcome !== null && <Told outcome={outcome} />}
    </>
  );
}

async function fetched(path: string): Promise<string> {
  const response = await fetch(path).catch(() => null);
  if (response?.ok !== true) throw new WorkbookProblem(goneWords());
  const bytes = new Uint8Array(await response.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
