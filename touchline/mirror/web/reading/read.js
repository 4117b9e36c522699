// Reads transcripts: WebVTT, SRT, Teams documents, Otter, Fireflies, Fathom, Gong, lines, notes.
// The twin of touchline/mirror/reading; the caller passes the characters.

import { Cues, hasTimes } from "./cues.js";
import { linesOf, refuseTooLarge, textOf } from "./decoding.js";
import { isDocument, textIn } from "./document.js";
import { Joining } from "./joining.js";
import { looksEnglish } from "./language.js";
import { Names } from "./names.js";
import { Plain } from "./plain.js";
import { beginning, Spacing } from "./spacing.js";
import { Structured } from "./structured.js";
import { told, Unreadable } from "./unreadable.js";

export { filled, Unreadable } from "./unreadable.js";

const JSON_BEGINS = /^[\[{][ \t\r\n]*[\[\]{}"]/u;

/**
 * A conversation out of a file's bytes: `{format, turns: [{name, text, start, end}], warnings}`,
 * each warning `{key, values}`. What it is, is told by what is in it, not by its name. Throws
 * Unreadable for what is empty, too large, no text, or unknown.
 */
export async function read(bytes, name, characters) {
  refuseTooLarge(bytes);
  const reading = new Reading(characters);
  const found = isDocument(bytes) ? reading.document(await textIn(bytes)) : reading.file(bytes);
  return reading.transcript(found);
}

class Reading {
  constructor(characters) {
    this.characters = characters;
    this.spacing = new Spacing(characters);
    this.names = new Names(characters, this.spacing);
    this.cues = new Cues(this.names, this.spacing);
    this.plain = new Plain(this.names, this.spacing);
  }

  document(text) {
    const inside = linesOf(text).filter((line) => this.spacing.trimmed(line));
    if (hasTimes(inside)) {
      const { found } = this.cues.read(inside);
      return { format: "teams", pieces: this.cues.firstLineNames(found), leftOut: 0, broken: broken(found) };
    }
    const read_ = this.plain.read(inside);
    return { ...read_, format: read_.format === "plain" ? "document" : read_.format };
  }

  file(bytes) {
    const text = textOf(bytes, this.spacing);
    const begun = this.spacing.trimmed(beginning(text, 200));
    if (JSON_BEGINS.test(begun)) {
      return new Structured(this.spacing).read(this.spacing.trimmed(text));
    }
    const inside = linesOf(text);
    const marked = begun.startsWith("WEBVTT");
    if (!marked && !hasTimes(inside)) return this.plain.read(inside);
    const { found, leftOut } = this.cues.read(inside);
    const format = marked ? "webvtt" : "srt";
    return { format, pieces: this.cues.pieces(found), leftOut, broken: broken(found) };
  }

  transcript({ format, pieces, leftOut, broken: cues = 0 }) {
    const joining = new Joining(this.names);
    const turns = format === "note" ? joining.apart(pieces) : joining.turns(pieces);
    if (!turns.length) throw new Unreadable("reading.nothing_said");
    const warnings = [];
    if (cues) warnings.push(told("reading.broken_times", { cues }));
    if (leftOut) warnings.push(told("reading.left_out", { lines: leftOut }));
    const nameless = turns.every((turn) => !turn.name);
    if (format !== "note" && nameless) warnings.push(told("reading.no_names"));
    const english = looksEnglish(turns.map((turn) => turn.text), this.characters);
    if (!english) warnings.push(told("reading.not_english"));
    return { format, turns, warnings };
  }
}

function broken(found) {
  return found.filter((cue) => cue.broken).length;
}
