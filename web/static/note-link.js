/** A longer query would be repeated in each link of the page; what is left still marks most of it. */
const MOST_TEXT = 200;

/**
 * The way into a note, whose page marks what was typed.
 *
 * @param url as the API gives it: path and perhaps fragment
 */
export function noteLink(url, text) {
  const [path, ...fragment] = url.split("#");
  return [`${path}?h=${encodeURIComponent(shortened(text))}`, ...fragment].join("#");
}

/** Without half a character at its end, which no URL can hold. */
function shortened(text) {
  return text.slice(0, MOST_TEXT).replace(/[\ud800-\udbff]$/, "");
}
