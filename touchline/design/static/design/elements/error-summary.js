// <error-summary>: takes the focus when the page comes back with errors, so that they are read first.
// With the attribute `quiet` it stays where it is, for a page that only shows one.

class ErrorSummary extends HTMLElement {
  connectedCallback() {
    if (!this.hasAttribute("quiet")) {
      this.focus();
    }
  }
}

customElements.define("error-summary", ErrorSummary);
