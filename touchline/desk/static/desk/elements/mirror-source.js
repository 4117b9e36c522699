// <mirror-source> around a file field, a text field and a button: tells "mirror-given" with the bytes
// and the name of what was dropped, chosen, pasted or tried.

import { tell } from "./parts.js";

class MirrorSource extends HTMLElement {
  connectedCallback() {
    const [file, drop] = [this.querySelector("input[type=file]"), this.querySelector("[data-drop]")];
    file.addEventListener("change", () => this.#give(file.files[0]));
    this.querySelector("[data-read]").addEventListener("click", () => this.#pasted());
    this.querySelector("[data-sample]").addEventListener("click", (event) => this.#sample(event.target.dataset.sample));
    drop.addEventListener("dragover", (event) => this.#over(event, drop, true));
    drop.addEventListener("dragleave", (event) => this.#over(event, drop, false));
    drop.addEventListener("drop", (event) => {
      this.#over(event, drop, false);
      this.#give(event.dataTransfer.files[0]);
    });
  }

  /** Empty again, for another conversation. */
  clear() {
    this.querySelector("input[type=file]").value = "";
    this.querySelector("textarea").value = "";
  }

  #over(event, drop, over) {
    event.preventDefault();
    drop.toggleAttribute("data-over", over);
  }

  async #give(file) {
    if (!file) return;
    const { size, name } = file;
    tell(this, "mirror-given", { size, name, bytes: async () => new Uint8Array(await file.arrayBuffer()) });
  }

  #pasted() {
    const text = this.querySelector("textarea").value;
    const bytes = new TextEncoder().encode(text);
    tell(this, "mirror-given", { size: text.trim() ? bytes.length : 0, name: "", bytes: async () => bytes });
  }

  async #sample(address) {
    const answer = await fetch(address);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    tell(this, "mirror-given", { size: bytes.length, name: "sample.txt", bytes: async () => bytes });
  }
}

customElements.define("mirror-source", MirrorSource);
