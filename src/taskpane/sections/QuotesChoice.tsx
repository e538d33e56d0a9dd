import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Workbook } from "../../host/workbook";
import { Fields } from "../Fields";
import { useLayout } from "../layout";
import { chainOfSheet } from "../plan/chain-in-use";
import { Refused } from "../Refused";
import type { SectionProps } from "./section-props";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > :first-child": { flexGrow: 1, minWidth: 0 },
  },
});

interface Props extends SectionProps {
  readonly workbook: Workbook;
}

/** Whose prices the plan takes: the model's, or those of a chain that stands in a sheet. */
export function QuotesChoice({ state, act, workbook }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const { chain, typed } = state.draft;
  const look = async () => setSheets(await workbook.sheets());
  const choose = async (sheet: string) => {
    setProblem(null);
    if (sheet === "") return act({ kind: "chain", chain: undefined, typed: {} });
    const found = await chainOfSheet(workbook, sheet);
    if (typeof found.quotes !== "object") return setProblem(found.quotes ?? null);
    act({ kind: "chain", chain: found, typed: found.quotes.told });
  };
  const offered = typeof chain?.quotes === "object" ? chain.quotes.offered : [];
  const key = ({ expiry, root }: { readonly expiry?: string; readonly root?: string }) => `${expiry} ${root}`;
  return (
    <>
      <div className={styles.line}>
        <Field label="Prices">
          <Select
            value={chain?.sheet ?? ""}
            onFocus={() => void look()}
            onChange={(_, { value }) => void choose(value)}
          >
            <option value="">of the model: VIX1D x share</option>
            {[...new Set([...sheets, ...(chain === undefined ? [] : [chain.sheet])])].map((sheet) => (
              <option key={sheet} value={sheet}>
                quotes in "{sheet}"
              </option>
            ))}
          </Select>
        </Field>
        {chain !== undefined && (
          <Button
            onClick={async () => act({ kind: "quotes", chain: await chainOfSheet(workbook, chain.sheet) })}
          >
            Read again
          </Button>
        )}
      </div>
      <Refused parts={[{ value: null, fresh: false, problem }]} />
      {chain !== undefined && (
        <div className={layout.pair}>
          <Field label="Expiry" className={layout.wide}>
            <Select
              value={key(typed)}
              onChange={(_, { value }) => {
                const found = offered.find((each) => key(each) === value);
                act({ kind: "typed", field: "expiry", text: found?.expiry ?? "" });
                act({ kind: "typed", field: "root", text: found?.root ?? "" });
              }}
            >
              {offered.map((each) => (
                <option key={key(each)} value={key(each)}>
                  {each.words}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {chain !== undefined && <Fields room="chain" state={state} act={act} />}
    </>
  );
}
