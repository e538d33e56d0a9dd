import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { words } from "../host/words";
import { inSentence } from "./format";
import { useLayout } from "./layout";
import { shortReasons } from "./plan/ceiling";
import { firstProblem, isFresh, type PaneAction, type PaneState } from "./plan/pane-state";
import { breachOf } from "./plan/standing";
import { answerLine, planParts, QUESTION } from "./plan/summary";
import { useSpoken } from "./spoken";

const useStyles = makeStyles({
  strip: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontVariantNumeric: "tabular-nums",
    "@media print": { position: "static" },
    // At 200 % zoom what is typed needs the room.
    "@media (max-height: 520px)": { position: "static" },
  },
  broken: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    borderLeft: `4px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
  name: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // One line: what does not fit drops out whole, the last part first.
  plan: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    height: tokens.lineHeightBase300,
    overflow: "hidden",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    "& span": { whiteSpace: "pre" },
  },
  breach: { margin: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  question: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  answer: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  because: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  more: { minWidth: 0, padding: 0, height: "auto", color: tokens.colorBrandForegroundLink },
  waiting: { color: tokens.colorPaletteRedForeground1 },
});

const isExampleRecord = ({ entries }: PaneState) =>
  entries.origin("wins") === "placeholder" || entries.origin("trades") === "placeholder";

interface Props {
  readonly state: PaneState;
  readonly act: (action: PaneAction) => void;
}

/** The plan in one line, what breaks its ceiling before anything else, and the answer with what binds; always in view. */
export function PlanStrip({ state, act }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [whole, setWhole] = useState(false);
  const fresh = isFresh(state);
  const parts = planParts(state.good ?? state);
  const breach = fresh ? breachOf(state) : null;
  const { value: ceilings } = state.results.ceilings;
  const waits = fresh ? null : words`Last good plan. ${firstProblem(state)}`;
  const told = [breach?.words ?? "", waits ?? answerLine(state.results)].filter(Boolean).join(" ");
  const spoken = useSpoken(fresh ? `${parts.join(" · ")}. ${told}` : told);
  return (
    <header className={mergeClasses(styles.strip, breach !== null && styles.broken)}>
      <h1 className={styles.name}>Wingspan scenario builder</h1>
      <p className={mergeClasses(styles.plan, !fresh && layout.stale)} title={parts.join(" · ")}>
        {parts.map((part, index) => (
          <span key={part}>{index === 0 ? part : ` · ${part}`}</span>
        ))}
      </p>
      {breach !== null && (
        <p className={styles.breach} role="alert">
          {breach.words}{" "}
          {breach.instead !== undefined && (
            <Button
              size="small"
              onClick={() => act({ kind: "typed", field: "riskFraction", text: breach.instead ?? "" })}
            >
              Use the ceiling
            </Button>
          )}
        </p>
      )}
      {waits !== null && <p className={mergeClasses(styles.because, styles.waiting)}>{waits}</p>}
      {waits === null && ceilings !== null && (
        <>
          <p className={styles.question}>{QUESTION}</p>
          <p className={styles.answer}>
            <strong>{inSentence(ceilings.answer)}</strong>
          </p>
          {isExampleRecord(state) && (
            <p className={styles.because}>The record is an example: type your own under Gates.</p>
          )}
          {whole ? (
            <p className={styles.because}>{inSentence(ceilings.because)}</p>
          ) : (
            shortReasons(ceilings).map((line) => (
              <p key={line} className={styles.because}>
                {inSentence(line)}
              </p>
            ))
          )}
          <Button
            appearance="transparent"
            size="small"
            className={styles.more}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {whole ? "Less" : "All reasons"}
          </Button>
        </>
      )}
      <p className={styles.name} aria-live="polite">
        {spoken}
      </p>
    </header>
  );
}
