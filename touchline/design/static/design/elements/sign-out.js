// <sign-out stays="PREFIX PREFIX"> around the form that signs out. Signing out has the browser forget all it kept
// of these pages. Where something is kept whose name begins with a PREFIX, this forgets the other names instead
// and says so to the server. Without this script everything is forgotten.

import { clearedBut } from "./rules/clearing.js";

class SignOut extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", ({ target }) => {
      if (!clearedBut(this.getAttribute("stays"), () => [localStorage, sessionStorage])) return;
      const said = { type: "hidden", name: "cleared", value: "yes" };
      target.append(Object.assign(document.createElement("input"), said));
    });
  }
}

customElements.define("sign-out", SignOut);
