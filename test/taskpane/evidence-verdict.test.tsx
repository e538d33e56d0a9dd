/** @jest-environment ./test/taskpane/page-environment.cjs */
import { Verdict } from "../../src/taskpane/evidence/Verdict";
import { firstDraft, withTyped } from "../../src/taskpane/plan/draft";
import { paneStateOf } from "../../src/taskpane/plan/pane-state";
import { draw, text } from "./page";

const plain = (words: string) => words.replaceAll("\u00a0", " ");

test.each([
  ["17.95", "No: 1 % is the most, 1 condor of $100,000."],
  ["26", "No: no new condor on $100,000. As typed: On hold: no new condor, 1 condor asked for."],
])("Evidence ends in the pane's own verdict at VIX %s", async (vix, verdict) => {
  await draw(<Verdict state={paneStateOf(withTyped(firstDraft, "vix", vix))} />);
  expect(plain(text("section"))).toContain(`May I scale from 1 % to 2 %? ${verdict}`);
  // Its reasons stand once, at the head of the pane.
  expect(text("section")).not.toContain("Binding:");
});
