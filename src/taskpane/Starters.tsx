import { Link } from "@fluentui/react-components";
import { useLayout } from "./layout";

/** Workbooks that the build writes, with formulas that Excel takes for the add-in's. */
const STARTERS = [
  { file: "hedge-ladder", words: "hedge ladder" },
  { file: "scaling-table", words: "scaling table" },
  { file: "full-plan", words: "all sample sheets" },
] as const;

/** Where to get the starter workbooks. */
export function Starters() {
  const layout = useLayout();
  return (
    <p className={layout.note}>
      Starter workbooks for Excel (.xlsx):{" "}
      {STARTERS.map(({ file, words }, index) => (
        <span key={file}>
          {index > 0 && " · "}
          <Link href={`starters/${file}.xlsx`} download inline>
            {words}
          </Link>
        </span>
      ))}
    </p>
  );
}
