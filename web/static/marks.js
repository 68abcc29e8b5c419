import { element } from "./element.js";

/** Cuts a text at its marks, which are [start, end) in UTF-16 units, sorted and disjoint; gives the nodes. */
export function marked(text, marks) {
  const nodes = [];
  let from = 0;
  for (const [start, end] of marks) {
    if (start > from) {
      nodes.push(text.slice(from, start));
    }
    nodes.push(element("mark", {}, text.slice(start, end)));
    from = end;
  }
  if (from < text.length) {
    nodes.push(text.slice(from));
  }
  return nodes;
}
