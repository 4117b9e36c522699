// Unlocking: with a passkey, a passphrase or the recovery key. It is another thing than signing in.

import { passkeysHere, unlockTyped, unlockWithPasskey } from "../client/keys.js";
import { act, buttons, field, made } from "./parts.js";
import { Screen } from "./screen.js";

class RoomUnlock extends Screen {
  async show(kind = this.#first()) {
    const others = this.#kinds().filter((each) => each !== kind);
    const ways = others.map((each) => act(this.say(`unlock.by.${each}`), () => this.trying(() => this.show(each)), { plain: true }));
    const other = ways.length ? made("section", "section", made("h2", "", this.say("unlock.other")), buttons(...ways)) : null;
    this.write(this.say("unlock.title"), this.say("unlock.lede"), kind === "passkey" ? this.#passkey() : this.#typed(kind), other);
    this.querySelector("input")?.focus();
  }

  #first() {
    return this.#kinds()[0];
  }

  #kinds() {
    const kinds = new Set(this.visit.me.slots.map((slot) => slot.kind));
    if (!passkeysHere(this.visit).length) kinds.delete("passkey");
    return ["passkey", "passphrase", "recovery"].filter((kind) => kinds.has(kind));
  }

  #passkey() {
    return buttons(act(this.say("unlock.passkey.do"), (busy) => this.#done(() => unlockWithPasskey(this.visit), busy), { primary: true }));
  }

  #typed(kind) {
    const type = kind === "passphrase" ? "password" : "text";
    const { whole, input } = field(this.say(`unlock.${kind}.label`), { type, help: this.say(`unlock.${kind}.help`) });
    const open = made("button", "button button--primary", this.say("unlock.do"));
    const form = made("form", "form typed", whole, buttons(open));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#done(() => unlockTyped(this.visit, kind, { [kind]: input.value }), open, { wait: true });
    });
    return form;
  }

  #done(unlocked, busy, { wait = false } = {}) {
    return this.trying(async () => {
      const over = wait ? await this.waiting("unlock.waiting") : () => {};
      try {
        await unlocked();
      } finally {
        over();
      }
      this.dispatchEvent(new Event("room-changed", { bubbles: true }));
    }, { busy });
  }
}

customElements.define("room-unlock", RoomUnlock);
