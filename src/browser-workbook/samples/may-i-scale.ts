import type { SheetContent } from "../../host/workbook";
import page from "./may-i-scale-page.json";

/** The page that the pane inserts for its first plan; `npm run reference` writes it. */
export const mayIScale = page as SheetContent;
