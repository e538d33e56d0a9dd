/** A text of plain words, which any host keeps as it is. */
const PLAIN_WORDS = /^[A-Za-z][A-Za-z ,.;:()'!?"&-]*$/;
const TURNED_INTO_SOMETHING_ELSE = /^(true|false)$/i;

/**
 * The text as it must be typed so that the host keeps it: "4/4/2" would become a date, "1e3" a number and "=A1"
 * or "+A1" a formula, so a text that could be read as anything else gets the apostrophe that marks it as text.
 */
export function keptText(text: string): string {
  if (text === "") return text;
  return PLAIN_WORDS.test(text) && !TURNED_INTO_SOMETHING_ELSE.test(text) ? text : `'${text}`;
}
