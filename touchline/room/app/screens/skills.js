// The skill journal: how one rates oneself with what shows it, and each skill's way over time.

import { ofKind, OWN, SKILLS } from "../core/kinds.js";
import { today } from "../core/weeks.js";
import { choice } from "./choosing.js";
import { skillOf } from "./kept.js";
import { OwnPage } from "./own-page.js";
import { drawn, field, made } from "./parts.js";
import { dayOf } from "./staying.js";

const [WIDE, HIGH, EDGE, LEVELS] = [240, 72, 6, 5];

class RoomSkills extends OwnPage {
  async show() {
    await this.read();
    const ratings = ofKind(this.own.notes, "skill").sort((one, two) => one.said.body.on.localeCompare(two.said.body.on));
    const form = await this.form("skill", this.#fields(ratings), {
      button: this.say("skills.keep"), keep: (said) => this.#rate(said),
    });
    const names = [...new Set(ratings.map(({ said }) => said.body.skill))];
    const ways = names.map((skill) => this.#way(skill, ratings.filter(({ said }) => said.body.skill === skill)));
    const own = ways.length ? made("section", "section", made("h2", "", this.say("skills.ways")), ...ways) : null;
    this.page(this.say("skills.title"), this.say("skills.lede"), form, own, this.list(this.say("skills.all"), ratings));
  }

  #rate({ skill, own, level, evidence }) {
    return this.keep("skill", { skill: skill === OWN ? OWN + own : skill, level: Number(level), evidence, on: today() });
  }

  #fields(ratings) {
    const named = new Set(ratings.map(({ said }) => said.body.skill).filter((skill) => skill.startsWith(OWN)));
    const skill = choice(this.say("skills.skill"), [...[...SKILLS, ...named].map((one) => [one, skillOf(one, this.tell)]), [OWN, this.say("session.own-skill")]]);
    const own = field(this.say("session.own-skill.field"), { maxLength: 60 });
    const level = choice(this.say("skills.level"), [["", "–"], ...Array.from({ length: LEVELS }, (_, at) => [String(at + 1), this.say(`skills.level.${at + 1}`)])]);
    level.input.required = true;
    const show = () => {
      own.whole.hidden = skill.input.value !== OWN;
      own.input.required = !own.whole.hidden;
    };
    skill.input.addEventListener("change", show);
    queueMicrotask(show); // after a draft was put in
    return [["skill", skill], ["own", own], ["level", level], ["evidence", { label: this.say("kept.evidence") }]];
  }

  /** The steps of one skill, drawn and said. */
  #way(skill, ratings) {
    const name = skillOf(skill, this.tell);
    const said = ratings.map(({ said: { body } }) => this.say("skills.step", { level: body.level, day: dayOf(body.on) }));
    const levels = ratings.map(({ said: { body } }) => body.level);
    const first = levels.length > 1 ? this.say("skills.from", { first: levels[0], last: levels.at(-1), count: levels.length }) : said[0];
    const list = made("details", "", made("summary", "quiet small", this.say("skills.as-list")), made("ul", "points", ...said.map((text) => made("li", "", text))));
    return made("figure", "trend", made("figcaption", "row__name", name), levels.length > 1 ? steps(levels) : null, made("p", "quiet", first), levels.length > 1 ? list : null);
  }
}

function steps(levels) {
  const across = (WIDE - 2 * EDGE) / levels.length;
  const y = (level) => HIGH - EDGE - ((level - 1) * (HIGH - 2 * EDGE)) / (LEVELS - 1);
  const way = levels.map((level, at) => `${at ? "L" : "M"}${EDGE + at * across},${y(level)} H${EDGE + (at + 1) * across}`).join(" ");
  const dot = drawn("circle", { class: "trend__point", cx: WIDE - EDGE, cy: y(levels.at(-1)), r: 3 });
  return drawn("svg", { class: "trend__drawing", viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" }, drawn("path", { d: way }), dot);
}

customElements.define("room-skills", RoomSkills);
