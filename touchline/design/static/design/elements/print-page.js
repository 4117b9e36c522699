// <print-page> around a hidden button: shows it, and prints the page when it is pressed.
// Without this script the browser's own menu does it.

class PrintPage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

customElements.define("print-page", PrintPage);
