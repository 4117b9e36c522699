// The recovery key: 25 letters of chance and one that tells when another was mistyped.
//
// Letters are Crockford's 32, read as numbers of GF(32). The last makes the sum of all, each times a power of 2 by its
// place, nothing: one wrong letter, or two that changed places, always shows.

import { drawn } from "./bytes.js";
import { Trouble } from "./trouble.js";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 26;
const GROUP = 4;
const FIELD = 0b100101; // x^5 + x^2 + 1

/** A new key of 26 letters without spaces, 125 bits. `chance` gives so many random bytes. */
export function recoveryKey(chance = drawn) {
  const numbers = Array.from(chance(LENGTH - 1), (byte) => byte & 31);
  return [...numbers, doubled(sum(numbers))].map((number) => LETTERS[number]).join("");
}

/** As it is printed: in groups of four. */
export function inGroups(key) {
  return key.match(new RegExp(`.{1,${GROUP}}`, "g")).join(" ");
}

/**
 * The 26 letters of what somebody typed: capitals or not, with spaces or hyphens, O for 0, I and L for 1.
 * Throws Trouble "recovery-length" or "recovery-mistyped" before any work.
 */
export function typedRecovery(typed) {
  const key = typed.toUpperCase().replace(/[\s-]+/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  if (key.length !== LENGTH) throw new Trouble("recovery-length", { count: key.length, of: LENGTH });
  const numbers = Array.from(key, (letter) => LETTERS.indexOf(letter));
  if (numbers.includes(-1) || sum(numbers) !== 0) throw new Trouble("recovery-mistyped");
  return key;
}

/** The sum of all numbers, each times 2 to the power of its distance from the end. */
function sum(numbers) {
  return numbers.reduce((whole, number) => doubled(whole) ^ number, 0);
}

function doubled(number) {
  return number & 16 ? (number << 1) ^ FIELD : number << 1;
}
