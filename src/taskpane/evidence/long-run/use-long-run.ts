import { useEffect, useRef, useState } from "react";
import { words } from "../../../host/words";
import { Refusal } from "../../plan/graph/part";
import { done, failed, type Outcome, refused } from "../../Told";
import { type Asked, askWorker } from "./ask-worker";
import type { LongKind, LongQuestions } from "./worker-messages";

export interface Step {
  readonly share: number;
  readonly now: string;
}

/** An answer, and the plan that it was asked of. */
export interface Found<K extends LongKind> {
  readonly answer: LongQuestions[K]["answer"];
  readonly plan: string;
}

interface Run<K extends LongKind> {
  /** Gathers what to ask; a Refusal says why it cannot be asked. */
  readonly read: () => Promise<LongQuestions[K]["question"]>;
  readonly plan: string;
  readonly done: string;
  readonly failed: string;
}

/** A long question in a worker: how far it is, how it went, and the last answer, which a new run only replaces. */
export function useLongRun<K extends LongKind>(kind: K) {
  const [step, setStep] = useState<Step | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [found, setFound] = useState<Found<K> | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const start = async (run: Run<K>) => {
    stop.current();
    let asked: Asked<LongQuestions[K]["answer"]> | "cancelled" | null = null;
    const cancelled = new Promise<"cancelled">((stopped) => {
      stop.current = () => {
        if (asked !== null && asked !== "cancelled") asked.cancel();
        asked = "cancelled";
        stopped("cancelled");
      };
    });
    const answered = async () => {
      const question = await run.read();
      if (asked === "cancelled") return "cancelled";
      asked = askWorker<K>({ kind, question }, (share, now) => setStep({ share, now }));
      return asked.answer;
    };
    setOutcome(null);
    setStep({ share: 0, now: words`Reading the workbook` });
    try {
      const answer = await Promise.race([answered(), cancelled]);
      if (answer === "cancelled")
        return setOutcome(
          done(found === null ? words`Cancelled.` : words`Cancelled; what stands below is the run before.`),
        );
      setFound({ answer, plan: run.plan });
      setOutcome(done(run.done));
    } catch (error) {
      setOutcome(
        error instanceof Refusal ? refused(`${run.failed}: ${error.message}`) : failed(run.failed, error),
      );
    } finally {
      setStep(null);
    }
  };
  return { step, outcome, found, start, cancel: () => stop.current(), tell: setOutcome };
}
