// Passphrases of age, worked out in slices: the page stays alive meanwhile, and can say how far it is.
//
// What age's own classes do in one go blocks a page for seconds, and a worker cannot be started where Trusted Types
// are required without a policy. The stanza is that of age-encryption.org/v1.

import { drawn, joined, utf8 } from "./bytes.js";

const LABEL = utf8("age-encryption.org/v1/scrypt");
const SALT = 16; // bytes
const SLICE = 10; // milliseconds between two looks at what the person does
const NONCE = new Uint8Array(12); // each key is used once

/** Seals to words; goes into age's `addRecipient`. The work is 2^`factor`; `progress(share)` is told 0 to 1. */
export function toWords(words, factor, suite, progress) {
  return {
    async wrapFileKey(fileKey) {
      const salt = drawn(SALT);
      const key = await slowly(words, salt, factor, suite, progress);
      const body = suite.chacha20poly1305(key, NONCE).encrypt(fileKey);
      return [{ args: ["scrypt", suite.base64nopad.encode(salt), String(factor)], body }];
    },
  };
}

/** Opens what was sealed to words; goes into age's `addIdentity`. The header was looked at before. */
export function byWords(words, suite, progress) {
  return {
    async unwrapFileKey([{ args: [, salt, factor], body }]) {
      const key = await slowly(words, suite.base64nopad.decode(salt), Number(factor), suite, progress);
      try {
        return suite.chacha20poly1305(key, NONCE).decrypt(body);
      } catch {
        return null;
      }
    },
  };
}

function slowly(words, salt, factor, suite, progress) {
  const work = { N: 2 ** factor, r: 8, p: 1, dkLen: 32, asyncTick: SLICE, ...(progress && { onProgress: progress }) };
  return suite.scryptAsync(utf8(words), joined(LABEL, salt), work);
}
