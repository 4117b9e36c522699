// Age files as the room takes them: one stanza, of the one kind that is expected, and errors with a name.

import { Trouble } from "./trouble.js";

const HEAD = /^age-encryption\.org\/v1\n-> (X25519|scrypt) ([A-Za-z0-9+/]+)(?: ([1-9][0-9]{0,2}))?\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
const HEAD_MOST = 256; // bytes
const TO_NONE_OF_US = "no identity matched";

/** {kind: "X25519" | "scrypt", factor} of a file's only stanza, before any work; null where it is not such a file. */
export function stanzaOf(file) {
  const head = HEAD.exec(String.fromCharCode(...file.subarray(0, HEAD_MOST)));
  if (!head || (head[1] === "scrypt") !== (head[3] !== undefined)) return null;
  return { kind: head[1], factor: Number(head[3] ?? 0) };
}

/** An age file to one `age1…`, of bytes or text. */
export async function sealedTo(recipient, content, suite) {
  const age = new suite.Encrypter();
  age.addRecipient(recipient);
  return age.encrypt(content);
}

/** What opens files to an `AGE-SECRET-KEY-1…`. Made once, it spares the work of the key. */
export function openerOf(identity, suite) {
  const age = new suite.Decrypter();
  age.addIdentity(identity);
  return age;
}

/**
 * The bytes in a file to one X25519 key. Throws Trouble "unknown-suite" where it is any other file,
 * "not-opened" where it is not to this key, "cut" where it is not as it was written.
 */
export async function openedBy(opener, file) {
  if (stanzaOf(file)?.kind !== "X25519") throw new Trouble("unknown-suite");
  return decrypted(opener, file);
}

/** The same for any file. */
export async function decrypted(opener, file) {
  try {
    return await opener.decrypt(file);
  } catch (error) {
    throw new Trouble(error?.message?.startsWith(TO_NONE_OF_US) ? "not-opened" : "cut");
  }
}
