/** What Excel puts on the clipboard, read cell by cell as Excel itself reads it back. */
import { cellsInText, pastedText } from "../../../src/host/browser/pasted-cells";
import { domInNode } from "../../support/dom-in-node";

beforeAll(domInNode);

test("cells in quotes end where their quotes do: commas, quotes, tabs and breaks within are their own", () => {
  expect(
    cellsInText('strike\tnote\r\n"7,005"\t"a ""q"" b"\r\n7015\t"two\nlines"\r\n7265\t"a\tb"\r\n'),
  ).toEqual([
    ["strike", "note"],
    ["7,005", 'a "q" b'],
    ["7015", "two\nlines"],
    ["7265", "a\tb"],
  ]);
});

test("a quote that nobody closes, or within a text, is a letter like any other", () => {
  expect(cellsInText('"open\t5" pipe\n"a" and "b"\t""')).toEqual([
    ['"open', '5" pipe'],
    ['"a" and "b"', ""],
  ]);
  expect(cellsInText("7140")).toEqual([["7140"]]);
  expect(cellsInText("a\n\nb\n")).toEqual([["a"], [""], ["b"]]);
});

const excelHtml = (rows: string) =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General}--></style></head>
  <body><!--StartFragment--><table border=0><col width=64>${rows}</table><!--EndFragment--></body></html>`;

test("a table of a page is taken where its text falls apart at the breaks within its cells", () => {
  const html = excelHtml(`<tr><td>7,005</td><td>a &quot;q&quot;
    b</td></tr><tr><td colspan=2>7&nbsp;015</td><td>two<br>lines</td></tr>`);
  expect(cellsInText(pastedText('7,005\ta "q" b\n7 015\ttwo\nlines', html))).toEqual([
    ["7,005", 'a "q" b', ""],
    ["7 015", "", "two\nlines"],
  ]);
});

test("where text and table have the same cells the text is taken, and a table within prose is left alone", () => {
  const text = '7,005\t"a ""q"" b"\r\n';
  expect(pastedText(text, excelHtml("<tr><td>7,005.00</td><td>x</td></tr>"))).toBe(text);
  const prose = "Strikes: 7005";
  expect(pastedText(prose, "<p>Strikes:</p><table><tr><td>7005</td></tr></table>")).toBe(prose);
  expect(pastedText(prose, "")).toBe(prose);
  expect(cellsInText(pastedText("", "<table><tr><td>7005</td><td>7015</td></tr></table>"))).toEqual([
    ["7005", "7015"],
  ]);
});
