// The page of a note: lands on what was looked for, and walks through the marked words.

import { land } from "./landing.js";
import { walkThroughMarks } from "./walking.js";

const text = document.querySelector(".text");

focusSearchByKey();
if (text) {
  openOutlineBeside(text);
  letBoxesScrollByKey();
  offerLinksToHeadings();
  land(text);
  walkThroughMarks(text);
}

function focusSearchByKey() {
  const field = document.querySelector(".search input");
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const typing = event.target.closest?.("input, textarea, [contenteditable]");
    if ((slash && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

// Where there is room for it, the outline stands open beside the text.
function openOutlineBeside() {
  const outline = document.querySelector(".outline details");
  const wide = matchMedia("(min-width: 72rem)");
  if (outline) {
    const follow = () => (outline.open = wide.matches);
    follow();
    wide.addEventListener("change", follow);
    outline.addEventListener("click", (event) => {
      if (event.target.closest("a") && !wide.matches) {
        outline.open = false;
      }
    });
  }
}

// What is wider than the page scrolls in its own box, and who has no pointer must be able to get into it.
function letBoxesScrollByKey() {
  const boxes = text.querySelectorAll("pre, .scroll");
  const check = () => {
    const wide = Array.from(boxes, (box) => box.scrollWidth > box.clientWidth + 1);
    boxes.forEach((box, i) => (wide[i] ? box.setAttribute("tabindex", "0") : box.removeAttribute("tabindex")));
  };
  check();
  new ResizeObserver(check).observe(text);
}

function offerLinksToHeadings() {
  const headings = text.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)[id]");
  for (const heading of headings.length > 1000 ? [] : headings) {
    const link = document.createElement("a");
    link.className = "permalink";
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.textContent = "#";
    link.tabIndex = -1;
    link.setAttribute("aria-hidden", "true");
    heading.append(" ", link);
  }
}
