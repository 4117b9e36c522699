// Bytes as the urn writes them: base64url without padding, hex, UTF-8.

const encoder = new TextEncoder();

export function utf8(text) {
  return encoder.encode(text);
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

export function fromBase64url(text) {
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
}

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hex SHA-256 of bytes. */
export async function fingerprint(bytes, subtle) {
  return hex(new Uint8Array(await subtle.digest("SHA-256", bytes)));
}
