import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useLayout } from "../../layout";
import { type Outcome, Told } from "../../Told";
import type { Step } from "./use-long-run";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM },
  // Its room stands before it does, so that nothing below moves when a run begins or ends.
  progress: { minHeight: "26px", marginTop: tokens.spacingVerticalS },
});

/** Said aloud at each of these, not at every step. */
const SAID_EVERY = 0.25;

interface Props {
  /** What the button says: "Replay". */
  readonly name: string;
  readonly step: Step | null;
  readonly outcome: Outcome | null;
  readonly run: () => void;
  readonly cancel: () => void;
}

/** Start, how far it is, stop. Both buttons stay where they are, so that the keyboard's place is never lost. */
export function RunBar({ name, step, outcome, run, cancel }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const said = Math.floor((step?.share ?? 0) / SAID_EVERY) * SAID_EVERY * 100;
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={step !== null} onClick={() => step === null && run()}>
          {name}
        </Button>
        <Button disabledFocusable={step === null} onClick={() => step !== null && cancel()}>
          Cancel
        </Button>
      </div>
      <div className={styles.progress}>
        {step !== null && <ProgressBar aria-label={`${name}: done`} value={step.share} />}
        <div aria-live="polite" className={layout.note}>
          {step !== null && `${step.now}${said > 0 ? `: ${said}\u00a0% done` : ""}`}
        </div>
        {step === null && <Told outcome={outcome} />}
      </div>
    </>
  );
}
