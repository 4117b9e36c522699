// A session of two: what is being written in it, and what of it is kept where.
//
// What both see goes into the room, what one keeps for oneself into one's own journal. Until then it is a sealed draft.

import { firstOf, keysOf, ofKind, standing } from "../core/kinds.js";
import { localDay } from "../core/weeks.js";
import { unlessAway } from "./api.js";
import { lastAsked } from "./asked.js";
import { keepOwn } from "./journal.js";
import { draftOf, keepDraft } from "./own.js";

const THIRD = 3;
const EMPTY = { skill: "", challenge: "", opening: "", insight: "", words: "", text: "", by: "", stretch: 0, own: "" };

/**
 * What was being written in a room, a Notebook that is loaded: {on, clock, done, fields}; a new one of today where nothing
 * was begun, or the other one has kept the session of an earlier day and nothing was written beside it.
 */
export async function draftIn(visit, { room, notes }, today) {
  const text = await draftOf(visit, nameOf(room.key));
  const kept = text ? JSON.parse(text) : null;
  const over = kept && kept.on !== today && theirsOn(standing(notes).notes, kept.on, visit.person).session;
  const { fields, ...rest } = kept && begun(kept, { timed: !over }) ? kept : { on: today, clock: {}, done: {} };
  return { ...rest, fields: { ...EMPTY, ...fields } };
}

/** Whether anything of a draft was typed, kept, or (where that is `timed`) timed: a page only looked at is no session of its day. */
export function begun({ clock: { ran, since }, done, shown, fields: { by, ...typed } }, { timed = true } = {}) {
  return Boolean(timed && (ran || since) || shown) || [done, typed].some((each) => Object.values(each).some(Boolean));
}

/** Keep it sealed in this browser; `null` takes it away. */
export function keepIn(visit, room, draft) {
  return keepDraft(visit, nameOf(room), draft ? JSON.stringify(draft) : "");
}

function nameOf(room) {
  return `${room}.session`;
}

/** The days on which two met, the newest last: {on, notes, commitments} of notes that stand. Each of the two may have kept theirs. */
export function daysOf(notes) {
  const days = new Map();
  for (const note of ofKind(notes, "session")) {
    const { on } = note.said.body;
    if (!days.has(on)) days.set(on, { on, notes: [], commitments: [] });
    days.get(on).notes.push(note);
  }
  for (const day of days.values()) {
    const keys = day.notes.flatMap(keysOf);
    day.commitments = ofKind(notes, "commitment").filter(({ said }) => keys.includes(said.body.of));
  }
  return [...days.values()].sort((one, two) => (one.on < two.on ? -1 : 1));
}

/** What the other of the two has put before both on a day: {session, commitments, notes}. */
export function theirsOn(notes, day, mine) {
  const theirs = notes.filter(({ said }) => said.author !== mine);
  const session = ofKind(theirs, "session").findLast(({ said }) => said.body.on === day) ?? null;
  const commitments = ofKind(theirs, "commitment").filter(({ said }) => session && keysOf(session).includes(said.body.of));
  return { session, commitments, notes: ofKind(theirs, "note").filter(({ said }) => localDay(new Date(said.written)) === day) };
}

/** The key of one's own session note of a day; "" where there is none. */
export function ownOn(notes, day, mine) {
  return ofKind(notes, "session").findLast(({ said }) => said.author === mine && said.body.on === day)?.key ?? "";
}

/**
 * Put it before both as it stands, in place of what one put there before; false while it waits for a connection.
 * Whoever coaches adds a note to a session that the coachee keeps.
 */
export async function putBefore(visit, book, draft, minutes) {
  const { notes } = standing(book.notes);
  const { on, fields, note, shown } = draft;
  const { challenge, opening, insight, words, skill } = fields;
  const before = ownOn(notes, on, visit.person);
  const beside = book.room.me.role === "coach" && !before && theirsOn(notes, on, visit.person).session;
  const body = beside ? { text: words.trim() } : { on, minutes, skill, challenge, opening, insight, words };
  const empty = ![challenge, opening, insight, words, skill].some((each) => each.trim());
  if (shown === JSON.stringify(body) || (empty && (beside || before || !minutes))) return true;
  const replaces = beside ? note : before;
  const kept = await book.keep(beside ? "note" : "session", replaces ? { ...body, replaces } : body).catch(unlessAway);
  Object.assign(draft, { shown: JSON.stringify(body) }, kept && beside ? { note: kept.key } : {});
  return Boolean(kept);
}

/**
 * Keep all of it: the session, the commitment, one's own notes. `draft.done` remembers what is kept already, so that
 * trying again keeps nothing twice. `saving()` is called after each. Gives the session's key, "" where it is not known yet.
 */
export async function endSession(visit, book, draft, minutes, saving) {
  const { fields, done } = draft;
  const once = async (name, does) => {
    if (done[name]) return;
    await does();
    done[name] = 1;
    await saving();
  };
  await once("session", () => putBefore(visit, book, draft, minutes));
  await book.load().catch(() => {}); // without a connection the key stays unknown
  const notes = standing(book.notes).notes;
  const of = ownOn(notes, draft.on, visit.person) || (theirsOn(notes, draft.on, visit.person).session?.key ?? "");
  const { text, by, stretch, own } = fields;
  if (text.trim()) await once("commitment", () => book.keep("commitment", { of, text: text.trim(), by, stretch }).catch(unlessAway));
  if (own.trim()) await once("own", () => keepOwn(visit, "private", { of, room: book.room.key, text: own.trim() }));
  return of;
}

/**
 * Whether it is time to ask a coachee whether to go on: after the third session with this coach and before the sixth,
 * once, in whichever browser. `own()` reads their journal (ownNotes of journal.js); where it cannot be read, that waits.
 */
export async function timeToAsk({ room, notes }, own) {
  const together = standing(notes).notes.filter((note) => firstOf(note).said.epoch >= (room.other.from_epoch ?? 1));
  const held = daysOf(together).length;
  if (room.me.role !== "coachee" || held < THIRD || held >= 2 * THIRD) return false;
  const { notes: mine, away } = await own();
  return !away && !lastAsked(mine, "go-on", room);
}
