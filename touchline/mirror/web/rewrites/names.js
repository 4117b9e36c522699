// Names of people and companies: capitals where a sentence would not put one. Twin of names.py.

import { tokens } from "./tokens.js";

const STARTING = [".", "?", "!", ":", "“", '"', "…"];
const LONGEST = 3;

/** How many tokens from `at` on are one name; 0 if none. `present` are those who are talking. */
export function named(units, at, present) {
  let length = 0;
  while (length < LONGEST && at + length < units.length && isName(units, at + length, length > 0)) {
    length += 1;
  }
  const name = units.slice(at, at + length);
  if (!length || name.some(({ read }) => present.has(read) || read.endsWith("'s"))) return 0;
  return name.at(-1).among("titles") ? 0 : length;
}

/** The words in the names of those who are talking: a name that is called is no topic. */
export function talking(names, rules) {
  const words = names.flatMap((name) => tokens(name, rules).filter((token) => token.isWord));
  return new Set(words.map((token) => token.read));
}

function isName(units, at, goesOn) {
  const token = units[at];
  const begins = at === 0 || STARTING.includes(units[at - 1].read);
  if (begins || !hasCapital(token)) return false;
  if (token.among("titles")) return true;
  const known = ["no_names", "stops", "verbs"].some((list) => token.among(list));
  return !known && (goesOn || Array.from(token.written).length > 2);
}

/** One capital at its front: `CRM` and `IoT` are no names. */
function hasCapital({ rules, written }) {
  const [first, ...others] = Array.from(written, (each) => rules.large.has(each));
  return first && !others.some(Boolean);
}
