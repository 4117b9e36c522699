// <mirror-speakers> shows who speaks: choose who leads, call them otherwise. Tells "mirror-leads" and
// "mirror-renamed".

import { part, sentence, tell } from "./parts.js";

class MirrorSpeakers extends HTMLElement {
  /** `names` in the order of their first words; `leader` is one of them. */
  show({ names, leader }) {
    const list = document.createElement("ul");
    list.className = "speakers";
    list.append(...names.map((name) => this.#row(name, name === leader)));
    this.replaceChildren(list);
  }

  #row(name, leads) {
    const called = name || sentence("nameless");
    const row = part("speaker", {
      leads: sentence("leads", { name: called }), rename: sentence("rename", { name: called }),
    });
    const [radio, field] = row.querySelectorAll("input");
    radio.checked = leads;
    radio.addEventListener("change", () => tell(this, "mirror-leads", { name }));
    field.value = name;
    field.placeholder = sentence("nameless");
    field.addEventListener("change", () => tell(this, "mirror-renamed", { from: name, to: field.value.trim() }));
    return row;
  }
}

customElements.define("mirror-speakers", MirrorSpeakers);
