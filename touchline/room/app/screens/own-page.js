// What the pages of one's own journal share: what is in it, a form whose draft is kept sealed, and notes as a list.

import { keepOwn, ownNotes } from "../client/journal.js";
import { to } from "../client/routes.js";
import { firstOf, keysOf } from "../core/kinds.js";
import { earlierOf, rightOf, writtenOn } from "./entry.js";
import { drafted, typedIn } from "./drafted.js";
import { contentOf } from "./kept.js";
import { buttons, field, folded, made, notice, seenBy, way } from "./parts.js";
import { Screen } from "./screen.js";

export class OwnPage extends Screen {
  /** What ownNotes() of client/journal.js found; UNREAD before it was asked. */
  static UNREAD = { notes: [], strange: [], book: null, away: false };
  own = OwnPage.UNREAD;
  #drafts = new Set();
  #said = "";

  async read() {
    this.own = await ownNotes(this.visit);
  }

  disconnectedCallback() {
    this.#settled();
  }

  tell = (...said) => this.say(...said);

  /** Write the page, below what has to be known of the journal, and above the way back to it. */
  page(title, lede, ...content) {
    const said = made("p", "quiet", this.#said);
    said.setAttribute("role", "status");
    const back = this.localName === "room-own" ? [this.say("do.home"), to()] : [this.say("own.back"), to("own")];
    this.write(title, lede, said, ...this.#known(), ...content, buttons(way(...back, { className: "button button--plain" })));
    this.#said = "";
  }

  /** The journal is read while somebody types above: then what has to be known of it, and `content()`, stand at a place. */
  async below(place, content) {
    await this.read();
    place.replaceWith(...this.#known(), ...content().filter(Boolean));
  }

  /** What is wrong with the journal, if anything is, and whether the server was asked. */
  #known() {
    const { book, away } = this.own;
    const { warnings = [], refused = [], shut = 0 } = book ?? {};
    return [
      away && notice(this.say("own.away")),
      warnings.length > 0 && notice(this.say("own.warning", { count: warnings.length }), { bad: true }),
      refused.length > 0 && notice(this.say("own.refused", { count: refused.length }), { bad: true }),
      shut > 0 && notice(this.say("own.shut", { count: shut })),
    ].filter(Boolean);
  }

  /**
   * A form of [name, {label, …as for field(), or {whole, input}}]. What is typed is kept as the draft `name`; `keep(values)`
   * keeps it, and the page is shown anew. `seen` says who reads it.
   */
  async form(name, fields, { button, keep, seen = this.say("seen.only") }) {
    const before = await typedIn(this.visit, `own.${name}`);
    const each = fields.map(([key, how]) => [key, how.input ? how : field(how.label, { words: true, rows: 2, maxLength: 4000, ...how, value: "" })]);
    for (const [key, { input }] of each) if (key in before) input.value = before[key];
    const values = () => Object.fromEntries(each.map(([key, { input }]) => [key, input.value.trim()]));
    const press = made("button", "button button--primary", button);
    const form = made("form", "form", ...each.map(([, { whole }]) => whole), seenBy(seen), buttons(press));
    const draft = drafted(this, form, `own.${name}`, values);
    this.#drafts.add(draft);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = values();
      if (!Object.values(said).some(Boolean)) return each[0][1].input.focus();
      this.trying(async () => {
        await draft.settle();
        const sent = await keep(said);
        this.#drafts.delete(draft);
        await draft.over();
        await this.again(sent ? "own.kept" : "own.waits");
      }, { busy: press });
    });
    return form;
  }

  /** The page anew, saying what was done. */
  async again(key) {
    this.#said = this.say(key);
    await this.#settled();
    this.#drafts.clear();
    await this.show();
  }

  #settled() {
    return Promise.all([...this.#drafts].map((draft) => draft.settle()));
  }

  /** Keep a note of one's own. */
  keep(kind, body) {
    return keepOwn(this.visit, kind, body);
  }

  /** Notes, the newest first; `more(note)` may add to each. Nothing where there are none. */
  list(title, notes, more = () => null) {
    if (!notes.length) return null;
    const content = (note) => contentOf(note, this.tell, (key) => this.own.notes.find((each) => keysOf(each).includes(key)));
    const how = { room: null, seen: this.say("seen.only"), keep: (...said) => this.keep(...said), again: (sent) => this.again(sent ? "entry.kept" : "own.waits") };
    const row = (note) => {
      const said = [note.said.body.on ? "" : writtenOn(firstOf(note)), note.waiting && this.say("own.waiting")].filter(Boolean).join(" · ");
      return made("li", note.waiting ? "note note--waiting" : "note", said && made("p", "note__who", said), ...content(note),
        earlierOf(note, this.tell, content), more(note), rightOf(this, note, how));
    };
    return made("section", "section", made("h2", "", title), folded(made("ol", "notes"), notes.toReversed(), row, this.tell));
  }
}
