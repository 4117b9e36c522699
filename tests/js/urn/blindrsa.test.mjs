// The bundle makes the very numbers of RFC 9474, in all four variants.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import { test } from "node:test";

import { BlindRSA, PrepareType } from "../../../touchline/urn/vendored/blindrsa.mjs";
import { base64url, hex } from "../../../touchline/urn/web/bytes.js";

const { key, variants } = JSON.parse(readFileSync(new URL("../../urn/rfc9474.json", import.meta.url), "utf8"));
const bytes = (text, length = text.length / 2) => new Uint8Array(Buffer.from(text.padStart(length * 2, "0"), "hex"));
const LENGTH = key.n.length / 2;
const number = (text) => BigInt(`0x${text}`);

function publicKey() {
  const jwk = { kty: "RSA", n: base64url(bytes(key.n)), e: base64url(bytes(key.e.replace(/^(00)+/, ""))) };
  return webcrypto.subtle.importKey("jwk", jwk, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
}

/** r of RFC 9474 from its inverse, as bytes. */
function blindOf({ inv }) {
  let [a, b, x, y] = [number(inv), number(key.n), 1n, 0n];
  while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return bytes((((x % number(key.n)) + number(key.n)) % number(key.n)).toString(16), LENGTH);
}

/** The chance of the test vectors in place of the browser's: each request is met with the next bytes. */
async function withChance(chance, act) {
  const real = crypto.getRandomValues;
  crypto.getRandomValues = (place) => (place.set(chance.shift().slice(0, place.length)), place);
  try {
    return await act();
  } finally {
    crypto.getRandomValues = real;
  }
}

for (const vector of variants) {
  const randomized = vector.name.endsWith("Randomized");
  const suite = new BlindRSA({
    hash: "SHA-384", saltLength: vector.name.includes("ZERO") ? 0 : 48,
    prepareType: randomized ? PrepareType.Randomized : PrepareType.Deterministic,
  });

  test(`${vector.name}: the blinded message`, async () => {
    const chance = [bytes(vector.salt), blindOf(vector)];
    const { blindedMsg, inv } = await withChance(chance, async () => suite.blind(await publicKey(), bytes(vector.input_msg)));
    assert.deepEqual([hex(blindedMsg), hex(inv)], [vector.blinded_msg, vector.inv.padStart(LENGTH * 2, "0")]);
  });

  test(`${vector.name}: the signature`, async () => {
    const [blind, inv] = [bytes(vector.blind_sig), bytes(vector.inv, LENGTH)];
    assert.equal(hex(await suite.finalize(await publicKey(), bytes(vector.input_msg), blind, inv)), vector.sig);
  });

  test(`${vector.name}: a signature with another bit is refused`, async () => {
    const blind = bytes(vector.blind_sig);
    blind[100] ^= 1;
    await assert.rejects(suite.finalize(await publicKey(), bytes(vector.input_msg), blind, bytes(vector.inv, LENGTH)));
  });
}

test("all four variants are there", () => assert.equal(variants.length, 4));
