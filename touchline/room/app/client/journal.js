// One's own journal: a room with oneself alone. It begins when something is first kept in it.
//
// What is kept without a connection waits in this browser, signed and sealed to oneself, and is handed in later.

import { newKey } from "../core/bytes.js";
import { checked, standing } from "../core/kinds.js";
import { openPaper, sealPaper } from "../core/paper.js";
import { unlessAway } from "./api.js";
import { alone, Notebook } from "./notebook.js";

const READ = "journal"; // as it was last read, among what is forgotten with the keys

/** The journal as it stands, read and verified; null before anything was kept in it. */
export async function journalOf(visit) {
  const key = visit.me.journal?.key;
  if (!key) return null;
  const book = new Notebook(visit, key);
  await book.load();
  visit.opened.set(READ, book);
  return book;
}

/** The same, begun if there is none yet. */
async function begunJournal(visit) {
  if (!visit.me.journal) {
    await visit.api.post("rooms/", { key: newKey(), with: visit.person, kind: "own" }).catch((error) => {
      if (error.key !== "taken") throw error; // begun on another device meanwhile
    });
    await visit.refresh();
  }
  return journalOf(visit);
}

/** Keep a note of one's own. Whether the server has it by now; if not, it is safe in this browser. */
export async function keepOwn(visit, kind, body) {
  checked(kind, body);
  const book = await begunJournal(visit).catch(unlessAway);
  const sent = book ? await kept(book, kind, body) : null;
  if (sent === null) await wait(visit, { kind, body, written: new Date().toISOString() });
  return Boolean(sent);
}

/**
 * {notes, strange, book, away}: what stands in the journal, with what waits in this browser (`waiting`); `away` if the
 * server could not be asked: then it is what was read since unlocking. `book` is null where nothing was read.
 */
export async function ownNotes(visit) {
  const read = async () => (await handIn(visit)) ?? journalOf(visit);
  const fresh = await read().catch(unlessAway);
  const book = fresh ?? visit.opened.get(READ) ?? null;
  const papers = (await waiting(visit)).map(({ key, kind, body, written }) => ({ key, waiting: true, said: { author: visit.person, kind, body, written } }));
  return { ...standing([...book?.notes ?? [], ...papers]), book, away: fresh === undefined };
}

/** What waits is handed in, each once, by one window at a time. The journal as it is then; null where nothing waited. */
export async function handIn(visit) {
  return alone(`waits.${visit.person}`, async () => {
    const papers = await waiting(visit);
    if (!papers.length) return null;
    const book = await begunJournal(visit);
    for (const { key, kind, body } of papers) {
      if (await kept(book, kind, body) === null) break;
      await visit.store.keep([[visit.person, "waits", key], undefined]);
    }
    await book.load();
    return book;
  });
}

/** Whether the server has it; if not, it is sealed in the outbox of this browser. null where it is nowhere yet. */
function kept(book, kind, body) {
  return book.keep(kind, body).then(() => true, (error) => {
    if (error.key === "not-begun") return null;
    unlessAway(error);
    return false;
  });
}

async function wait(visit, said) {
  const key = newKey();
  const file = await sealPaper(JSON.stringify(said), nameOf(key), visit, visit.suite);
  await visit.store.keep([[visit.person, "waits", key], { key, file }]);
}

/** What waits, as far as it opens: keys may have been made anew since. */
async function waiting(visit) {
  const each = await Promise.all((await visit.store.all(visit.person, "waits")).map(async ({ key, file }) => {
    const text = await openPaper(file, nameOf(key), visit, visit.suite).catch(() => null);
    return text && { key, ...JSON.parse(text) };
  }));
  return each.filter(Boolean).sort((one, two) => (one.written < two.written ? -1 : 1));
}

function nameOf(key) {
  return `waits/${key}`;
}
