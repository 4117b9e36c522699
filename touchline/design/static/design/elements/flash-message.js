// <flash-message>: a line about what just happened, with a button that puts it away.
// Without this script the line stays until the next page.

class FlashMessage extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", this.#putAway);
  }

  disconnectedCallback() {
    this.querySelector("button")?.removeEventListener("click", this.#putAway);
  }

  #putAway = () => {
    // The button that had the focus goes, so the focus goes back to the page.
    document.getElementById("main")?.focus({ preventScroll: true });
    this.remove();
  };
}

customElements.define("flash-message", FlashMessage);
