// A browser of a person signs with a key of its own, which the person's identity has signed.

import { base64url, newKey } from "./bytes.js";
import { canonical, hasOnly } from "./canonical.js";
import { isPublic, publicOf, sign, signed } from "./signing.js";

const LABEL = "touchline device 1";
const DEVICE = /^[a-z0-9]{1,32}$/;

/** A new device of a person: {id, seed, certificate: {device, verify, signature}}. `seed` is its secret, base64url. */
export function makeDevice(secret, person, suite) {
  const id = newKey(16);
  const seed = base64url(suite.ed25519.utils.randomSecretKey());
  const verify = publicOf(seed, suite);
  const signature = sign(LABEL, statement(id, person, verify), secret.seed, suite);
  return { id, seed, certificate: { device: id, verify, signature } };
}

/** Whether an identity (checked: {person, verify}) signed this certificate. */
export async function certified(certificate, identity, suite) {
  if (!hasOnly(certificate, "device", "verify", "signature")) return false;
  const { device, verify, signature } = certificate;
  if (!DEVICE.test(device) || !isPublic(verify, suite)) return false;
  return signed(LABEL, statement(device, identity.person, verify), signature, identity.verify, suite);
}

function statement(device, person, verify) {
  return canonical({ device, person, verify });
}
