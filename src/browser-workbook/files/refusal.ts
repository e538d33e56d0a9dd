/** Why a file is no workbook that this page can open, by how it begins. */
import { words } from "../../host/words";

export class FileRefused extends Error {}

const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** As the old container spells it: two bytes a letter. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

const beginsWith = (bytes: Uint8Array, wanted: readonly number[]) =>
  wanted.every((byte, index) => bytes[index] === byte);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

export function refuseByBeginning(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefused(words`it is empty`);
  if (beginsWith(bytes, OLD_CONTAINER))
    throw new FileRefused(
      holds(bytes, ENCRYPTED)
        ? words`it is protected by a password: open it in Excel, take the password off and save it again`
        : words`it is a workbook of Excel 97 to 2003 (.xls): open it in Excel and save it as .xlsx`,
    );
  if (!beginsWith(bytes, ZIP))
    throw new FileRefused(
      words`it is no .xlsx workbook. A table of text (.csv) is imported in the pane, under Data`,
    );
}

export function refuseByParts(names: ReadonlySet<string>): void {
  if (names.has("xl/workbook.bin"))
    throw new FileRefused(words`it is a binary workbook (.xlsb): open it in Excel and save it as .xlsx`);
  if (names.has("content.xml") && names.has("mimetype"))
    throw new FileRefused(words`it is an OpenDocument file: open it in LibreOffice and save it as .xlsx`);
  if (!names.has("[Content_Types].xml") || !names.has("xl/workbook.xml"))
    throw new FileRefused(words`it is no workbook`);
}
