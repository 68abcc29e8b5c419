import { element } from "./element.js";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

/** Says that the server does not answer, and asks again: after ever longer pauses, when the network is back, on demand. */
export class Trouble {
  #again;
  #pause = FIRST_PAUSE_MS;
  #timer = null;

  /** @param again asks what had no answer */
  constructor(again) {
    this.#again = again;
    addEventListener("online", () => this.#timer !== null && this.#now());
  }

  /**
   * @param sheet what it shows stays, under a line that says what it is
   * @param text that has no answer
   * @param why there is none, where the server said so
   * @return the sentence that is shown
   */
  show(sheet, text, why) {
    const old = sheet.asked.text;
    const sentence =
      (why ? `${why} Trying again.` : silence()) +
      (old === text || old.trim() === "" ? "" : ` What you see is for “${old}”.`);
    const button = element("button", { type: "button" }, "Try now");
    button.addEventListener("click", () => this.#now());
    line(sheet.element).replaceChildren(element("span", { class: "trouble" }, sentence, button));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE_MS);
    return sentence;
  }

  /** The server answers, or is asked something else. */
  over() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#pause = FIRST_PAUSE_MS;
  }

  #now() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#again();
  }
}

function silence() {
  return navigator.onLine
    ? "notesearch does not answer; trying again."
    : "You are offline; trying again when you are back.";
}

function line(shown) {
  const there = shown.querySelector(".summary");
  if (there) {
    return there;
  }
  const made = element("p", { class: "summary" });
  shown.prepend(made);
  return made;
}
