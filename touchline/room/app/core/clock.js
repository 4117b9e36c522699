// The clock of a session: fifteen minutes that never stop anybody. It counts on after them, and while the page is shut.

const MINUTE = 60_000;
export const LENGTH = 15 * MINUTE;
const FORGOTTEN = 60 * MINUTE; // so long after it last began to run, nobody is there any more

export class Clock {
  #now;
  #ran;
  #since;

  /** `now()` gives milliseconds. `state` is what another one had: it goes on from there. */
  constructor(now, { ran = 0, since = 0 } = {}) {
    [this.#now, this.#ran, this.#since] = [now, ran, since];
    if (this.forgotten) [this.#ran, this.#since] = [Math.max(ran, LENGTH), 0];
  }

  /** {ran, since}: milliseconds before the last pause, and since when it runs; 0 while it stands. */
  get state() {
    return { ran: this.#ran, since: this.#since };
  }

  /** "ready", "running" or "paused". */
  get stands() {
    if (this.#since) return "running";
    return this.#ran ? "paused" : "ready";
  }

  /** Milliseconds that were used. */
  get spent() {
    return this.#ran + (this.#since ? Math.max(0, this.#now() - this.#since) : 0);
  }

  /** Whole minutes that were used, as a note of the session says them. */
  get minutes() {
    return Math.min(240, Math.round(this.spent / MINUTE));
  }

  /** Whole minutes that are left, the one that has begun among them. */
  get left() {
    return Math.max(0, Math.ceil((LENGTH - this.spent) / MINUTE));
  }

  /** What is left of the ring: 1 at first, 0 from the fifteenth minute on. */
  get share() {
    return Math.max(0, 1 - this.spent / LENGTH);
  }

  get over() {
    return this.spent >= LENGTH;
  }

  /** Whether it has run for an hour without a pause: a page that was left open is no session. */
  get forgotten() {
    return this.#since > 0 && this.#now() - this.#since >= FORGOTTEN;
  }

  go() {
    if (!this.#since) this.#since = this.#now();
  }

  pause() {
    [this.#ran, this.#since] = [this.spent, 0];
  }

  /** From now on it stands as another one does: {ran, since}. */
  take({ ran, since }) {
    [this.#ran, this.#since] = [ran, since];
  }
}

/**
 * How a clock stands that another machine told of, as {ran, since}; null once that is an hour ago. `written` is what that
 * machine takes for the time, `spent` the seconds it had used by then. Whatever it takes for the time, it told of it
 * after `before`, when it had not yet, and until `now`: milliseconds of this machine.
 */
export function toldOf({ written, body: { spent, state } }, now, before = 0) {
  const at = Math.min(now, Math.max(before, Date.parse(written)));
  if (!(now - at < FORGOTTEN)) return null;
  return { ran: 1000 * spent, since: state === "runs" ? at : 0 };
}
