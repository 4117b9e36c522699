// What a ballot says, in exactly as many bytes as every other one of its box.

import { base64, utf8 } from "./bytes.js";
import { Trouble } from "./trouble.js";

const MOST_WORDS = 600; // characters, as people count them

/** The ballot as text, before it is filled up. What nobody asked or answered is null. */
export function written({ answers, coach = null, helped = null, words = "" }) {
  return JSON.stringify({ v: 1, answers, coach, helped, words: whole(words) });
}

/** Without what is no letter of any text: halves of one, which a page can hold and no file can. */
function whole(words) {
  return words.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "");
}

/** How many bytes are still free; below zero it is too much. */
export function room(ballot, size) {
  return size - utf8(written(ballot)).length;
}

/** How many more letters can be written; below zero, how many have to go. */
export function lettersLeft(ballot, size) {
  return Math.min(MOST_WORDS - [...whole(ballot.words)].length, room(ballot, size));
}

/** Filled up with spaces to the size. Words are never cut: what does not fit is refused. */
export function padded(ballot, size) {
  const free = room(ballot, size);
  if (free < 0) throw new Trouble("too-long", { count: -free });
  return written(ballot) + " ".repeat(free);
}

/** The same, sealed to the custodian where the box has one; `encrypter` makes one of age's. */
export async function sealed(text, recipient, encrypter) {
  if (!recipient) return text;
  const age = await encrypter();
  age.addRecipient(recipient);
  return base64(await age.encrypt(text));
}
