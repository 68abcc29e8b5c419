// Where the page opens: at the heading of the address, or at the passage under it that was found.

import { nearestAnchor } from "./nearest.js";

const HEADINGS = ":is(h1, h2, h3, h4, h5, h6)[id]";

/** @param {Element} text of the note */
export function land(text) {
  const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  const target = targetIn(text);
  if (arrived) {
    arriveAt(text, target);
    // Until all is loaded, browsers scroll to the heading again.
    addEventListener("load", () => requestAnimationFrame(() => arriveAt(text, target)), { once: true });
  } else if (target) {
    open(target);
  }
  addEventListener("hashchange", () => {
    const next = targetIn(text);
    if (next) {
      open(next);
      next.scrollIntoView();
    }
  });
}

function arriveAt(text, target) {
  if (target) {
    open(target);
    target.scrollIntoView();
  }
  const passage = passageUnder(text, target);
  if (passage) {
    open(passage);
    passage.classList.add("current");
    const top = target ? target.getBoundingClientRect().top : 0;
    if (passage.getBoundingClientRect().bottom - Math.max(top, 0) > innerHeight * 0.7) {
      passage.scrollIntoView({ block: "center" });
    }
  }
}

// The element that the address names; where there is none any more, the nearest heading, with a notice.
function targetIn(text) {
  const notice = document.querySelector(".notice");
  notice.hidden = true;
  const name = anchorOf(location.hash);
  if (name === "" || name.startsWith(":")) {
    return null;
  }
  const exact = document.getElementById(name) ?? document.getElementById(name.toLowerCase());
  if (exact) {
    return exact;
  }
  const headings = [...text.querySelectorAll(HEADINGS)];
  const nearest = nearestAnchor(name, headings.map((heading) => heading.id));
  const heading = nearest < 0 ? null : headings[nearest];
  (heading ?? text).before(notice);
  notice.textContent = heading
    ? `“${name}” is not in this note any more. This is the heading nearest to it.`
    : `“${name}” is not in this note any more.`;
  notice.hidden = false;
  return heading ? notice : null;
}

function anchorOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

// The passage between a heading and the next one; without a heading, before the first.
function passageUnder(text, target) {
  const headings = [...text.querySelectorAll(HEADINGS)];
  const heading = target?.matches(".notice") ? target.nextElementSibling : target;
  const next = heading ? headings[headings.indexOf(heading) + 1] : headings[0];
  for (const passage of text.querySelectorAll(".passage")) {
    if (!heading || follows(passage, heading)) {
      return next && follows(passage, next) ? null : passage;
    }
  }
  return null;
}

function follows(element, other) {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

// What is folded away cannot be seen.
function open(element) {
  for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) {
    box.open = true;
  }
}
