// Cuts what somebody said into units: sentences, and clauses where no punctuation stands.
// The twin of segments.py; the caller passes the table (segments.json) and the characters.

import { DIGIT, LETTER } from "./characters.js";
import { Spacing, stripped, strippedEnd } from "./reading/spacing.js";

const CLOSING = "\"')]}”’»*_";
const OPENING = "\"'([{“‘«*_¿¡";
const ENDS = new Set(".?!…。？！");
const MARKS = /[.?!…。？！,;:，；：、]/u;
const FEWEST = 3;

export class Segments {
  constructor(table, characters) {
    this.titles = new Set(table.titles);
    this.abbreviations = new Set(table.abbreviations);
    this.classes = new Map(Object.entries(table.classes)
      .flatMap(([name, words]) => words.map((word) => [word, name])));
    this.subjects = new Set(table.subjects);
    this.weights = new Map(Object.entries(table.weights));
    this.threshold = table.threshold;
    this.characters = characters;
    this.spacing = new Spacing(characters);
  }

  /** The units of a text, in order; none for a text of spaces. Linear in the length of the text. */
  segment(text) {
    const tokens = Array.from(text.matchAll(this.spacing.token), (found) => ({
      begun: found.index,
      ended: found.index + found[0].length,
      written: found[0],
      word: this.#word(found[0]),
    }));
    return this.#sentences(tokens).flatMap((run) => this.#parts(run))
      .map((part) => text.slice(part[0].begun, part.at(-1).ended));
  }

  /** A token as it is read: folded, without the marks around it. */
  #word(written) {
    const read = Array.from(this.characters.folded(written));
    const solid = (each) => [LETTER, DIGIT].includes(this.characters.kind(each));
    const first = read.findIndex(solid);
    return first < 0 ? "" : read.slice(first, read.findLastIndex(solid) + 1).join("");
  }

  #sentences(tokens) {
    const runs = [];
    let run = [];
    let last = null; // with a word, or with the end of a sentence apart from it
    let spoken = false;
    tokens.forEach((token, at) => {
      run.push(token);
      if (last === null || token.word || endOf(token)) last = token;
      spoken ||= token.word !== "";
      if (at + 1 === tokens.length || (spoken && this.#ends(run, last, tokens[at + 1]))) {
        runs.push(run);
        [run, last, spoken] = [[], null, false];
      }
    });
    return runs;
  }

  /** Whether a sentence ends with this run, which has a word, by its last token that counts. */
  #ends(run, token, following) {
    const core = strippedEnd(token.written, CLOSING);
    const last = core.at(-1);
    if (!ENDS.has(last) || !following.word) return false;
    const small = beginsSmall(following);
    if (core.endsWith("..") || last === "…") {
      return !small && following.word.split("'")[0] !== "i";
    }
    if (last !== ".") return !small || core === token.written;
    return this.#fullStop(run, token.word, small);
  }

  #fullStop(run, word, small) {
    const kinds = Array.from(word, (each) => this.characters.kind(each));
    if (this.titles.has(word) || (kinds.length === 1 && word !== "i")) return false;
    if (run.length === 1 && kinds.every((kind) => kind === DIGIT)) return false;
    if (word.includes(".") && kinds[0] === LETTER) {
      return (word === "a.m" || word === "p.m") && !small;
    }
    return !(this.abbreviations.has(word) && small);
  }

  /** A sentence, or the pauses in a stretch without marks. */
  #parts(run) {
    const spoken = run.map((_, at) => at).filter((at) => run[at].word);
    if (spoken.length <= FEWEST || run.some((token) => MARKS.test(token.written))) return [run];
    const cuts = this.pauses(spoken.map((at) => run[at].word)).map((pause) => spoken[pause]);
    return [0, ...cuts].map((begun, at) => run.slice(begun, cuts[at] ?? run.length));
  }

  /** Before which words a reader would pause. */
  pauses(words) {
    const classes = words.map((word) => this.classes.get(word) ?? "-");
    const found = [];
    let begun = 0;
    let seen = this.subjects.has(classes[0]);
    for (let at = 1; at < words.length; at += 1) {
      const score = signs(words, classes, at, begun, seen)
        .reduce((sum, sign) => sum + (this.weights.get(sign) ?? 0), 0);
      if (score > this.threshold) {
        found.push(at);
        [begun, seen] = [at, false];
      }
      seen ||= this.subjects.has(classes[at]);
    }
    return found;
  }
}

function endOf(token) {
  return ENDS.has(strippedEnd(token.written, CLOSING).at(-1));
}

function beginsSmall(token) {
  const first = stripped(token.written, OPENING)[0] ?? "";
  return first >= "a" && first <= "z";
}

function signs(words, classes, at, begun, seen) {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1] ?? "$"];
  const [a, b, c] = [classes[at], classes[at + 1] ?? "$", classes[at + 2] ?? "$"];
  const [p, q] = [classes[at - 1], at > 1 ? classes[at - 2] : "^"];
  const had = seen ? "had" : "not";
  const [since, rest] = [Math.min(at - begun, 12), Math.min(words.length - at, 9)];
  return [
    `a ${a}`, `ab ${a} ${b}`, `abc ${a} ${b} ${c}`, `pa ${p} ${a}`, `pab ${p} ${a} ${b}`,
    `qpa ${q} ${p} ${a}`, `p ${p}`, `pabc ${p} ${a} ${b} ${c}`, `w ${word}`, `v ${before}`,
    `wx ${word} ${after}`, `va ${before} ${a}`, `pw ${p} ${word}`, `wb ${word} ${b}`,
    `since ${since}`, `rest ${rest}`, `since a ${Math.min(since, 4)} ${a}`,
    `rest a ${Math.min(rest, 5)} ${a}`,
    `subject ${had}`, `subject a ${had} ${a}`, `subject pa ${had} ${p} ${a}`, "always",
  ];
}
