import { words } from "../../host/words";
import * as write from "../format";
import { type Entries, numberIn } from "./entries";
import { modelCredit, soldShare } from "./quotes";
import { shownText } from "./shown-text";
import { isLong } from "./vix1d-words";

/** Whose credit the plan has, where it is not the model's. */
export function creditOwner({ draft }: Entries): "mine" | "quoted" | null {
  return (draft.typed.credit ?? "").trim() !== "" ? "mine" : draft.chain === undefined ? null : "quoted";
}

/** What the credit in use differs from the model's by, and the share of VIX1D that it implies. */
export function creditWords(entries: Entries): string | null {
  const owner = creditOwner(entries);
  const credit = numberIn(entries, "credit");
  const model = entries.answers.of(modelCredit).value?.number("value") ?? null;
  const share = entries.answers.value(soldShare);
  if (owner === null || credit === null || model === null) return null;
  const whose = owner === "mine" ? words`mine` : words`quoted at ${shownText(entries, "fill") || "mid"}`;
  if (isLong(entries))
    return words`Credit ${write.points(credit)} (${whose}). VIX1D prices one session: no share of it, and no record at one, speaks of a longer life.`;
  return [
    words`Credit ${write.points(credit)} (${whose}). The model pays ${write.points(model)} at ${write.inSentence(shownText(entries, "share"))} of VIX1D: ${write.signedPoints(credit - model)}.`,
    typeof share === "number" ? words`The credit stands at ${write.points(share)} of VIX1D.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
