// Noun phrases: where one ends that a determiner begins, and its kind. The twin of phrases.py.

const BETWEEN = 2;
const ODD = ["ly", "ed", "'s", "est", "er", "ing", "ous", "ful", "ive"];
const NONE = ["", 1];

/** The kind and the length of the phrase that begins at `at`; no kind if there is none. */
export function phrase(units, at) {
  let head = known(units, at);
  if (head === null) return unknown(units, at);
  while (goesOn(units, head)) head += 1;
  let kind = nounKind(units[head]);
  if (!over(units, head + 1) && !acts(units, head)) {
    head += 1;
    kind = "unknown";
    if (!ends(units, head + 1)) return NONE;
  }
  const odd = disagrees(units[at], units[head]) || isOdd(units, at, head);
  return [odd ? "" : kind, head + 1 - at];
}

/** What kind of thing a noun names, in the singular or the plural; empty if it is not known. */
export function nounKind({ read, rules }) {
  return rules.nouns.get(read) ?? rules.nouns.get(one(read)) ?? "";
}

export function isPlural({ read, rules }) {
  return (one(read) !== read && rules.nouns.has(one(read))) || read === "people";
}

/** Whether no noun phrase goes on at this place. */
export function ends(units, at) {
  if (at >= units.length || !units[at].isWord) return true;
  return units[at].among("stops") || units[at].among("verbs");
}

/** Whether what stands here is no noun that goes on: `the lawyer waiting for us`. */
function over(units, at) {
  const before = units[at - 1];
  const whole = isPlural(before) || ["person", "org"].includes(nounKind(before));
  return whole || ends(units, at) || isOddWord(units[at]);
}

function isOddWord({ read }) {
  return ODD.some((ending) => read.endsWith(ending));
}

/** Whether what follows a person or a company is what they do: `the customer calls`. */
function acts(units, head) {
  const does = ["person", "org"].includes(nounKind(units[head]));
  return does && head + 1 < units.length && units[head + 1].among("verbs_too");
}

function known(units, at) {
  for (let head = at + 1; head < Math.min(at + 2 + BETWEEN, units.length); head += 1) {
    if (nounKind(units[head])) return isClause(units[at], units[head]) ? null : head;
    if (ends(units, head) && !units[head].among("modifiers")) return null;
  }
  return null;
}

function isClause(determiner, noun) {
  return determiner.among("singular") && noun.among("verbs_too");
}

function goesOn(units, head) {
  return head + 1 < units.length && nounKind(units[head + 1]) !== "" && !acts(units, head);
}

function isOdd(units, at, head) {
  const after = units[head + 1];
  const owns = after !== undefined && (after.read === "'" || after.among("tails"));
  const most = units.slice(at + 1, head).some((unit) => unit.read.endsWith("est"));
  const alone = units.slice(at + 1, head).every((unit) => unit.among("modifiers"));
  const theirs = units[at].read === "your" && units[head].among("family");
  return owns || most || theirs || (alone && ["person", "people"].includes(units[head].read));
}

function disagrees(determiner, noun) {
  const single = determiner.among("singular") || determiner.among("anyone");
  const many = isPlural(noun);
  return (many && single) || (!many && determiner.among("plural"));
}

/** One word that is not known, where a mark, a link or the end follows it. */
function unknown(units, at) {
  const place = at > 0 && units[at - 1].among("placing");
  if (place || !units[at].among("unknown_after") || ends(units, at + 1)) return NONE;
  const word = units[at + 1];
  const after = units[at + 2];
  const last = !after || !after.isWord || after.among("links");
  const odd = isOddWord(word) || word.read.includes("-");
  return last && Array.from(word.read).length > 3 && !odd ? ["unknown", 2] : NONE;
}

/** The singular, as far as an ending tells. */
function one(word) {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (["ches", "sses", "xes", "shes"].some((ending) => word.endsWith(ending))) {
    return word.slice(0, -2);
  }
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
