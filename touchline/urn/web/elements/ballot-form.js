// The questions on the page, and what was chosen. Nothing of it is kept anywhere but in the page.

import { lettersLeft } from "../payload.js";
import { ballotOf, languages, open, preferred, questions } from "../questions.js";
import { made, part } from "./parts.js";

export class BallotForm {
  #form;
  #card;
  #said;
  #titled;
  #asked = [];

  /**
   * `put(ballot)` is called with what was chosen, once nothing is left open, `titled(title)` with the
   * title in the language of the questions.
   */
  constructor(form, { card, said, put, titled }) {
    [this.#form, this.#card, this.#said, this.#titled] = [form, card, said, titled];
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#whole()) put(this.#ballot());
    });
    form.addEventListener("change", ({ target }) => this.#unmark(target.closest("fieldset")));
    this.#showWords();
    this.#showLanguages();
  }

  /** Write the questions in a language of the rules, "" being their own; what was chosen stays. */
  ask(language) {
    const before = new Map(this.#asked.map(({ name }) => [name, this.#chosen(name)]));
    const { agreed, group } = this.#card;
    const { title, questions: asked } = questions(agreed, group, language, this.#said);
    this.#asked = asked;
    const place = this.#form.querySelector("[data-questions]");
    place.lang = language;
    place.replaceChildren(...asked.map((one) => this.#question(one, before.get(one.name) ?? null)));
    this.#titled(title);
  }

  /** What can be pressed or not: while it is on its way, and once it has been sent, answers stay as they are. */
  set still(still) {
    for (const set of this.#form.querySelectorAll("[data-answers]")) set.disabled = still;
  }

  forget() {
    this.#form.reset();
    this.#form.querySelector("[data-questions]").replaceChildren();
  }

  #question({ name, text, help, options, scale }, chosen) {
    const made = part(scale ? "statement" : "choice", { text, help });
    const row = made.querySelector("[data-options]");
    const rather = { value: "", label: this.#said.say("form.rather-not"), quiet: true };
    for (const { value, label, quiet } of [...options, rather]) {
      const one = part(quiet ? "rather-not" : "option", { label });
      const input = one.querySelector("input");
      Object.assign(input, { name, value, checked: chosen === value });
      row.append(one);
    }
    const error = made.querySelector("[data-error]");
    error.id = `${name}-open`;
    made.dataset.name = name;
    return made;
  }

  #chosen(name) {
    return this.#form.querySelector(`input[name="${name}"]:checked`)?.value ?? null;
  }

  #ballot() {
    const words = this.#card.group.words ? this.#form.elements.words.value : "";
    return ballotOf(this.#asked, (name) => this.#chosen(name), words);
  }

  /** Whether it can be sent; if not, what stands in the way is said where it is, and has the focus. */
  #whole() {
    const left = open(this.#asked, (name) => this.#chosen(name));
    for (const name of left) this.#mark(this.#form.querySelector(`[data-name="${name}"]`));
    const first = left.length ? this.#form.querySelector(`input[name="${left[0]}"]`) : null;
    const over = lettersLeft(this.#ballot(), this.#card.size) < 0 ? this.#form.elements.words : null;
    (first ?? over)?.focus();
    return !first && !over;
  }

  #mark(set) {
    const error = set.querySelector("[data-error]");
    error.hidden = false;
    error.querySelector("span").textContent = this.#said.say("form.open");
    set.setAttribute("aria-describedby", error.id);
  }

  #unmark(set) {
    const error = set?.querySelector("[data-error]");
    if (!error) return;
    error.hidden = true;
    set.removeAttribute("aria-describedby");
  }

  #showWords() {
    const field = this.#form.querySelector("[data-words]");
    field.hidden = !this.#card.group.words;
    const count = () => {
      const left = lettersLeft(this.#ballot(), this.#card.size);
      const key = left < 0 ? "form.over" : "form.left";
      field.querySelector("[data-left]").textContent = this.#said.say(key, { count: Math.abs(left) });
      this.#form.elements.words.setAttribute("aria-invalid", String(left < 0));
    };
    this.#form.elements.words.addEventListener("input", count);
    if (this.#card.group.words) count();
  }

  #showLanguages() {
    const known = languages(this.#card.agreed);
    const field = this.#form.querySelector("[data-language]");
    field.hidden = known.length < 2;
    const select = field.querySelector("select");
    const written = document.documentElement.lang;
    select.replaceChildren(...known.map((each) => made("option", "", nameOf(each || written))));
    const first = preferred(this.#card.agreed, navigator.languages, written);
    known.forEach((each, at) => Object.assign(select.options[at], { value: each, selected: each === first }));
    select.addEventListener("change", () => this.ask(select.value));
    this.ask(first);
  }
}

/** A language in its own words: "Deutsch". */
function nameOf(language) {
  return new Intl.DisplayNames([language], { type: "language" }).of(language);
}
