import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import * as write from "../format";
import type { Ceilings } from "../plan/ceiling";
import type { Gate } from "../plan/gates";
import { ceilingWords } from "../plan/standing";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "112px minmax(0, 1fr) 64px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "22px",
    fontVariantNumeric: "tabular-nums",
  },
  track: { position: "relative", height: "12px", backgroundColor: tokens.colorNeutralBackground4 },
  bar: {
    position: "absolute",
    insetInlineStart: 0,
    height: "12px",
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
  },
  shut: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  mark: {
    position: "absolute",
    top: "-3px",
    height: "18px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    forcedColorAdjust: "none",
  },
  value: { textAlign: "right" },
  binds: { fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: "inherit",
  },
});

interface Props {
  readonly ceilings: Ceilings;
  readonly gates: readonly Gate[];
  readonly chosen: number | null;
}

/** Bars up to twice what the method scales to: a ceiling beyond the edge says its number. */
const WIDEST = 0.04;

export function CeilingBars({ ceilings, gates, chosen }: Props) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {ceilings.ceilings.map(({ name, fraction, binds }) => (
          <li key={name} className={mergeClasses(styles.row, binds && styles.binds)}>
            <span>{binds ? `${name}, binds` : name}</span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={mergeClasses(styles.bar, binds && styles.shut)}
                style={{ width: `${Math.min(1, (fraction ?? WIDEST) / WIDEST) * 100}%` }}
              />
              {chosen !== null && (
                <span
                  className={styles.mark}
                  style={{ insetInlineStart: `${Math.min(1, chosen / WIDEST) * 100}%` }}
                />
              )}
            </span>
            <span className={styles.value}>
              {fraction === null ? "no bound" : ceilingWords({ fraction })}
            </span>
          </li>
        ))}
      </ul>
      <h4 className={styles.title}>Gates behind the policy, share open</h4>
      <ul className={styles.list}>
        {gates.map(({ name, open, binds }) =>
          open === null ? null : (
            <li key={name} className={mergeClasses(styles.row, binds && styles.binds)}>
              <span>{name}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${open * 100}%` }} />
              </span>
              <span className={styles.value}>{open === 0 ? "shut" : write.percent(open, 0)}</span>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
