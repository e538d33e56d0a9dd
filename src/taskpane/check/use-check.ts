import { useEffect, useState } from "react";
import { words } from "../../host/words";
import { problemWords, type Workbook } from "../../host/workbook";
import type { PaneHost } from "../choose-host";
import { done, failed, type Outcome, refused } from "../Told";
import { checkSheet } from "./check-sheet";
import { type Facts, facts } from "./facts";
import { type Verdicts, verdictsOf } from "./verdicts";

const LOOK_EVERY_MS = 1000;
const LOOKS = 60;

const NOBODY_ANSWERS = words`No function answers. Where two copies of Wingspan are installed (a test copy, the store's, your firm's) both claim the same names: remove all but one. Else close Excel and open it again.`;

/** Versions and host as they are now, and the verdicts of a check sheet once it was inserted. */
export function useCheck({ workbook, absence }: PaneHost) {
  const [found, setFound] = useState<Facts | null>(null);
  const [verdicts, setVerdicts] = useState<Verdicts | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    let wanted = true;
    void facts(workbook).then((all) => wanted && setFound(all));
    return () => {
      wanted = false;
    };
  }, [workbook]);

  const check = async () => {
    if (workbook === null) return setOutcome(refused(absence));
    setOutcome(done(words`Inserting the sheet and waiting for its answers ...`));
    try {
      const { name } = await workbook.insertSheet(checkSheet);
      const settled = await whenComputed(workbook, name);
      setVerdicts(settled);
      setOutcome(settled.held === 0 ? refused(NOBODY_ANSWERS) : inWords(settled, name));
    } catch (error) {
      setOutcome(
        problemWords(error) === null
          ? failed(words`The check did not run`, error)
          : failed(words`The check`, error),
      );
    }
  };
  return { found, verdicts, outcome, check, tell: setOutcome };
}

function inWords({ held, asked, busy }: Verdicts, name: string): Outcome {
  const told = words`${held} of ${asked} lines of "${name}" hold.`;
  if (busy > 0) return refused(words`${told} ${busy} are still waiting for an answer.`);
  return held === asked ? done(told) : refused(told);
}

/** Functions of an add-in answer after the sheet stands; the last look counts. */
async function whenComputed(workbook: Workbook, name: string): Promise<Verdicts> {
  for (let look = 1; ; look++) {
    const now = verdictsOf(await workbook.readSheet(name));
    if (now.held === now.asked || look >= LOOKS) return now;
    if (now.busy === 0 && look > 2) return now;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
