// <kept-words data-to data-name> around the fields of one line: saves them as one types. What the
// server has not answered stays on this device and is sent again when there is a connection.
// Without this script the form’s own button saves.

import { showBoth } from "./both-texts.js";
import { bodyOf, fieldsOf, putBack, textsOf } from "./named-fields.js";
import { nothingToSave, saveFirst } from "./saved-first.js";
import { sendWords } from "./sending.js";
import { keepHere, keptHere } from "./this-device.js";
import { changed, packed, pauseBefore, standsAfter, unpacked } from "./rules/keeping.js";

const TOKEN = "csrfmiddlewaretoken";

class KeptWords extends HTMLElement {
  #was = {};
  #failed = 0;
  #timer = 0;
  #underway = null;
  #typedSince = false;

  connectedCallback() {
    this.#was = JSON.parse(this.#memory.value || "{}");
    this.addEventListener("input", this.#typed);
    this.addEventListener("change", this.#typed);
    addEventListener("online", this.#again);
    addEventListener("pagehide", this.#leaving);
    this.#bringBack();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    nothingToSave(this);
    removeEventListener("online", this.#again);
    removeEventListener("pagehide", this.#leaving);
  }

  get #memory() {
    return this.querySelector("[data-was]");
  }

  get #prefix() {
    return this.#memory.name.slice(0, -"was".length);
  }

  get #fields() {
    return fieldsOf(this, this.#prefix);
  }

  get #now() {
    return textsOf(this.#fields);
  }

  #bringBack() {
    const told = unpacked(keptHere(this.dataset.name));
    if (!told) {
      return;
    }
    Object.assign(this.#was, told.was);
    putBack(this.#fields, told.now);
    this.#send();
  }

  #typed = () => {
    this.#typedSince = true;
    this.#remember();
    saveFirst(this, () => this.#send().then(() => this.#send()));
    this.#say("saving");
    this.#sendIn(pauseBefore(0));
  };

  #again = () => this.#failed > 0 && this.#send();

  #leaving = () => {
    if (this.#timer) {
      this.#send();
    }
  };

  #remember() {
    keepHere(this.dataset.name, packed(this.#was, this.#now));
    this.#memory.value = JSON.stringify(this.#was);
  }

  #sendIn(pause) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), pause);
  }

  async #send() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#remember();
    if (this.#underway === null && changed(this.#was, this.#now).length === 0) {
      nothingToSave(this);
      this.#say(this.querySelector("[role=status]").dataset.state ? "saved" : "");
      return;
    }
    this.#underway ??= this.#post(this.#now);
    await this.#underway;
  }

  async #post(sent) {
    this.#typedSince = false;
    const { said, told } = await sendWords(this.dataset.to, this.#body());
    this.#take(said, sent, told);
  }

  #body() {
    return bodyOf(this.#fields, {
      [this.#memory.name]: JSON.stringify(this.#was),
      [TOKEN]: this.closest("form").elements[TOKEN].value,
    });
  }

  #take(said, sent, { stands, conflicts, wrong }) {
    this.#underway = null;
    this.#was = standsAfter({ was: this.#was, sent, stands, conflicts });
    this.#remember();
    this.#failed = said === "kept" ? this.#failed + 1 : 0;
    for (const [name, one] of this.#fields) {
      const theirs = conflicts?.[name];
      showBoth(one, theirs, this.dataset, (text) => this.#choose(one, name, text, theirs));
    }
    this.#say(said === "conflict" ? "meanwhile" : said, Object.values(wrong ?? {}).join(" "));
    if (said === "kept") {
      this.#sendIn(pauseBefore(this.#failed));
    } else if (this.#typedSince) {
      this.#sendIn(pauseBefore(0));
    }
  }

  /** Whichever was chosen, what the other wrote has been seen. */
  #choose(control, name, text, theirs) {
    this.#was[name] = theirs;
    control.value = text;
    this.#typed();
  }

  #say(state, more = "") {
    const status = this.querySelector("[role=status]");
    const text = this.dataset[state] ?? "";
    status.dataset.state = state;
    status.textContent = more ? `${text} ${more}` : text;
  }
}

customElements.define("kept-words", KeptWords);
