/** Long enough for a person to stop typing: nothing is read out between two letters. */
const PAUSE_MS = 700;

let pause = null;

/** Has a screen reader say a sentence when nothing newer is to be said for a while. */
export function announce(sentence) {
  clearTimeout(pause);
  pause = setTimeout(() => {
    document.querySelector("#said").textContent = sentence;
  }, PAUSE_MS);
}
