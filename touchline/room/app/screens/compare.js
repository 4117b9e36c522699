// Reading words to each other, once: whoever stood between the two would make them differ.

import { keepMet } from "../client/met.js";
import { pin, refuse, wordsOf } from "../client/peers.js";
import { loadRoom } from "../client/room.js";
import { to } from "../client/routes.js";
import { Trouble } from "../core/trouble.js";
import { act, buttons, made, notice, way, written } from "./parts.js";
import { former } from "./former.js";
import { Screen } from "./screen.js";

class RoomCompare extends Screen {
  #room;

  async show() {
    this.#room = await loadRoom(this.visit, this.asked.room, { met: true });
    const { other } = this.#room;
    const names = { name: other.name };
    if (!other.identity) {
      return this.write(this.say("compare.title", names), this.say("contract.no-keys", names), buttons(this.#back()));
    }
    const same = act(this.say("compare.same"), (busy) => this.#same(busy), { primary: true });
    const differ = act(this.say("compare.differ"), (busy) => this.#differ(busy), { danger: true });
    const parties = wordsOf(this.visit, this.#room).map(({ person, name, words }) => {
      const reads = person === this.visit.person ? "compare.you-read" : "compare.they-read";
      return made("section", "prose", made("h2", "", this.say(reads, { name })), written(words, this.say(reads, { name })));
    });
    const why = other.pin === "refused" ? "trouble.peer-differs" : other.changed && "compare.changed";
    const warning = why ? notice(this.say(why, names), { bad: true }) : null;
    return this.write(this.say(other.changed ? "compare.changed.title" : "compare.title", names), this.say("compare.lede", names), warning, ...parties,
      made("p", "quiet", this.say("compare.how", names)), buttons(same, differ, ...former(this, this.#room), this.#back()));
  }

  #same(busy) {
    return this.trying(async () => {
      await pin(this.visit, this.#room.other);
      await keepMet(this.visit);
      this.visit.page.location.hash = to("rooms", this.#room.key);
    }, { busy });
  }

  #differ(busy) {
    return this.trying(async () => {
      const { other } = this.#room;
      await refuse(this.visit, other);
      await this.show();
      throw new Trouble("peer-differs", { name: other.name });
    }, { busy });
  }

  #back() {
    return way(this.say("do.home"), to(), { className: "button button--plain" });
  }
}

customElements.define("room-compare", RoomCompare);
