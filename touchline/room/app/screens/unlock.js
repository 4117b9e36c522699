// Unlocking: with a passkey, a passphrase or the recovery key. It is another thing than signing in.

import { passkeysHere, startAnew, unlockTyped, unlockWithPasskey } from "../client/keys.js";
import { to } from "../client/routes.js";
import { asked } from "./asking.js";
import { act, buttons, field, made, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomUnlock extends Screen {
  async show(kind = this.#first()) {
    const others = this.#kinds().filter((each) => each !== kind);
    const ways = others.map((each) => act(this.say(`unlock.by.${each}`), () => this.trying(() => this.show(each)), { plain: true }));
    const lost = act(this.say("unlock.lost"), () => this.#anew(), { plain: true });
    const back = this.visit.me.retired.length > 0 && way(this.say("back.offer"), to("back"), { className: "button button--plain" });
    ways.push(lost, back);
    const other = made("section", "section", made("h2", "", this.say("unlock.other")), buttons(...ways));
    this.write(this.say("unlock.title"), this.#lede(), kind === "passkey" ? this.#passkey() : this.#typed(kind), other);
    this.querySelector("input")?.focus();
  }

  /** Every way is lost: new keys, and an empty room. */
  async #anew() {
    const sure = await asked({
      title: this.say("anew.title"), consequence: this.say("anew.consequence"), yes: this.say("anew.do"), no: this.say("anew.keep"),
    });
    if (sure) await this.trying(() => this.#changed(() => startAnew(this.visit)));
  }

  async #changed(does) {
    await does();
    this.dispatchEvent(new Event("room-changed", { bubbles: true }));
  }

  /** Where a passkey does unlock, if it is not here. */
  #lede() {
    const away = !passkeysHere(this.visit).length && this.visit.me.slots.find(({ kind }) => kind === "passkey");
    return [this.say("unlock.lede"), away && this.say("unlock.elsewhere", away)].filter(Boolean).join(" ");
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
      this.#done((progress) => unlockTyped(this.visit, kind, { [kind]: input.value }, { progress }), open, { wait: true });
    });
    return form;
  }

  #done(unlocked, busy, { wait = false } = {}) {
    return this.trying(async () => {
      const { over, progress } = wait ? await this.waiting("unlock.waiting") : { over: () => {} };
      try {
        await unlocked(progress);
      } finally {
        over();
      }
      await this.#changed(() => {});
    }, { busy });
  }
}

customElements.define("room-unlock", RoomUnlock);
