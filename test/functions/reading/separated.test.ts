import fc from "fast-check";
import { fieldsApart, type Separator, separatorOf } from "../../../src/functions/reading/separated";

const apart = (text: string) => fieldsApart(text, separatorOf(text.split(/\r\n|\r|\n/)));

describe("the mark that parts the fields", () => {
  it.each<[what: string, lines: string[], mark: Separator | undefined]>([
    ["commas", ["Date,Close", "2024-01-02,4740"], ","],
    ["semicolons beside decimal commas", ["Date;Close", "02.01.2024;4740,00", "03.01.2024;4705,00"], ";"],
    ["tabs beside thousands", ["Date\tClose", "2024-01-02\t4,740.00"], "\t"],
    ["semicolons in a text of a file of commas", ["symbol,note,bid", "SPX,a;b,1", "SPX,c;d,2"], ","],
    ["a title above", ["Cash; balance", "", "a,b,c", "1,2,3", "4,5,6"], ","],
    ["what the file says itself", ["sep=;", "a,b;c", "1,5;2"], ";"],
    ["one column", ["Close", "4740"], undefined],
    ["nothing", [], undefined],
  ])("is told by %s", (_, lines, mark) => {
    expect(separatorOf(lines)).toBe(mark);
  });
});

describe("the rows of a text", () => {
  it.each<[text: string, rows: string[][]]>([
    [
      '\ufeffa,"b,""c""\nd"\r\n1,2',
      [
        ["a", 'b,"c"\nd'],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a,b\n\n1,2\n", [["a", "b"], [""], ["1", "2"]]],
    [
      "a,b,\n1,2,\n",
      [
        ["a", "b", ""],
        ["1", "2", ""],
      ],
    ],
    // An inch, a foot, a quotation mark that never closes: letters like any other.
    [
      'a,5" wide\n1,2',
      [
        ["a", '5" wide'],
        ["1", "2"],
      ],
    ],
    [
      'a,"b\n1,2',
      [
        ["a", '"b'],
        ["1", "2"],
      ],
    ],
    // thinkorswim writes texts of digits so; the equals sign stays, and is never a formula.
    ['a,="1",b', [["a", '="1"', "b"]]],
  ])("of %j", (text, rows) => {
    expect(apart(text)).toEqual(rows);
  });

  it("come back as they were written, whatever the fields hold", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "1", '"', ",", ";", "\t", "\n", "\r", " ", ".") });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom<Separator>(",", ";", "\t"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, separator, lineEnd) => {
          const text = rows.map((row) => row.map(quoted).join(separator)).join(lineEnd);
          expect(fieldsApart(text, separator)).toEqual(rows);
        },
      ),
    );
  });
});
