/** The part of the page that shows answers, one at a time: what is there stays until the next takes its place. */
export class Sheet {
  #place = document.querySelector("#answer");

  /** What is shown answers this; at first, what the address asked for, since the server has written it. */
  asked;

  /** As it came from the API; null where there is none, or the server has written it. */
  answer = null;

  constructor(asked) {
    this.asked = asked;
  }

  get element() {
    return this.#place;
  }

  /** What the server knew of the index when it wrote the page, as far as it says. */
  get written() {
    return { pending: this.#place.dataset.reading === "true" ? 1 : 0, generation: null };
  }

  /** @param down how far down the page is to be then; null for the top where another text was asked for */
  show(nodes, asked, answer, down) {
    const isOther = asked.text !== this.asked.text;
    const focused = this.#focusedLink();
    this.#place.replaceChildren(...nodes);
    this.is(asked, answer);
    this.focusOn(focused);
    if (down !== null) {
      scrollTo(0, down);
    } else if (isOther) {
      scrollTo(0, 0);
    }
  }

  /** Says what is shown, where it has been put there already. */
  is(asked, answer) {
    this.asked = asked;
    this.answer = answer;
    document.title = asked.text.trim() === "" ? "notesearch" : `${asked.text} – notesearch`;
  }

  /** Before anything is typed. */
  showWelcome(asked, down) {
    this.show(document.querySelector("#welcome").content.cloneNode(true).childNodes, asked, null, down);
  }

  set isWaiting(waiting) {
    document.documentElement.classList.toggle("asking", waiting);
    this.#place.setAttribute("aria-busy", waiting);
  }

  /** Whether what is shown answers this text, and nothing else is on its way. */
  isAnswerTo(text) {
    return this.asked.text === text && this.#place.getAttribute("aria-busy") !== "true";
  }

  /** Whether somebody reads on, is at a result, or selects text: nothing may move then. */
  get isInUse() {
    const isOpen = this.#place.contains(document.activeElement) || this.#place.querySelector(".reasons") !== null;
    return scrollY > 0 || isOpen || !getSelection().isCollapsed;
  }

  /** @param href of a link that may be there; nothing happens where it is not */
  focusOn(href) {
    const found = [...this.#place.querySelectorAll("a")].find((link) => link.getAttribute("href") === href);
    found?.focus({ preventScroll: true });
  }

  #focusedLink() {
    return this.#place.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  }
}
