// Passkeys that unlock: made by us for this alone, apart from those that sign in, and never posted.
//
// What a passkey computes from our salt (WebAuthn PRF) stays in this page; of the credential only its id
// leaves these functions.

import { base64url, fromBase64url, utf8 } from "../core/bytes.js";
import { Trouble } from "../core/trouble.js";

const TEXT = "touchline room passkey 1";
const ALGORITHMS = [-7, -8, -257];

/** The 32 bytes that every passkey of the room is asked about: always the same. */
async function salt(crypto) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(TEXT)));
}

/** Whether this browser could make one; it may still turn out that the device cannot. */
export function possible({ credentials, PublicKeyCredential }) {
  return Boolean(PublicKeyCredential && credentials?.create);
}

/**
 * A new passkey: {id, prf} with its id in base64url and 32 bytes that only it can compute.
 * Throws Trouble "passkey-refused" or "no-prf".
 */
export async function makePasskey({ name, credentials, crypto, host }) {
  const prf = { eval: { first: await salt(crypto) } };
  const publicKey = {
    rp: { name: "Touchline", id: host },
    // An id of its own: the same one as a passkey for signing in would replace that.
    user: { id: random(crypto), name: `${name} · room`, displayName: `${name} · room` },
    challenge: random(crypto),
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
    attestation: "none",
    extensions: { prf },
  };
  const made = await asked(() => credentials.create({ publicKey }));
  const results = made.getClientExtensionResults().prf;
  if (!results?.enabled) throw new Trouble("no-prf");
  const id = base64url(new Uint8Array(made.rawId));
  if (results.results?.first) return { id, prf: bytesOf(results.results.first) };
  return askPasskey({ ids: [id], credentials, crypto, host });
}

/** {id, prf} of whichever of these passkeys is at hand. Throws Trouble "passkey-refused" or "no-prf". */
export async function askPasskey({ ids, credentials, crypto, host }) {
  const publicKey = {
    rpId: host, challenge: random(crypto), userVerification: "required",
    allowCredentials: ids.map((id) => ({ type: "public-key", id: fromBase64url(id) })),
    extensions: { prf: { eval: { first: await salt(crypto) } } },
  };
  const given = await asked(() => credentials.get({ publicKey }));
  const first = given.getClientExtensionResults().prf?.results?.first;
  if (!first) throw new Trouble("no-prf");
  return { id: base64url(new Uint8Array(given.rawId)), prf: bytesOf(first) };
}

async function asked(ceremony) {
  let credential;
  try {
    credential = await ceremony();
  } catch {
    throw new Trouble("passkey-refused");
  }
  if (!credential) throw new Trouble("passkey-refused");
  return credential;
}

function bytesOf(buffer) {
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function random(crypto) {
  return crypto.getRandomValues(new Uint8Array(32));
}
