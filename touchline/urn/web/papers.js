// Ballot papers in this browser: who holds one may cast one ballot, and it is given only once.
//
// A paper is {v, box, rules_hash, nonce, signature, state}: "asked" with what is needed to ask again
// (blinded, inv), "held", or "cast" with its receipt and without nonce and signature. `holder` is a mark
// that keeps those apart who share a browser; only the server that made it could tell whose it is.

import { base64url, fromBase64url, utf8 } from "./bytes.js";
import { Trouble } from "./trouble.js";

const PREFIX = "touchline.paper.";
const STATES = ["asked", "held", "cast"];
const BOX = /^[\w-]{1,64}$/;
const HOLDER = /^[\w-]{0,64}$/;

export class Papers {
  #storage;

  /** `storage` gives `localStorage`, or throws where the browser keeps nothing for a page. */
  constructor(storage) {
    this.#storage = storage;
  }

  /** The paper of a box under the first of these marks that has one, or null. What cannot be read is none. */
  of(box, holders = [""]) {
    const kept = holders.map((holder) => this.#reach().getItem(nameOf({ box, holder })));
    return read(kept.find((text) => text !== null) ?? "");
  }

  /** Every paper that can still vote, whoever's it is. */
  held() {
    const storage = this.#reach();
    const papers = names(storage).map((name) => read(storage.getItem(name)));
    return papers.filter((paper) => paper?.state === "held");
  }

  /** Nothing of any paper is left here, nor of what was cast. */
  forget() {
    const storage = this.#reach();
    for (const name of names(storage)) storage.removeItem(name);
  }

  /** Keep it, and look whether it is there: a paper that is lost cannot be given again. */
  keep(paper) {
    const [name, text] = [nameOf(paper), JSON.stringify(paper)];
    try {
      this.#reach().setItem(name, text);
    } catch {
      throw new Trouble("cannot-keep");
    }
    if (this.#reach().getItem(name) !== text) throw new Trouble("cannot-keep");
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

function nameOf({ box, holder }) {
  return PREFIX + box + (holder ? `.${holder}` : "");
}

function names(storage) {
  const all = Array.from({ length: storage.length }, (_, place) => storage.key(place));
  return all.filter((name) => name.startsWith(PREFIX)).sort();
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
    && BOX.test(paper.box ?? "") && HOLDER.test(paper.holder ?? "") && STATES.includes(paper.state) && typeof paper.rules_hash === "string";
  return whole && (paper.state === "cast" || signed(paper)) ? paper : null;
}

function signed({ state, nonce, signature }) {
  return typeof nonce === "string" && (state === "asked" || typeof signature === "string");
}

/** What is left of a paper once its ballot is in the box; `receipt` is missing if another browser cast it. */
export function spent({ v, box, rules_hash, holder }, receipt) {
  return { v, box, rules_hash, ...(holder && { holder }), state: "cast", ...(receipt && { receipt }) };
}

/** The fragment that names a paper of this browser in the address of the ballot page. */
export function fragmentOf({ box, holder }) {
  return `#box=${box}${holder ? `&holder=${holder}` : ""}`;
}

/** The address that takes a held paper to a phone. */
export function addressOf(paper, page) {
  return `${page}#paper=${base64url(utf8(JSON.stringify(paper)))}`;
}

/** {box, holder} or {paper} from the fragment of an address; all missing where it names neither. */
export function named(fragment) {
  const asked = new URLSearchParams(fragment.replace(/^#/, ""));
  if (asked.has("paper")) return { paper: carried(asked.get("paper")) };
  const [box, holder] = [asked.get("box") ?? "", asked.get("holder") ?? ""];
  return BOX.test(box) && HOLDER.test(holder) ? { box, holder } : {};
}

function carried(text) {
  try {
    const paper = read(new TextDecoder("utf-8", { fatal: true }).decode(fromBase64url(text)));
    return paper?.state === "held" ? paper : null;
  } catch {
    return null;
  }
}
