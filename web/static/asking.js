/** Nobody waits longer. */
const PATIENCE_MS = 30_000;

const UNAVAILABLE = 503;

/**
 * Asks the API one thing at a time: a newer question ends the one before. What comes of a question is told by `kind`:
 * "answer" (with `answer`), "refused" (with the problem's `message` and `hint`), "unreachable" for now (with a
 * `message` where the server said why), or "outdated", which means that a newer question was asked, whatever the server
 * may still say to this one.
 */
export class Asking {
  #current = null;

  async ask(url) {
    this.cancel();
    const mine = new AbortController();
    this.#current = mine;
    const patience = setTimeout(() => mine.abort(), PATIENCE_MS);
    try {
      const outcome = await fetched(url, mine.signal);
      return this.#current === mine ? outcome : { kind: "outdated" };
    } catch {
      return this.#current === mine ? { kind: "unreachable" } : { kind: "outdated" };
    } finally {
      clearTimeout(patience);
      if (this.#current === mine) {
        this.#current = null;
      }
    }
  }

  cancel() {
    this.#current?.abort();
    this.#current = null;
  }
}

async function fetched(url, signal) {
  const response = await fetch(url, { signal, headers: { Accept: "application/json" } });
  if (response.ok) {
    return { kind: "answer", answer: await response.json() };
  }
  const problem = await response.json().catch(() => ({}));
  if (response.status === UNAVAILABLE) {
    return { kind: "unreachable", message: problem.message };
  }
  return {
    kind: "refused",
    message: problem.message ?? `The server answered with status ${response.status}.`,
    hint: problem.hint ?? "Something between here and notesearch may be at fault; try again in a moment.",
  };
}
