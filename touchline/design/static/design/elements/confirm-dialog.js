// <confirm-dialog> around a <details> with a form: shows the form in a dialog instead of unfolding it.
// Without this script the <details> unfolds the same words and the same button in place.

class ConfirmDialog extends HTMLElement {
  #dialog = null;

  connectedCallback() {
    this.querySelector("summary").addEventListener("click", this.#open);
  }

  disconnectedCallback() {
    this.querySelector("summary")?.removeEventListener("click", this.#open);
  }

  #open = (event) => {
    event.preventDefault();
    this.#dialog ??= this.#build();
    this.#dialog.showModal();
  };

  #build() {
    const body = this.querySelector(".confirm__body");
    const title = body.querySelector(".confirm__title");
    const dialog = document.createElement("dialog");
    title.id ||= `confirm-${crypto.randomUUID()}`;
    dialog.className = "dialog";
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.append(body);
    dialog.addEventListener("click", (event) => this.#onClick(event));
    this.append(dialog);
    // What keeps things as they are comes first to the hand; losing them takes one more key.
    body.querySelector(".confirm__keep").autofocus = true;
    return dialog;
  }

  #onClick(event) {
    if (event.target === this.#dialog || event.target.closest(".confirm__keep")) {
      this.#dialog.close();
    }
  }
}

customElements.define("confirm-dialog", ConfirmDialog);
