// One's own patterns as questions about oneself, and what one makes of them. The questions are in memory since unlocking.

import { seenIn } from "../client/patterns.js";
import { ofKind } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { OwnPage } from "./own-page.js";
import { made, notice } from "./parts.js";
import { dayOf } from "./staying.js";

class RoomPatterns extends OwnPage {
  async show() {
    await this.read();
    const { patterns, trouble } = await this.visit.patterns;
    const asked = await Promise.all(patterns.map((pattern) => this.#asked(pattern)));
    const none = trouble ? notice(this.visit.said.trouble(trouble), { bad: true }) : made("p", "quiet", this.say("patterns.none"));
    const list = asked.length ? made("ol", "notes", ...asked) : none;
    this.page(this.say("patterns.title"), this.say("patterns.lede"), list, this.list(this.say("patterns.mine"), ofKind(this.own.notes, "pattern")));
  }

  async #asked(pattern) {
    const { key, question, likely, cases, as_of: day } = pattern;
    const form = await this.form(`pattern.${key}`, [["mine", { label: this.say("kept.mine") }]], {
      button: this.say("patterns.keep"), keep: ({ mine }) => this.keep("pattern", { seen: seenIn(pattern, this.tell), mine, on: today() }),
    });
    const more = made("details", "start", made("summary", "link", this.say("patterns.answer")), form);
    return made("li", "note", made("p", "patterns__question", question), made("p", "quiet small", this.say("patterns.likely", { likely, cases })),
      made("p", "quiet small", this.say("patterns.as-of", { day: dayOf(day) })), more);
  }
}

customElements.define("room-patterns", RoomPatterns);
