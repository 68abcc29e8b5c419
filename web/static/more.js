import { apiLink, read } from "./address.js";
import { Asking } from "./asking.js";
import { opener, openers } from "./clicks.js";
import { hitItem } from "./hit.js";

// More of an answer, put below what is there already: nothing that was shown moves.

/** As many of a note's hits as one answer holds. */
const MOST_HITS = 100;

/**
 * Shows the hits of a note that are not shown yet.
 *
 * @param link "19 more in this note", which is followed instead where the hits cannot be had
 */
export async function moreInNote(link) {
  const asked = { ...read(new URL(link.href).search), limit: MOST_HITS };
  const outcome = await new Asking().ask(apiLink(asked));
  const list = link.closest(".note").querySelector(".hits");
  const items = outcome.kind === "answer" ? outcome.answer.hits.map((hit) => hitItem(hit, true, asked.text)) : [];
  const added = addUnknown(list, items, ".hit", (hit) => hit.dataset.hit);
  if (added.length === 0) {
    location.assign(link.href);
    return;
  }
  const left = outcome.answer.total - list.children.length;
  if (left > 0) {
    link.textContent = `${left} more in this note`;
  } else {
    link.closest(".rest").remove();
  }
  opener(added[0]).focus();
}

/**
 * Puts a longer answer in the place of a shorter one.
 *
 * @param shown what holds the shorter answer
 * @param nodes of the longer one
 */
export function lengthen(shown, nodes) {
  const longer = document.createElement("div");
  longer.append(...nodes);
  const list = shown.querySelector(".notes");
  const before = openers(shown).length;
  for (const item of longer.querySelectorAll(".note")) {
    const known = [...list.children].find((note) => path(note) === path(item));
    if (known) {
      addUnknown(known.querySelector(".hits"), [...item.querySelectorAll(".hit")], ".hit", (hit) => hit.dataset.hit);
    }
  }
  addUnknown(list, [...longer.querySelectorAll(".note")], ".note", path);
  longer.querySelector(".notes").replaceWith(list);
  shown.replaceChildren(...longer.childNodes);
  openers(shown)[before]?.focus();
}

function path(note) {
  return note.querySelector(".place").textContent;
}

/** Adds to a list the items that it does not hold, and gives these. */
function addUnknown(list, items, selector, id) {
  const known = new Set([...list.querySelectorAll(selector)].map(id));
  const added = items.filter((item) => !known.has(id(item)));
  list.append(...added);
  return added;
}
