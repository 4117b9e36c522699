// Words that unlock: drawn by the browser, since people draw badly.

import { drawn, numberAt } from "./bytes.js";
import { Trouble } from "./trouble.js";

const WORDS = 7; // of 11 bits each
const FEWEST = 6;

/** Seven words with spaces between them, 77 bits. `chance` gives so many random bytes. */
export function passphrase(suite, chance = drawn) {
  const bytes = chance(WORDS * 4);
  return Array.from({ length: WORDS }, (_, at) => suite.wordlist[numberAt(bytes, at * 4) % 2048]).join(" ");
}

/** The words as they were drawn, however they were typed. Throws Trouble "not-a-word" or "few-words" before any work. */
export function typedPassphrase(typed, suite) {
  const words = typed.normalize("NFKD").toLowerCase().split(/[\s,.-]+/).filter(Boolean);
  const strange = words.find((word) => !suite.wordlist.includes(word));
  if (strange !== undefined) throw new Trouble("not-a-word", { word: strange });
  if (words.length < FEWEST) throw new Trouble("few-words", { count: words.length });
  return words.join(" ");
}
