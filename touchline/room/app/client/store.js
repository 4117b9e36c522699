// What this browser keeps for the room: pins, heads of chains, sealed drafts and what waits to be sent.
//
// Rows are [person, kind, name, …] → value. Words of people lie here only sealed.

import { Trouble } from "../core/trouble.js";

const [BASE, TABLE] = ["touchline-room", "kept"];

const MARK = "touchline.room"; // touchline/room/rules/browser.py names it too

/** Says to Touchline's own pages beside this one that signing out must not clear what is kept here. */
export function stay(storage) {
  try {
    storage().setItem(MARK, "kept");
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
}

/** For what only is remembered: on a full disk one can still read. To be given to `catch`. */
export function unlessFull(error) {
  if (error.key !== "storage-full") throw error;
}

export class Store {
  #base;

  /** `indexedDB` is the browser's. Throws Trouble "cannot-keep" where it keeps nothing for a page. */
  static async open(indexedDB) {
    const store = new Store();
    store.#base = await new Promise((resolve, reject) => {
      const refused = () => reject(new Trouble("cannot-keep"));
      try {
        const asked = indexedDB.open(BASE, 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore(TABLE);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = refused;
        asked.onblocked = refused;
      } catch {
        refused();
      }
    });
    return store;
  }

  /** The value of a row; undefined where there is none. */
  get(...row) {
    return this.#done("readonly", (table) => table.get(row));
  }

  /** Every value whose row begins so, in the order of the rows. */
  all(...begins) {
    return this.#done("readonly", (table) => table.getAll(below(begins)));
  }

  /** Keep several [row, value] in one turn: all of them, or none. A value of undefined takes its row away. */
  keep(...rows) {
    return this.#done("readwrite", (table) => {
      for (const [row, value] of rows) value === undefined ? table.delete(row) : table.put(value, row);
    });
  }

  /** Nothing of a person stays in this browser. */
  forget(person) {
    return this.#done("readwrite", (table) => table.delete(below([person])));
  }

  #done(mode, asked) {
    return new Promise((resolve, reject) => {
      const failed = (event) => {
        reject(new Trouble(event?.target?.error?.name === "QuotaExceededError" ? "storage-full" : "cannot-keep"));
      };
      try {
        const turn = this.#base.transaction(TABLE, mode, mode === "readwrite" ? { durability: "strict" } : {});
        const request = asked(turn.objectStore(TABLE));
        turn.oncomplete = () => resolve(request?.result);
        turn.onabort = failed;
        turn.onerror = failed;
      } catch {
        failed();
      }
    });
  }
}

/** Rows that begin so and go on: lists come after all texts and numbers. */
function below(begins) {
  return globalThis.IDBKeyRange.bound(begins, [...begins, []]);
}
