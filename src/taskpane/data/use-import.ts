import { type ChangeEvent, useRef, useState } from "react";
import type { SaidOfChain } from "../../functions/reading/chain/read-chain";
import { words } from "../../host/words";
import type { PaneHost } from "../choose-host";
import * as write from "../format";
import { done, failed, type Outcome, refused } from "../Told";
import { headingsOf, type NotRead, readTable, type Said, type TableRead } from "./file-table";
import { type FormerImport, formerImport } from "./former-import";
import type { Proposal, Refusal } from "./proposal";
import { proposalOf } from "./propose";
import { readFiles } from "./read-files";
import { type NamedColumns, rememberColumns } from "./remembered-columns";

/** The chosen files, and what is proposed to be written or why nothing is. */
export interface Asked {
  readonly reads: readonly (TableRead | NotRead)[];
  readonly answer: Proposal | Refusal;
}

/** Files are chosen and read, perhaps named, and then written: the state of it, and what moves it on. */
export function useImport(host: PaneHost) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  /** Where a file of the same kind stands already. */
  const [former, setFormer] = useState<FormerImport | null>(null);
  const [running, setRunning] = useState<{ readonly rows: number; readonly done: number } | null>(null);
  /** The sheet of the chain that was imported last: the plan can stand on it. */
  const [chainSheet, setChainSheet] = useState<string | null>(null);
  const stopped = useRef(false);

  const latest = useRef<Asked["answer"] | null>(null);
  const consider = (reads: Asked["reads"]) => {
    const answer = proposalOf(reads);
    setAsked({ reads, answer });
    setFormer(null);
    latest.current = answer;
    if (host.workbook !== null && !("why" in answer))
      // Where the sheets cannot be looked at, a new one is all that is offered.
      formerImport(host.workbook, answer)
        .then((found) => latest.current === answer && setFormer(found))
        .catch(() => undefined);
    setOutcome(
      "why" in answer
        ? refused(words`${answer.why} Nothing is written.`)
        : done(words`${write.plural(answer.rows, "row")} understood. Nothing is written yet.`),
    );
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    if (files.length === 0) return;
    setAsked(null);
    setChainSheet(null);
    try {
      const found = await readFiles(files);
      if (typeof found === "string") setOutcome(refused(words`${found} Nothing is written.`));
      else consider(found);
    } catch (error) {
      setOutcome(failed(words`Nothing was read`, error));
    } finally {
      // The same file can be chosen again.
      target.value = "";
    }
  };
  const say = (of: TableRead | NotRead, said: Said) =>
    consider((asked?.reads ?? []).map((each) => (each === of ? readTable(each.file, said) : each)));
  const name = (of: TableRead | NotRead) => (named: NamedColumns) => say(of, { named, ofChain: of.ofChain });
  const tell = (of: TableRead | NotRead) => (ofChain: SaidOfChain) =>
    say(of, { named: of.named, ofChain: { ...of.ofChain, ...ofChain } });
  const writeSheet = async ({ table, rows, sheet }: Proposal, reads: Asked["reads"], onto?: string) => {
    if (host.workbook === null) return setOutcome(refused(host.absence));
    if (sheet !== undefined) {
      try {
        const { name } = await (onto === undefined
          ? host.workbook.insertSheet(sheet)
          : host.workbook.rewriteSheet(onto, sheet));
        setAsked(null);
        const stand = words`${write.plural(rows, "row")} stand in the sheet "${name}"`;
        setOutcome(
          done(
            onto === undefined
              ? words`${stand}. Type SPX, volatility and VIX there.`
              : words`${stand}, in the place of what it held. SPX, volatility and VIX are those typed before.`,
          ),
        );
      } catch (error) {
        setOutcome(failed(words`Nothing was written`, error));
      }
      return;
    }
    stopped.current = false;
    setOutcome(done(words`Writing ${write.count(rows)} rows.`));
    setRunning({ rows, done: 0 });
    try {
      const watch = {
        progress: (finished: number) => setRunning({ rows, done: finished }),
        cancelled: () => stopped.current,
      };
      const answer = await host.workbook.importTable(table, watch, onto);
      if (answer === "cancelled")
        return setOutcome(done(words`Cancelled: nothing was left in the workbook.`));
      for (const read of reads)
        if (read.named.size > 0 && !read.file.isHeadless) rememberColumns(headingsOf(read), read.named);
      setAsked(null);
      if (reads.some((read) => "understood" in read && read.understood.kind === "chain"))
        setChainSheet(answer.name);
      const stand = words`${write.count(rows)} rows stand in the sheet "${answer.name}"`;
      setOutcome(
        done(onto === undefined ? words`${stand}.` : words`${stand}, in the place of what it held.`),
      );
    } catch (error) {
      setOutcome(failed(words`Nothing was imported`, error));
    } finally {
      setRunning(null);
    }
  };

  const cancel = () => {
    stopped.current = true;
  };
  return { outcome, asked, former, running, chainSheet, choose, name, tell, writeSheet, cancel };
}
