// Bytes as text: byte-order marks, UTF-8, UTF-16, else Windows-1252. What is no text is refused.

import { length, lines } from "./spacing.js";
import { Unreadable } from "./unreadable.js";

export const LARGEST = 10 * 1024 * 1024;
export const MOST_LINES = 200_000;
const LOOKED_AT = 4096;
const RECORDINGS = [
  [0, "ID3"], [0, "RIFF"], [0, "OggS"], [0, "fLaC"], [4, "ftyp"], [0, "\x1aE\xdf\xa3"],
  [0, "\xff\xfb"], [0, "\xff\xf3"],
];
const DOCUMENTS = [[0, "%PDF"], [0, "\xd0\xcf\x11\xe0"], [0, "{\\rtf"]];
const WINDOWS =
  "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f" +
  "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";
const CONTROL = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f]/g;
const CHUNK = 8192;

/** The text of a file. Throws Unreadable for nothing, too much, a recording, what is no text. */
export function textOf(bytes, spacing) {
  refuseTooLarge(bytes);
  if (begins(bytes, RECORDINGS)) throw new Unreadable("reading.recording");
  if (begins(bytes, DOCUMENTS)) throw new Unreadable("reading.document");
  const text = decoded(bytes);
  if (!spacing.trimmed(text)) throw new Unreadable("reading.empty");
  if ((text.match(CONTROL)?.length ?? 0) * 100 > length(text)) throw new Unreadable("reading.binary");
  return text;
}

/** The lines of a text, however they end. Throws Unreadable for more than any talk has. */
export function linesOf(text) {
  const found = lines(text);
  if (found.length <= MOST_LINES) return found;
  throw new Unreadable("reading.too_long", { lines: found.length, most: MOST_LINES });
}

export function refuseTooLarge(bytes) {
  if (bytes.length <= LARGEST) return;
  const size = Math.ceil(bytes.length / 1024 ** 2);
  throw new Unreadable("reading.too_large", { size, most: LARGEST / 1024 ** 2 });
}

function begins(bytes, marks) {
  return marks.some(([at, mark]) =>
    Array.from(mark).every((each, place) => bytes[at + place] === each.codePointAt(0)));
}

function decoded(bytes) {
  const [encoding, begun] = marked(bytes);
  if (encoding) return strictly(encoding, bytes.subarray(begun));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return windows(bytes);
  }
}

function marked(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ["utf-8", 3];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le", 2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be", 2];
  return [wide(bytes.subarray(0, LOOKED_AT)), 0];
}

function strictly(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable("reading.binary");
  }
}

/** UTF-16 without a mark: where every second byte is mostly nothing, and no other is. */
function wide(head) {
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  if (odd * 10 > head.length * 3 && even === 0) return "utf-16le";
  return even * 10 > head.length * 3 && odd === 0 ? "utf-16be" : "";
}

/** Not by TextDecoder: engines have read 0x80 to 0x9f differently. */
function windows(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const units = Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
      (byte >= 0x80 && byte <= 0x9f ? WINDOWS.charCodeAt(byte - 0x80) : byte));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}
