/** The words of a page as it lies in the source: its texts, and the attributes that a reader sees or hears. */

const PARTS = /<!--[\s\S]*?-->|<script[\s\S]*?<\/script>|<code>[\s\S]*?<\/code>|<[^>]*>|[^<]+/g;
const SHOWN = /\b(aria-label|title)="([^"]*)"/g;
const HAS_A_WORD = /[A-Za-z]{2}/;

/** The page with each text as `said` has it; a piece of code within one is a value of it. */
function pageInWords(page, said) {
  let text = "";
  let codes = [];
  let written = "";
  const end = () => {
    const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
    const put = HAS_A_WORD.test(words) ? said(words.replace(/\s*\n\s*/g, " ")) : words;
    written += before + put.replace(/\{(\d+)\}/g, (_, at) => codes[at]) + after;
    text = "";
    codes = [];
  };
  for (const [part] of page.matchAll(PARTS)) {
    if (part.startsWith("<code>")) text += `{${codes.push(part) - 1}}`;
    else if (!part.startsWith("<")) text += part;
    else {
      end();
      written += part.replace(SHOWN, (_, name, words) => `${name}="${said(words)}"`);
    }
  }
  end();
  return written;
}

/** Its words in their order. */
function pageWords(page) {
  const found = [];
  pageInWords(page, (words) => {
    found.push(words);
    return words;
  });
  return found;
}

module.exports = { pageInWords, pageWords };
