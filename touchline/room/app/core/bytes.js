// Bytes as the room writes them: UTF-8, hex, base64, base64url without padding, and chance.

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const URL_LETTERS = /^[\w-]*$/;

export function utf8(text) {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes. Throws TypeError where they are none. */
export function textOf(bytes) {
  return decoder.decode(bytes);
}

/** Several runs of bytes as one. */
export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two runs hold the same bytes. It takes as long whichever differ. */
export function equal(one, other) {
  if (one.length !== other.length) return false;
  return one.reduce((differs, byte, at) => differs | (byte ^ other[at]), 0) === 0;
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function base64(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Throws what `atob` throws where the text is none. */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export function base64url(bytes) {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes of a base64url text, `length` of them where it is given; null where the text is not exactly that. */
export function fromBase64url(text, length) {
  if (typeof text !== "string" || !URL_LETTERS.test(text) || text.length % 4 === 1) return null;
  const bytes = fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  const right = (length === undefined || bytes.length === length) && base64url(bytes) === text;
  return right ? bytes : null;
}

/** A length as four bytes, the greatest first. */
export function fourBytes(number) {
  return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);
}

/** The number that four bytes from a place on write. */
export function numberAt(bytes, at) {
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
}

/** So many bytes of chance, from the browser. */
export function drawn(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** A name that nobody has yet: lower-case letters and digits, five bits of chance in each. */
export function newKey(length = 20, chance = drawn) {
  return Array.from(chance(length), (byte) => "abcdefghijklmnopqrstuvwxyz234567"[byte & 31]).join("");
}
