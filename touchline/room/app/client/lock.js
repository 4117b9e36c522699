// The lock of the room: it closes after fifteen minutes in which nobody does anything, and when one asks.
//
// While a session runs it stays open, and for ten minutes after.

const MINUTE = 60_000;
export const IDLE = 15 * MINUTE;
export const AFTER = 10 * MINUTE;

export class Lock {
  #clock;
  #closed;
  #touched = 0;
  #running = 0;
  #until = 0;
  #open = false;

  /** `clock()` gives milliseconds; `closed()` is called once, each time it closes. */
  constructor({ clock, closed }) {
    this.#clock = clock;
    this.#closed = closed;
  }

  get open() {
    return this.#open;
  }

  /** Whether somebody did something within fifteen minutes, or a session runs. */
  get attended() {
    return this.#running > 0 || this.#clock() - this.#touched < IDLE;
  }

  /** Opened just now, however long nobody was there before. */
  opened() {
    this.#touched = this.#clock();
    this.#until = 0;
    this.#open = true;
  }

  /** Somebody is there. Who comes back too late does not hold it open. */
  touch() {
    this.look();
    this.#touched = this.#clock();
  }

  /** A session runs from now on; call what comes back when it ends. */
  hold() {
    this.#running += 1;
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.#running -= 1;
      this.#until = this.#clock() + AFTER;
      this.#touched = this.#clock();
    };
  }

  /** Close it if its time has come. To be called every few seconds, and when the page is shown again. */
  look() {
    const now = this.#clock();
    if (this.#running || now < this.#until) return;
    if (this.#open && now - this.#touched >= IDLE) this.close();
  }

  close() {
    if (!this.#open) return;
    this.#open = false;
    this.#closed();
  }
}
