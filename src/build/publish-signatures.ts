/** `npm run publish-signatures`: records new functions and appended parameters; refuses what breaks workbooks. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../functions/catalogue";
import { breaks, type Signatures, signaturesOf, signaturesText } from "./signatures";

const path = join(__dirname, "../../test/functions/published-signatures.json");
const published = JSON.parse(readFileSync(path, "utf8")) as Signatures;
const now = signaturesOf(catalogue);
const broken = breaks(published, now);
if (broken.length > 0) throw new Error(`Workbooks would break:\n${broken.join("\n")}`);
const text = signaturesText(now);
if (text !== readFileSync(path, "utf8")) {
  writeFileSync(path, text);
  console.log("wrote test/functions/published-signatures.json");
}
