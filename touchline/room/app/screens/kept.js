// What a note says, whichever its kind: how it was, in a line, and the words of people.

import { fits, KINDS, SKILLS } from "../core/kinds.js";
import { totalled } from "../core/totals.js";
import { made } from "./parts.js";
import { dayName, dayOf } from "./staying.js";

const OTHERS = ["of", "room", "with", "replaces"]; // keys of notes and rooms
const IN_LINE = ["on", "weekday", "at", "minutes", "from", "skill", "what", "state", "by", "stretch", "level", "thinking"];

/** A skill as it is called. */
export function skillOf(skill, say) {
  return SKILLS.includes(skill) ? say(`skill.${skill}`) : skill.replace(/^own:/, "");
}

function inLine(name, value, say) {
  if (name === "skill") return skillOf(value, say);
  if (name === "about") return say(`check-out.about.${value}`);
  if (!value) return ""; // no stretch, no minute
  if (name === "stretch") return say("kept.stretch");
  if (name === "on" || name === "by") return say(`kept.${name}`, { value: dayOf(value) });
  if (name === "weekday") return dayName(value);
  return ["what", "thinking", "state"].includes(name) ? say(`kept.${name}.${value}`) : say(`kept.${name}`, { value });
}

/** What the mirror counted, in a line: it names nobody, so it says the same to both of a room. */
function counted({ figures: { moves: [open, closed, leading, advice, confrontation, information] }, before }, say) {
  const asked = say("kept.mirror", { asked: open + closed + leading, leading, told: advice + confrontation + information });
  return before ? [asked, say("kept.righted", { count: before.righted })] : [asked];
}

/** The elements of a note's content. `find(key)` gives the note that it speaks of, if that is there. */
export function contentOf({ said: { kind, body } }, say, find = () => null) {
  if (!fits(kind, body)) return [made("p", "kept__kind", say("kind.newer")), made("div", "words", wordsOf(body))];
  if (kind === "note") return [made("div", "words", body.text)];
  if (kind === "check-outs") return [made("p", "kept__kind", say("check-outs.days", { from: dayOf(body.from), until: dayOf(body.until) })), made("p", "", totalled(body, say))];
  const names = Object.keys(KINDS[kind]).filter((name) => !OTHERS.includes(name) && body[name] !== "");
  const short = (name) => IN_LINE.includes(name) || (kind === "check-out" && name === "about");
  const line = names.filter(short).map((name) => inLine(name, body[name], say)).filter(Boolean);
  const head = made("p", "kept__kind", [say(`kind.${kind}`), ...line, ...(kind === "mirror" ? counted(body, say) : [])].join(" · "));
  const texts = names.filter((name) => !short(name) && typeof body[name] === "string").map((name) => [name, body[name]]);
  const whole = texts.flatMap(([name, text]) => [name !== "text" && made("dt", "", say(`kept.${name}`)), made("dd", name === "seen" ? "" : "words", text)]); // what was seen, nobody said
  const spoken = kind !== "commitment" && body.of && find(body.of); // a session stands right beside what was promised in it
  const of = spoken ? made("blockquote", "kept__of", ...contentOf(spoken, say)) : null;
  const said = texts.length && (texts.every(([name]) => name === "text") ? made("div", "words", texts[0][1]) : made("dl", "agreed", ...whole.filter(Boolean)));
  return [head, of, said].filter(Boolean);
}

/** All that a note says in words, to be searched. Whoever wrote it held the key: it may be of any shape. */
export function wordsOf(body) {
  const said = body && typeof body === "object" ? Object.entries(body) : [];
  return said.filter(([name, value]) => typeof value === "string" && !OTHERS.includes(name)).map(([, value]) => value).join("\n");
}
