// The weekly quarter of an hour: a manager proposes it to the whole team in one step; each answers alone.

import { newKey } from "../core/bytes.js";
import { to } from "../client/routes.js";
import { formOf, timeOf, whenFields, whenOf } from "./choosing.js";
import { act, buttons, made, seenBy, way } from "./parts.js";
import { Screen } from "./screen.js";

class RoomOffers extends Screen {
  async show() {
    const { team, made: own, asked } = await this.visit.api.get("offers/");
    const nothing = !team.length && !own.length && !asked.length;
    this.write(this.say("offers.title"), this.say(nothing ? "offers.nothing" : "offers.lede"),
      ...asked.map((one) => this.#asked(one)), own.length > 0 && this.#own(own), team.length > 0 && this.#proposing(team, own),
      buttons(way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  get #say() {
    return (...said) => this.say(...said);
  }

  #do(does) {
    return (busy) => this.trying(async () => {
      await does();
      await this.visit.refresh();
      await this.show();
    }, { busy });
  }

  /** One's own manager asks: yes, another time, or no. */
  #asked(offer) {
    const { key, with: manager, moved } = offer;
    const post = (what, said) => this.visit.api.post(`offers/${key}/${what}/`, said);
    const accept = act(this.say("offers.accept"), (busy) => this.trying(async () => {
      const { room } = await post("accept", { key: newKey() });
      await this.visit.refresh();
      this.visit.page.location.hash = to("rooms", room);
    }, { busy }), { primary: true });
    const time = whenFields(this.#say, this.visit.me.week, offer, { only: true });
    const move = formOf([...time.parts, buttons(made("button", "button", this.say("offers.move.do")))], this.#do(() => post("move", time.values())));
    const section = made("section", "section", made("h2", "", this.say("offers.asked", { name: manager.name })), made("p", "words", whenOf(this.#say, offer)),
      moved && made("p", "", this.say("offers.moved.mine", { time: timeOf(this.#say, moved), name: manager.name })),
      made("p", "quiet", this.say("offers.declared", { name: manager.name })),
      buttons(accept, act(this.say("offers.decline"), this.#do(() => post("decline")))),
      made("details", "start", made("summary", "link", this.say("offers.move")), move), seenBy(this.say("offers.seen", { name: manager.name })));
    return section;
  }

  /** What a manager is told: a no looks like no answer. */
  #own(offers) {
    const rows = offers.map(({ key, with: seller, state, moved, ...when }) => {
      const words = this.say(`offers.state.${state}`, { time: moved && timeOf(this.#say, moved) });
      const said = made("div", "row__words", made("span", "row__name", seller.name), made("span", "quiet", `${timeOf(this.#say, when)}. ${words}`));
      return made("li", "row", said, state === "moved" && act(this.say("offers.take-up"), this.#do(() => this.visit.api.post(`offers/${key}/take-up/`))));
    });
    return made("section", "section", made("h2", "", this.say("offers.own")), made("ul", "rows", ...rows),
      made("p", "quiet", this.say("offers.own.help")), buttons(act(this.say("offers.take-back"), this.#do(() => this.visit.api.delete("offers/")))));
  }

  #proposing(team, own) {
    const when = whenFields(this.#say, this.visit.me.week, own[0]);
    const form = formOf([made("p", "", this.say("offers.team", { names: team.map(({ name }) => name).join(", ") })), ...when.parts,
      seenBy(this.say("offers.propose.seen")), buttons(made("button", "button button--primary", this.say("offers.propose.do", { count: team.length })))],
    this.#do(() => this.visit.api.post("offers/", when.values())));
    return made("section", "section", made("h2", "", this.say(own.length ? "offers.propose.again" : "offers.propose")), form);
  }
}

customElements.define("room-offers", RoomOffers);
