import { element } from "./element.js";
import { marked } from "./marks.js";
import { noteLink } from "./note-link.js";

/** Whether nothing but the note's title stands above its text. */
export function isBeginning(hit) {
  return hit.headingPath.length < 2;
}

/**
 * A section under its note.
 *
 * @param titled whether its heading is shown, since the note's title does not say it
 */
export function hitItem(hit, titled, text) {
  return element(
    "li",
    { class: "hit", "data-hit": hit.id },
    titled ? heading(hit, text) : pinned(hit),
    element("button", { type: "button", class: "why", "aria-label": "Why this result", "aria-expanded": "false" }, "Why?"),
    hit.excerpts.map(excerpt),
  );
}

function heading(hit, text) {
  const above = hit.headingPath.slice(1, -1).map((one) => element("span", { class: "above" }, `${one} › `));
  return element(
    "h3",
    { dir: "auto" },
    element("a", { href: noteLink(hit.url, text) }, above, marked(hit.heading, hit.headingMarks)),
    hit.pinned ? " " : null,
    pinned(hit),
  );
}

/** Says that the glossary of the notes puts it first; null where it does not. */
function pinned(hit) {
  return hit.pinned ? element("span", { class: "pinned" }, "Pinned") : null;
}

function excerpt({ text, marks, code }) {
  return code
    ? element("pre", { class: "excerpt" }, marked(text, marks))
    : element("p", { class: "excerpt", dir: "auto" }, marked(text, marks));
}
