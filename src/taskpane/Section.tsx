import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  toggle: {
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    boxSizing: "border-box",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "10px 70px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    lineHeight: tokens.lineHeightBase300,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  summary: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  arrow: { width: "10px", height: "10px", alignSelf: "center", transitionDuration: "100ms" },
  turned: { transform: "rotate(90deg)" },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

interface Props {
  readonly title: string;
  /** The section in one line, shown whether it is open or not. */
  readonly summary: string;
  readonly startsOpen?: boolean;
  /** What is in it is not drawn before it is opened for the first time. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}

/** A part of the pane that folds to one line. Folding hides its fields and keeps what is in them. */
export function Section({ title, summary, startsOpen = false, lazy = false, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const [wasOpen, setWasOpen] = useState(startsOpen);
  const body = useId();
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => {
            setOpen(!open);
            setWasOpen(true);
          }}
        >
          <svg
            className={mergeClasses(styles.arrow, open && styles.turned)}
            viewBox="0 0 10 10"
            aria-hidden="true"
          >
            <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          <span className={styles.title}>{title}</span>
          <span className={styles.summary}>{summary}</span>
        </button>
      </h2>
      <div id={body} className={styles.body} hidden={!open}>
        {(wasOpen || !lazy) && children}
      </div>
    </section>
  );
}
