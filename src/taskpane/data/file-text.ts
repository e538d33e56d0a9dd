/** The text of a chosen file, or why it holds none. */
import { words } from "../../host/words";

/** Bytes beyond which no file of quotes or of days goes. */
const LARGEST_FILE = 40_000_000;

/** How files that are no text begin, and what they are. */
const BINARY: readonly (readonly [first: string, what: string])[] = [
  ["PK\u0003\u0004", words`an Excel workbook or a ZIP archive`],
  ["\u00d0\u00cf\u0011\u00e0", words`an old Excel workbook`],
  ["%PDF", words`a PDF`],
  ["\u0089PNG", words`a picture`],
  ["\u00ff\u00d8\u00ff", words`a picture`],
  ["GIF8", words`a picture`],
  ["\u001f\u008b", words`a compressed file`],
];

export type ChosenFile = Pick<File, "name" | "size" | "arrayBuffer">;

export async function textOfFile(
  file: ChosenFile,
): Promise<{ readonly text: string } | { readonly why: string }> {
  if (file.size > LARGEST_FILE)
    return {
      why: words`has ${Math.round(file.size / 1e6)} MB, far more than a chain or a history. Cut it to the rows that you need.`,
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const first = String.fromCharCode(...bytes.subarray(0, 4));
  const known = BINARY.find(([begin]) => first.startsWith(begin));
  if (known !== undefined) return { why: words`is ${known[1]}, not a text file. ${SAVE_AS_CSV}` };
  const text = decoded(bytes);
  if (text.includes("\u0000")) return { why: words`is not a text file. ${SAVE_AS_CSV}` };
  return text.trim() === "" ? { why: words`is empty.` } : { text };
}

const SAVE_AS_CSV = words`Save the table as CSV, or paste its cells into a sheet: the functions read them there.`;

/** UTF-8, or UTF-16 where its mark or its zero bytes tell; what is neither is the code page of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || isSpacedByZeros(bytes, 1)) return decodedAs("utf-16le", bytes);
  if ((first === 0xfe && second === 0xff) || isSpacedByZeros(bytes, 0)) return decodedAs("utf-16be", bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodedAs("windows-1252", bytes);
  }
}

const decodedAs = (encoding: string, bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);

const LOOKED_AT = 64;

/** Latin text in UTF-16: every other byte is 0, and no other is. */
function isSpacedByZeros(bytes: Uint8Array, at: 0 | 1): boolean {
  const looked = bytes.subarray(0, Math.min(LOOKED_AT, bytes.length - (bytes.length % 2)));
  return looked.length >= 4 && looked.every((byte, index) => (byte === 0) === (index % 2 === at));
}
