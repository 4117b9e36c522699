// The notebook that two people share: written and read here, searched here, and nowhere else in clear.

import { Notebook } from "../client/notebook.js";
import { draftOf, keepDraft } from "../client/own.js";
import { loadRoom, nextOf } from "../client/room.js";
import { to } from "../client/routes.js";
import { act, buttons, field, made, notice, paragraphs, way } from "./parts.js";
import { Screen } from "./screen.js";

const NEWEST = 20;
const PAUSE = 600; // milliseconds without a key before a draft is kept

class RoomNotebook extends Screen {
  #book;
  #list = made("ol", "notes");
  #found = made("p", "quiet small");
  #sought = "";
  #all = false;
  #waits = 0;
  #draft = Promise.resolve();
  #settled;

  async show() {
    const { room: key } = this.asked;
    const next = nextOf(await loadRoom(this.visit, key));
    if (next !== "notebook") {
      this.visit.page.location.replace(to("rooms", key, next));
      return;
    }
    this.#book = new Notebook(this.visit, key);
    await this.#book.load();
    await this.#draw();
  }

  get #names() {
    return { name: this.#book.room.other.name };
  }

  async #draw() {
    const { room, warnings, refused, notes } = this.#book;
    const open = room.state === "active";
    const stand = open ? "" : this.say(`notebook.${room.state}`, this.#names);
    const agreed = way(this.say("notebook.agreed"), to("rooms", room.key, "contract"), { className: "link" });
    const told = [...warnings.map((one) => this.#warning(one)), refused.length ? this.#refused(refused) : null];
    this.write(this.say("notebook.title", this.#names), "", made("p", "quiet", agreed), stand ? notice(stand) : null,
      room.hold ? notice(this.say("notebook.hold", room.hold)) : null,
      ...told, open ? await this.#writing() : null, notes.length > 1 ? this.#search() : null, this.#found, this.#list);
    this.#show();
  }

  #warning({ kind, author, counter }) {
    const who = author === this.visit.person ? "mine" : "theirs";
    return notice(this.say(`warning.${kind}.${who}`, { ...this.#names, counter }), { bad: true });
  }

  /** What is there but cannot be shown: how many, and why, each with its name. */
  #refused(refused) {
    const reasons = [...new Set(refused.map(({ trouble }) => this.visit.said.trouble(trouble)))];
    return notice(this.say("notebook.refused"), { bad: true, more: paragraphs("", ...reasons) });
  }

  async #writing() {
    const { key } = this.#book.room;
    const { whole, input } = field(this.say("notebook.write"), {
      rows: 4, words: true, tall: true, seen: this.say("seen.both", this.#names), value: await draftOf(this.visit, key),
    });
    const keep = made("button", "button button--primary", this.say("notebook.keep", this.#names));
    const form = made("form", "form", whole, buttons(keep));
    this.#drafting(input, key);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#keep(input, keep);
    });
    return form;
  }

  /** What is being typed is kept sealed, so that neither the lock nor a closed window takes it. */
  #drafting(input, key) {
    this.#settled = () => {
      clearTimeout(this.#waits);
      this.#waits = 0;
      this.#draft = this.#draft.then(() => keepDraft(this.visit, key, input.value)).catch((error) => this.wrong(error));
      return this.#draft;
    };
    input.addEventListener("input", () => {
      clearTimeout(this.#waits);
      this.#waits = setTimeout(this.#settled, PAUSE);
    });
  }

  disconnectedCallback() {
    if (this.#waits) this.#settled();
  }

  #keep(input, busy) {
    const text = input.value.trim();
    if (!text) return input.focus();
    return this.trying(async () => {
      await this.#settled();
      await this.#book.write(text);
      await this.#book.load();
      await this.#draw();
    }, { busy });
  }

  #search() {
    const { whole, input } = field(this.say("notebook.search"), { type: "search", value: this.#sought });
    this.#found.setAttribute("role", "status");
    input.addEventListener("input", () => {
      this.#sought = input.value.trim().toLocaleLowerCase();
      this.#show();
    });
    return whole;
  }

  #show() {
    const newest = this.#book.notes.toReversed();
    const found = this.#sought ? newest.filter(({ said }) => String(said.body.text).toLocaleLowerCase().includes(this.#sought)) : newest;
    const shown = this.#all || this.#sought ? found : found.slice(0, NEWEST);
    const none = this.#sought ? "notebook.none-found" : "notebook.empty";
    this.#found.textContent = found.length ? "" : this.say(none, this.#names);
    const more = shown.length < found.length ? act(this.say("notebook.older"), () => this.#older()) : null;
    this.#list.replaceChildren(...shown.map((note) => this.#note(note)), ...(more ? [made("li", "note", more)] : []));
  }

  #older() {
    this.#all = true;
    this.#show();
  }

  #note({ said, waiting }) {
    const who = said.author === this.visit.person ? this.say("notebook.you") : this.#names.name;
    const when = new Date(said.written);
    const day = Number.isNaN(when.getTime()) ? "" : new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(when);
    const line = made("p", "note__who", [who, day, waiting ? this.say("notebook.waiting") : ""].filter(Boolean).join(" · "));
    return made("li", waiting ? "note note--waiting" : "note", line, made("div", "words", String(said.body.text ?? "")));
  }
}

customElements.define("room-notebook", RoomNotebook);
