import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { riskHonesty } from "../../functions/risk/honesty.fn";
import { riskRuin } from "../../functions/risk/ruin.fn";
import { useLayout } from "../layout";
import { typedCell } from "../plan/typed-cell";
import { Sources } from "../Sources";
import { AskedField } from "./AskedField";
import { type ClaimCells, checkedClaim, claimFields, claimNames, claimProblem } from "./claims";

/** A vendor's claim, and what follows from it if it were true. */
export function ClaimsChecker() {
  const layout = useLayout();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(claimNames.map((name) => [name, claimFields[name].initial])),
  );
  const cells = Object.fromEntries(
    claimNames.map((name) => [name, typedCell(typed[name] ?? "")]),
  ) as ClaimCells;
  const problems = claimNames.map((name) => claimProblem(name, cells[name]));
  const checked = problems.every((problem) => problem === null) ? checkedClaim(cells) : null;
  return (
    <section aria-label="Claims checker">
      <h2 className={layout.title}>Check a claim</h2>
      <p className={layout.note}>
        What a vendor says, and what follows if it were true. Nothing here says that it is.
      </p>
      <div className={mergeClasses(layout.pair, layout.apart)}>
        {claimNames.map((name, index) => (
          <AskedField
            key={name}
            {...claimFields[name]}
            typed={typed[name] ?? ""}
            problem={problems[index] ?? null}
            type={(text) => setTyped({ ...typed, [name]: text })}
          />
        ))}
      </div>
      {typeof checked === "string" && <p role="alert">{checked}</p>}
      {checked !== null && typeof checked !== "string" && (
        <table className={layout.table}>
          <caption>If the claim were true, before costs</caption>
          <tbody>
            {checked.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Sources of={[riskRuin, riskHonesty]} />
    </section>
  );
}
