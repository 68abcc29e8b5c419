// Which of a note's anchors is nearest to one that it has not.

const LEAST = 0.45;

/**
 * @param {string} name that was looked for
 * @param {string[]} anchors that there are
 * @returns {number} the place of the nearest; -1 where none is near
 */
export function nearestAnchor(name, anchors) {
  const wanted = trigrams(name);
  let best = -1;
  let most = LEAST;
  anchors.forEach((anchor, i) => {
    const score = nearness(wanted, trigrams(anchor));
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

// From 0 to 1: how many of their trigrams both have, so that neither a typing error nor a word more or less counts much.
function nearness(some, others) {
  const shared = [...some].filter((trigram) => others.has(trigram)).length;
  return (2 * shared) / (some.size + others.size);
}

function trigrams(name) {
  const characters = [...`-${slug(name)}-`];
  return new Set(characters.slice(2).map((last, i) => characters[i] + characters[i + 1] + last));
}
