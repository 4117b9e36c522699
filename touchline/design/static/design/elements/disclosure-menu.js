// <disclosure-menu> around a <details>: Escape and a press elsewhere close it, arrows move within.
// Without this script the <details> still opens and closes.

import { nextPlace } from "./rules/moving.js";

class DisclosureMenu extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", this.#onKey);
    this.addEventListener("focusout", this.#onFocusOut);
    document.addEventListener("pointerdown", this.#onPressElsewhere);
  }

  disconnectedCallback() {
    this.removeEventListener("keydown", this.#onKey);
    this.removeEventListener("focusout", this.#onFocusOut);
    document.removeEventListener("pointerdown", this.#onPressElsewhere);
  }

  close({ andReturn = false } = {}) {
    this.#details.open = false;
    if (andReturn) {
      this.#details.querySelector("summary").focus();
    }
  }

  get #details() {
    return this.querySelector("details");
  }

  get #items() {
    return [...this.querySelectorAll("details > :not(summary) :is(a, button):not([disabled])")];
  }

  #onKey = (event) => {
    if (!this.#details.open) {
      return;
    }
    if (event.key === "Escape") {
      event.stopPropagation();
      this.close({ andReturn: true });
      return;
    }
    // Arrows inside a set of radio buttons belong to the browser.
    if (event.target.matches("input, select, textarea")) {
      return;
    }
    const items = this.#items;
    const place = nextPlace({ key: event.key, place: items.indexOf(event.target), count: items.length });
    if (place !== null) {
      event.preventDefault();
      items[place].focus();
    }
  };

  #onFocusOut = (event) => {
    if (event.relatedTarget && !this.contains(event.relatedTarget)) {
      this.close();
    }
  };

  #onPressElsewhere = (event) => {
    if (!this.contains(event.target)) {
      this.close();
    }
  };
}

customElements.define("disclosure-menu", DisclosureMenu);
