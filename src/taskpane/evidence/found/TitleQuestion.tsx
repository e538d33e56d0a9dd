import { words } from "../../../host/words";
import { inSentence, percent, points } from "../../format";
import { useLayout } from "../../layout";
import type { PaneState } from "../../plan/pane-state";
import { planRowsOf } from "../../plan/plan-rows";
import { VariantTable } from "../VariantTable";
import { FoundFacts } from "./FoundFacts";
import { nearestShare, type TitleAnswer, titleAnswers, titleTable } from "./title-answers";

const shares = [...new Set(titleAnswers.map(({ share }) => share))];
const sizes = [...new Set(titleAnswers.map(({ size }) => size))];
const ways = [...new Set(titleAnswers.map(({ way }) => way))];

const figure = (value: number) => (100 * value).toFixed(1);
/** Breaks between its parts only. */
const shown = ({ growth, low, high, drawdown }: TitleAnswer) =>
  `${figure(growth)} [${figure(low)},\u00a0${figure(high)}] (${(100 * drawdown).toFixed(0)})`;

/** What a share says in a sentence: which ways are told from zero. */
function titleVerdict(share: number): string {
  const told = titleAnswers.filter((each) => each.share === share && each.low > 0);
  if (told.length === 0) return words`none is told to be above zero`;
  if (told.length === ways.length * sizes.length) return words`every way is told to be above zero`;
  const named = ways.flatMap((way) => {
    const at = told.filter((each) => each.way === way).map(({ size }) => percent(size, 0));
    if (at.length === 0) return [];
    return [at.length === sizes.length ? `"${way}"` : words`"${way}" at ${at.join(", ")}`];
  });
  return words`told to be above zero: ${named.join(words` and `)}`;
}

/** May one scale from 1 % to 2 %: by the ladder, a stop, half the size or nothing, at each share that was counted. */
export function TitleQuestion({ state }: { readonly state: PaneState }) {
  const layout = useLayout();
  const cell = planRowsOf(state.entries).find(([label]) => label === "share of VIX1D")?.[1];
  const nearest = typeof cell === "number" ? nearestShare(cell) : undefined;
  return (
    <section aria-label="The title question">
      <h2 className={layout.title}>May one scale from 1&nbsp;% to 2&nbsp;% with the hedge?</h2>
      <p className={layout.text}>{inSentence(titleTable.words[0] ?? "")}</p>
      {shares.map((share) => (
        <VariantTable
          key={share}
          caption={`At ${points(share)}${share === nearest ? words`, nearest to your plan` : ""}: ${titleVerdict(share)}`}
          heading="Protected by"
          names={sizes.map((size) => percent(size, 0))}
          rows={ways.map((way) => ({
            label: way,
            cells: sizes.map((size) =>
              titleAnswers
                .filter((each) => each.share === share && each.size === size && each.way === way)
                .map(shown)
                .join(""),
            ),
          }))}
        />
      ))}
      {titleTable.words.slice(1).map((paragraph) => (
        <p key={paragraph} className={layout.note}>
          {inSentence(paragraph)}
        </p>
      ))}
      <FoundFacts facts={titleTable.facts} />
    </section>
  );
}
