// <left-papers hidden> on a page where nobody is signed in: shown if this browser holds a ballot paper that
// is not used yet, with the way to its ballot and a button that forgets it.

import { Papers } from "../papers.js";

class LeftPapers extends HTMLElement {
  #papers = new Papers(() => localStorage);

  connectedCallback() {
    try {
      this.hidden = this.#papers.held().length === 0;
    } catch {
      return; // a browser that keeps nothing holds no paper
    }
    this.querySelector("[data-forget]").addEventListener("click", () => this.#forget());
  }

  #forget() {
    this.#papers.forget();
    this.querySelector("[data-left]").hidden = true;
    const gone = this.querySelector("[data-gone]");
    gone.hidden = false;
    gone.focus();
  }
}

customElements.define("left-papers", LeftPapers);
