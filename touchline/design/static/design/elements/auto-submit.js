// <auto-submit> around a filter form: asks again as soon as an answer is changed.
// Without this script the form's own button does it; with it the button is put away.

class AutoSubmit extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", this.#onChange);
    for (const button of this.querySelectorAll("button[type=submit]")) {
      button.hidden = true;
    }
  }

  disconnectedCallback() {
    this.removeEventListener("change", this.#onChange);
  }

  #onChange = (event) => {
    event.target.form?.requestSubmit();
  };
}

customElements.define("auto-submit", AutoSubmit);
