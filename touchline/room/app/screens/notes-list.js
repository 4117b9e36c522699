// The notes of a room, the newest first, and the search among them: it never leaves this page.

import { firstOf, keysOf, standing } from "../core/kinds.js";
import { ranAhead } from "../core/weeks.js";
import { earlierOf, writtenOn } from "./entry.js";
import { contentOf, wordsOf } from "./kept.js";
import { field, folded, made } from "./parts.js";

const FOLLOW = ["outcome", "happened"];
const drawn = (notes) => JSON.stringify(notes.map(({ key, waiting }) => [key, waiting]));

export class NotesList {
  #visit;
  #names;
  #right;
  #stands = [];
  #list = made("ol", "notes");
  #told = made("p", "quiet small");
  #sought = "";
  #all = false;
  #notes = [];

  /** `names(author)` gives {name} of who wrote it; without one, of the other. `right(note)` puts right one's own, if it can be. */
  constructor(visit, names, right = () => null) {
    [this.#visit, this.#names, this.#right] = [visit, names, right];
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
    this.#stands = stands.notes;
    const place = new Map(notes.map(({ key }, at) => [key, at]));
    const told = stands.notes.filter(({ said }) => said.kind !== "clock"); // it says nothing of anybody
    const newest = [...told, ...stands.strange].sort((one, two) => place.get(two.key) - place.get(one.key));
    const found = this.#sought ? newest.filter((note) => this.#has(note)) : newest;
    this.#told.textContent = found.length ? "" : this.#say(this.#sought ? "notebook.none-found" : "notebook.empty");
    folded(this.#list, found, (note) => this.#note(note), (...asked) => this.#say(...asked), { all: this.#all || this.#sought !== "", unfolded: () => (this.#all = true) });
  }

  /** The same where something is new; else what is open in the list stays open. */
  look(notes) {
    if (drawn(notes) !== drawn(this.#notes)) this.show(notes);
  }

  #has({ said }) {
    return wordsOf(said.body).toLocaleLowerCase().includes(this.#sought.toLocaleLowerCase());
  }

  #note(note) {
    const { said, waiting, week } = note;
    const who = said.author === this.#visit.person ? this.#say("notebook.you") : this.#names(said.author).name;
    const ahead = week && ranAhead(said.written, week) ? this.#say("notebook.ahead") : "";
    const line = [who, writtenOn(firstOf(note)), ahead, waiting ? this.#say("notebook.waiting") : ""].filter(Boolean).join(" · ");
    const looks = waiting ? "note note--waiting" : "note";
    const earlier = earlierOf(note, (...asked) => this.#say(...asked), (one) => this.#content(one));
    return made("li", looks, made("p", "note__who", line), ...this.#content(note), earlier, this.#right(note));
  }

  /** The note that another speaks of: as it stands now where that follows it, else the very one that was answered. */
  #meant({ said: { kind } }, key) {
    const among = FOLLOW.includes(kind) ? this.#stands : this.#notes;
    return among.find((each) => keysOf(each).includes(key));
  }

  #content(note) {
    return contentOf(note, (...asked) => this.#say(...asked), (key) => this.#meant(note, key));
  }
}
