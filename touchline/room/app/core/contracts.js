// What two people agreed to, signed by each with their identity. Their own words in it are sealed to the two.

import { openedBy, openerOf, sealedTo } from "./age-file.js";
import { base64url, drawn, fromBase64url, textOf, utf8 } from "./bytes.js";
import { canonical, fromCanonical } from "./canonical.js";
import { padded } from "./padding.js";
import { sign, signed } from "./signing.js";
import { Trouble } from "./trouble.js";

const LABEL = "touchline contract 1";
const WORDS = "touchline contract words 1";

/** The base64url signature of one party under a contract's canonical text. */
export function signContract(text, secret, suite) {
  return sign(LABEL, text, secret.seed, suite);
}

/** Whether a checked identity signed this text. */
export async function agreed(text, signature, identity, suite) {
  return signed(LABEL, text, signature, identity.verify, suite);
}

/**
 * {hash, …{person: file}}: words {name: text} as they stand in a contract's text, for these checked identities and
 * nobody else. The hash makes sure that both read the same; it is of what nobody could guess.
 */
export async function sealWords(words, identities, suite) {
  const text = canonical({ ...words, salt: base64url(drawn(16)) });
  const sealed = { hash: hashOf(text, suite) };
  for (const { person, recipient } of identities) sealed[person] = base64url(await sealedTo(recipient, padded(utf8(text)), suite));
  return sealed;
}

/** The words of a contract as one of the two reads them. Throws Trouble "not-opened", "cut" or "forged". */
export async function openWords(sealed, { person, secret }, suite) {
  const file = fromBase64url(Object.hasOwn(sealed ?? {}, person) ? sealed[person] : null);
  if (!file) throw new Trouble("not-opened");
  const text = textOf(await openedBy(openerOf(secret.identity, suite), file)).replace(/\0+$/, "");
  if (hashOf(text, suite) !== sealed.hash) throw new Trouble("forged");
  const { salt, ...words } = fromCanonical(text);
  return words;
}

function hashOf(text, suite) {
  return base64url(suite.sha256(utf8(`${WORDS}\n${text}`)));
}
