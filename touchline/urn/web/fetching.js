// Fetches a ballot paper: a number that only this browser knows, signed without being seen.

import { base64url, fromBase64url, joined, utf8 } from "./bytes.js";
import { cardOf, keyOf } from "./card.js";
import { Trouble } from "./trouble.js";

const NONCE = 32;

/** What the box signs for a paper: which box, under which rules, and a number nobody can guess. */
export function messageOf({ box, rules_hash, nonce }) {
  return joined(utf8(`touchline urn 1\n${box}\n${rules_hash}\n`), fromBase64url(nonce));
}

/**
 * The paper of a box: the one that is kept under one of `holders`, or a new one, kept as "held" under
 * the first of them.
 *
 * `post(blinded)` asks as the signed-in person and resolves to {status, told}. What is needed to ask
 * again stands in `papers` before it is called, so that a lost answer loses nothing: the same question
 * gets the same answer. Throws Trouble: "different", "elsewhere", "not-now", "no-box", "offline",
 * "unfit", "cannot-keep".
 */
export async function fetchPaper({ box, rulesHash, holders = [""], papers, post, suite, crypto, urn, fetch }) {
  const kept = papers.of(box, holders);
  if (kept && kept.rules_hash !== rulesHash) throw new Trouble("different");
  if (kept && kept.state !== "asked") return kept;
  const card = await cardOf(box, rulesHash, { urn, fetch, subtle: crypto.subtle });
  const key = await keyOf(card, crypto.subtle);
  const asked = kept ?? await begun({ box, rulesHash, holders, key, papers, suite, crypto });
  if (asked.state !== "asked") return asked;
  const { status, told } = await post(asked.blinded);
  if (status !== 200) throw refused(status, told);
  return papers.keep({
    v: 1, box, rules_hash: rulesHash, ...(asked.holder && { holder: asked.holder }), nonce: asked.nonce,
    signature: await unblinded(asked, told, { key, suite }), state: "held",
  });
}

async function begun({ box, rulesHash, holders, key, papers, suite, crypto }) {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(NONCE)));
  const [holder] = holders;
  const paper = { v: 1, box, rules_hash: rulesHash, ...(holder && { holder }), nonce, signature: "", state: "asked" };
  const { blindedMsg, inv } = await suite.blind(key, messageOf(paper));
  // Another tab may have begun meanwhile: its question may be on its way, so it is the one that counts.
  return papers.of(box, holders) ?? papers.keep({ ...paper, blinded: base64url(blindedMsg), inv: base64url(inv) });
}

/** The signature under the paper's own message; it is verified before it is believed. */
async function unblinded(asked, told, { key, suite }) {
  try {
    const blind = fromBase64url(told.blind_signature);
    return base64url(await suite.finalize(key, messageOf(asked), blind, fromBase64url(asked.inv)));
  } catch {
    throw new Trouble("unfit");
  }
}

function refused(status, told) {
  if (status === 409 && told?.error === "already-issued") return new Trouble("elsewhere");
  if (status === 409) return new Trouble("not-now", { phase: told?.phase ?? "" });
  return new Trouble(status === 404 ? "no-box" : "offline");
}
