// What the first tier looks at, as buckets: the twin of first/features.py, which explains it.

import { bytesOf, crc32, crc32Of } from "../crc32.js";

export const BUCKETS = 1 << 16;
const LETTERS = [3, 4, 5];
const READ = 600;
const ANSWERED = 16;
const AROUND = 8;
const SMALL = new Set(
  ("a an the and or but so to of in on at for with is are was were be been it its it's this that i " +
    "you we they he she me my your our do did does have has had not no yes just what how if then " +
    "there can will would could i'm you're that's , . ? ! ' …").split(" "),
);
const PREFIXES = new Map();

/** For each unit the buckets that are set, each once, in rising order. */
export function buckets(units, characters) {
  return bucketSets(units, characters).map((set) => Uint16Array.from(set).sort());
}

/** For each unit the buckets that are set. */
export function bucketSets(units, characters) {
  const cut = units.map((unit) => heard(unit, characters));
  let said = [];
  let begun = 0;
  return cut.map((here, at) => {
    if (at > 0 && cut[at - 1].turn !== here.turn) {
      said = cut.slice(Math.max(begun, at - ANSWERED), at);
      begun = at;
    }
    return bucketsAt(cut, at, said);
  });
}

function heard(unit, characters) {
  const words = characters.words(characters.folded(unit.text));
  const content = new Set(words.filter((word) => !SMALL.has(word)));
  const pairs = [...words, ...grams(words, 2)];
  const own = letters(bytesOf(` ${words.join(" ")} `).subarray(0, READ));
  hashed("w", [...pairs, ...grams(words, 3)], own);
  hashed("b", heads(words), own);
  hashed("e", words.slice(-2), own);
  return {
    turn: unit.turn,
    words,
    content,
    own,
    justBefore: hashed("q", pairs),
    answered: hashed("p", pairs),
    turnAnswered: hashed("o", words),
    around: hashed("t", content),
  };
}

function bucketsAt(cut, at, said) {
  const here = cut[at];
  const found = new Set(here.own);
  hashed("s", shape(cut, at, said), found);
  if (at > 0 && cut[at - 1].turn === here.turn) add(found, cut[at - 1].justBefore);
  if (said.length > 0) {
    add(found, said[said.length - 1].answered);
    for (const each of said.slice(0, -1)) add(found, each.turnAnswered);
  }
  for (const each of cut.slice(Math.max(0, at - AROUND), at)) add(found, each.around);
  return found;
}

function shape(cut, at, said) {
  const here = cut[at];
  const first = at === 0 || cut[at - 1].turn !== here.turn;
  const last = at + 1 === cut.length || cut[at + 1].turn !== here.turn;
  const theirs = new Set(said.flatMap((each) => [...each.content]));
  const shared = [...here.content].filter((word) => theirs.has(word)).length;
  const fresh = here.content.size - shared;
  const asked = said.length > 0 && said[said.length - 1].words.includes("?");
  return [
    `long${Math.min(Math.floor(here.words.length / 3), 9)}`,
    `first${Number(first)}last${Number(last)}`,
    `shared${Math.min(shared, 4)}`,
    `new${Math.min(fresh, 6)}`,
    `shared${Math.min(shared, 2)}new${Math.min(Math.floor(fresh / 2), 3)}`,
    `asked${Number(asked)}${Number(here.words.includes("?"))}`,
  ];
}

function letters(bytes) {
  const base = prefix("c");
  const found = new Set();
  for (let at = 0; at < bytes.length; at += 1) {
    let [sum, read] = [base, at];
    for (const size of LETTERS) {
      if (at + size > bytes.length) break;
      sum = crc32(bytes, sum, read, at + size);
      read = at + size;
      found.add(sum % BUCKETS);
    }
  }
  return found;
}

function grams(words, size) {
  return words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(" "));
}

function heads(words) {
  return words.slice(0, 4).map((_, at) => words.slice(0, at + 1).join(" "));
}

function hashed(name, features, into = new Set()) {
  const base = prefix(name);
  for (const feature of features) into.add(crc32Of(feature, base) % BUCKETS);
  return into;
}

function add(found, more) {
  for (const bucket of more) found.add(bucket);
}

function prefix(name) {
  if (!PREFIXES.has(name)) PREFIXES.set(name, crc32Of(`${name}\t`));
  return PREFIXES.get(name);
}
