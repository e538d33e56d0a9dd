import { words } from "../../host/words";
import { reasonOf, type Workbook } from "../../host/workbook";
import { later } from "../later";
import type { ChainInUse } from "./draft";
import { fetchChainFunctions } from "./late-functions";

const chainReading = later(() => import("./chain-reading"));

/** The chain that a sheet holds, or why it holds none. */
export async function chainOfSheet(workbook: Workbook, sheet: string): Promise<ChainInUse> {
  try {
    const [reading, { quotesOf }] = await Promise.all([
      workbook.readSheet(sheet),
      chainReading(),
      fetchChainFunctions(),
    ]);
    return { sheet, quotes: quotesOf(reading) };
  } catch (error) {
    return { sheet, quotes: words`"${sheet}" cannot be read: ${reasonOf(error)}` };
  }
}
