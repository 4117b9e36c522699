// Coaches one could ask: found by what they coach and in which language; one of them as a page.

import { asked, askFor, coachesOf, filtered, named } from "../client/coaches.js";
import { to } from "../client/routes.js";
import { choice } from "./choosing.js";
import { skillOf } from "./kept.js";
import { act, buttons, made, way } from "./parts.js";
import { Screen } from "./screen.js";
import { dayName } from "./staying.js";

class RoomCoaches extends Screen {
  #coaches;

  async show() {
    this.#coaches = await coachesOf(this.visit);
    const one = this.#coaches.find(({ key }) => key === this.asked.coach);
    if (one) this.#one(one);
    else this.#all();
  }

  get #say() {
    return (...said) => this.say(...said);
  }

  #all() {
    const any = [["", this.say("coaches.any")]];
    const skill = choice(this.say("coaches.skill"), any.concat(named(this.#coaches, "skills").map((each) => [each, skillOf(each, this.#say)])), "");
    const language = choice(this.say("coaches.language"), any.concat(named(this.#coaches, "languages").map((each) => [each, each])), "");
    const list = made("ul", "rows");
    const none = made("p", "quiet");
    none.setAttribute("role", "status");
    const fill = () => {
      const found = filtered(this.#coaches, { skill: skill.input.value, language: language.input.value });
      list.replaceChildren(...found.map((coach) => this.#row(coach)));
      none.textContent = found.length ? "" : this.say(this.#coaches.length ? "coaches.none" : "coaches.nobody");
    };
    for (const { input } of [skill, language]) input.addEventListener("change", fill);
    fill();
    const ways = [["coaches.own", to("coaches", "me")], ["coaches.offers", to("offers")], ["coaches.invoice", to("coaches", "invoice")]];
    this.write(this.say("coaches.title"), this.say("coaches.lede"),
      this.#coaches.length > 1 && made("div", "abreast", skill.whole, language.whole), none, list,
      made("section", "section", made("h2", "", this.say("coaches.coaching")), made("ul", "ways", ...ways.map(([key, href]) => made("li", "", way(this.say(key), href, { className: "link" }))))),
      buttons(way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  #row({ key, name, kind, profile }) {
    const skills = profile?.skills.map((each) => skillOf(each, this.#say)).join(", ");
    const more = [skills, profile?.languages.join(", "), this.#takes(profile)].filter(Boolean).join(" · ");
    const said = made("div", "row__words", made("span", "row__name", name), made("span", "quiet", more || this.say(`coach.${kind}`)));
    return made("li", "row", said, way(this.say("coaches.open"), to("coaches", key)));
  }

  #takes(profile) {
    return profile && this.say(profile.takes ? "coaches.takes" : "coaches.takes-nobody");
  }

  #one(coach) {
    const { name, kind, profile } = coach;
    const hours = Map.groupBy(profile?.hours ?? [], (each) => Number(each[0]));
    const free = [...hours].map(([day, each]) => `${dayName(day)}: ${each.map((one) => this.say(`hours.${one.slice(2)}`)).join(", ")}`);
    const rows = [
      ["coaches.skills", profile?.skills.map((each) => skillOf(each, this.#say)).join(", ")],
      ["coaches.languages", profile?.languages.join(", ")], ["coaches.hours", free.join("; ")],
      ["coaches.places", profile?.places && this.say("coaches.places.of", { count: profile.places })],
      ["coaches.now", this.#takes(profile)],
    ].filter(([, words]) => words).flatMap(([key, words]) => [made("dt", "", this.say(key)), made("dd", "", words)]);
    this.write(name, profile?.exchange && kind === "clean" ? this.say("coaches.exchange") : this.say(`coach.${kind}`),
      profile?.about && made("p", "words", profile.about),
      rows.length ? made("dl", "agreed agreed--two", ...rows) : made("p", "quiet", this.say("coaches.silent", { name })),
      this.#first(name), this.#ask(coach),
      buttons(way(this.say("coaches.all"), to("coaches"), { className: "button button--plain" })));
  }

  /** A talk to see whether the two fit: nothing is kept of it, and nobody needs keys. */
  #first(name) {
    return made("section", "section", made("h2", "", this.say("coaches.first")), made("p", "", this.say("coaches.first.help", { name })),
      buttons(way(this.say("coaches.first.do"), to("practice"))));
  }

  #ask(coach) {
    const has = asked(this.visit).get(coach.key);
    const does = (busy) => this.trying(async () => {
      const key = await askFor(this.visit, coach);
      this.visit.page.location.hash = to("rooms", key);
    }, { busy });
    const button = has ? way(this.say("coaches.go"), to("rooms", has), { primary: true })
      : coach.profile?.takes !== 0 && act(this.say("coach.ask"), does, { primary: true });
    const several = !has && asked(this.visit).size > 0 && made("p", "quiet", this.say("coaches.several"));
    return made("section", "section", made("h2", "", this.say("coaches.room")), made("p", "", this.say(has ? "coaches.room.has" : "coaches.room.help", { name: coach.name })),
      several, button ? buttons(button) : made("p", "quiet", this.say("coaches.later", { name: coach.name })));
  }
}

customElements.define("room-coaches", RoomCoaches);
