// What two people agreed to, signed by each with their identity.

import { sign, signed } from "./signing.js";

const LABEL = "touchline contract 1";

/** The base64url signature of one party under a contract's canonical text. */
export function signContract(text, secret, suite) {
  return sign(LABEL, text, secret.seed, suite);
}

/** Whether a checked identity signed this text. */
export async function agreed(text, signature, identity, suite) {
  return signed(LABEL, text, signature, identity.verify, suite);
}
