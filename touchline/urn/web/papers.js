// Ballot papers in this browser: who holds one may cast one ballot, and it is given only once.
//
// A paper is {v, box, rules_hash, nonce, signature, state}: "asked" with what is needed to ask again
// (blinded, inv), "held", or "cast" with its receipt and without nonce and signature.

import { base64url, fromBase64url, utf8 } from "./bytes.js";
import { Trouble } from "./trouble.js";

const PREFIX = "touchline.paper.";
const STATES = ["asked", "held", "cast"];
const BOX = /^[\w-]{1,64}$/;

export class Papers {
  #storage;

  /** `storage` gives `localStorage`, or throws where the browser keeps nothing for a page. */
  constructor(storage) {
    this.#storage = storage;
  }

  /** The paper of a box, or null. What cannot be read is none. */
  of(box) {
    const text = this.#reach().getItem(PREFIX + box);
    return text === null ? null : read(text);
  }

  /** Keep it, and look whether it is there: a paper that is lost cannot be given again. */
  keep(paper) {
    const text = JSON.stringify(paper);
    try {
      this.#reach().setItem(PREFIX + paper.box, text);
    } catch {
      throw new Trouble("cannot-keep");
    }
    if (this.#reach().getItem(PREFIX + paper.box) !== text) throw new Trouble("cannot-keep");
    return paper;
  }

  #reach() {
    try {
      const storage = this.#storage();
      if (storage) return storage;
    } catch {
      // Switched off, or forbidden for this page.
    }
    throw new Trouble("cannot-keep");
  }
}

/** A paper from its JSON; null where it is none. */
export function read(text) {
  let paper;
  try {
    paper = JSON.parse(text);
  } catch {
    return null;
  }
  const whole = paper !== null && typeof paper === "object" && paper.v === 1
    && BOX.test(paper.box ?? "") && STATES.includes(paper.state) && typeof paper.rules_hash === "string";
  return whole && (paper.state === "cast" || signed(paper)) ? paper : null;
}

function signed({ state, nonce, signature }) {
  return typeof nonce === "string" && (state === "asked" || typeof signature === "string");
}

/** What is left of a paper once its ballot is in the box; `receipt` is missing if another browser cast it. */
export function spent({ v, box, rules_hash }, receipt) {
  return receipt ? { v, box, rules_hash, state: "cast", receipt } : { v, box, rules_hash, state: "cast" };
}

/** The address that takes a held paper to a phone. */
export function addressOf(paper, page) {
  return `${page}#paper=${base64url(utf8(JSON.stringify(paper)))}`;
}

/** {box} or {paper} from the fragment of an address; both missing where it names neither. */
export function named(fragment) {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  if (asked.has("paper")) return { paper: carried(asked.get("paper")) };
  return BOX.test(asked.get("box") ?? "") ? { box: asked.get("box") } : {};
}

function carried(text) {
  try {
    const paper = read(new TextDecoder("utf-8", { fatal: true }).decode(fromBase64url(text)));
    return paper?.state === "held" ? paper : null;
  } catch {
    return null;
  }
}
