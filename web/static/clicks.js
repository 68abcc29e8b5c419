/**
 * Clicks among the results: one on an excerpt opens its section, unless it ends a selection; one with a modifier opens
 * another tab, and is the browser's affair.
 *
 * @param actions what links do that are more than links: `longer`, `moreInNote`, and `opened` before one is followed
 */
export function listenToClicks(main, actions) {
  main.addEventListener("click", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const link = event.target.closest("a");
    if (link === null) {
      textOpens(event.target);
    } else if (link.matches(".longer")) {
      event.preventDefault();
      actions.longer(link);
    } else if (link.matches(".rest a")) {
      event.preventDefault();
      actions.moreInNote(link);
    } else if (link.closest(".note")) {
      actions.opened(link.getAttribute("href"));
    }
  });
}

function textOpens(clicked) {
  const hit = clicked.closest(".excerpt")?.closest(".hit");
  if (hit && getSelection().isCollapsed) {
    opener(hit).click();
  }
}

/** The link that opens a hit: a hit without a heading is opened by its note's title. */
export function opener(hit) {
  return hit.querySelector("h3 a") ?? hit.closest(".note").querySelector("h2 a");
}

/** The links that open the hits below an element, in their order. */
export function openers(above) {
  return [...above.querySelectorAll(".hit")].map(opener);
}
