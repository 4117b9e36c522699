// Making keys: six screens, one decision each. Nothing leaves this page before the recovery key was typed back.

import { enrol } from "../client/keys.js";
import { makePasskey, possible } from "../client/passkey.js";
import { to } from "../client/routes.js";
import { inGroups, passphrase, recoveryKey, typedRecovery } from "../core/slots.js";
import { Trouble } from "../core/trouble.js";
import { act, buttons, field, made, paragraphs, way, written } from "./parts.js";
import { Screen } from "./screen.js";

class RoomEnrol extends Screen {
  #way = null; // [kind, opener]
  #recovery = "";

  async show() {
    if (this.visit.me.identity) throw new Trouble("there-is-one");
    this.#step("before", [
      act(this.say("enrol.before.do"), () => this.#choose(), { primary: true }),
      way(this.say("enrol.before.not-now"), to()),
    ], ...paragraphs("", this.say("enrol.before.gone"), this.say("enrol.before.two")));
  }

  #step(name, acts, ...content) {
    this.dataset.step = name;
    this.write(this.say(`enrol.${name}.title`), this.say(`enrol.${name}.lede`), ...content, buttons(...acts));
  }

  #choose(why = "") {
    const { page } = this.visit;
    const word = act(this.say("enrol.way.passphrase.do"), () => this.#words());
    const choices = [this.#choice("passphrase", word)];
    if (!why && possible(page)) {
      const key = act(this.say("enrol.way.passkey.do"), (busy) => this.#passkey(busy));
      choices.unshift(this.#choice("passkey", key));
    }
    const reason = choices.length === 2 ? "" : this.say(why || "enrol.way.no-passkey");
    this.#step("way", [], ...paragraphs("quiet", reason), made("div", "choices", ...choices));
  }

  #choice(name, button) {
    const said = made("p", "quiet", this.say(`enrol.way.${name}.help`));
    return made("div", "choice", made("h2", "", this.say(`enrol.way.${name}`)), said, button);
  }

  #passkey(busy) {
    return this.trying(async () => {
      const { credentials, crypto, location } = this.visit.page;
      try {
        const { id, prf } = await makePasskey({ name: this.visit.me.person.name, credentials, crypto, host: location.hostname });
        this.#way = ["passkey", { id, prf }];
      } catch (error) {
        if (error.key !== "no-prf") throw error;
        return this.#choose("enrol.way.no-prf");
      }
      return this.#show();
    }, { busy });
  }

  #words() {
    const words = passphrase(this.visit.suite);
    this.#way = ["passphrase", { passphrase: words }];
    const on = act(this.say("enrol.words.do"), () => this.#show(), { primary: true });
    this.#step("words", [on], written(words.split(" "), this.say("enrol.words.title")));
  }

  #show() {
    this.#recovery ||= recoveryKey();
    const on = act(this.say("enrol.recovery.do"), () => this.#typed(), { primary: true });
    const print = act(this.say("enrol.recovery.print"), () => globalThis.print());
    this.#step("recovery", [on, print], written(inGroups(this.#recovery).split(" "), this.say("enrol.recovery.title"), { key: true }));
  }

  #typed() {
    const { whole, input } = field(this.say("enrol.typed.label"), { autocapitalize: "characters" });
    const form = made("form", "form typed", whole);
    const seal = made("button", "button button--primary", this.say("enrol.typed.do"));
    form.append(buttons(seal, act(this.say("enrol.typed.again"), () => this.#show())));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#seal(input.value, seal);
    });
    this.dataset.step = "typed";
    this.write(this.say("enrol.typed.title"), this.say("enrol.typed.lede"), form);
  }

  #seal(typed, busy) {
    return this.trying(async () => {
      if (typedRecovery(typed) !== this.#recovery) throw new Trouble("recovery-differs");
      const { over, progress } = await this.waiting("enrol.sealing");
      try {
        await enrol(this.visit, [this.#way, ["recovery", { recovery: this.#recovery }]], { progress });
      } finally {
        over();
      }
      [this.#way, this.#recovery] = [null, ""];
      this.#done();
    }, { busy });
  }

  #done() {
    const home = act(this.say("enrol.done.do"), () => {
      const { location } = this.visit.page;
      if (location.hash === to() || location.hash === "#/enrol") location.hash = to();
      this.dispatchEvent(new Event("room-changed", { bubbles: true }));
    }, { primary: true });
    this.#step("done", [home]);
  }
}

customElements.define("room-enrol", RoomEnrol);
