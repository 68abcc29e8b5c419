import * as address from "./address.js";
import { element } from "./element.js";
import { hitItem, isBeginning } from "./hit.js";
import { marked } from "./marks.js";
import { noteLink } from "./note-link.js";
import * as words from "./words.js";

// The answer as nodes: the same elements as the server's template answer.jte writes.

/** What stands on the page for an answer. */
export function results(asked, answer) {
  const groups = answer.groups ?? oneNote(answer.hits);
  return [
    filters(asked),
    element(
      "p",
      { class: "summary" },
      element("span", {}, words.summary(answer)),
      " ",
      element("span", { class: "took" }, words.took(answer)),
    ),
    words.remarks(answer).map((remark) => element("p", { class: "remark" }, remark)),
    (answer.total > 0 ? answer.corrections : []).map((correction) => otherwise(asked, words.correction(correction), correction.other)),
    (answer.readings ?? []).map((reading) => otherwise(asked, words.reading(reading), reading.other)),
    answer.zeroHits === null ? null : nothing(asked, answer.zeroHits),
    pages(address.previous(asked, answer), { rel: "prev" }, "Results before these"),
    groups.length === 0
      ? null
      : element("ol", { class: "notes", role: "list" }, groups.map((group) => noteItem(asked, group))),
    pages(address.longer(asked, answer), { class: "longer" }, "More results"),
    pages(address.next(asked, answer), { rel: "next" }, "Results after these"),
  ]
    .flat()
    .filter((node) => node !== null);
}

/** What stands on the page where the server would not answer, and says why. */
export function refusal({ message, hint }) {
  return [section(message, hint)];
}

function filters(asked) {
  const all = [
    ...asked.paths.map((path) => filter("Only in", path, address.withoutPath(asked, path))),
    ...asked.tags.map((tag) => filter("Only tagged", `#${tag}`, address.withoutTag(asked, tag))),
  ];
  return all.length === 0 ? null : element("ul", { class: "filters", role: "list" }, all);
}

function filter(kind, label, without) {
  return element(
    "li",
    {},
    `${kind} `,
    element("span", { class: "value", dir: "auto" }, label),
    " ",
    element("a", { href: address.link(without), "aria-label": `Remove the filter ${label}` }, "×"),
  );
}

function otherwise(asked, [said, offer], other) {
  return element(
    "p",
    { class: "remark" },
    `${said} `,
    element("a", { href: address.link(address.withText(asked, other)) }, offer),
  );
}

/** The hits of a question about one note only; what is not shown is on the next page. */
function oneNote(hits) {
  return hits.length === 0 ? [] : [{ note: hits[0].note, title: hits[0].title, total: hits.length, hits }];
}

function noteItem(asked, { note, title, total, hits }) {
  const [first] = hits;
  const untitled = isBeginning(first);
  const own = untitled ? first.url : first.url.split("#")[0];
  const more = total - hits.length;
  return element(
    "li",
    { class: "note" },
    element(
      "h2",
      { dir: "auto" },
      element("a", { href: noteLink(own, asked.text) }, marked(title, first.titleMarks)),
    ),
    element("p", { class: "place" }, note),
    element(
      "ol",
      { class: "hits", role: "list" },
      hits.map((hit, i) => hitItem(hit, i > 0 || !untitled, asked.text)),
    ),
    more === 0
      ? null
      : element(
          "p",
          { class: "rest" },
          element("a", { href: address.link(address.within(asked, note)) }, `${more} more in this note`),
        ),
  );
}

function nothing(asked, zeroHits) {
  const offer =
    zeroHits.suggestion !== null
      ? ["Did you mean ", zeroHits.suggestion, address.withText(asked, zeroHits.suggestion)]
      : zeroHits.reason === "filtered_out" && (asked.tags.length > 0 || asked.paths.length > 0)
        ? ["", "Search all notes", address.withoutFilters(asked)]
        : null;
  return section(
    ...words.nothing(zeroHits),
    offer === null ? null : element("p", {}, offer[0], element("a", { href: address.link(offer[2]) }, offer[1])),
  );
}

function section(reason, advice, offer = null) {
  return element(
    "section",
    { class: "nothing" },
    element("h2", { dir: "auto" }, reason),
    advice === "" ? null : element("p", {}, advice),
    offer,
  );
}

function pages(to, attributes, label) {
  return to === null
    ? null
    : element("p", { class: "pages" }, element("a", { href: address.link(to), ...attributes }, label));
}
