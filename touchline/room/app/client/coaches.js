// Whom one could ask to be coached by, and what they say of themselves.

import { newKey } from "../core/bytes.js";

/** [{key, name, kind, profile}], `profile` null where nothing was said. */
export async function coachesOf(visit) {
  return (await visit.api.get("coaches/")).coaches;
}

/** Those with a speciality and a language; either may be empty. */
export function filtered(coaches, { skill, language }) {
  return coaches.filter(({ profile }) => (!skill || profile?.skills.includes(skill)) && (!language || profile?.languages.includes(language)));
}

/** Every value of a field that anybody named, each once, in the order of the alphabet. */
export function named(coaches, field) {
  return [...new Set(coaches.flatMap(({ profile }) => profile?.[field] ?? []))].sort((one, other) => one.localeCompare(other));
}

/** What was typed with commas or lines between, each once. */
export function listed(text) {
  return [...new Set(text.split(/[,;\n]/).map((each) => each.trim()).filter(Boolean))];
}

/** A room of two begins; its key. What it is for is agreed next. */
export async function askFor(visit, { key: other, kind }) {
  const key = newKey();
  await visit.api.post("rooms/", { key, with: other, kind });
  await visit.refresh();
  return key;
}

/** With whom one has a room as the one who is coached, by their keys. */
export function asked(visit) {
  return new Map(visit.me.rooms.filter(({ state, role }) => state !== "ended" && role === "coachee").map((room) => [room.with.key, room.key]));
}

/** What an invoice adds up to: places a month times a price, in the smallest unit of a currency. */
export function total({ places, months, price }) {
  return Math.round(places * months * price * 100) / 100;
}
