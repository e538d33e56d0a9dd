import { makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { type ReactNode, Suspense, useState } from "react";
import { useLayout } from "../layout";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  asTable: { flexShrink: 0, whiteSpace: "nowrap" },
  // The room stands before the picture does, so that nothing below it moves.
  chart: { position: "relative", height: "240px" },
});

interface Props {
  readonly title: string;
  readonly fresh: boolean;
  /** The picture and its legend. */
  readonly chart: ReactNode;
  readonly legend?: ReactNode;
  /** The same as numbers. */
  readonly table: ReactNode;
  /** The same in words, the uncomfortable part first. */
  readonly words: string;
  /** The picture brings its own height. */
  readonly grows?: boolean;
}

/** A chart with the table behind it and its summary in words. */
export function ChartFrame({ title, fresh, chart, legend, table, words, grows = false }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Switch
          className={styles.asTable}
          label="as table"
          checked={asTable}
          onChange={(_, { checked }) => setAsTable(checked)}
        />
      </div>
      <div className={mergeClasses(!fresh && layout.stale)}>
        {asTable ? (
          <div className={layout.scroll}>{table}</div>
        ) : (
          <>
            <div className={grows ? undefined : styles.chart}>
              <Suspense fallback={<p className={layout.note}>Drawing the chart.</p>}>{chart}</Suspense>
            </div>
            {legend}
          </>
        )}
        <p className={layout.note}>{words}</p>
      </div>
    </>
  );
}
