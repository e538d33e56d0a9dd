import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { words } from "../../host/words";
import type { SavedScenario, Workbook } from "../../host/workbook";
import { chainOfSheet } from "../plan/chain-in-use";
import type { Draft } from "../plan/draft";
import { firstProblem, isFresh, type PaneState, paneStateOf } from "../plan/pane-state";
import type { SectionProps } from "../sections/section-props";
import { NO_SHEETS, SheetOptions, sheetsFor } from "../sheet-options";
import { done, failed, type Outcome, refused, Told } from "../Told";
import { type Compared, CompareTable } from "./CompareTable";
import { type Other, otherWays, usualOthers } from "./other-plans";
import { SavedScenarios } from "./SavedScenarios";
import { draftOf, textOf, unreadOf } from "./scenario-text";
import { chainNamedIn, draftOfSheet, looksInserted } from "./sheet-to-draft";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "end" },
  usual: { marginTop: tokens.spacingVerticalS },
  grow: { flexGrow: 1, minWidth: "120px" },
});

const LONGEST_NAME = 60;

interface Props extends SectionProps {
  readonly workbook: Workbook;
}

/** Scenarios that live in the workbook: save, open, compare, and read an inserted sheet back. */
export function ScenarioSection({ state, act, workbook }: Props) {
  const styles = useStyles();
  const [name, setName] = useState("");
  const [saved, setSaved] = useState<readonly SavedScenario[]>([]);
  const [sheets, setSheets] = useState(NO_SHEETS);
  const [sheet, setSheet] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [removed, setRemoved] = useState<SavedScenario | null>(null);
  const [others, setOthers] = useState<readonly Other[] | null>(null);

  const look = useCallback(async () => {
    setSaved(await workbook.savedScenarios());
    setSheets(await sheetsFor(workbook, looksInserted));
  }, [workbook]);
  useEffect(() => {
    look().catch((error: unknown) => setOutcome(failed(words`The workbook could not be read`, error)));
  }, [look]);

  const run = async (what: string, steps: () => Promise<Outcome>) => {
    setRemoved(null);
    try {
      setOutcome(await steps());
    } catch (error) {
      setOutcome(failed(what, error));
    }
  };
  const save = () =>
    run(words`Not saved`, async () => {
      const wanted = name.trim().slice(0, LONGEST_NAME);
      if (wanted === "") return refused(words`Type a name for the scenario first.`);
      const isNew = saved.every((each) => each.name !== wanted);
      await workbook.saveScenario({ name: wanted, text: textOf(state.draft) });
      await look();
      return done(
        words`"${wanted}" is ${isNew ? words`saved` : words`replaced`} in ${workbook.host}; save the file to keep it.`,
      );
    });
  const remove = (gone: SavedScenario) =>
    run(words`Not removed`, async () => {
      await workbook.removeScenario(gone.name);
      await look();
      setRemoved(gone);
      return done(words`"${gone.name}" is removed.`);
    });
  const restore = (gone: SavedScenario) =>
    run(words`Not restored`, async () => {
      await workbook.saveScenario(gone);
      await look();
      return done(words`"${gone.name}" is saved again.`);
    });
  const rename = ({ name: before, text }: SavedScenario) =>
    run(words`Not renamed`, async () => {
      const wanted = name.trim().slice(0, LONGEST_NAME);
      if (wanted === "" || saved.some((each) => each.name === wanted))
        return refused(words`Type a new name for "${before}" above first, one that no other scenario has.`);
      await workbook.saveScenario({ name: wanted, text });
      await workbook.removeScenario(before);
      await look();
      return done(words`"${before}" is now "${wanted}".`);
    });
  const draftThen = (
    { name: wanted, text }: SavedScenario,
    use: (found: Draft) => Outcome | Promise<Outcome>,
  ) =>
    run(words`Not opened`, async () => {
      const found = draftOf(text);
      const { isOfNewer, fields } = unreadOf(text);
      if (found === null)
        return refused(
          isOfNewer
            ? words`"${wanted}" was saved by a newer Wingspan than this one. Close Excel or this page and open it again to get that version; what is typed here stays.`
            : words`"${wanted}" was changed by hand and cannot be read. Save it anew; what is typed here stays.`,
        );
      const used = await use(found);
      return fields.length === 0
        ? used
        : refused(
            words`${used.words} It also holds ${fields.join(", ")}, which this version does not read: saved by a newer Wingspan, or changed by hand. Saving it anew here leaves that out.`,
          );
    });
  const open = (scenario: SavedScenario) =>
    draftThen(scenario, (found) => {
      act({ kind: "opened", draft: found });
      setName(scenario.name);
      return done(words`"${scenario.name}" is open.`);
    });
  const compare = (scenario: SavedScenario) =>
    draftThen(scenario, async (found) => {
      const [here, there] = [state.draft.chain?.sheet, found.chain?.sheet];
      // Each plan on the chain that it stands on: quotes of this one's sheet are at hand, another's are read.
      const own = there === undefined || there === here ? found.chain : await chainOfSheet(workbook, there);
      if (typeof own?.quotes === "string")
        return refused(
          words`"${scenario.name}" stands on another chain: ${own.quotes}. Nothing is compared.`,
        );
      const of = ({ chain }: Draft): Draft => {
        const its = chain?.sheet === there ? chain : own;
        return { ...found, ...(its && { chain: its }) };
      };
      setOthers([{ name: scenario.name, of }]);
      return done(
        words`Compared with "${scenario.name}"${there === here ? "" : words`, which stands on ${chainWords(there)}, this plan on ${chainWords(here)}`}.`,
      );
    });
  const openSheet = () =>
    run(words`Not opened`, async () => {
      const chosen = sheet === "" ? (sheets.fit[0] ?? sheets.others[0] ?? "") : sheet;
      const reading = await workbook.readSheet(chosen);
      const quotes = chainNamedIn(reading);
      const chain = quotes === null ? undefined : await chainOfSheet(workbook, quotes);
      const found = draftOfSheet(reading, chain);
      if (typeof found === "string") return refused(found);
      act({ kind: "opened", draft: found.draft });
      return found.notes.length === 0
        ? done(words`The plan of "${chosen}" is open.`)
        : refused(words`The plan of "${chosen}" is open. ${found.notes.join(" ")}`);
    });

  // A plan that waits for its entries is compared as it last stood.
  const good = state.good && { ...state, ...state.good };
  const standing = (own: PaneState, found: readonly Other[]): Compared[] => [
    { name: "this", state: own },
    ...found.map(({ name, of, ending }) => ({
      name,
      state: paneStateOf(of(own.draft, own)),
      ...(ending && { ending }),
    })),
  ];

  return (
    <>
      <div className={styles.line}>
        <Field label="Name of this scenario" className={styles.grow}>
          <Input value={name} maxLength={LONGEST_NAME} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Button onClick={save}>Save</Button>
      </div>
      <SavedScenarios saved={saved} open={open} compare={compare} rename={rename} remove={remove} />
      <div className={styles.line}>
        <Field label="An inserted sheet" className={styles.grow}>
          <Select value={sheet} onFocus={() => void look()} onChange={(_, { value }) => setSheet(value)}>
            <SheetOptions sheets={sheets} />
          </Select>
        </Field>
        <Button onClick={openSheet}>Open from sheet</Button>
      </div>
      <Button className={styles.usual} onClick={() => setOthers(usualOthers)}>
        Compare with 1&nbsp;%, 2&nbsp;% and no hedge
      </Button>
      <Button className={styles.usual} onClick={() => setOthers(otherWays)}>
        Compare hedge, stop and half size
      </Button>
      <Told outcome={outcome} />
      {removed !== null && (
        <Button size="small" onClick={() => restore(removed)}>
          Undo
        </Button>
      )}
      {others !== null &&
        (good === undefined ? (
          <p role="alert">The comparison waits until every entry is accepted. {firstProblem(state)}</p>
        ) : (
          <CompareTable
            plans={standing(good, others)}
            waits={isFresh(state) ? null : firstProblem(state)}
            close={() => setOthers(null)}
          />
        ))}
    </>
  );
}

const chainWords = (sheet: string | undefined) =>
  sheet === undefined ? words`no chain` : words`the chain in "${sheet}"`;
