// What a person keeps for themselves in this browser: the device that signs, and drafts. All of it sealed to them.

import { openedBy, openerOf, sealedTo } from "../core/age-file.js";
import { textOf } from "../core/bytes.js";
import { makeDevice } from "../core/devices.js";

const PAUSE = 600; // milliseconds without a key

/** This browser as a device of who is here; made when it is first needed. */
export async function deviceOf(visit) {
  const { store, person, suite } = visit;
  const kept = await opened(visit, await store.get(person, "device", "own"));
  if (kept) return JSON.parse(kept);
  const device = makeDevice(visit.secret, person, suite);
  await store.keep([[person, "device", "own"], await sealed(visit, JSON.stringify(device))]);
  return device;
}

const keeping = new Set(); // drafts that are being sealed

/** Keep what is being written; an empty text takes the draft away. It needs no secret, so it works while locking. */
export function keepDraft(visit, room, text) {
  const work = (async () => {
    const value = text.trim() ? await sealed(visit, text) : undefined;
    await visit.store.keep([[visit.person, "draft", room], value]);
  })();
  keeping.add(work);
  return work.finally(() => keeping.delete(work));
}

/** Once no draft is on its way any more: before the page is left. */
export async function draftsKept() {
  do await new Promise((resolve) => setTimeout(resolve));
  while ((await Promise.allSettled(keeping)).length);
}

/** What is being typed outlives the lock and a closed window: it is kept a moment after the last key. */
export class Draft {
  #keep;
  #wrong;
  #waits = 0;
  #kept = Promise.resolve();

  /** `keep()` keeps what stands there by then; `wrong(error)` is told why it could not, where nobody waits for it. */
  constructor(keep, wrong) {
    [this.#keep, this.#wrong] = [keep, wrong];
  }

  typed() {
    clearTimeout(this.#waits);
    this.#waits = setTimeout(() => this.settle(), PAUSE);
  }

  /** Keep it now, after what is being kept already. Throws what `keep` throws. */
  save() {
    clearTimeout(this.#waits);
    this.#waits = 0;
    this.#kept = this.#kept.catch(() => {}).then(this.#keep);
    return this.#kept;
  }

  /** Once all that was typed is kept: before it is drawn anew, or the page is left. */
  settle() {
    return this.#waits ? this.save().catch(this.#wrong) : this.#kept.catch(() => {});
  }
}

/** The text that was being written; empty where there is none, or it is not to these keys. */
export async function draftOf(visit, room) {
  return await opened(visit, await visit.store.get(visit.person, "draft", room)) ?? "";
}

function sealed({ mine, suite }, text) {
  return sealedTo(mine.recipient, text, suite);
}

async function opened({ secret, suite }, file) {
  if (!file) return null;
  try {
    return textOf(await openedBy(openerOf(secret.identity, suite), file));
  } catch {
    return null; // sealed to keys that this person no longer has
  }
}
