/**
 * Makes an element. Strings among the children become text nodes: nothing that a note says is ever read as markup.
 * An attribute that is null is left out, and so is a child that is.
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null));
  return made;
}
