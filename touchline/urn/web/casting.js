// Puts a ballot into the box, once, however often it has to be sent.

import { fingerprint, fromBase64url, joined, utf8 } from "./bytes.js";
import { ask, boxAddress } from "./asking.js";
import { spent } from "./papers.js";
import { Trouble } from "./trouble.js";

/** One ballot on its way. Made once: to try again is to send the very same. */
export class Ballot {
  #paper;
  #payload;
  #given;

  /** `given` are {papers, urn, fetch, subtle}. */
  constructor(paper, payload, given) {
    this.#paper = paper;
    this.#payload = payload;
    this.#given = given;
  }

  /** The receipt of a ballot with this paper and these bytes; known before it is sent. */
  async receipt() {
    const nonce = fromBase64url(this.#paper.nonce);
    return fingerprint(joined(nonce, utf8(this.#payload)), this.#given.subtle);
  }

  /**
   * Send it. Resolves to the paper that is left, {state: "cast", receipt}, and keeps it in place of
   * the one that could vote. Throws Trouble: "offline" (send it again), "already-cast", "not-now",
   * "not-a-ticket", "wrong-size", "no-box", "unfit".
   */
  async send() {
    const { urn, fetch } = this.#given;
    const { box, nonce, signature } = this.#paper;
    const body = { nonce, signature, payload: this.#payload };
    const { status, told } = await ask(boxAddress(urn, box, "cast"), { fetch, body });
    if (status === 200 || status === 201) return this.#inTheBox(told);
    throw this.#refused(status, told);
  }

  async #inTheBox({ receipt }) {
    const own = await this.receipt();
    if (receipt !== own) throw new Trouble("unfit");
    return this.#keep(spent(this.#paper, own));
  }

  #refused(status, { error, phase }) {
    if (error === "already-cast") this.#keep(spent(this.#paper));
    if (error === "not-now") return new Trouble("not-now", { phase });
    const known = ["already-cast", "not-a-ticket", "wrong-size", "no-box"].includes(error);
    return new Trouble(known ? error : "offline", { status });
  }

  /** It is in the box, whether this browser can remember that or not. */
  #keep(paper) {
    try {
      return this.#given.papers.keep(paper);
    } catch {
      return paper;
    }
  }
}
