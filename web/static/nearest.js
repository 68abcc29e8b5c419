// Which of a note's anchors is nearest to one that it has not.

const LEAST = 0.5;

/**
 * @param {string} name that was looked for
 * @param {string[]} anchors that there are
 * @returns {number} the place of the nearest; -1 where none is near
 */
export function nearestAnchor(name, anchors) {
  const wanted = slug(name);
  let best = -1;
  let most = LEAST;
  anchors.forEach((anchor, i) => {
    const score = nearness(wanted, slug(anchor));
    if (score > most) {
      best = i;
      most = score;
    }
  });
  return best;
}

// As a heading's anchor is made, without the number that tells equal ones apart.
function slug(name) {
  return name.trim().toLowerCase().replace(/\s+/gu, "-").replace(/-\d+$/u, "");
}

// From 0 to 1: by the words that both have, or by how much of the beginning is the same.
function nearness(a, b) {
  if (a === b) {
    return 1;
  }
  const words = new Set(a.split("-").filter(Boolean));
  const others = new Set(b.split("-").filter(Boolean));
  const shared = [...words].filter((word) => others.has(word)).length;
  const byWords = (2 * shared) / Math.max(1, words.size + others.size);
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) {
    same++;
  }
  const byBeginning = same < 4 ? 0 : (2 * same) / (a.length + b.length);
  return Math.max(byWords, byBeginning) * 0.99;
}
