// One's ways to unlock: what there is, one more, one less. Nothing here changes a note.

import { addSlot, removeSlot } from "../client/keys.js";
import { makePasskey, possible } from "../client/passkey.js";
import { to } from "../client/routes.js";
import { inGroups, passphrase, recoveryKey, typedRecovery } from "../core/slots.js";
import { Trouble } from "../core/trouble.js";
import { asked } from "./asking.js";
import { act, buttons, field, made, way, written } from "./parts.js";
import { Screen } from "./screen.js";

class RoomKeys extends Screen {
  async show() {
    const { slots } = this.visit.me;
    const rows = slots.map((slot) => this.#row(slot));
    const add = [
      possible(this.visit.page) && act(this.say("keys.add.passkey"), (busy) => this.#passkey(busy)),
      act(this.say("keys.add.passphrase"), () => this.#words()),
      act(this.say("keys.add.recovery"), () => this.#recovery()),
    ];
    this.write(this.say("keys.title"), this.say("keys.lede"), made("ul", "rows", ...rows),
      this.#section("keys.add", buttons(...add)),
      this.#section("keys.offline", made("p", "quiet", this.say("keys.offline.help")), buttons(way(this.say("keys.offline.do"), "offline/page.html"))),
      this.#section("keys.other", made("p", "quiet", this.say("keys.other.help"))),
      this.#section("keys.leave", made("p", "quiet", this.say("keys.leave.help")), buttons(way(this.say("keys.leave.do"), to("leaving")))));
  }

  #section(key, ...content) {
    return made("section", "section", made("h2", "", this.say(key)), ...content);
  }

  #row(slot) {
    const elsewhere = slot.origin !== this.visit.page.location.origin;
    const help = elsewhere && slot.kind === "passkey" ? this.say("keys.elsewhere", { origin: slot.origin }) : this.say(`keys.${slot.kind}.help`);
    const said = made("div", "row__words", made("span", "row__name", this.say(`keys.${slot.kind}`)), made("span", "quiet", help));
    const remove = this.#spare(slot) && act(this.say("keys.remove"), () => this.#remove(slot), { small: true });
    return made("li", "row", said, remove);
  }

  /** Whether enough ways stay without this one. */
  #spare(slot) {
    const rest = this.visit.me.slots.filter((each) => each !== slot);
    return rest.length > 1 && rest.some(({ kind }) => kind === "recovery");
  }

  async #remove(slot) {
    const kind = this.say(`keys.${slot.kind}`);
    const sure = await asked({
      title: this.say("keys.remove.title", { kind }), consequence: this.say("keys.remove.consequence", { kind }),
      yes: this.say("keys.remove.do"), no: this.say("do.keep"),
    });
    if (sure) await this.trying(() => this.#changed(() => removeSlot(this.visit, slot)));
  }

  async #changed(does) {
    const { over, progress } = await this.waiting("enrol.sealing");
    try {
      await does(progress);
    } finally {
      over();
    }
    await this.show();
  }

  #passkey(busy) {
    const { credentials, crypto, location } = this.visit.page;
    return this.trying(async () => {
      const made = await makePasskey({ name: this.visit.me.person.name, credentials, crypto, host: location.hostname });
      await this.#changed(() => addSlot(this.visit, "passkey", made));
    }, { busy });
  }

  #words() {
    const words = passphrase(this.visit.suite);
    const done = act(this.say("enrol.words.do"), (busy) => this.trying(
      () => this.#changed((progress) => addSlot(this.visit, "passphrase", { passphrase: words }, { progress })), { busy },
    ), { primary: true });
    this.write(this.say("enrol.words.title"), this.say("enrol.words.lede"),
      written(words.split(" "), this.say("enrol.words.title")), buttons(done, this.#back()));
  }

  #recovery(key = recoveryKey()) {
    const on = act(this.say("enrol.recovery.do"), () => this.#typed(key), { primary: true });
    this.write(this.say("enrol.recovery.title"), this.say("enrol.recovery.lede"),
      written(inGroups(key).split(" "), this.say("enrol.recovery.title"), { key: true }), buttons(on, this.#back()));
  }

  #typed(key) {
    const { whole, input } = field(this.say("enrol.typed.label"));
    const seal = made("button", "button button--primary", this.say("keys.recovery.do"));
    const form = made("form", "form typed", whole, buttons(seal, act(this.say("enrol.typed.again"), () => this.#recovery(key))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.trying(async () => {
        if (typedRecovery(input.value) !== key) throw new Trouble("recovery-differs");
        await this.#changed((progress) => addSlot(this.visit, "recovery", { recovery: key }, { progress }));
      }, { busy: seal });
    });
    this.write(this.say("enrol.typed.title"), this.say("enrol.typed.lede"), form);
  }

  #back() {
    return act(this.say("do.back"), () => this.show(), { plain: true });
  }
}

customElements.define("room-keys", RoomKeys);
