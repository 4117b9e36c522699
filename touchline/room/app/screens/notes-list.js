// The notes of a room, the newest first, and the search among them: it never leaves this page.

import { ranAhead } from "../core/weeks.js";
import { act, field, made } from "./parts.js";

const NEWEST = 20;

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

  #say(key) {
    return this.#visit.said.say(key, this.#names());
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
    const newest = notes.toReversed();
    const found = this.#sought ? newest.filter((note) => this.#has(note)) : newest;
    const shown = this.#all || this.#sought ? found : found.slice(0, NEWEST);
    this.#told.textContent = found.length ? "" : this.#say(this.#sought ? "notebook.none-found" : "notebook.empty");
    const more = shown.length < found.length ? [made("li", "note", act(this.#say("notebook.older"), () => this.#older()))] : [];
    this.#list.replaceChildren(...shown.map((note) => this.#note(note)), ...more);
  }

  #has({ said }) {
    return wordsOf(said).toLocaleLowerCase().includes(this.#sought.toLocaleLowerCase());
  }

  #older() {
    this.#all = true;
    this.show(this.#notes);
  }

  #note({ said, waiting, week }) {
    const who = said.author === this.#visit.person ? this.#say("notebook.you") : this.#names(said.author).name;
    const ahead = week && ranAhead(said.written, week) ? this.#say("notebook.ahead") : "";
    const line = [who, dayOf(said.written), ahead, waiting ? this.#say("notebook.waiting") : ""].filter(Boolean).join(" · ");
    const looks = waiting ? "note note--waiting" : "note";
    return made("li", looks, made("p", "note__who", line), made("div", "words", wordsOf(said)));
  }
}

/** What a note says. Whoever wrote it held the key: it may be of any shape. */
function wordsOf({ body }) {
  return typeof body?.text === "string" ? body.text : "";
}

function dayOf(written) {
  const moment = new Date(written);
  return Number.isNaN(moment.getTime()) ? "" : new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(moment);
}
