// <fresh-words data-from data-stamp>: asks now and then whether the other wrote something, and
// offers to show it. It never changes what one is typing.

const OFTEN = 20_000;

class FreshWords extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    if (this.dataset.from) {
      this.#timer = setInterval(() => this.#ask(), OFTEN);
    }
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  async #ask() {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(this.dataset.from, { headers: { Accept: "application/json" } });
      if (!answer.ok || answer.redirected) {
        return;
      }
      const { stamp } = await answer.json();
      if (stamp !== this.dataset.stamp) {
        this.#offer();
      }
    } catch {
      // Not connected: what one types is kept, and this asks again.
    }
  }

  #offer() {
    clearInterval(this.#timer);
    const text = document.createElement("span");
    text.textContent = this.dataset.text;
    const show = document.createElement("button");
    show.className = "button button--small";
    show.type = "button";
    show.textContent = this.dataset.show;
    show.addEventListener("click", () => location.reload());
    this.replaceChildren(text, show);
  }
}

customElements.define("fresh-words", FreshWords);
