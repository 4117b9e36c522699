// The form in which one puts right what one wrote: the fields of its kind, filled in. What is typed is a draft until it is kept.

import { Draft, keepDraft } from "../client/own.js";
import { righted } from "../client/right.js";
import { OWN, SKILLS } from "../core/kinds.js";
import { choice, tick } from "./choosing.js";
import { typedIn } from "./drafted.js";
import { skillOf } from "./kept.js";
import { buttons, field, made, seenBy } from "./parts.js";

const ASKED = {
  session: { coachee: ["challenge", "opening", "insight", "skill", "on"], coach: ["words", "on"] },
  commitment: ["text", "by", "stretch"],
  outcome: ["what", "text"],
  "check-out": ["about", "thinking"],
  debrief: ["about", "worked", "try", "on"],
  skill: ["skill", "level", "evidence", "on"],
  rehearsal: ["who", "say", "fear"],
  pattern: ["mine"],
};
const NEEDED = ["text", "mine"]; // but of an outcome, which may say it without a word
const LABELS = { session: "session.field", commitment: "session.field", debrief: "debrief", rehearsal: "rehearsal" };
const ANSWERS = { what: ["done", "partly", "not", "let-go"], about: ["me", "partly", "deal"], thinking: ["me", "both", "coach"] };
const LEVELS = [1, 2, 3, 4, 5];
const NAMED = { maxLength: 200 };
const SAID = { rows: 3, words: true, maxLength: 4000 };

/** A field of a note: {whole, input, value()}, where value() is as the note holds it. */
function asked(name, { kind, body }, say) {
  const now = body[name];
  const short = (made) => ({ ...made, value: () => made.input.value });
  if (name === "on" || name === "by") return short(field(say(`entry.${name}`), { type: "date", value: now, required: true }));
  if (name === "stretch") {
    const made = tick(say("session.field.stretch"), Boolean(now));
    return { ...made, value: () => Number(made.input.checked) };
  }
  if (name === "skill") return short(choice(say("skills.skill"), skills(now, kind, say), now));
  if (name === "level") {
    const made = choice(say("skills.level"), LEVELS.map((each) => [String(each), say(`skills.level.${each}`)]), String(now));
    return { ...made, value: () => Number(made.input.value) };
  }
  if (name in ANSWERS && (name !== "about" || kind === "check-out")) return short(choice(say(`entry.${name}`), ANSWERS[name].map((each) => [each, say(`entry.${name}.${each}`)]), now));
  const made = field(name === "text" ? say("entry.text") : say(`${LABELS[kind] ?? "kept"}.${name}`), { ...(name === "who" ? NAMED : SAID), value: now });
  return { ...made, value: () => made.input.value.trim() };
}

/** Those of the catalogue, and the one that stands there. */
function skills(now, kind, say) {
  const all = [...(kind === "session" ? [""] : []), ...SKILLS, ...(now.startsWith(OWN) ? [now] : [])];
  return all.map((each) => [each, each ? skillOf(each, say) : say("session.no-skill")]);
}

/** The form, for rightOf() of entry.js. */
export async function formOf(screen, note, { room, seen, keep, again, close }) {
  const { kind } = note.said;
  const say = (...given) => screen.say(...given);
  const names = kind === "session" ? ASKED.session[room?.me.role ?? "coachee"] : ASKED[kind] ?? ["text"];
  const fields = names.map((name) => [name, asked(name, note.said, say)]);
  const name = `right.${note.key}`;
  const drafted = await typedIn(screen.visit, name);
  for (const [key, { input }] of fields) if (key in drafted) input.type === "checkbox" ? (input.checked = drafted[key]) : (input.value = drafted[key]);
  const typed = () => Object.fromEntries(fields.map(([key, { input }]) => [key, input.type === "checkbox" ? input.checked : input.value]));
  const draft = new Draft(() => keepDraft(screen.visit, name, JSON.stringify(typed())), (error) => screen.wrong(error));
  const press = made("button", "button button--primary", say("entry.keep"));
  const form = Object.assign(document.createElement("putting-right"), { draft });
  const whole = made("form", "form", ...fields.map(([, { whole: each }]) => each), seenBy(seen), made("p", "quiet small", say("entry.stays")), buttons(press));
  whole.addEventListener("input", () => draft.typed());
  whole.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = Object.fromEntries(fields.map(([key, { value }]) => [key, value()]));
    const lacks = fields.find(([key]) => NEEDED.includes(key) && kind !== "outcome" && !values[key]);
    if (lacks) return lacks[1].input.focus();
    const body = righted(note, values);
    return screen.trying(async () => {
      await draft.settle();
      const sent = body && await keep(kind, body);
      await keepDraft(screen.visit, name, "");
      return body ? again(sent) : close();
    }, { busy: press });
  });
  form.append(whole);
  return form;
}

/** It leaves the page: what was typed until then is kept. */
class PuttingRight extends HTMLElement {
  draft;

  disconnectedCallback() {
    this.draft.settle();
  }
}

customElements.define("putting-right", PuttingRight);
