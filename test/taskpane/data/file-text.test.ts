import { type ChosenFile, textOfFile } from "../../../src/taskpane/data/file-text";

const file = (bytes: Uint8Array | string, name = "f.csv"): ChosenFile => {
  const all = typeof bytes === "string" ? Buffer.from(bytes) : Buffer.from(bytes);
  return { name, size: all.length, arrayBuffer: async () => new Uint8Array(all).buffer };
};
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

test.each<[what: string, bytes: Uint8Array | string]>([
  ["UTF-8", "Zamknięcie;1"],
  ["UTF-8 with its mark", "\ufeffZamknięcie;1"],
  ["UTF-16 with its mark", Buffer.from("\ufeffZamknięcie;1", "utf16le")],
  ["UTF-16 the other way round", swapped("\ufeffZamknięcie;1")],
])("%s is read", async (_, bytes) => {
  expect(await textOfFile(file(bytes))).toEqual({ text: "Zamknięcie;1" });
});

test("UTF-16 is known by its zero bytes where no mark tells", async () => {
  expect(await textOfFile(file(Buffer.from("Date,Close", "utf16le")))).toEqual({ text: "Date,Close" });
  expect(await textOfFile(file(swapped("Date,Close")))).toEqual({ text: "Date,Close" });
});

test("what is no UTF-8 is of Windows' western code page", async () => {
  expect(await textOfFile(file(Buffer.from("Schlu\u00df;\u00a31", "latin1")))).toEqual({ text: "Schluß;£1" });
});

describe("a file that is no text is named for what it is", () => {
  it.each<[what: string, bytes: Uint8Array | string, why: RegExp]>([
    ["a workbook", Buffer.from("PK\u0003\u0004\u0014\u0000", "latin1"), /an Excel workbook or a ZIP archive/],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /an old Excel workbook/],
    ["a PDF", "%PDF-1.7\n", /a PDF/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /a picture/],
    ["bytes", Buffer.from([1, 2, 3, 0, 255, 0, 7]), /is not a text file/],
    ["nothing", "", /is empty/],
    ["blanks", " \r\n\r\n", /is empty/],
  ])("%s", async (_, bytes, why) => {
    expect(await textOfFile(file(bytes))).toEqual({ why: expect.stringMatching(why) });
  });

  it("before it is read, where it is too large", async () => {
    const huge = { ...file(""), size: 2e9 };
    expect(await textOfFile(huge)).toEqual({ why: expect.stringMatching(/2000 MB, far more/) });
  });
});
