import type { ResultCell } from "../../functions/cells";
import { words } from "../../host/words";
import { type Ceilings, ceilingsOf } from "./ceiling";
import type { Entries } from "./entries";
import { type Gates, gatesOf } from "./gates";
import type { Answer } from "./graph/answer";
import { type Part, Refusal } from "./graph/part";
import { viewed } from "./graph/view";
import { type Hedge, hedgeOf } from "./hedge";
import { condors, questions } from "./questions";
import { type FourStrikes, strikes } from "./strikes";

/** Everything that the pane always shows, each part the answer of worksheet functions. */
export interface Results {
  readonly strikes: Part<FourStrikes>;
  /** What quotes and a credit of one's own are told to be; nothing is amiss without any. */
  readonly sold: Part<Answer>;
  readonly report: Part<Answer>;
  readonly gate: Part<number>;
  readonly tier: Part<number>;
  readonly why: Part<Answer>;
  readonly size: Part<Answer>;
  readonly sizeAtTwo: Part<Answer>;
  readonly hedge: Part<Hedge>;
  readonly gates: Part<Gates>;
  readonly ceilings: Part<Ceilings>;
}

export function resultsOf(entries: Entries, last?: Results): Results {
  const { answers } = entries;
  const { report, why, size, sizeAtTwo, ladder, carry, ...asked } = questions;
  const lone = (part: Part<Answer>, label: string) => viewed(part, (answer) => numberOf(answer, label));
  return {
    strikes: strikesOf(entries, last),
    sold: soldAs(entries),
    report: answers.of(report),
    gate: lone(answers.of(asked.gate), "value"),
    tier: lone(answers.of(asked.tier), "tier"),
    why: answers.of(why),
    size: answers.of(size),
    sizeAtTwo: answers.of(sizeAtTwo),
    hedge: viewed(answers.of(ladder), (found) => {
      const beside = answers.value(condors);
      const held = typeof beside === "number" ? beside : (last?.hedge.value?.condors ?? 1);
      return hedgeOf(held, found, answers.of(carry).value);
    }),
    gates: viewed(answers.of(asked.gates), gatesOf),
    ceilings: viewed(answers.of(asked.ceilings), ceilingsOf),
  };
}

function numberOf(answer: Answer, label: string): number {
  const found = answer.cell(label);
  if (typeof found === "number") return found;
  throw new Refusal(typeof found === "object" ? found.message : words`expected a number, got ${found}`);
}

/** The first of the questions about a credit that is no model's to be refused, else the last. */
export function soldAs({ answers, draft: { by, chain } }: Entries): Part<Answer> {
  const { quotedForward, quotedCondor, quotedCredit, implied } = questions;
  if (chain !== undefined && typeof chain.quotes !== "object")
    return { value: null, fresh: false, problem: chain.quotes ?? words`"${chain.sheet}" is being read` };
  const quoted = by === "own" ? [quotedForward, quotedCredit] : [quotedForward, quotedCondor, quotedCredit];
  const asked = chain === undefined ? [] : quoted.map((each) => answers.of(each));
  const parts = answers.ground.facts.credited ? [...asked, answers.of(implied)] : [];
  return parts.find(({ problem }) => problem !== null) ?? parts.at(-1) ?? NOTHING;
}

const NOTHING: Part<Answer> = { value: null, fresh: true, problem: null };

/** Found by credit or one's own, the four strikes in one row. */
function strikesOf({ answers, draft }: Entries, last?: Results): Part<FourStrikes> {
  const kept = last?.strikes.value ?? null;
  const problem =
    draft.by === "own" || draft.chain !== undefined ? null : answers.of(questions.strikes).problem;
  const found = answers.value(strikes);
  if (found === undefined) return { value: kept, fresh: false, problem };
  const [row = []] = found as readonly (readonly ResultCell[])[];
  if (row.length !== 4 || row.some((cell) => typeof cell !== "number"))
    return { value: kept, fresh: false, problem: words`no condor answers these entries` };
  return { value: row as unknown as FourStrikes, fresh: true, problem: null };
}
