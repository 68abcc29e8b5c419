import { apiLink, link, read, withText } from "./address.js";
import { announce } from "./announcing.js";
import { Asking } from "./asking.js";
import { listenToClicks, openers } from "./clicks.js";
import { Entries } from "./entries.js";
import { listenToKeys } from "./keyboard.js";
import { lengthen, moreInNote } from "./more.js";
import { refusal, results } from "./results.js";
import { Sheet } from "./sheet.js";
import { Trouble } from "./trouble.js";
import { listenToWhy } from "./why.js";
import { summary } from "./words.js";

// The search page: it answers while one types. The server has already written what the address asks for.

/** How long until notes that are being read are asked for again. */
const READING_MS = 2000;

const field = document.querySelector("#q");
const main = document.querySelector("main");

/** What the field and the address ask for; the sheet shows what was answered last. */
let wanted = read(location.search);
let goWhenShown = false;
let reading = null;

const sheet = new Sheet(wanted);
const asking = new Asking();
const trouble = new Trouble(() => ask());
const entries = new Entries(returned);

function isEmpty() {
  return wanted.text.trim() === "" && wanted.tags.length === 0 && wanted.paths.length === 0;
}

function typed() {
  wanted = withText(wanted, field.value);
  entries.typed(isEmpty() ? "/" : link(wanted));
  goWhenShown = false;
  trouble.over();
  ask();
}

/** @param down how far down the page is to be then; null where it is only about what is typed */
async function ask(down = null) {
  clearTimeout(reading);
  if (isEmpty()) {
    asking.cancel();
    sheet.isWaiting = false;
    sheet.showWelcome(wanted, down);
    announce("");
    return;
  }
  const asked = wanted;
  sheet.isWaiting = true;
  const outcome = await asking.ask(apiLink(asked));
  if (outcome.kind === "outdated") {
    return;
  }
  sheet.isWaiting = false;
  switch (outcome.kind) {
    case "answer":
      trouble.over();
      sheet.show(results(asked, outcome.answer), asked, outcome.answer, down);
      shown();
      break;
    case "refused":
      trouble.over();
      sheet.show(refusal(outcome), asked, null, down);
      announce(outcome.message);
      break;
    case "unreachable":
      announce(trouble.show(sheet, asked.text, outcome.message));
      break;
  }
}

function shown() {
  announce(summary(sheet.answer));
  readAgainLater(sheet.answer.index);
  if (goWhenShown) {
    go();
  }
}

/**
 * While notes are being read, the answer is asked for again, quietly. What is shown changes only where the answer does,
 * and not while somebody is at it.
 */
function readAgainLater({ pending, generation }) {
  clearTimeout(reading);
  if (pending === 0) {
    return;
  }
  reading = setTimeout(async () => {
    const asked = wanted;
    const { kind, answer } = await asking.ask(apiLink(asked));
    if (kind === "outdated") {
      return;
    }
    const isNew = kind === "answer" && (answer.index.generation !== generation || answer.index.pending === 0);
    if (isNew && !sheet.isInUse) {
      sheet.show(results(asked, answer), asked, answer, scrollY);
      readAgainLater(answer.index);
    } else {
      readAgainLater({ pending, generation });
    }
  }, READING_MS);
}

/** Enter: the text is meant, and the keys go on with its first result, as soon as it is there. */
function go() {
  entries.mean();
  goWhenShown = !sheet.isAnswerTo(wanted.text);
  if (!goWhenShown) {
    openers(main)[0]?.focus();
  }
}

function clear() {
  field.value = "";
  typed();
}

/** Back and Forward, and the skip link, which changes no more than the fragment. */
function returned(down) {
  const before = link(wanted);
  wanted = read(location.search);
  if (link(wanted) === before) {
    return;
  }
  field.value = wanted.text;
  goWhenShown = false;
  trouble.over();
  ask(down);
}

async function showLonger(followed) {
  if (!sheet.isAnswerTo(wanted.text)) {
    return;
  }
  const more = read(new URL(followed.href).search);
  sheet.isWaiting = true;
  const outcome = await asking.ask(apiLink(more));
  if (outcome.kind === "outdated") {
    return;
  }
  sheet.isWaiting = false;
  if (outcome.kind !== "answer") {
    location.assign(followed.href);
    return;
  }
  wanted = more;
  lengthen(sheet.element, results(more, outcome.answer));
  sheet.is(more, outcome.answer);
  entries.replaced(link(more));
  shown();
}

field.addEventListener("input", (event) => event.isComposing || typed());
field.addEventListener("compositionend", typed);
field.form.addEventListener("submit", (event) => event.preventDefault());
listenToKeys(field, main, { go, clear });
listenToClicks(main, { longer: showLonger, moreInNote, opened: (href) => entries.opened(href) });
listenToWhy(main, () => sheet.asked);

if (field.value !== wanted.text) {
  typed();
} else if (isEmpty()) {
  field.focus({ preventScroll: true });
} else {
  sheet.focusOn(entries.lastOpened);
  readAgainLater(sheet.written);
}
