// Readings of the mirror that one kept: sealed here when the room is unlocked, and opened here alone.

import { base64url, fromBase64url } from "../core/bytes.js";
import { openPaper, sealPaper } from "../core/paper.js";

export const CLEAR = "clear";
const GONE = ["taken", "not-there"]; // another browser was first

/** Seal what lies in clear: each in one request, after which nothing of it is clear. The visit knows how many there are. */
export async function sealReadings(visit) {
  const { readings } = await visit.api.get("me/readings/");
  visit.kept = readings.length;
  for (const { key } of readings.filter(({ suite }) => suite === CLEAR)) {
    await sealOne(visit, key).catch((error) => {
      if (!GONE.includes(error.key)) throw error;
    });
  }
}

async function sealOne(visit, key) {
  const reading = await visit.api.get(`me/readings/${key}/`);
  if (reading.suite !== CLEAR) return;
  const sealed = async (text, part) => base64url(await sealPaper(text, nameOf(reading, part), visit, visit.suite));
  const words = [];
  for (const [place, voice] of reading.voices.entries()) words.push(voice.words && await sealed(voice.words, `voice-${place}`));
  const [figures, own] = [await sealed(reading.figures, "figures"), await sealed(reading.own, "own")];
  await visit.api.put(`me/readings/${key}/`, { figures, own, words });
}

/** All of them: {key, held_on, week, voices: [{name, removed}], figures}; `figures` is null where `trouble` says why. */
export async function listReadings(visit) {
  const { readings } = await visit.api.get("me/readings/");
  return Promise.all(readings.map(async (reading) => {
    try {
      return { ...reading, figures: JSON.parse(await opened(visit, reading, "figures", reading.figures)) };
    } catch (trouble) {
      return { ...reading, figures: null, trouble };
    }
  }));
}

/** One of them as it was kept: {…, figures, units}; the units of whoever had their words removed have none. */
export async function openReading(visit, key) {
  const reading = await visit.api.get(`me/readings/${key}/`);
  const open = async (part, file) => JSON.parse(await opened(visit, reading, part, file));
  const [figures, own] = [await open("figures", reading.figures), await open("own", reading.own)];
  const said = new Map();
  for (const [place, { words }] of reading.voices.entries()) {
    for (const unit of words ? (await open(`voice-${place}`, words)).units : []) said.set(unit.unit, unit);
  }
  const names = reading.voices.map(({ name }) => name);
  const units = own.units.map((unit) => (unit.speaker === "leader" ? unit
    : { ...unit, text: "", ...said.get(unit.unit), name: names[unit.voice] || (said.get(unit.unit)?.name ?? "") }));
  return { ...reading, figures, units };
}

/** All of them for an export, opened; of what does not open, why. */
export async function readingsAlong(visit) {
  const { readings } = await visit.api.get("me/readings/");
  const each = [];
  for (const { key, held_on: day } of readings) {
    const { figures, units, trouble } = await openReading(visit, key).catch((error) => ({ trouble: error.key ?? "broken" }));
    each.push(trouble ? { key, held_on: day, trouble } : { key, held_on: day, figures, units });
  }
  return each;
}

/** Gone for good, with everyone's words. */
export function throwAway(visit, key) {
  return visit.api.delete(`me/readings/${key}/`);
}

function opened(visit, reading, part, file) {
  if (reading.suite === CLEAR) return file;
  return openPaper(fromBase64url(file) ?? new Uint8Array(), nameOf(reading, part), visit, visit.suite);
}

/** What a sealed part is bound to: its reading, the day of the conversation, and which part it is. */
function nameOf({ key, held_on: day }, part) {
  return `${key}/${day}/${part}`;
}
