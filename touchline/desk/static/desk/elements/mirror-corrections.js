// <mirror-corrections> around a form: keeps the owner's own labels with a reading that was kept.

import { packed } from "./rules/parcels.js";
import { handOver } from "./handing-over.js";

class MirrorCorrections extends HTMLElement {
  /** {labelled, summary, heldOn}: what is on the page now. */
  parcel = null;

  connectedCallback() {
    this.querySelector("form").addEventListener("submit", (event) => this.#keep(event));
  }

  async #keep(event) {
    event.preventDefault();
    const { figures, own, voices } = packed(this.parcel);
    const { wrong } = await handOver(this.dataset, event.target, {
      key: this.dataset.key, agreed: true, held_on: this.parcel.heldOn, suite: "clear",
      figures, own, voices: voices.map(({ words }) => ({ person: "", words })),
    });
    this.querySelector("[data-said-here]").textContent = wrong ?? this.dataset.kept;
  }
}

customElements.define("mirror-corrections", MirrorCorrections);
