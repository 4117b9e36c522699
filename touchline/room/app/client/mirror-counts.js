// What is kept of a conversation that the mirror read: what was counted, in one's own journal or in a room.

import { ofKind, standing } from "../core/kinds.js";
import { unlessAway } from "./api.js";
import { booksOf } from "./books.js";
import { journalOf, keepOwn } from "./journal.js";
import { Notebook } from "./notebook.js";

/** What is kept of a summary: whole numbers, in the mirror's order of labels, and nobody's words. */
export function countsOf({ moves, responses, words, figures, after, longest_monologue: longest }) {
  const { count, cases } = figures.development_share;
  return {
    moves: Object.values(moves), answers: Object.values(responses), words: [words.leader, words.seller], developing: [cases, count],
    after: Object.values(after).map((row) => [row.cases, ...Object.values(row.figures).map((figure) => figure.count)]),
    longest: [longest?.words ?? 0, longest?.speaker === "leader" ? 1 : 0],
  };
}

/** The same of labels that were put right: how many, and what the mirror alone had counted. */
export function countsBefore({ righted, summary }) {
  const { moves, answers } = countsOf(summary);
  return { righted, moves, answers };
}

const named = (names, values) => Object.fromEntries(Object.keys(names).map((key, at) => [key, values[at]]));

/** {righted, moves, responses} of countsBefore(). */
export function beforeOf({ righted, moves, answers }, { nothing }) {
  return { righted, moves: named(nothing.moves, moves), responses: named(nothing.responses, answers) };
}

/** The summary of what was kept, without what needs words or times. */
export function summaryOf(counts, { nothing, share, ofMoves }) {
  const moves = named(nothing.moves, counts.moves);
  const { words: [leader, seller], longest: [longest, mine], developing: [cases, developed] } = counts;
  const answers = ([all, ...each]) => ({ cases: all, figures: named(nothing.after.advice.figures, each.map((one) => share(one, all))) });
  return {
    moves, responses: named(nothing.responses, counts.answers), after: named(nothing.after, counts.after.map(answers)), words: { leader, seller },
    talk_share: { leader: leader + seller ? leader / (leader + seller) : null },
    figures: { ...ofMoves(moves), development_share: share(developed, cases) },
    longest_monologue: longest ? { words: longest, speaker: mine ? "leader" : "seller" } : null,
    wait_seconds: null, commitments: [], requests: [],
  };
}

/**
 * Keep what was counted, and `before` labels were put right (Conversation.before): `where` is the key of a room, or "" for
 * one's own journal. Whether the server has it by now; if not, it is safe in this browser. Throws Trouble "not-begun" where it is not.
 */
export async function keepCounts(visit, where, { on, summary, before = null, text }) {
  const body = { on, figures: countsOf(summary), text, ...(before && { before: countsBefore(before) }) };
  return where ? Boolean(await new Notebook(visit, where).keep("mirror", body).catch(unlessAway)) : keepOwn(visit, "mirror", body);
}

/** What one kept oneself, the newest first: {key, on, figures, text, before?, where}; `where` is whom one shares it with, or "". */
export async function keptCounts(visit) {
  const books = [["", await journalOf(visit)]];
  for await (const { room, book, trouble } of booksOf(visit, visit.me.rooms)) {
    if (!trouble) books.push([room.with.name, book]); // its own screen says what is wrong with it
  }
  const each = books.flatMap(([where, book]) => ofKind(standing(book?.notes ?? []).notes, "mirror")
    .filter(({ said }) => said.author === visit.person).map(({ key, said: { body } }) => ({ ...body, key, where })));
  return each.sort((one, other) => other.on.localeCompare(one.on));
}
