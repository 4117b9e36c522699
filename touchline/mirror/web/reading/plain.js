// Transcripts as text: Otter, Fireflies, Fathom, Gong, what Teams writes into Word, plain lines.

import { head, Heads } from "./heads.js";
import { length } from "./spacing.js";

const NOT_SAID = new RegExp(
  "^(?:Transcribed by https?://otter\\.ai|VIEW RECORDING.*|ACTION ITEM: .*|SCREEN SHARING: .*" +
  "|.{1,80} (?:started|stopped) transcription|[\\-_=*]{3,}|Transcript:?|TRANSCRIPT:?)$", "u",
);
const SIGNS = [
  ["otter", /otter\.ai/u],
  ["fathom", /fathom\.video|VIEW RECORDING/u],
  ["fireflies", /[Ff]ireflies\.ai/u],
  ["gong", /gong\.io|[Gg]ong call/u],
  ["teams", /(?:started|stopped) transcription/u],
];
const BULLET = /^(?:[\-*•–—][ \t]+|[0-9]{1,3}[.)][ \t]+|[>#]+[ \t]*)/u;

export class Plain {
  constructor(names, spacing) {
    this.names = names;
    this.spacing = spacing;
    this.heads = new Heads(names, spacing);
  }

  /** A conversation, if names or times stand in it; else a note: `{format, pieces, leftOut}`. */
  read(lines) {
    const said = lines.map((line) => this.spacing.trimmed(line));
    const kept = said.filter((line) => line && !NOT_SAID.test(line));
    const found = kept.map((line, at) => this.heads.head(line, kept[at + 1] ?? ""));
    this.#joinPairs(kept, found);
    const heads = this.#onlySpeakers(found);
    const first = heads.findIndex(Boolean);
    if (first < 0) return { format: "note", pieces: kept.map((line) => this.#noted(line)), leftOut: 0 };
    return { format: format(said, heads), pieces: this.#pieces(kept, heads, first), leftOut: first };
  }

  #noted(line) {
    return piece("", this.spacing.tidy(line.replace(BULLET, "")), null);
  }

  /** A name on one line and its time on the next are one head, on the first of the two. */
  #joinPairs(kept, heads) {
    for (let at = 0; at + 1 < kept.length; at += 1) {
      const after = heads[at + 1];
      if (heads[at] !== null || after?.form !== "time" || after.text) continue;
      const name = this.names.bare(kept[at]);
      if (!this.names.proper(name)) continue;
      heads[at] = head("above", name, "", after.start);
      heads[at + 1] = head("paired", "", "");
    }
  }

  /** The heads without the names that are none: a colon alone makes nobody a speaker. */
  #onlySpeakers(heads) {
    const others = heads.filter((each) => each && !["colon", "time"].includes(each.form));
    const timed = new Set(others.map((each) => this.names.key(each.name)));
    const colons = heads.filter((each) => each?.form === "colon").map((each) => each.name);
    let known = this.names.speakers(colons, heads.length);
    if ([...timed].some(Boolean)) known = timed;
    const named = colons.filter((name) => known.has(this.names.key(name))).length;
    if (!timed.size && named * 4 < heads.length) known = new Set();
    const speaks = (each) => each.form !== "colon" || known.has(this.names.key(each.name));
    return heads.map((each) => (each && speaks(each) ? each : null));
  }

  #pieces(kept, heads, first) {
    const found = [];
    let begun = head("", "", "");
    let said = [""];
    const close = () => {
      const text = this.spacing.tidy(said.join(" "));
      if (text) found.push(piece(begun.name, text, begun.start));
    };
    for (let at = first; at < kept.length; at += 1) {
      if (heads[at] === null) {
        said.push(kept[at]);
      } else if (heads[at].form !== "paired") {
        close();
        begun = heads[at];
        said = [begun.text];
      }
    }
    close();
    return found;
  }
}

/** Whose export it is, by what only this one writes; else plain. */
function format(said, heads) {
  const aside = [...said.slice(0, 40), ...said.slice(-5)].filter((line) => length(line) < 300);
  const sign = SIGNS.find(([, written]) => aside.some((line) => written.test(line)));
  if (sign) return sign[0];
  const signs = heads.filter((each) => each?.form === "between").map((each) => each.sign);
  return signs.length && signs.every((each) => each === "|") ? "gong" : "plain";
}

function piece(name, text, start) {
  return { name, text, start, end: null };
}
