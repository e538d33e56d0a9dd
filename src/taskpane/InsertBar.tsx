import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../host/words";
import type { SheetContent } from "../host/workbook";
import { problemWords, reasonOf } from "../host/workbook";
import type { PaneHost } from "./choose-host";
import { later } from "./later";
import type { Draft } from "./plan/draft";
import { isFresh, type PaneState } from "./plan/pane-state";
import { goneWords, isGone } from "./updated";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 359px)": { gap: tokens.spacingHorizontalXS },
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // In a low window what is typed needs the room.
  },
  button: {
    flexShrink: 0,
    "@media (max-width: 359px)": {
      minWidth: 0,
      paddingLeft: "6px",
      paddingRight: "6px",
      fontSize: tokens.fontSizeBase200,
    },
  },
  // Below the buttons where both do not fit beside them.
  words: {
    margin: 0,
    flex: "1 1 180px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Neither is loaded before it is asked for. */
const planMade = later(() => import("./sheet/scenario-sheet").then(({ scenarioSheet }) => scenarioSheet));
const pageMade = later(() => import("./sheet/page/page-sheet").then(({ pageSheet }) => pageSheet));

const STEPWISE = words`To take it back delete the sheet: undo goes step by step here.`;

/** It goes with the next thing that is typed. */
interface Outcome {
  readonly failed: boolean;
  readonly words: string;
  readonly draft: Draft;
}

interface Props {
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly print: () => void;
}

/** Writes the plan into the workbook as a sheet of live formulas, and says how it went; prints its answer. */
export function InsertBar({ host, state, print }: Props) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Outcome | null>(null);
  const { workbook } = host;
  const { draft } = state;
  const outcome = last?.draft === draft ? last : null;
  const tell = (words: string, failed = false) => setLast({ failed, words, draft });
  const hindrance =
    workbook === null
      ? host.absence
      : isFresh(state)
        ? null
        : words`Waits until every entry above is accepted.`;

  const insert = async (made: () => Promise<(draft: Draft) => SheetContent>) => {
    if (workbook === null || hindrance !== null || busy) return;
    setBusy(true);
    tell(words`Writing the sheet.`);
    try {
      const { name, undoneStepwise } = await workbook.insertSheet((await made())(draft));
      const stands = words`Sheet "${name}" stands in ${workbook.host}: live formulas, inputs in blue.`;
      tell(undoneStepwise ? `${stands} ${STEPWISE}` : stands);
    } catch (error) {
      tell(failureWords(error), true);
    } finally {
      setBusy(false);
    }
  };

  const told =
    hindrance ??
    outcome?.words ??
    words`The plan, or its answer on one page, as a new sheet of live formulas; nothing that exists is touched.`;
  return (
    <footer className={styles.bar}>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={hindrance !== null || busy}
        onClick={() => insert(planMade)}
      >
        Insert sheet
      </Button>
      <Button
        className={styles.button}
        disabledFocusable={hindrance !== null || busy}
        onClick={() => insert(pageMade)}
      >
        Insert page
      </Button>
      <Button
        className={styles.button}
        disabledFocusable={!isFresh(state)}
        onClick={() => isFresh(state) && print()}
      >
        Print page
      </Button>
      <p
        role="status"
        className={mergeClasses(
          styles.words,
          hindrance === null && outcome?.failed === true && styles.failed,
        )}
      >
        {told}
      </p>
    </footer>
  );
}

function failureWords(error: unknown): string {
  const kept = words`What was typed is still here.`;
  const problem = isGone(error) ? goneWords() : problemWords(error);
  return problem === null
    ? words`No sheet was inserted; the workbook answered "${reasonOf(error)}". ${kept}`
    : words`No sheet was inserted: ${problem} ${kept}`;
}
