// <passkey-press> around a form with a hidden field `credential`: asks the device for a passkey.
// data-make or data-ask hold the options; data-ask-from names where to ask for them when pressed.
// What the form sends is put together here field by field. The browser's own toJSON() would also
// hold what a passkey derives for other purposes (PRF), and that must never leave the device.

import { answerOf, optionsFrom } from "./rules/passkeys.js";

class PasskeyPress extends HTMLElement {
  #form = null;
  #sending = false;

  connectedCallback() {
    this.#form = this.querySelector("form");
    if (!window.PublicKeyCredential) {
      this.querySelector("[data-without]")?.removeAttribute("hidden");
      return;
    }
    this.querySelector("[data-with]")?.removeAttribute("hidden");
    this.#form.addEventListener("submit", this.#onSubmit);
  }

  disconnectedCallback() {
    this.#form?.removeEventListener("submit", this.#onSubmit);
  }

  #onSubmit = (event) => {
    if (this.#sending) {
      return;
    }
    event.preventDefault();
    this.#press();
  };

  async #press() {
    const button = this.#form.querySelector("button");
    button.disabled = true;
    this.#say(true);
    try {
      const credential = await this.#credential();
      this.#form.elements.credential.value = JSON.stringify(answerOf(credential));
      this.#sending = true;
    } catch {
      // Turned back, too late, or no such passkey: the browser does not say which, and need not.
      this.#say(false);
    } finally {
      button.disabled = false;
    }
    if (this.#sending) {
      this.#form.requestSubmit();
    }
  }

  async #credential() {
    if (this.dataset.make) {
      return navigator.credentials.create(optionsFrom(JSON.parse(this.dataset.make)));
    }
    return navigator.credentials.get(optionsFrom(await this.#asked()));
  }

  async #asked() {
    if (this.dataset.ask) {
      return JSON.parse(this.dataset.ask);
    }
    const answer = await fetch(this.dataset.askFrom, { headers: { Accept: "application/json" } });
    return answer.json();
  }

  #say(hidden) {
    this.querySelector("[data-trouble]").hidden = hidden;
  }
}

customElements.define("passkey-press", PasskeyPress);
