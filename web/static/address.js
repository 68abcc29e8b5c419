// What the address of the page says, which is all that the page knows: as in PageAddress on the server.

/** How many notes a page shows at first, and how many come with each "More results". */
const STEP = 20;

/** Where a page ends for good, and the next begins. */
const MOST = 100;

/** No answer reaches deeper. */
const DEPTH = 10_000;

/** @param query as in location.search */
export function read(query) {
  const parameters = new URLSearchParams(query);
  return {
    text: parameters.get("q") ?? "",
    tags: distinct(parameters.getAll("tag").map((tag) => tag.replace(/^#/, "").trim().toLowerCase())),
    paths: distinct(parameters.getAll("path").map((path) => path.replace(/^\/+|\/+$/g, ""))),
    sort: parameters.get("sort"),
    limit: parameters.get("limit") ?? STEP,
    offset: parameters.get("offset") ?? 0,
  };
}

/** The first page of results for another text, under the same filters. */
export function withText(address, text) {
  return { ...address, text, limit: STEP, offset: 0 };
}

export function withoutFilters(address) {
  return { ...withText(address, address.text), tags: [], paths: [] };
}

export function withoutTag(address, tag) {
  return { ...withText(address, address.text), tags: address.tags.filter((other) => other !== tag) };
}

export function withoutPath(address, path) {
  return { ...withText(address, address.text), paths: address.paths.filter((other) => other !== path) };
}

export function within(address, path) {
  return { ...withText(address, address.text), paths: [path] };
}

/** The same with more results after these; null where these are all, or the page is full. */
export function longer(address, { total, limit, offset }) {
  const more = Math.min(MOST, limit + STEP);
  return total > offset + limit && limit < MOST && offset + more <= DEPTH ? { ...address, limit: more, offset } : null;
}

/** The results that follow a full page; null where there are none. */
export function next(address, { total, limit, offset }) {
  const after = offset + limit;
  return total > after && limit === MOST && after + MOST <= DEPTH ? { ...address, limit: MOST, offset: after } : null;
}

/** The results that come before these, or the last there are where none of them is so far behind. */
export function previous(address, { total, offset }) {
  const last = Math.floor((total - 1) / MOST) * MOST;
  return offset === 0 ? null : { ...address, limit: MOST, offset: Math.max(0, Math.min(offset - MOST, last)) };
}

/** The page itself. */
export function link(address) {
  return "/?" + query(address).join("&");
}

/** The same question to the API: by note, except where only one note is looked into. */
export function apiLink(address) {
  const isOneNote = address.paths.length === 1 && /.\.(md|markdown|mdx)$/i.test(address.paths[0]);
  return "/api/search?" + [...query(address), ...(isOneNote ? [] : ["group=note"])].join("&");
}

/** Where the API tells why sections of a note answer: as many as the page shows of one note. */
export function explained(address, note) {
  return apiLink({ ...within(address, note), limit: MOST }) + "&explain=true";
}

function query({ text, tags, paths, sort, limit, offset }) {
  return [
    parameter("q", text),
    ...tags.map((tag) => parameter("tag", tag)),
    ...paths.map((path) => parameter("path", path)),
    ...(sort === null || sort === "relevance" ? [] : [parameter("sort", sort)]),
    ...(Number(limit) === STEP ? [] : [parameter("limit", limit)]),
    ...(Number(offset) === 0 ? [] : [parameter("offset", offset)]),
  ];
}

function parameter(name, value) {
  return name + "=" + encodeURIComponent(value);
}

function distinct(values) {
  return [...new Set(values)];
}
