// Protected time: at one unlock a ballot paper is fetched, at a later one a ballot is cast, which nobody can trace.
//
// What is cast are three numbers: of each four weeks, how many had a session. It leaves without a token or a cookie.
// Who does not want that fetches a paper like everybody, so that no server can tell; it is never cast.

import { openedBy, openerOf, sealedTo } from "../core/age-file.js";
import { textOf } from "../core/bytes.js";
import { ofKind, standing } from "../core/kinds.js";
import { answersOf, asksOf } from "../core/weeks-kept.js";
import { today } from "../core/weeks.js";
import { booksOf } from "./books.js";
import { keepOwn, ownNotes } from "./journal.js";

const [ASKED, BALLOTS] = [30, 8]; // so many at least in a group, and in a figure
export const OVER = ["closed", "stopped", "void"];
const AWAY = ["offline", "away", "sign-in", "locked"];
const LONGEST = 300_000; // milliseconds from an unlock to a ballot: chance, so that the two do not meet

/** The urn's own code, fetched only when there is something to fetch or to cast. */
async function urnParts() {
  const [{ BlindRSA, PrepareType }, fetching, card, casting, payload] = await Promise.all([
    import("../../vendored/blindrsa.mjs"), import("../../vendored/urn/fetching.js"), import("../../vendored/urn/card.js"),
    import("../../vendored/urn/casting.js"), import("../../vendored/urn/payload.js"),
  ]);
  const suite = new BlindRSA({ hash: "SHA-384", saltLength: 48, prepareType: PrepareType.Deterministic });
  return { suite, ...fetching, ...card, ...casting, ...payload };
}

function chance() {
  const [drawn] = crypto.getRandomValues(new Uint32Array(1));
  return new Promise((resolve) => setTimeout(resolve, drawn % LONGEST));
}

const BROWSER = { parts: urnParts, wait: chance, call: (...asked) => fetch(...asked), days: daysCoached, wish: (visit) => ownNotes(visit).then(casts) };
const stopped = new WeakSet(); // visits in which one has said so since it was unlocked: a ballot may be waiting

/**
 * Whether one's browsers cast, by what ownNotes() found: until one says otherwise, and only where all of the journal can
 * be read, so that nobody brings it about by holding back what one said.
 */
export function casts({ notes, book, away }) {
  const { warnings = [], refused = [], shut = 0 } = book ?? {};
  const last = ofKind(notes, "casting").at(-1);
  if (last) return last.said.body.cast === 1 && !warnings.length;
  return !away && !warnings.length && !refused.length && !shut;
}

/** From now on all of one's browsers cast, or none of them does. */
export async function keepWish(visit, yes) {
  yes ? stopped.delete(visit) : stopped.add(visit);
  await keepOwn(visit, "casting", { cast: Number(yes), on: today() });
}

/** Do what is due: to be called at an unlock. `changed` are other {parts, wait, call, days, today}, for who tries it. */
export async function castWeeks(visit, changed = {}) {
  const papers = await papersOf(visit);
  const had = papers.filter(({ state }) => state !== "asked").map(({ box }) => box);
  const due = (await visit.api.get("me/ballots/")).due.filter(({ box }) => !had.includes(box));
  const held = papers.filter(({ state }) => state === "held");
  if (!due.length && !held.length) return;
  const given = await ready(visit, changed);
  for (const { box, rules_hash: rulesHash } of due) await fetched(given, box, rulesHash).catch(() => {}); // another device has it
  if (!held.length || !await given.wish(visit)) return;
  const each = await Promise.allSettled(held.map((paper) => castOne(given, paper))); // one that is wrong keeps none back
  for (const { reason } of each) if (reason) throw reason;
}

/** What casting and looking need: `changed` in place of the browser's own. */
export async function ready(visit, changed) {
  const browser = { ...BROWSER, today: new Date().toISOString().slice(0, 10), ...changed };
  return { ...browser, ...await browser.parts(), visit, urn: `${visit.host ?? ""}/urn/`, call: bare(browser.call) };
}

/** Without a header of ours: another origin is asked nothing beforehand. */
function bare(call) {
  return (address, { headers, ...how }) => call(address, how);
}

async function fetched({ visit, urn, call, suite, fetchPaper }, box, rulesHash) {
  let [kept] = (await papersOf(visit)).filter((paper) => paper.box === box);
  const papers = { of: () => kept ?? null, keep: (paper) => (kept = paper) };
  const post = async (blinded) => {
    await keep(visit, kept); // what is needed to ask again is kept before anything is asked
    const told = await visit.api.post(`me/ballots/${box}/`, { blinded }).catch(async (error) => {
      if (error.key === "already-issued") await keep(visit, { ...kept, state: "elsewhere" }); // not to be asked again
      throw error;
    });
    return { status: 200, told };
  };
  await keep(visit, await fetchPaper({ box, rulesHash, papers, post, suite, crypto, urn, fetch: call }));
}

/** Whether a count asks for no more than was promised: weeks that are over, of so many people and ballots. */
export function asksRightly({ agreed: { weeks, k }, group }, today) {
  return k >= BALLOTS && group.eligible >= ASKED && asksOf(weeks, today);
}

async function castOne({ visit, urn, call, wait, days, today, cardOf, padded, Ballot }, paper) {
  const { subtle } = crypto;
  const card = await cardOf(paper.box, paper.rules_hash, { urn, fetch: call, subtle });
  if (OVER.includes(card.phase)) return drop(visit, paper);
  if (card.phase !== "open" || !asksRightly(card, today)) return;
  const answers = answersOf(await days(visit), card.agreed.weeks);
  const papers = { keep: (left) => left };
  const ballot = new Ballot(paper, padded({ answers }, card.size), { papers, urn, fetch: call, subtle });
  await wait();
  if (stopped.has(visit)) return;
  await keep(visit, await ballot.send().catch((error) => {
    if (error.key === "already-cast") return { ...paper, state: "cast", nonce: "", signature: "" };
    throw error;
  }));
}

/** The days of sessions in all rooms in which one is coached. A room that does not open has none. */
async function daysCoached(visit) {
  const days = [];
  for await (const { book, trouble } of booksOf(visit, visit.me.rooms.filter(({ role }) => role === "coachee"))) {
    if (AWAY.includes(trouble?.key)) throw trouble; // it may open the next time
    days.push(...ofKind(standing(book.notes).notes, "session").map(({ said }) => said.body.on));
  }
  return days;
}

/** Papers lie sealed in this browser: with their number in clear, whoever finds it would find the ballot. */
export async function papersOf({ store, person, secret, suite }) {
  const opener = openerOf(secret.identity, suite);
  const files = await store.all(person, "ballot");
  const papers = await Promise.all(files.map((file) => openedBy(opener, file).then((bytes) => JSON.parse(textOf(bytes)), () => null)));
  return papers.filter((paper) => paper);
}

async function keep({ store, person, mine, suite }, paper) {
  return store.keep([[person, "ballot", paper.box], await sealedTo(mine.recipient, JSON.stringify(paper), suite)]);
}

function drop({ store, person }, { box }) {
  return store.keep([[person, "ballot", box], undefined]);
}
