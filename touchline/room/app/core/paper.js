// A text of one person for themselves alone: signed, bound to its name, padded, and sealed to their own key.
//
// Inside the age file: the length of what is said in four bytes; what is said, which is canonical JSON of person, suite
// and name, a line's end, and the text; the signature (64 bytes, over "touchline paper 1", a line's end and that); and
// zeros up to Padmé.

import { openedBy, openerOf, sealedTo } from "./age-file.js";
import { fourBytes, joined, numberAt, textOf, utf8 } from "./bytes.js";
import { canonical } from "./canonical.js";
import { SUITE } from "./identity.js";
import { FLOOR, padded, unpadded } from "./padding.js";
import { signBytes, signedBytes } from "./signing.js";
import { Trouble } from "./trouble.js";

const LABEL = "touchline paper 1";
const SIGNATURE = 64;

/** The age file of a text. `name` says what it is; `mine` is one's checked identity, `secret` its secret. */
export function sealPaper(text, name, { mine, secret }, suite) {
  const said = utf8(headOf(mine, name) + text);
  const content = joined(fourBytes(said.length), said, signBytes(LABEL, said, secret.seed, suite));
  return sealedTo(mine.recipient, padded(content), suite);
}

/** The text. Throws Trouble "not-opened", "unknown-suite", "cut", "forged", or "moved" where it is another one. */
export async function openPaper(file, name, { mine, secret }, suite) {
  const content = await openedBy(openerOf(secret.identity, suite), file);
  if (content.length < FLOOR) throw new Trouble("cut");
  const end = 4 + numberAt(content, 0);
  const whole = unpadded(content, end + SIGNATURE);
  const said = whole.slice(4, end);
  if (!await signedBytes(LABEL, said, whole.slice(end), mine.verify, suite)) throw new Trouble("forged");
  const [text, head] = [textOf(said), headOf(mine, name)];
  if (!text.startsWith(head)) throw new Trouble("moved");
  return text.slice(head.length);
}

function headOf({ person }, name) {
  return `${canonical({ name, person, suite: SUITE })}\n`;
}
