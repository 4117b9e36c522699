// The notes of a room, the newest first, and the search among them: it never leaves this page.

import { standing } from "../core/kinds.js";
import { ranAhead } from "../core/weeks.js";
import { contentOf, wordsOf } from "./kept.js";
import { field, folded, made } from "./parts.js";

export class NotesList {
  #visit;
  #names;
  #list = made("ol", "notes");
  #told = made("p", "quiet small");
  #sought = "";
  #all = false;
  #notes = [];

  /** `names(author)` gives {name} of who wrote it; without one, of the other. */
  constructor(visit, names) {
    this.#visit = visit;
    this.#names = names;
    this.#told.setAttribute("role", "status");
  }

  #say(key, values) {
    return this.#visit.said.say(key, { ...this.#names(), ...values });
  }

  /** What is to be put into the page: the search if there is something to search in, and the list. */
  parts(searchable) {
    return [searchable ? this.#search() : null, this.#told, this.#list];
  }

  #search() {
    const { whole, input } = field(this.#say("notebook.search"), { type: "search", value: this.#sought });
    input.addEventListener("input", () => {
      this.#sought = input.value.trim();
      this.show(this.#notes);
    });
    return whole;
  }

  /** Notes in the order they were written. */
  show(notes) {
    this.#notes = notes;
    const stands = standing(notes);
    const place = new Map(notes.map(({ key }, at) => [key, at]));
    const told = stands.notes.filter(({ said }) => said.kind !== "clock"); // it says nothing of anybody
    const newest = [...told, ...stands.strange].sort((one, two) => place.get(two.key) - place.get(one.key));
    const found = this.#sought ? newest.filter((note) => this.#has(note)) : newest;
    this.#told.textContent = found.length ? "" : this.#say(this.#sought ? "notebook.none-found" : "notebook.empty");
    folded(this.#list, found, (note) => this.#note(note), (...asked) => this.#say(...asked), { all: this.#all || this.#sought !== "", unfolded: () => (this.#all = true) });
  }

  #has({ said }) {
    return wordsOf(said.body).toLocaleLowerCase().includes(this.#sought.toLocaleLowerCase());
  }

  #note(note) {
    const { said, waiting, week, earlier = [] } = note;
    const who = said.author === this.#visit.person ? this.#say("notebook.you") : this.#names(said.author).name;
    const ahead = week && ranAhead(said.written, week) ? this.#say("notebook.ahead") : "";
    const line = [who, dayOf(said.written), ahead, waiting ? this.#say("notebook.waiting") : ""].filter(Boolean).join(" · ");
    const looks = waiting ? "note note--waiting" : "note";
    return made("li", looks, made("p", "note__who", line), ...this.#content(note), earlier.length ? this.#earlier(earlier) : null);
  }

  #content(note) {
    return contentOf(note, (...asked) => this.#say(...asked), (key) => this.#notes.find((each) => each.key === key));
  }

  /** What stood here before its author put it right. */
  #earlier(earlier) {
    const each = earlier.map((note) => made("div", "note__earlier", made("p", "note__who", dayOf(note.said.written)), ...this.#content(note)));
    return made("details", "", made("summary", "quiet small", this.#say("notebook.earlier")), ...each);
  }
}

function dayOf(written) {
  const moment = new Date(written);
  return Number.isNaN(moment.getTime()) ? "" : new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(moment);
}
