// What the page says about an answer: the same sentences as on the server, in Remarks and NothingOnPage.

/** As "29 matches in 11 notes"; of a search that was stopped, that there may be more. */
export function summary(answer) {
  const exact = answer.totalIsExact ?? true;
  if (answer.total === 0) {
    return exact ? "No matches" : "No matches so far";
  }
  const notes = answer.groups === undefined ? "this note" : counted(answer.total, "note", "notes");
  const from = answer.offset === 0 ? "" : `, from the ${ordinal(answer.offset + 1)} on`;
  const least = exact ? "" : "At least ";
  return `${least}${counted(answer.sections ?? answer.total, "match", "matches")} in ${notes}${from}`;
}

/** As "1.8 ms". */
export function took(answer) {
  const milliseconds = Math.max(0.1, answer.processingTimeMs);
  return (milliseconds < 10 ? milliseconds.toFixed(1) : number(Math.round(milliseconds))) + " ms";
}

export function remarks(answer) {
  const all = answer.missing === undefined ? [] : [noNoteHolds(answer.missing)];
  all.push(...(answer.warnings ?? []));
  if (answer.index.notesMissing) {
    all.push("The notes folder cannot be found at the moment; these are the notes as they were last read.");
  } else if (answer.index.pending > 0 && answer.total > 0) {
    all.push("The notes are still being read; there may be more matches soon.");
  }
  return all;
}

/** In which spelling a word was searched, and an offer to search it as it was typed. */
export function correction({ from, to }) {
  return [`Showing results for “${to}”.`, `Search instead for “${from}”`];
}

/** How something was read, and an offer to read it the other way. */
export function reading({ typed, as, other }) {
  const word = typed.slice(1);
  switch (as) {
    case "left_out":
      return [`Left out sections with “${word}”.`, `Look for “${word}” instead`];
    case "literally":
      return [`Looked for “${typed}” as it stands.`, `Leave out sections with “${word}” instead`];
    default:
      return [`Few sections hold “${typed}”.`, `Did you mean ${other}?`];
  }
}

const FIELDS = {
  title: "title",
  heading: "heading",
  trail: "headings above",
  lead: "bold beginning",
  body: "text",
  code: "code",
  tags: "tags",
  aliases: "other names",
  name: "file name",
  links: "links",
  trigrams: "as quoted",
};

/** Where a word was found, as "heading, text": what gave most comes first. */
export function fields(amounts) {
  return Object.entries(amounts)
    .sort(([, one], [, other]) => other - one)
    .map(([field]) => FIELDS[field] ?? field)
    .join(", ");
}

/** As "42 %". */
export function share(part) {
  return part < 0.01 ? "< 1 %" : `${Math.round(100 * part)} %`;
}

/** Why nothing was found, and what to do, which may be empty. */
export function nothing({ reason, missing }) {
  switch (reason) {
    case "filtered_out":
      return ["Filters, or a minus, leave nothing; without them there are matches.", ""];
    case "index_behind":
      return ["Nothing so far: not all notes have been read yet.", "Matches appear as soon as they are read."];
    case "empty_query":
      return ["There is no word in this to look for.", "Type a word, or the beginning of one."];
    default:
      return missing.length === 0
        ? ["Each of these words is in the notes, but no section holds them as asked.", "Try fewer words."]
        : [noNoteHolds(missing), "Check the spelling, or try another word for it."];
  }
}

function noNoteHolds(missing) {
  return `No note holds ${missing.map(quoted).join(" or ")}.`;
}

/** A phrase brings quotes of its own. */
function quoted(text) {
  return text.includes('"') ? text : `“${text}”`;
}

function counted(count, one, many) {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function ordinal(count) {
  const ten = count % 100;
  const ending = ten >= 11 && ten <= 13 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[count % 10] ?? "th");
  return number(count) + ending;
}

function number(count) {
  return count.toLocaleString("en");
}
