/** Zip archives, packed and unpacked by the browser's own deflate. */
import { words } from "../../host/words";

export class ZipProblem extends Error {}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** In a field of four bytes: the true number stands elsewhere, as in archives beyond four gigabytes. */
const ELSEWHERE = 0xffffffff;
/** Names and texts in UTF-8. */
const UTF8 = 0x0800;

export interface ZipLimits {
  /** Bytes of all parts together, unpacked. */
  readonly bytes: number;
  readonly parts: number;
}

const TOO_MUCH = words`unpacked it is larger than any workbook this page can hold`;

/** The parts whose names are wanted. What an archive says of its sizes is not believed: bytes are counted as they come. */
export async function unzip(
  archive: Uint8Array<ArrayBuffer>,
  limits: ZipLimits,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const parts = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for (const { name, method, flags, size, at } of directoryOf(view, archive, limits)) {
    if ((flags & ENCRYPTED) !== 0) throw new ZipProblem(words`it is protected by a password`);
    if (!isWanted(name)) {
      parts.set(name, new Uint8Array());
      continue;
    }
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL)
      throw new ZipProblem(words`it is broken`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const packed = archive.subarray(start, start + size);
    if (packed.length < size) throw new ZipProblem(words`it is cut off`);
    const whole = method === 0 ? packed : await inflated(packed, method, left);
    left -= whole.length;
    if (left < 0) throw new ZipProblem(TOO_MUCH);
    parts.set(name, whole);
  }
  return parts;
}

function* directoryOf(view: DataView, archive: Uint8Array, limits: ZipLimits) {
  let end = view.byteLength - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new ZipProblem(words`it is cut off or broken`);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new ZipProblem(TOO_MUCH);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY)
      throw new ZipProblem(words`it is broken`);
    const [size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    if (size === ELSEWHERE || local === ELSEWHERE)
      throw new ZipProblem(words`it is packed for sizes beyond 4 GB`);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    yield {
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size,
      at: local,
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

async function inflated(packed: Uint8Array<ArrayBuffer>, method: number, most: number): Promise<Uint8Array> {
  if (method !== DEFLATED) throw new ZipProblem(words`it is packed in a way this page does not know`);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) throw new ZipProblem(TOO_MUCH);
      chunks.push(next.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    throw error instanceof ZipProblem ? error : new ZipProblem(words`it is broken`);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** One archive of these parts. */
export async function zip(
  parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const packed = await deflated(content);
    const label = new TextEncoder().encode(name);
    // Version, flags, method, time, the first of January 1980, checksum, both sizes, length of the name.
    const about = (record: DataView, offset: number) => {
      for (const [place, value] of [20, UTF8, DEFLATED, 0, 33].entries())
        record.setUint16(offset + 2 * place, value, true);
      record.setUint32(offset + 10, checksum(content), true);
      record.setUint32(offset + 14, packed.length, true);
      record.setUint32(offset + 18, content.length, true);
      record.setUint16(offset + 22, label.length, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, LOCAL, true);
    about(local, 4);
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint32(0, ENTRY, true);
    entry.setUint16(4, 20, true);
    about(entry, 6);
    entry.setUint32(42, at, true);
    pieces.push(new Uint8Array(local.buffer), label, packed);
    directory.push(new Uint8Array(entry.buffer), label);
    at += 30 + label.length + packed.length;
  }
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, END, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, at, true);
  const all = new Blob([...pieces, ...directory, new Uint8Array(end.buffer)]);
  return new Uint8Array(await all.arrayBuffer());
}

async function deflated(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as every zip archive bears it. */
function checksum(content: Uint8Array): number {
  let value = ~0;
  for (const byte of content) value = (TABLE[(value ^ byte) & 255] as number) ^ (value >>> 8);
  return ~value >>> 0;
}
