// Ed25519 signatures over labelled texts: what was signed as one thing is never taken for another.
//
// `suite` is the vendored bundle everywhere in core/. Its own arithmetic checks a signature where the browser
// cannot; `subtle` in it, if present, takes the place of the browser's (null: none).

import { base64url, fromBase64url, utf8 } from "./bytes.js";
import { Trouble } from "./trouble.js";

const SEED = 32;
const PUBLIC = 32;
const SIGNATURE = 64;

/** The base64url signature over `label`, a line's end and `text`. `seed` is base64url of 32 bytes. */
export function sign(label, text, seed, suite) {
  return base64url(signBytes(label, utf8(text), seed, suite));
}

/** The same as 64 bytes. */
export function signBytes(label, bytes, seed, suite) {
  const secret = fromBase64url(seed, SEED);
  if (!secret) throw new Trouble("broken-secret");
  return suite.ed25519.sign(labelled(label, bytes), secret);
}

/** Whether `verify` (base64url of a public key) made this base64url signature over `label` and `text`. */
export async function signed(label, text, signature, verify, suite) {
  return signedBytes(label, utf8(text), fromBase64url(signature, SIGNATURE), verify, suite);
}

/** The same for bytes and a signature of 64 bytes; null is none. What is `vouched` for is not computed without the browser's help. */
export async function signedBytes(label, bytes, signature, verify, suite, { vouched = false } = {}) {
  const key = fromBase64url(verify, PUBLIC);
  if (!key || signature?.length !== SIGNATURE) return false;
  const message = labelled(label, bytes);
  return await natively(message, signature, key, suite) ?? (vouched || suite.ed25519.verify(signature, message, key, { zip215: false }));
}

/** The base64url public key of a base64url seed. */
export function publicOf(seed, suite) {
  return base64url(suite.ed25519.getPublicKey(fromBase64url(seed, SEED)));
}

/** Whether a base64url text is a public key that only its owner can sign for: no point of a small group. */
export function isPublic(verify, suite) {
  const key = fromBase64url(verify, PUBLIC);
  try {
    const point = suite.ed25519.Point.fromBytes(key, false);
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    return false;
  }
}

function labelled(label, bytes) {
  const head = utf8(`${label}\n`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return whole;
}

/** As the browser says, ten times as fast; undefined where it does not know these signatures. */
async function natively(message, signature, key, suite) {
  const subtle = "subtle" in suite ? suite.subtle : globalThis.crypto?.subtle;
  try {
    const known = await subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return await subtle.verify("Ed25519", known, signature, message);
  } catch {
    return undefined;
  }
}
