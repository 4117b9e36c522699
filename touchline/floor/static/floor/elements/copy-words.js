// <copy-words data-done data-failed> around a text and a hidden button: copies the text in one press.
// Without this script, or where the browser allows no copying, the text can be marked and copied.

class CopyWords extends HTMLElement {
  #button = null;

  connectedCallback() {
    this.#button = this.querySelector("button");
    if (navigator.clipboard) {
      this.#button.hidden = false;
      this.#button.addEventListener("click", this.#copy);
    }
  }

  disconnectedCallback() {
    this.#button?.removeEventListener("click", this.#copy);
  }

  #copy = async () => {
    const text = this.querySelector("textarea");
    const said = this.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = this.dataset.done;
    } catch {
      text.select();
      said.textContent = this.dataset.failed;
    }
  };
}

customElements.define("copy-words", CopyWords);
