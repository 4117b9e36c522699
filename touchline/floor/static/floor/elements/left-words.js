// <left-words data-prefix> around a list and a button, hidden at first: words that came after the
// end of a review and are on this device only. They can be copied from here, or forgotten.

import { unpacked } from "./rules/keeping.js";
import { keepHere, keptHere, namesHere } from "./this-device.js";

class LeftWords extends HTMLElement {
  connectedCallback() {
    const names = namesHere().filter((name) => name.startsWith(this.dataset.prefix));
    const texts = names.flatMap((name) => Object.values(unpacked(keptHere(name))?.now ?? {}));
    if (!texts.some(Boolean)) {
      return;
    }
    this.querySelector(".left-words__said").replaceChildren(...texts.filter(Boolean).map(said));
    this.querySelector("button").addEventListener("click", () => {
      names.forEach((name) => keepHere(name, null));
      this.remove();
    });
    this.hidden = false;
  }
}

function said(text) {
  const words = document.createElement("p");
  words.className = "words words--small";
  words.textContent = text;
  return words;
}

customElements.define("left-words", LeftWords);
