import { opener, openers } from "./clicks.js";

/**
 * Keys: "/" and Ctrl or Cmd with K lead to the field; arrows go through the results, Enter opens one as it does any
 * link; Escape leads back to the field, and clears it.
 *
 * @param actions what Enter and Escape in the field do: `go` and `clear`
 */
export function listenToKeys(field, main, actions) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    const action = event.target === field ? inField(event) : elsewhere(event);
    if (action) {
      event.preventDefault();
      action();
    }
  });

  function inField(event) {
    if (isShortcut(event)) {
      return () => field.select();
    }
    if (hasModifier(event)) {
      return null;
    }
    switch (event.key) {
      case "ArrowDown":
        return openers(main).length > 0 ? () => focusOn(openers(main)[0]) : null;
      case "Enter":
        return actions.go;
      case "Escape":
        return field.value === "" ? () => field.blur() : actions.clear;
      default:
        return null;
    }
  }

  function elsewhere(event) {
    if (isShortcut(event) || (event.key === "/" && !hasModifier(event))) {
      return toField;
    }
    if (hasModifier(event)) {
      return null;
    }
    switch (event.key) {
      case "ArrowDown":
        return step(1);
      case "ArrowUp":
        return step(-1);
      case "Escape":
        return toField;
      default:
        return null;
    }
  }

  /** Null at the end, where the key scrolls the page as ever. */
  function step(by) {
    const links = openers(main);
    const hit = document.activeElement.closest(".hit");
    const at = links.indexOf(hit ? opener(hit) : document.activeElement);
    if (at < 0) {
      const seen = by > 0 ? links.find((link) => link.getBoundingClientRect().top > field.getBoundingClientRect().bottom) : null;
      return seen ? () => focusOn(seen) : null;
    }
    if (at + by < 0) {
      return toField;
    }
    return at + by < links.length ? () => focusOn(links[at + by]) : null;
  }

  function toField() {
    field.focus();
    field.select();
  }
}

/** The whole result is brought into view, and not only its heading. */
function focusOn(link) {
  link.focus({ preventScroll: true });
  (link.closest(".hit") ?? link.closest(".note")).scrollIntoView({ block: "nearest" });
  link.scrollIntoView({ block: "nearest" });
}

function isShortcut(event) {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
}

function hasModifier(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}
