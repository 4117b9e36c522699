// The closer reading: both tiers in a worker, started when first asked, so that its weights (some
// fifteen megabytes, kept by the browser) are fetched by those who read a conversation alone.

const WORKER = new URL("../../mirror-runtime/worker.js", import.meta.url);
const policy = globalThis.trustedTypes?.createPolicy("touchline-worker", {
  createScriptURL: (address) => {
    if (address !== WORKER.href) throw new TypeError("This worker alone.");
    return address;
  },
});

export class Closer {
  #worker = null;
  #asked = new Map();
  #last = 0;

  /** Each unit labelled by both tiers; `progress(done, all)` is told how far it is. */
  label(units, progress = () => {}) {
    this.#worker ??= this.#started();
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, units });
    });
  }

  #started() {
    const address = policy ? policy.createScriptURL(WORKER.href) : WORKER.href;
    const worker = new Worker(address, { type: "module" });
    worker.addEventListener("message", ({ data }) => this.#heard(data));
    worker.addEventListener("error", () => this.#failed());
    return worker;
  }

  #heard({ id, done, all, labelled, failed }) {
    const asked = this.#asked.get(id);
    if (!asked) return;
    if (done !== undefined) {
      asked.progress(done, all);
      return;
    }
    this.#asked.delete(id);
    if (labelled) asked.resolve(labelled);
    else asked.reject(new Error(failed));
  }

  #failed() {
    for (const { reject } of this.#asked.values()) reject(new Error("The worker did not start."));
    this.#asked.clear();
    this.#worker = null;
  }
}
