// A box for tests, as the server keeps one: it signs, takes ballots and tells receipts. Requests are noted.

import { createHash, generateKeyPairSync, webcrypto } from "node:crypto";

import { BlindRSA, PrepareType } from "../../../touchline/urn/vendored/blindrsa.mjs";
import { base64url, fromBase64url } from "../../../touchline/urn/web/bytes.js";
import { Papers } from "../../../touchline/urn/web/papers.js";

export const URN = "/urn/";
export const suite = new BlindRSA({
  name: "RSABSSA-SHA384-PSS-Deterministic", hash: "SHA-384", saltLength: 48,
  prepareType: PrepareType.Deterministic,
});
const pairs = new Map();

/** One pair of keys of each size for all tests of a file: making one takes a while. */
export function pair(modulusLength = 3072) {
  if (!pairs.has(modulusLength)) pairs.set(modulusLength, generateKeyPairSync("rsa", { modulusLength }));
  return pairs.get(modulusLength);
}

export function publicText({ publicKey }) {
  return publicKey.export({ type: "spki", format: "der" }).toString("base64");
}

const number = (bytes) => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);

/** RSA without padding: what a blind signature is on the signer's side. */
export function signed(blinded, { privateKey }) {
  const jwk = privateKey.export({ format: "jwk" });
  const [n, d] = [jwk.n, jwk.d].map((part) => number(Buffer.from(part, "base64url")));
  let [answer, base] = [1n, number(blinded) % n];
  for (let left = d; left > 0n; left >>= 1n) {
    if (left & 1n) answer = (answer * base) % n;
    base = (base * base) % n;
  }
  const length = Buffer.from(jwk.n, "base64url").length;
  return new Uint8Array(Buffer.from(answer.toString(16).padStart(length * 2, "0"), "hex"));
}

export const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** The rules of a round with one group, as the server freezes them. */
export function rules(changes = {}, group = {}) {
  return {
    v: 1, round: "r1", scale: "psychological-safety", title: "Can one speak up here?",
    items: [
      { text: "I can say a mistake aloud here.", reversed: false },
      { text: "It is safer to say nothing here.", reversed: true },
    ],
    labels: ["Not at all", "A little", "Partly", "Mostly", "Fully"],
    about: "", k: 8, epsilon: "1", coach_item: false, helped_item: false, words_from: 30,
    groups: [{
      key: "leith", label: "Harbour and Quay", eligible: 14, box: "box1", words: false,
      public_key: publicText(pair()), ...group,
    }],
    issue_from: "2026-03-01T06:00:00+00:00", opens_at: "2026-03-10T06:00:00+00:00",
    closes_at: "2026-03-17T18:00:00+00:00", sealed: "", ...changes,
  };
}

export class ABox {
  constructor({ agreed = rules(), keys = pair(), card = {} } = {}) {
    this.keys = keys;
    this.rules = JSON.stringify(agreed);
    this.hash = sha256(this.rules);
    this.phase = "issuing";
    this.requests = [];
    this.issued = new Map();
    this.ballots = new Map();
    this.offline = 0; // how many answers are lost on their way back
    this.card = {
      box: "box1", kind: "pulse", public_key: publicText(pair()), size: 256, recipient: "",
      rules: this.rules, rules_hash: this.hash,
      opens_at: agreed.opens_at, closes_at: agreed.closes_at, ...card,
    };
  }

  /** As the page's `fetch`. */
  fetch = async (address, { method = "GET", body, ...options } = {}) => {
    this.requests.push({ address, method, options, body });
    const [status, told] = this.#answer(address, body ? JSON.parse(body) : null);
    this.#lose();
    return { status, json: async () => told };
  };

  /** As the signed-in page's question for a signature. */
  post = async (blinded) => {
    this.requests.push({ address: "post", blinded });
    const before = this.issued.get("me");
    if (before && before !== blinded) return { status: 409, told: { error: "already-issued" } };
    if (this.phase !== "issuing") return { status: 409, told: { error: "not-now", phase: this.phase } };
    this.issued.set("me", blinded);
    this.#lose();
    return { status: 200, told: { blind_signature: base64url(signed(fromBase64url(blinded), this.keys)) } };
  };

  #lose() {
    if (this.offline > 0) {
      this.offline -= 1;
      throw new TypeError("Failed to fetch");
    }
  }

  #answer(address, told) {
    if (address === "/urn/boxes/box1/") return [200, { ...this.card, phase: this.phase }];
    if (address === "/urn/boxes/box1/cast/") return this.#cast(told);
    if (address !== "/urn/boxes/box1/receipts/") return [404, { error: "no-box" }];
    if (this.phase !== "closed") return [409, { error: "not-now", phase: this.phase }];
    return [200, { receipts: [...this.ballots.values()].sort() }];
  }

  #cast({ nonce, payload }) {
    if (this.phase !== "open") return [409, { error: "not-now", phase: this.phase }];
    const receipt = sha256(fromBase64url(nonce), payload);
    const before = this.ballots.get(nonce);
    if (before && before !== receipt) return [409, { error: "already-cast" }];
    this.ballots.set(nonce, receipt);
    return [before ? 200 : 201, { receipt }];
  }
}

/** What a browser's localStorage does, as far as it is used here. */
export function aStorage() {
  const kept = new Map();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, String(value)),
    removeItem: (key) => kept.delete(key),
    key: (place) => [...kept.keys()][place] ?? null,
    get length() {
      return kept.size;
    },
  };
}

/** Everything a browser brings to fetch a paper of a box. */
export function browser(box, storage = aStorage()) {
  const papers = new Papers(() => storage);
  return {
    box: "box1", rulesHash: box.hash, papers, suite, crypto: webcrypto, urn: URN,
    fetch: box.fetch, post: box.post,
  };
}

/** A paper that this browser holds and that the box has signed. */
export function given(box, storage) {
  return { papers: new Papers(() => storage), urn: URN, fetch: box.fetch, subtle: webcrypto.subtle };
}
