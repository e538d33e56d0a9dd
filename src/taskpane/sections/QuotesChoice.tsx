import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadRows, Workbook } from "../../host/workbook";
import { Fields } from "../Fields";
import { useLayout } from "../layout";
import { chainOfSheet } from "../plan/chain-in-use";
import { Refused } from "../Refused";
import { NO_SHEETS, SheetOptions, sheetsFor } from "../sheet-options";
import type { SectionProps } from "./section-props";

const useStyles = makeStyles({
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    "& > :first-child": { flexGrow: 1, minWidth: 0 },
  },
});

/** Every chain names its strikes, or has contracts by their symbols. */
const holdsStrikes = (top: ReadRows): boolean =>
  top.some((row) =>
    row.some((cell) => typeof cell === "string" && /^\W*strikes?\b|^option ?symbol|^symbol$/i.test(cell)),
  );

interface Props extends SectionProps {
  readonly workbook: Workbook;
}

/** Whose prices the plan takes: the model's, or those of a chain that stands in a sheet. */
export function QuotesChoice({ state, act, workbook }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [sheets, setSheets] = useState(NO_SHEETS);
  const [problem, setProblem] = useState<string | null>(null);
  const { chain, typed } = state.draft;
  const look = async () => setSheets(await sheetsFor(workbook, holdsStrikes));
  const choose = async (sheet: string) => {
    setProblem(null);
    if (sheet === "") return act({ kind: "chain", chain: undefined, typed: {} });
    const found = await chainOfSheet(workbook, sheet);
    if (typeof found.quotes !== "object") return setProblem(found.quotes ?? null);
    act({ kind: "chain", chain: found, typed: found.quotes.told });
  };
  const isListed = chain === undefined || [...sheets.fit, ...sheets.others].includes(chain.sheet);
  const withChain = isListed ? sheets : { ...sheets, fit: [...sheets.fit, chain.sheet] };
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
            <SheetOptions sheets={withChain} words={(sheet) => `quotes in "${sheet}"`} />
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
