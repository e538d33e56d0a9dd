import { makeStyles, tokens } from "@fluentui/react-components";

/** Arrangements that several parts of the pane share. */
export const useLayout = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: "start",
    "& > *": { minWidth: 0 },
    "& select, & input": { minWidth: 0, width: "100%" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  wide: { gridColumn: "1 / -1" },
  apart: { marginTop: tokens.spacingVerticalM },
  stale: { opacity: 0.7 },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
  /** Switched off: readable, and plainly not in force. */
  off: { "& td, & th": { color: tokens.colorNeutralForeground3 } },
  /** Wide tables scroll by themselves; the pane never does. */
  scroll: { overflowX: "auto" },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    marginTop: tokens.spacingVerticalS,
    "& caption": {
      textAlign: "left",
      color: tokens.colorNeutralForeground2,
      paddingBottom: tokens.spacingVerticalXS,
    },
    "& th, & td": {
      textAlign: "right",
      padding: "3px 0 3px 8px",
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: "top",
      fontWeight: "inherit",
    },
    "& th:first-child, & td:first-child": { textAlign: "left", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2, borderTop: "none" },
  },
  /** Five tabs stand in 320 pixels. */
  tabs: {
    flexWrap: "wrap",
    "@media (max-width: 359px)": {
      columnGap: 0,
      "& button": { paddingLeft: "3px", paddingRight: "3px" },
      "& button span": { fontSize: tokens.fontSizeBase200 },
    },
  },
  text: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: {
    // Five columns of words stand in 320 pixels.
    "& td, & th": { textAlign: "left !important" as "left", paddingLeft: "4px" },
    "& thead th": { whiteSpace: "nowrap" },
  },
  /** A second line of the row above. */
  below: { "& td": { borderTop: "none !important" as "none", color: tokens.colorNeutralForeground3 } },
  /** Beside many columns the first stays readable. */
  wideHead: { "& th:first-child": { minWidth: "112px" } },
  best: { fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold, "& td, & th": { fontWeight: tokens.fontWeightSemibold } },
});
