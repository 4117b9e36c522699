// Protected time, in the room: what one's browser will cast, under which rules, and whether it casts at all.

import { casts, keepWish } from "../client/casting.js";
import { seenWeeks } from "../client/casting-seen.js";
import { OwnPage } from "./own-page.js";
import { act, buttons, made, notice, seenBy, way } from "./parts.js";
import { dayOf } from "./staying.js";
import { dayIn } from "../core/weeks.js";

class RoomWeeks extends OwnPage {
  async show() {
    await this.read();
    const yes = casts(this.own);
    const { counts, example } = await seenWeeks(this.visit);
    const shown = counts.length ? counts.map((count) => this.#count(count, yes)) : [this.#example(example)];
    this.page(this.say("weeks.title"), this.say("weeks.lede"), ...shown, this.#wish(yes));
  }

  /** A count whose paper is due, or lies here. */
  #count({ wrong, state, hash, runs, from, until }, yes) {
    if (wrong) return this.#section("weeks.wrong", notice(this.say(`weeks.wrong.${wrong}`), { bad: wrong !== "away" }));
    const said = yes || state === "cast" ? this.say(`weeks.state.${state}`, { from: dayOf(from), until: dayOf(until) }) : this.say("weeks.state.declined");
    const name = made("p", "small weeks__rules", this.say("weeks.rules"), " ", made("code", "", hash.match(/.{4}/g).join(" ")));
    const compare = way(this.say("weeks.page"), `${this.visit.host ?? ""}/pulse/protected/`, { className: "link" });
    Object.assign(compare, { target: "_blank", rel: "noopener" }); // leaving this page would lock it
    const told = state === "cast" ? null : this.#runs(runs);
    return this.#section(state === "cast" || !yes ? "weeks.asked" : "weeks.will", told, made("p", "", said), name, made("p", "", compare));
  }

  #example(runs) {
    return this.#section("weeks.none", this.#runs(runs), made("p", "quiet", this.say("weeks.none.note")));
  }

  #section(key, ...content) {
    return made("section", "section", made("h2", "", this.say(key)), ...content);
  }

  /** Of each four weeks, how many. */
  #runs(runs) {
    const each = runs.map(({ weeks, kept }) => {
      const days = { from: dayOf(dayIn(weeks[0], 1)), until: dayOf(dayIn(weeks.at(-1), 7)) };
      return made("li", "row", made("span", "row__words", this.say("weeks.run", days)), made("b", "", this.say("weeks.kept", { kept, of: weeks.length })));
    });
    return made("ul", "rows", ...each);
  }

  #wish(yes) {
    const key = yes ? "stop" : "again";
    const press = act(this.say(`weeks.${key}`), (busy) => this.trying(async () => {
      await keepWish(this.visit, !yes);
      await this.again(`weeks.${key}.done`);
    }, { busy }));
    return this.#section(yes ? "weeks.casts" : "weeks.silent", made("p", "", this.say(`weeks.${key}.note`)), seenBy(this.say("seen.only")), buttons(press));
  }
}

customElements.define("room-weeks", RoomWeeks);
