// Numbers that a unit is about: `seventy`, `forty visits`, `four days`. The twin of amounts.py.

import { DIGIT } from "../characters.js";
import { ends, isPlural } from "./phrases.js";

const LARGE = 2;

/** The kind, the length and what stands before the number in a question; no kind if none is. */
export function amount(units, at, focus) {
  const length = run(units, at);
  if (!length || (at && units[at - 1].among("joined"))) return ["", 1, ""];
  const after = units[at + length];
  if (!after || !after.isWord) return bare(units, at, length, focus);
  if (after.among("spans") && ends(units, at + length + 1)) {
    const lasted = at > 0 && units[at - 1].among("lasting");
    return [lasted ? "span" : "", length + 1, "those"];
  }
  const counted = isPlural(after) && !after.among("verbs") && !after.among("uncounted");
  if (counted && ends(units, at + length + 1)) return ["count", length + 1, "the"];
  const plain = ends(units, at + length) && !after.among("uncounted") && after.read !== "and";
  return plain ? bare(units, at, length, focus) : ["", length, ""];
}

/** A forecast or a quota: a number alone, where numbers are what is talked about. */
function bare(units, at, length, focus) {
  const { read } = units[at];
  const long = length > 1 || Array.from(read).length > LARGE;
  const small = read === "point" || (length === 1 && units[at].among("small"));
  return [focus === "numbers" && long && !small ? "figure" : "", length, ""];
}

function run(units, at) {
  let length = 0;
  while (at + length < units.length && isNumber(units[at + length])) length += 1;
  return length;
}

function isNumber(token) {
  const { characters } = token.rules;
  const digits = Array.from(token.read).every((each) => characters.kind(each) === DIGIT);
  return digits || token.among("numerals");
}
