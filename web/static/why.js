import * as address from "./address.js";
import { Asking } from "./asking.js";
import { element } from "./element.js";
import * as words from "./words.js";

let panels = 0;

/**
 * "Why?" beside a result opens what its score is made of, and closes it again. That is asked for only then.
 *
 * @param shown gives the address whose results are shown
 */
export function listenToWhy(main, shown) {
  main.addEventListener("click", (event) => {
    const button = event.target.closest("button.why");
    if (button) {
      toggle(button, shown());
    }
  });
}

function toggle(button, asked) {
  const open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", !open);
  if (open) {
    document.getElementById(button.getAttribute("aria-controls")).remove();
    return;
  }
  const panel = element("div", { class: "reasons", id: `reasons-${++panels}`, role: "status" });
  button.setAttribute("aria-controls", panel.id);
  button.closest(".hit").append(panel);
  fill(panel, button.closest(".hit").dataset.hit, asked);
}

async function fill(panel, id, asked) {
  const note = panel.closest(".note").querySelector(".place").textContent;
  const outcome = await new Asking().ask(address.explained(asked, note));
  if (outcome.kind !== "answer") {
    panel.append(element("p", {}, "notesearch does not answer; close this and try again."));
    return;
  }
  const hit = outcome.answer.hits.find((one) => one.id === id);
  panel.append(
    ...(hit === undefined
      ? [element("p", {}, "The note has changed since; search again.")]
      : [element("p", {}, outcome.answer.understood), parts(hit)]),
  );
}

function parts({ score, explanation }) {
  return element(
    "table",
    {},
    element("caption", { class: "unseen" }, "What the score is made of"),
    element("tbody", {}, explanation.map((part) => row(part, score))),
  );
}

function row({ word, bonus, contribution, fields }, score) {
  const bar = element("span", { class: "bar" });
  bar.style.inlineSize = `${(100 * contribution) / score}%`;
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row", dir: "auto" },
      word === undefined ? bonus : `“${word}”`,
      element("span", { class: "fields" }, words.fields(fields ?? {})),
    ),
    element("td", { class: "track" }, bar),
    element("td", { class: "share" }, words.share(contribution / score)),
  );
}
