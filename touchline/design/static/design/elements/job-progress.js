// <job-progress data-from="address"> around a <progress> and a status: asks how far a job is.
// Without this script the page reloads itself now and then, and shows the same.

import { pauseAfter } from "./rules/pacing.js";

class JobProgress extends HTMLElement {
  #asked = 0;
  #failed = 0;
  #timer = 0;

  connectedCallback() {
    if (this.dataset.from) {
      this.#wait();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #wait() {
    const pause = pauseAfter({ asked: this.#asked, failed: this.#failed, hidden: document.hidden });
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  async #ask() {
    this.#asked += 1;
    try {
      const answer = await fetch(this.dataset.from, { headers: { Accept: "application/json" } });
      if (answer.redirected || answer.status === 404) {
        location.reload();
        return;
      }
      const far = await answer.json();
      this.#failed = 0;
      if (far.next) {
        location.assign(far.next);
        return;
      }
      this.#show(far);
    } catch {
      this.#failed += 1;
    }
    if (this.isConnected) {
      this.#wait();
    }
  }

  #show({ words, done, total }) {
    const bar = this.querySelector("progress");
    const status = this.querySelector("[role=status]");
    bar.max = total || 1;
    bar.value = done;
    // Only what has changed is read out.
    if (status.textContent !== words) {
      status.textContent = words;
    }
  }
}

customElements.define("job-progress", JobProgress);
