import { version } from "../../../package.json";
import { firstDraft } from "../../taskpane/plan/draft";
import { pageSheet } from "../../taskpane/sheet/page/page-sheet";

/** The page that the pane inserts for its first plan. */
export const mayIScale = pageSheet(firstDraft, version);
