// Text as it is kept: one space between words, no control characters, no hidden marks in names.

const CONTROLS = "\\u0000-\\u001f\\u007f-\\u009f";
const INVISIBLE = "\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff";
const HIDDEN = new RegExp(`[${INVISIBLE}]+`, "gu");
const BROKEN = /[\ud800-\udfff]/gu;
const LINE = /\r\n|[\n\r\f\u2028\u2029]/u;
const LONGEST_NAME = 120;

export class Spacing {
  constructor(characters) {
    this.spaces = [...characters.spaces].map((point) => String.fromCodePoint(point)).join("");
    const points = [...characters.spaces].map((point) => `\\u{${point.toString(16)}}`).join("");
    this.run = new RegExp(`[${points}${CONTROLS}]+`, "gu");
    const edge = `[${points}${INVISIBLE}]`;
    this.before = new RegExp(`^${edge}+`, "u");
    this.edge = new RegExp(edge, "u");
    this.token = new RegExp(`[^${points}]+`, "gu");
  }

  /** One space between words, none around them; half a character becomes U+FFFD. */
  tidy(text) {
    return stripped(text.replace(BROKEN, "\ufffd").replace(this.run, " "), " ");
  }

  /** A name, without the invisible marks that turn the direction of writing, and not endless. */
  tidyName(text) {
    const name = Array.from(this.tidy(text.replace(HIDDEN, "")));
    return stripped(name.slice(0, LONGEST_NAME).join(""), " ");
  }

  /** A line without the spaces and invisible marks around it. */
  trimmed(line) {
    let end = line.length;
    while (end > 0 && this.edge.test(line[end - 1])) end -= 1;
    return line.slice(0, end).replace(this.before, "");
  }
}

/** The lines of a text, however they end. */
export function lines(text) {
  return text.split(LINE);
}

/** A text without any of these characters at its two ends. */
export function stripped(text, marks) {
  return strippedEnd(strippedStart(text, marks), marks);
}

/** A text without any of these characters at its start. */
export function strippedStart(text, marks) {
  let begun = 0;
  while (begun < text.length && marks.includes(text[begun])) begun += 1;
  return text.slice(begun);
}

/** A text without any of these characters at its end. */
export function strippedEnd(text, marks) {
  let end = text.length;
  while (end > 0 && marks.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/** How many characters a text has, as Python counts them. */
export function length(text) {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) pairs += 1;
  }
  return text.length - pairs;
}

/** The first so many characters of a text. */
export function beginning(text, count) {
  return Array.from(text.slice(0, 2 * count)).slice(0, count).join("");
}
