// A hard conversation, before and after: what one will say, what one fears, and later what happened.

import { keysOf, ofKind } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { made } from "./parts.js";
import { OwnPage } from "./own-page.js";

class RoomRehearsals extends OwnPage {
  async show() {
    await this.read();
    const fields = [
      ["who", { label: this.say("rehearsal.who"), rows: 0, words: false, maxLength: 200 }],
      ["say", { label: this.say("rehearsal.say"), rows: 3 }],
      ["fear", { label: this.say("rehearsal.fear") }],
    ];
    const form = await this.form("rehearsal", fields, {
      button: this.say("rehearsal.keep"), keep: (said) => this.keep("rehearsal", { ...said, on: today() }),
    });
    const happened = ofKind(this.own.notes, "happened");
    const after = new Set(happened.map(({ said }) => said.body.of));
    const all = ofKind(this.own.notes, "rehearsal");
    const ahead = all.filter((note) => !keysOf(note).some((key) => after.has(key)));
    const forms = new Map(await Promise.all(ahead.filter(({ waiting }) => !waiting).map(async ({ key }) => [key, await this.#after(key)])));
    this.page(this.say("rehearsal.title"), this.say("rehearsal.lede"), form,
      this.list(this.say("rehearsal.ahead"), ahead, ({ key }) => forms.get(key)), this.list(this.say("rehearsal.behind"), happened));
  }

  /** What happened in one of them, to be told when it is over. */
  async #after(of) {
    const form = await this.form(`happened.${of}`, [["text", { label: this.say("rehearsal.happened") }]], {
      button: this.say("rehearsal.happened.keep"), keep: ({ text }) => this.keep("happened", { of, text, on: today() }),
    });
    return made("details", "start", made("summary", "link", this.say("rehearsal.happened")), form);
  }
}

customElements.define("room-rehearsals", RoomRehearsals);
