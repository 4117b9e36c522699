// Fetches the mirror's modules, tables and weights, once a page, and hands them what they ask for.

const WEB = new URL("../../../mirror/", import.meta.url);
const known = new Map();

/** A file of the mirror, fetched once: "json", or "unpacked" bytes of a .gz. */
export function fetched(name, as = "json") {
  if (!known.has(name)) known.set(name, fetchedNow(name, as));
  return known.get(name);
}

async function fetchedNow(name, as) {
  const { fetchedAs } = await module("fetched.js");
  return fetchedAs(new URL(name, WEB), as);
}

const module = (name) => import(new URL(name, WEB).href);

export async function characters() {
  const [{ Characters }, table] = await Promise.all([module("characters.js"), fetched("characters.json")]);
  return new Characters(table);
}

/** The sentences of the modules in the page's language, or in English. */
export async function messages(language) {
  return fetched(`messages/${language}.json`).catch(() => fetched("messages/en.json"));
}

let tier = null;

/** The first tier: `label(units)` at once. */
export function firstTier() {
  tier ??= madeFirstTier();
  return tier;
}

async function madeFirstTier() {
  const [{ FirstTier }, said, table, known] = await Promise.all([
    module("first/labelling.js"), fetched("weights/first.json"),
    fetched("weights/first.bin.gz", "unpacked"), characters(),
  ]);
  return new FirstTier(new Int8Array(table.buffer), said, known);
}

/** What cuts a text into units: `segment(text)`. */
export async function segments() {
  const [{ Segments }, table, known] = await Promise.all([
    module("segments.js"), fetched("segments.json"), characters(),
  ]);
  return new Segments(table, known);
}

/** What reads a file or a text, `read(bytes, name)`, and `speakers`, which says who said what. */
export async function reader() {
  const [{ read }, { Speakers }, cut, known] = await Promise.all([
    module("reading/read.js"), module("speakers.js"), segments(), characters(),
  ]);
  const speakers = new Speakers(cut, known);
  return { read: (bytes, name) => read(bytes, name, known), speakers };
}

/** What counts: `summary(labelled)`. */
export async function counter() {
  const [{ summary }, rules, known] = await Promise.all([
    module("summary.js"), fetched("summary.json"), characters(),
  ]);
  return (labelled) => summary(labelled, { characters: known, rules });
}

/** What turns leading into asking: `rewrites(labelled)`, and `moments(labelled, rewritten, most)`. */
export async function rewriter(language) {
  const [{ moments, rewrites }, rules, told, known] = await Promise.all([
    module("rewrites.js"), fetched("rewrites.json"), messages(language), characters(),
  ]);
  const given = { characters: known, rules, messages: told };
  return { moments, rewrites: (labelled) => rewrites(labelled, given) };
}
