// From one marked word to the next: by n and p, or by the buttons at the edge of the page.

/** @param {Element} text of the note */
export function walkThroughMarks(text) {
  const marks = firstParts([...text.querySelectorAll("mark.hit")]);
  if (marks.length === 0) {
    return;
  }
  let at = marks.findIndex((mark) => mark.matches(".current"));
  const place = element("span", "place-of");
  const say = () => (place.textContent = at < 0 ? `${marks.length} marked` : `${at + 1} of ${marks.length}`);

  const go = (step) => {
    marks[at]?.classList.remove("current");
    at = at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
    marks[at].classList.add("current");
    for (let box = marks[at].closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
    marks[at].scrollIntoView({ block: "center" });
    say();
  };

  const bar = element("div", "marks");
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Marked words");
  place.setAttribute("aria-live", "polite");
  bar.append(button("↑", "Previous marked word", "p", () => go(-1)), place, button("↓", "Next marked word", "n", () => go(1)));
  document.querySelector("main").append(bar);
  say();

  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest?.("input, textarea");
    if (plain && (event.key === "n" || event.key === "p")) {
      event.preventDefault();
      go(event.key === "n" ? 1 : -1);
    }
  });
}

// A mark over several elements counts once.
function firstParts(marks) {
  return marks.filter((mark, i) => i === 0 || !continues(marks[i - 1], mark));
}

function continues(before, mark) {
  const between = document.createRange();
  between.setStartAfter(before);
  between.setEndBefore(mark);
  return between.toString() === "" && before.closest("p, li, td, th, pre") === mark.closest("p, li, td, th, pre");
}

function button(sign, label, key, act) {
  const made = element("button", "step");
  made.type = "button";
  made.textContent = sign;
  made.title = `${label} (${key})`;
  made.setAttribute("aria-label", label);
  made.setAttribute("aria-keyshortcuts", key);
  made.addEventListener("click", act);
  return made;
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
