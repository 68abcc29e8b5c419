/** How long what an entry remembers may lag behind: some browsers refuse a page that writes into it too often. */
const LAG_MS = 300;

/** A pause after which what was typed counts as meant, so that Back returns to it. */
const MEANT_MS = 1500;

/**
 * The browser's history. What is typed changes the address of the entry it began with; a new entry begins where the
 * text before it was meant: shown for a while, or acted upon. Each entry remembers how far down its page was.
 */
export class Entries {
  #meant = true;
  #url = null;
  #lag = null;
  #pause = null;

  /** @param returned called with how far down the page was, after Back and Forward */
  constructor(returned) {
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => this.#later(), { passive: true });
    addEventListener("pagehide", () => {
      this.#write();
      history.scrollRestoration = "auto";
    });
    addEventListener("pageshow", () => {
      history.scrollRestoration = "manual";
    });
    addEventListener("popstate", (event) => {
      this.#forget();
      clearTimeout(this.#pause);
      this.#meant = true;
      returned(event.state?.down ?? 0);
    });
  }

  /** The address has changed with what was typed. */
  typed(url) {
    if (this.#meant) {
      this.#write();
      history.pushState(null, "", url);
      this.#meant = false;
    } else {
      this.#url = url;
      this.#write();
    }
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.mean(), MEANT_MS);
  }

  /** The address has changed, and with it nothing that Back should return to. */
  replaced(url) {
    this.#url = url;
    this.#write();
  }

  /** What was typed so far is meant: the next letter begins a new entry. */
  mean() {
    this.#write();
    this.#meant = true;
    clearTimeout(this.#pause);
  }

  /** Has the entry remember which link was followed, for whoever comes back. */
  opened(href) {
    this.mean();
    history.replaceState({ ...history.state, opened: href }, "");
  }

  /** Null where none was. */
  get lastOpened() {
    return history.state?.opened ?? null;
  }

  #later() {
    this.#lag ??= setTimeout(() => this.#write(), LAG_MS);
  }

  #write() {
    try {
      history.replaceState({ ...history.state, down: scrollY }, "", this.#url ?? location.href);
      this.#forget();
    } catch {
      this.#later();
    }
  }

  #forget() {
    clearTimeout(this.#lag);
    this.#lag = null;
    this.#url = null;
  }
}
