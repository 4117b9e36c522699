// Whose words one has compared goes along to one's other browsers: in one's own journal, signed and sealed to oneself.
//
// So a new browser asks for the comparison once more only where the journal cannot be read.

import { canonical } from "../core/canonical.js";
import { ofKind } from "../core/kinds.js";
import { keepOwn, ownNotes } from "./journal.js";

const of = (visit) => visit.store.get(visit.person, "pins", "all").then((pins) => pins ?? {});

/** After a comparison: what this browser knows of the others, for one's other browsers. */
export async function keepMet(visit) {
  await keepOwn(visit, "met", { pins: canonical(await of(visit)) });
}

/** After unlocking: where somebody of one's rooms is unknown to this browser, what one's journal says of them. */
export async function meetAgain(visit) {
  const { me, person, store } = visit;
  const pins = await of(visit);
  const unknown = me.rooms.some(({ with: { key } }) => key && !Object.hasOwn(pins, key));
  if (!unknown || !me.journal) return;
  const last = ofKind((await ownNotes(visit)).notes, "met").findLast(({ said }) => said.author === person);
  if (last) await store.keep([[person, "pins", "all"], { ...JSON.parse(last.said.body.pins), ...pins }]);
}
