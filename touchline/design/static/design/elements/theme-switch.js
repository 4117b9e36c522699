// <theme-switch> around a form of three choices: lights the page at once and lets the server remember.
// Without this script the form's own button does it; with it the button is put away.

import { knownTheme } from "./rules/themes.js";

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", this.#onChange);
    this.querySelector("button[type=submit]").hidden = true;
  }

  disconnectedCallback() {
    this.removeEventListener("change", this.#onChange);
  }

  #onChange = (event) => {
    const form = event.target.form;
    document.documentElement.dataset.theme = knownTheme(event.target.value);
    fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => {
      // The page is lit as asked; only remembering it failed, and the next choice tries again.
    });
  };
}

customElements.define("theme-switch", ThemeSwitch);
