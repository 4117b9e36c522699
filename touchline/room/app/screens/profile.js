// One's own page as a coach, in five minutes: what one coaches, in which languages, when, and for how many.

import { listed } from "../client/coaches.js";
import { to } from "../client/routes.js";
import { OWN, SKILLS } from "../core/kinds.js";
import { formOf, tick, ticks } from "./choosing.js";
import { act, buttons, field, made, seenBy, way } from "./parts.js";
import { Screen } from "./screen.js";
import { dayName } from "./staying.js";

const HOURS = ["morning", "noon", "afternoon"];
const WORKDAYS = [1, 2, 3, 4, 5];
const NOTHING = { skills: [], languages: [], about: "", hours: [], places: 3, takes: 1, exchange: 0 };

class RoomProfile extends Screen {
  async show() {
    const { profile } = await this.visit.api.get("me/profile/");
    this.#form(profile ?? NOTHING, Boolean(profile));
  }

  #form(said, there) {
    const skills = ticks(this.say("profile.skills"), SKILLS.map((each) => [each, this.say(`skill.${each}`)]), said.skills);
    const own = field(this.say("profile.own"), { help: this.say("profile.commas"), maxLength: 200,
      value: said.skills.filter((each) => each.startsWith(OWN)).map((each) => each.slice(OWN.length)).join(", ") });
    const languages = field(this.say("profile.languages"), { help: this.say("profile.commas"), maxLength: 300, value: said.languages.join(", ") });
    const about = field(this.say("profile.about"), { rows: 4, words: true, tall: true, maxLength: 1500, value: said.about, help: this.say("profile.about.help") });
    const hours = WORKDAYS.map((day) => ticks(dayName(day), HOURS.map((each) => [`${day}-${each}`, this.say(`hours.${each}`)]), said.hours));
    const places = field(this.say("profile.places"), { type: "number", min: 0, max: 50, required: true, value: said.places, help: this.say("profile.places.help") });
    const takes = tick(this.say("profile.takes"), Boolean(said.takes));
    const exchange = tick(this.say("profile.exchange"), Boolean(said.exchange));
    const values = () => ({
      skills: [...skills.values(), ...listed(own.input.value).map((each) => OWN + each.slice(0, 60))],
      languages: listed(languages.input.value).map((each) => each.slice(0, 40)), about: about.input.value.trim(), hours: hours.flatMap((day) => day.values()),
      places: Number(places.input.value), takes: Number(takes.input.checked), exchange: Number(exchange.input.checked),
    });
    const form = formOf([
      skills.whole, own.whole, languages.whole, about.whole,
      made("fieldset", "ticks", made("legend", "field__label", this.say("profile.hours")), ...hours.map(({ whole }) => whole)),
      places.whole, takes.whole, exchange.whole, made("p", "quiet", this.say("profile.exchange.help")), seenBy(this.say("profile.seen")),
      buttons(made("button", "button button--primary", this.say("profile.do")),
        there && act(this.say("profile.remove"), (busy) => this.#remove(busy)), way(this.say("coaches.all"), to("coaches"), { className: "button button--plain" })),
    ], (busy) => this.#keep(values(), busy));
    this.write(this.say("profile.title"), this.say("profile.lede"), form);
  }

  #keep(said, busy) {
    return this.trying(async () => {
      await this.visit.api.put("me/profile/", said);
      this.#done("kept");
    }, { busy });
  }

  #remove(busy) {
    return this.trying(async () => {
      await this.visit.api.delete("me/profile/");
      this.#done("removed");
    }, { busy });
  }

  #done(what) {
    const again = act(this.say("profile.again"), () => this.trying(() => this.show()));
    this.write(this.say(`profile.${what}`), this.say(`profile.${what}.lede`), buttons(way(this.say("coaches.all"), to("coaches"), { primary: true }), again));
  }
}

customElements.define("room-profile", RoomProfile);
