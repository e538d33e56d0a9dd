/** Letters that carry no separable mark, as Polish, German and Turkish headings have them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: "l", ß: "ss", ø: "o", æ: "ae", ı: "i" };

/**
 * A heading without case, spaces, underscores, punctuation, accents, quotes and byte order mark: "Długa_Data" is
 * "dlugadata". Brackets lose their marks and keep their words.
 */
export function plainWhole(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łßøæı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
}

/** The same without what stands in brackets: "Close (USD)" is "close". */
export function plain(text: string): string {
  const outside = plainWhole(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ""));
  return outside === "" ? plainWhole(text) : outside;
}
