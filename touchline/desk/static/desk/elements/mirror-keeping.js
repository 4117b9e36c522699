// <mirror-keeping> around the form that keeps: asks first whether everyone agreed, and hands over
// parcels that only the owner's browser opens.

import { part, sentence } from "./parts.js";
import { packed } from "./rules/parcels.js";
import { handOver, OWN_MOST } from "./handing-over.js";

class MirrorKeeping extends HTMLElement {
  #parcel = null;

  connectedCallback() {
    this.querySelector("form").addEventListener("submit", (event) => this.#keep(event));
    const copy = this.querySelector("[data-copy]");
    copy.hidden = !navigator.clipboard;
    copy.addEventListener("click", () => this.#copy());
  }

  /** {labelled, summary}: what is on the page now. */
  set parcel(parcel) {
    const before = this.#voices().map(({ name }) => name).join("\n");
    this.#parcel = parcel;
    if (before !== this.#voices().map(({ name }) => name).join("\n")) this.#ask();
  }

  #voices() {
    return this.#parcel ? packed(this.#parcel).voices : [];
  }

  #ask() {
    this.querySelector("[data-voices]").replaceChildren(...this.#voices().map(({ name }, place) => {
      const field = part("voice", { name: name || sentence("seller") });
      const select = field.querySelector("select");
      select.id = `voice-${place}`;
      field.querySelector("label").htmlFor = select.id;
      const same = [...select.options].find((one) => name && one.text.toLowerCase().startsWith(name.toLowerCase()));
      if (same) same.selected = true;
      return field;
    }));
  }

  async #copy() {
    await navigator.clipboard.writeText(this.querySelector("[data-ask]").textContent);
    this.querySelector("[data-copy-said]").textContent = this.dataset.copied;
  }

  async #keep(event) {
    event.preventDefault();
    const { figures, own, voices } = packed(this.#parcel);
    if (own.length > OWN_MOST || voices.reduce((sum, { words }) => sum + words.length, 0) > OWN_MOST) {
      return this.#say(this.dataset.large);
    }
    const form = event.target;
    const persons = [...this.querySelectorAll("[data-voices] select")].map((select) => select.value);
    const { wrong, path } = await handOver(this.dataset, form, {
      key: this.dataset.key, agreed: form.elements.agreed.checked, held_on: form.elements.held_on.value,
      suite: "clear", figures, own, voices: voices.map(({ words }, at) => ({ person: persons[at], words })),
    });
    if (path) location.assign(path);
    else this.#say(wrong);
    return undefined;
  }

  #say(text) {
    const place = this.querySelector("[data-wrong]");
    place.hidden = false;
    place.textContent = text;
  }
}

customElements.define("mirror-keeping", MirrorKeeping);
