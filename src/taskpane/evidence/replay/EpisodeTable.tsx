import { words } from "../../../host/words";
import * as write from "../../format";
import { useLayout } from "../../layout";
import { VariantTable } from "../VariantTable";
import { type Episodes, pairs, sizeName } from "./episodes";

interface Props {
  readonly episodes: Episodes;
  readonly names: readonly string[];
}

/** Every stretch that a sceptic asks about: what the hedge added or took, then how each variant came through. */
export function EpisodeTable({ episodes, names }: Props) {
  const layout = useLayout();
  const pair = pairs(names);
  const cells = (results: readonly number[]) => [
    ...pair.map(([hedged, unhedged]) =>
      write.signedPercent((results[hedged] ?? 0) - (results[unhedged] ?? 0), 2),
    ),
    ...pair.map((both) => both.map((at) => write.signedPercent(results[at] ?? 0)).join(", ")),
  ];
  const { rows, between } = episodes;
  return (
    <>
      <div className={layout.scroll}>
        <VariantTable
          caption="The hedge's part in each stretch; growth of equity with it, without it"
          heading="Stretch"
          names={[words`hedge at`, words`growth at`].flatMap((what) =>
            pair.map(([hedged]) => `${what} ${sizeName(names[hedged]).replace(" ", "\u00a0")}`),
          )}
          rows={[
            ...rows.map(({ name, results }) =>
              results === null
                ? { label: `${name}: not in this history`, cells: [] }
                : { label: name, cells: cells(results) },
            ),
            { label: "In between, a year", cells: cells(between.aYear) },
          ]}
        />
      </div>
      <p className={layout.note}>
        The hedge's part is growth with it less growth without. In between lie{" "}
        {write.plural(between.sessions, "session")}.
      </p>
    </>
  );
}
