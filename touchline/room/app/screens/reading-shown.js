// What stands in one kept reading: figures, what followed what, and the conversation with its labels.

import { made } from "./parts.js";

const SHARES = ["ask_tell", "leading_share", "development_share"];
const ANSWERS = ["ownership", "compliance", "disclosure"];
const percent = (share) => `${Math.round(share * 100)}\u00a0%`;

/** A share with its range and its cases, or that these are too few. */
export function shareSaid(say, { value, low, high, count, cases, enough }) {
  return enough ? say("readings.share", { share: percent(value), low: percent(low), high: percent(high), count, cases })
    : say("readings.few", { count, cases });
}

/** The sections of a reading, as client/readings.js opens it. */
export function sectionsOf(reading, say) {
  return [...figuresOf(reading, say), talkOf(reading, say)];
}

/** What was counted, and what is quoted of it. */
export function figuresOf({ figures, units }, say) {
  const texts = new Map(units.map((unit) => [unit.unit, unit.text]));
  const quoted = (key) => figures[key].map(({ unit }) => texts.get(unit)).filter(Boolean);
  const list = (name, pairs) => section(say, name, pairs.length && made("dl", "agreed agreed--two", ...pairs.flat()));
  return [
    list("did", [...shares(figures, say), ...stretches(figures, say)]),
    section(say, "moves", counted(figures.moves, "move", say)), section(say, "answers", counted(figures.responses, "back", say)),
    list("after", followed(figures.after, say)),
    ...["commitments", "requests"].map((key) => section(say, key, points(quoted(key)))),
  ].filter(Boolean);
}

/** The conversation; `labelled(unit)` makes what stands beside a sentence. */
export function talkOf({ units }, say, labelled = (unit) => made("span", "said__label", labelOf(unit, say))) {
  return section(say, "talk", made("ol", "notes", ...turnsOf(units).map((turn) => turnSaid(turn, say, labelled))));
}

function section(say, name, content) {
  return content ? made("section", "section", made("h2", "", say(`readings.${name}`)), content) : null;
}

function pair(name, value) {
  return [made("dt", "", name), made("dd", "", value)];
}

function shares({ figures, talk_share: talked, words }, say) {
  const all = SHARES.map((key) => pair(say(`readings.${key}`), shareSaid(say, figures[key])));
  if (talked.leader === null) return all;
  const values = { share: percent(talked.leader), leader: words.leader, all: words.leader + words.seller };
  return [pair(say("readings.talked"), say("readings.talked.of", values)), ...all];
}

function stretches({ longest_monologue: longest, wait_seconds: wait }, say) {
  const who = longest?.speaker === "leader" ? "mine" : "theirs";
  return [
    longest && pair(say(`readings.longest.${who}`), say("readings.words", longest)),
    wait?.enough && pair(say("readings.wait"), say("readings.seconds", { ...wait, seconds: Math.max(0, wait.median).toFixed(1) })),
  ].filter(Boolean);
}

/** How often each label, in a line; null where none is. */
export function counted(counts, side, say) {
  const said = Object.entries(counts).filter(([, count]) => count > 0).map(([key, count]) => `${say(`${side}.${key}`)} ${count}`);
  return said.length ? made("p", "", said.join(" · ")) : null;
}

function followed(after, say) {
  return Object.entries(after).filter(([, { cases }]) => cases > 0).map(([asked, { figures }]) => pair(
    say(`move.${asked}`), ANSWERS.map((key) => say("readings.of", { name: say(`back.${key}`), ...figures[key] })).join(", "),
  ));
}

function points(texts) {
  return texts.length ? made("ul", "points", ...texts.map((text) => made("li", "said__words", text))) : null;
}

function turnsOf(units) {
  const turns = [];
  for (const unit of units) {
    const last = turns.at(-1)?.[0];
    if (last?.turn === unit.turn && last.name === unit.name && last.speaker === unit.speaker) turns.at(-1).push(unit);
    else turns.push([unit]);
  }
  return turns;
}

function turnSaid(turn, say, labelled) {
  const [{ speaker, name }] = turn;
  const who = speaker === "leader" ? say("notebook.you") : name || say("readings.outside");
  return made("li", "note", made("p", "note__who", who), ...turn.map((unit) => (unit.text
    ? made("div", "said", made("p", "said__words", unit.text), labelled(unit))
    : made("p", "quiet", say("readings.removed")))));
}

/** What a sentence is, and whose label that is where it is not the mirror's, or is not sure. */
export function labelOf({ speaker, label, unclear, mine }, say) {
  const more = mine ? say("readings.yours") : unclear ? say("readings.unsure") : "";
  return [say(`${speaker === "leader" ? "move" : "back"}.${label}`), more].filter(Boolean).join(", ");
}
