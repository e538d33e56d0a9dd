/** What a worker and the pane say to each other about a long question. */
import type { ReplayAnswer, ReplayQuestion } from "../replay/replay-question";
import type { SimulationAnswer, SimulationQuestion } from "../simulation/simulation-question";
import type { Progress } from "./asked";

/** The long questions, each with its answer. */
export interface LongQuestions {
  readonly replay: { readonly question: ReplayQuestion; readonly answer: ReplayAnswer };
  readonly simulation: { readonly question: SimulationQuestion; readonly answer: SimulationAnswer };
}
export type LongKind = keyof LongQuestions;

export interface WorkerQuestion<K extends LongKind = LongKind> {
  readonly kind: K;
  readonly question: LongQuestions[K]["question"];
}

export type WorkerMessage<K extends LongKind = LongKind> =
  | { readonly kind: "progress"; readonly share: number; readonly now: string }
  | { readonly kind: "answer"; readonly answer: LongQuestions[K]["answer"] }
  | { readonly kind: "refused"; readonly words: string };

/** Asks, and tells progress, answer or refusal. */
export function tellAnswer<K extends LongKind>(
  answerOf: (question: LongQuestions[K]["question"], progress: Progress) => LongQuestions[K]["answer"],
  question: LongQuestions[K]["question"],
  tell: (message: WorkerMessage<K>) => void,
): void {
  try {
    const answer = answerOf(question, (share, now) => tell({ kind: "progress", share, now }));
    tell({ kind: "answer", answer });
  } catch (error) {
    tell({ kind: "refused", words: error instanceof Error ? error.message : String(error) });
  }
}
