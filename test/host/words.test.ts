import { counted, inFormula, words } from "../../src/host/words";

afterEach(() => {
  delete process.env.WORDS_LANGUAGE;
});

test("what is marked reads as it is written", () => {
  expect(words`${2} of "${"all"}"\u00a0\\`).toBe('2 of "all"\u00a0\\');
  expect(words(["one", null, 2])).toEqual(["one", null, 2]);
});

test("a sentence in a cell is put together by its formula, its quotation marks doubled", () => {
  expect(inFormula`Each loses ${'TEXT(B4,"0.00")'} "points"`).toBe(
    '"Each loses "&TEXT(B4,"0.00")&" ""points"""',
  );
  expect(inFormula`${"B1"}${"B2"}`).toBe("B1&B2");
  expect(inFormula`none`).toBe('"none"');
});

test("a text longer than a formula takes is parted", () => {
  const long = "a".repeat(600);
  const parts = inFormula(Object.assign([long], { raw: [long] })).split("&");
  expect(parts.map((part) => part.length - 2)).toEqual([255, 255, 90]);
});

test("English has two forms, and another language as many as it has", () => {
  expect([0, 1, 2].map((amount) => counted(amount, String(amount), "condor"))).toEqual([
    "0 condors",
    "1 condor",
    "2 condors",
  ]);
  process.env.WORDS_LANGUAGE = "pl";
  const forms = "{0} kondor|{0} kondory|{0} kondorów|{0} kondora";
  expect([1, 3, 5, 22].map((amount) => counted(amount, String(amount), forms))).toEqual([
    "1 kondor",
    "3 kondory",
    "5 kondorów",
    "22 kondory",
  ]);
});
