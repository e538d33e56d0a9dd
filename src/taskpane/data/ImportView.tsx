import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { words } from "../../host/words";
import type { PaneHost } from "../choose-host";
import { useLayout } from "../layout";
import type { PaneAction } from "../plan/pane-state";
import { Told } from "../Told";
import { ColumnNames } from "./ColumnNames";
import type { NotRead, TableRead } from "./file-table";
import type { FormerImport } from "./former-import";
import { PlanOnChain } from "./PlanOnChain";
import { ProposalView } from "./ProposalView";
import { SaidField, saidFields } from "./SaidField";
import { type Asked, useImport } from "./use-import";

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  file: { marginTop: tokens.spacingVerticalS },
  // The room stands whether or not something runs, so that nothing moves.
  running: { minHeight: "44px", marginTop: tokens.spacingVerticalS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly host: PaneHost;
  readonly act: (action: PaneAction) => void;
  readonly showPlan: () => void;
}

/** Quotes and histories of one's own into a sheet: told first, then written. Nothing leaves the machine. */
export function ImportView({ host, act, showPlan }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const label = useId();
  const overLabel = useId();
  const field = useRef<HTMLInputElement>(null);
  const { outcome, asked, former, running, chainSheet, choose, name, tell, writeSheet, cancel } =
    useImport(host);
  const [isNaming, setNaming] = useState(false);
  const proposal = asked !== null && !("why" in asked.answer) ? asked.answer : null;
  const toName = asked === null ? undefined : fileToName(asked);
  return (
    <div className={styles.view}>
      <h2 className={layout.title} id={label}>
        Import a file
      </h2>
      <p className={layout.note}>
        CSV or text: an option chain, a history, VIX futures, your broker's positions or trades. Histories
        chosen together are joined by date. You see what was understood before anything is written. The file
        is read here and goes nowhere else.
      </p>
      {/* The browser's own field would go on saying that no file is chosen. */}
      <input
        ref={field}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        multiple
        hidden
        aria-labelledby={label}
        onChange={(event) => {
          setNaming(false);
          void choose(event);
        }}
      />
      <Button
        className={styles.file}
        disabledFocusable={running !== null}
        aria-describedby={label}
        onClick={() => field.current?.click()}
      >
        Choose files
      </Button>
      <Told outcome={outcome} />
      {chainSheet !== null && host.workbook !== null && (
        <PlanOnChain sheet={chainSheet} workbook={host.workbook} act={act} showPlan={showPlan} />
      )}
      {saidFields.map((what) => {
        const read = asked?.reads.find(
          (each) => each.ofChain[what] !== undefined || ("why" in each && each.asks === what),
        );
        return (
          read !== undefined && (
            <SaidField
              key={words`${what} of ${read.file.name}`}
              what={what}
              fileName={read.file.name}
              said={read.ofChain[what]}
              give={tell(read)}
            />
          )
        );
      })}
      {asked !== null && proposal !== null && (
        <ProposalView proposal={proposal}>
          {running === null && (
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={() => writeSheet(proposal, asked.reads)}>
                Write to sheet
              </Button>
              {former !== null && (
                <Button
                  aria-describedby={overLabel}
                  onClick={() => writeSheet(proposal, asked.reads, former.name)}
                >
                  Write over "{former.name}"
                </Button>
              )}
              {toName !== undefined && (
                <Button aria-expanded={isNaming} onClick={() => setNaming(!isNaming)}>
                  Name columns
                </Button>
              )}
            </div>
          )}
          {running === null && former !== null && (
            <p className={layout.note} id={overLabel}>
              {overWords(former)}
            </p>
          )}
        </ProposalView>
      )}
      {toName !== undefined && (proposal === null || isNaming) && (
        <ColumnNames
          key={toName.read.file.name}
          read={toName.read}
          headingRow={toName.headingRow}
          name={name(toName.read)}
        />
      )}
      <div className={styles.running}>
        {running !== null && (
          <>
            <ProgressBar
              aria-label="Rows written"
              value={running.rows === 0 ? 0 : running.done / running.rows}
            />
            <Button size="small" onClick={cancel}>
              Cancel
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** What writing over a sheet takes away, and what it leaves. */
function overWords({ name, lastColumn, typed }: FormerImport): string {
  const anew = words`Write to sheet adds a new one. Over "${name}", columns A to ${lastColumn} are emptied and written anew, and formulas elsewhere go on meaning their cells;`;
  return typed === undefined
    ? words`${anew} what stands beside them stays.`
    : words`${anew} what you typed in ${typed} and what stands beside them stays.`;
}

/** The file whose columns can be named: the one that is not understood, or the only one. */
function fileToName({
  reads,
  answer,
}: Asked): { readonly read: TableRead | NotRead; readonly headingRow: number } | undefined {
  const read = "why" in answer ? answer.unread : reads.length === 1 ? reads[0] : undefined;
  const headingRow =
    read !== undefined && "understood" in read ? read.understood.headingRow : read?.headingRow;
  return read === undefined || headingRow === undefined ? undefined : { read, headingRow };
}
