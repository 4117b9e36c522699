// Names before what is said: which beginnings of lines are people, and which are only words.

import { LETTER } from "../characters.js";
import { ENGLISH } from "./language.js";
import { beginning, length, stripped, strippedStart } from "./spacing.js";

const LONGEST = 70;
const MOST_WORDS = 7;
const PARTICLES = new Set(
  "al ap bin da das de del della den der di do dos du el ibn la le of van von y zu".split(" "),
);
const BEFORE = "># ";
const AROUND = "*_[]-•\u2013\u2014 \t";
const FORBIDDEN = new Set('?!;"“”…');
const AFTER_COLON = ["", " ", "\t", "*", "_", "\u00a0"];

export class Names {
  constructor(characters, spacing) {
    this.characters = characters;
    this.spacing = spacing;
  }

  /** `Dana: hi` → {name, text}, if what stands before the colon could be a name; else null. */
  split(line) {
    const head = Array.from(beginning(line, LONGEST + 9));
    for (let at = 0; at < Math.min(head.length, LONGEST + 8); at += 1) {
      const colon = head[at] === ":";
      if (!colon && head[at] !== "：") continue;
      if (colon && !AFTER_COLON.includes(head[at + 1] ?? "")) continue;
      return this.#taken(line, head.slice(0, at).join(""));
    }
    return null;
  }

  #taken(line, before) {
    const name = this.bare(before);
    if (!this.shaped(name)) return null;
    const start = this.spacing.trimmed(line);
    const text = line.slice(before.length + 1);
    const marked = start.startsWith("**") || start.startsWith("__");
    return { name, text: marked ? text.replace(/^[*_]+/u, "") : text };
  }

  /** A name without the marks of lists, emphasis and brackets around it. */
  bare(name) {
    const begun = strippedStart(this.spacing.tidyName(name), BEFORE);
    return this.spacing.tidyName(stripped(begun, AROUND));
  }

  /** What two spellings of one name share. */
  key(name) {
    return this.characters.folded(this.spacing.tidyName(name));
  }

  /** Whether this could be a name at all: a few words with a letter, and no end of a sentence. */
  shaped(name) {
    const words = name.split(" ");
    const points = Array.from(name);
    if (!name || points.length > LONGEST || words.length > MOST_WORDS) return false;
    if (points.some((each) => FORBIDDEN.has(each))) return false;
    if (words.some((word) => word.endsWith(".") && length(word) > 5)) return false;
    return points.some((each) => this.characters.kind(each) === LETTER);
  }

  /** Whether it is written like a name: each word begins with no small letter, and says little. */
  proper(name) {
    const words = name.split(" ");
    if (!this.shaped(name)) return false;
    if (words.every((word) => ENGLISH.has(this.characters.folded(word)))) return false;
    return words.every((word) => PARTICLES.has(word) || !small(word));
  }

  /** Keys of the names, of those before a colon in a file of so many lines, that are speakers. */
  speakers(found, lines) {
    const counts = new Map();
    const written = new Map();
    for (const name of found) {
      const key = this.key(name);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!written.has(key)) written.set(key, name);
    }
    const mostly = found.length * 2 >= lines;
    const speaks = ([key, count]) => {
      const name = written.get(key);
      if (this.proper(name) && (mostly || count > 1)) return true;
      if (mostly && !key.includes(" ") && !ENGLISH.has(key)) return true;
      return count > 1 && count * 20 >= lines && name.split(" ").length < 3;
    };
    return new Set([...counts].filter(speaks).map(([key]) => key));
  }
}

function small(word) {
  return word[0] >= "a" && word[0] <= "z";
}
