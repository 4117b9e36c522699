// A ballot that can be cast: asks, seals, sends it, again if nobody can say whether it arrived, forgets it.

import { Ballot } from "../casting.js";
import { padded, sealed } from "../payload.js";
import { inFours, short } from "../receipts.js";
import { BallotForm } from "./ballot-form.js";

export class BallotAsking {
  #page;
  #paper;
  #card;
  #said;
  #given;
  #form;

  /** `page` is the element, with `say(key, values)` and `title(text)`; `given` is what casting needs. */
  constructor(page, { paper, card, said, given }) {
    [this.#page, this.#paper, this.#card, this.#said, this.#given] = [page, paper, card, said, given];
    const { agreed: { k, about }, group: { label, eligible: count } } = card;
    page.querySelector("[data-about]").textContent = about;
    page.querySelector("[data-asked]").textContent = said.say("asked", { count, label, k });
    for (const risk of page.querySelectorAll("[data-sealed]")) {
      risk.hidden = risk.dataset.sealed !== (card.recipient ? "yes" : "no");
    }
    this.#form = new BallotForm(page.querySelector("form"), {
      card, said, put: (chosen) => this.#put(chosen), titled: (title) => page.title(title),
    });
    page.querySelector("[data-ballot]").hidden = false;
  }

  /** Nothing of the answers stays on the page. */
  forget() {
    this.#form.forget();
    this.#page.querySelector("[data-ballot]").hidden = true;
  }

  async #put(chosen) {
    this.#form.still = true;
    this.#tell("sending");
    const text = padded(chosen, this.#card.size);
    let payload;
    try {
      payload = await sealed(text, this.#card.recipient, encrypter);
    } catch {
      this.#form.still = false; // what seals it could not be fetched, so nothing was sent
      return this.#tell("offline");
    }
    return this.#send(new Ballot(this.#paper, payload, this.#given));
  }

  async #send(ballot) {
    this.#tell("sending");
    try {
      this.#done(await ballot.send());
    } catch ({ key = "offline", values }) {
      if (key === "offline") this.#tell("unsent", () => this.#send(ballot));
      else this.#refused(key === "not-now" ? "too-late" : key, values);
    }
  }

  #done({ receipt }) {
    const done = this.#page.querySelector("[data-done]");
    this.forget();
    done.querySelector("[data-receipt]").textContent = inFours(short(receipt));
    done.querySelector("[data-closes]").textContent = this.#said.when(this.#card.closes_at);
    done.hidden = false;
    this.#page.dataset.standing = "done";
    this.#page.querySelector("[data-head]").hidden = true;
    scrollTo(0, 0);
    done.querySelector("h1").focus();
  }

  #refused(key, values) {
    this.forget();
    this.#page.say(key, values);
    this.#page.querySelector("[data-said]").focus();
  }

  /** Beside the button: it is on its way, or nobody knows whether it arrived and `again` sends it again. */
  #tell(key, again) {
    const said = key === "sending" ? "form.sending" : `state.${key}`;
    this.#page.querySelector("[data-told]").textContent = this.#said.say(said);
    this.#page.querySelector("[data-put]").hidden = key === "sending" || Boolean(again);
    const button = this.#page.querySelector("[data-again]");
    button.hidden = !again;
    button.onclick = again ?? null;
    if (again) button.focus();
  }
}

async function encrypter() {
  const { Encrypter } = await import("../../vendored/age.mjs");
  return new Encrypter();
}
