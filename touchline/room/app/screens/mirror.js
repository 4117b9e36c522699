// The mirror: give it a conversation, say which of the voices is one's own, see what one's questions did; keep the figures.

import { Conversation, instruments } from "../client/mirror.js";
import { beforeOf, keepCounts, keptCounts, summaryOf } from "../client/mirror-counts.js";
import { to } from "../client/routes.js";
import { labelling } from "./mirror-labels.js";
import { heard, keeping, momentsOf } from "./mirror-parts.js";
import { act, buttons, field, folded, icon, made, notice, way } from "./parts.js";
import { counted, figuresOf, talkOf } from "./reading-shown.js";
import { Screen } from "./screen.js";
import { dayOf } from "./staying.js";

const FILES = ".vtt,.srt,.docx,.txt,.json,.md,text/plain";

class RoomMirror extends Screen {
  #tools;
  #talk;

  async show() {
    const drop = this.#drop();
    this.write(this.say("mirror.title"), this.say("mirror.lede"), this.#here(), drop, this.#pasting(), this.#kept(),
      buttons(way(this.say("do.home"), to(), { className: "button button--plain" })));
  }

  #here() {
    return made("div", "notice", icon("lock"), made("p", "", this.say("mirror.here")));
  }

  /** A file that is chosen, or dropped anywhere on the place for it. */
  #drop() {
    const { whole, input } = field(this.say("mirror.file"), { type: "file", help: this.say("mirror.file.help"), accept: FILES });
    const give = (file) => file && this.#read({ size: file.size, name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) });
    const over = (event, is) => {
      event.preventDefault();
      whole.toggleAttribute("data-over", is);
    };
    whole.classList.add("drop");
    input.addEventListener("change", () => give(input.files[0]));
    whole.addEventListener("dragover", (event) => over(event, true));
    whole.addEventListener("dragleave", (event) => over(event, false));
    whole.addEventListener("drop", (event) => {
      over(event, false);
      give(event.dataTransfer.files[0]);
    });
    return whole;
  }

  #pasting() {
    const { whole, input } = field(this.say("mirror.paste"), { rows: 5, words: true, help: this.say("mirror.paste.help"), seen: this.say("mirror.seen") });
    const form = made("form", "form", whole, buttons(made("button", "button button--primary", this.say("mirror.read"))));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const bytes = new TextEncoder().encode(input.value.trim());
      this.#read({ size: bytes.length, name: "", bytes: async () => bytes });
    });
    return form;
  }

  #read(given) {
    return this.trying(async () => {
      const waiting = await this.waiting("mirror.reading");
      try {
        this.#tools = await instruments(document.documentElement.lang);
        this.#talk = await Conversation.read(given, this.#tools);
      } finally {
        waiting.over();
      }
      this.#shown();
    });
  }

  #shown() {
    const talk = this.#talk;
    const said = made("p", "quiet", this.say("mirror.read-quickly", { units: talk.units.length, turns: talk.turns }));
    said.setAttribute("role", "status");
    const [result, words] = [made("div", "mirror"), made("div", "mirror")];
    const say = (...asked) => this.say(...asked);
    const count = () => result.replaceChildren(...this.#warnings(), ...this.#righted(),
      ...figuresOf({ figures: talk.summary, units: talk.units }, say), ...momentsOf(talk.moments, say));
    const draw = () => {
      count();
      words.replaceChildren(talkOf(talk, say, labelling(talk, say, count))); // it is long: it stands below everything else
    };
    const lead = (name) => {
      talk.lead(name);
      draw();
    };
    draw();
    const keep = keeping(this.visit.me.rooms.filter(({ state }) => state === "active"), say, (form, values) => this.#keep(form, values));
    const again = act(this.say("mirror.again"), () => this.show(), { plain: true });
    this.write(this.say("mirror.question"), "", said, heard(talk, say, lead), result, keep, buttons(again), words);
  }

  #righted() {
    const { before } = this.#talk;
    return before ? [made("p", "quiet", this.say("mirror.righted", { count: before.righted }))] : [];
  }

  #warnings() {
    return this.#talk.warnings.map((warning) => (
      notice(warning.key === "reading.no_names" ? this.say("mirror.no-names") : this.#tools.told(warning))));
  }

  #keep(form, { where, on, text }) {
    return this.trying(async () => {
      await keepCounts(this.visit, where, { on, text, summary: this.#talk.summary, before: this.#talk.before });
      const said = notice(this.say("mirror.is-kept"));
      said.setAttribute("role", "status");
      form.replaceWith(said);
    }, { busy: form.querySelector(".button") });
  }

  /** What one kept before is opened when it is asked for: it may lie in many rooms. */
  #kept() {
    const section = made("section", "section", made("h2", "", this.say("mirror.kept")));
    section.append(buttons(act(this.say("mirror.kept.show"), (busy) => this.trying(async () => {
      this.#tools = await instruments(document.documentElement.lang);
      const all = await keptCounts(this.visit);
      const list = all.length ? folded(made("ul", "notes"), all, (one) => this.#one(one), (...asked) => this.say(...asked)) : made("p", "quiet", this.say("mirror.kept.none"));
      busy.parentElement.replaceWith(list);
    }, { busy }))));
    return section;
  }

  #one({ on, where, text, figures, before }) {
    const say = (...asked) => this.say(...asked);
    const sections = figuresOf({ figures: summaryOf(figures, this.#tools), units: [] }, say);
    if (before) sections.push(...this.#alone(beforeOf(before, this.#tools), say));
    const who = this.say(where ? "mirror.kept.with" : "mirror.kept.own", { day: dayOf(on), name: where });
    return made("li", "note", made("p", "note__who", who), text && made("div", "words", text),
      made("details", "", made("summary", "", this.say("mirror.figures")), made("div", "mirror", ...sections)));
  }

  /** What the mirror alone had counted, where labels were put right. */
  #alone({ righted, moves, responses }, say) {
    return [made("section", "section", made("h2", "", say("mirror.alone")), made("p", "quiet", say("mirror.righted", { count: righted })),
      counted(moves, "move", say), counted(responses, "back", say))];
  }
}

customElements.define("room-mirror", RoomMirror);
