// Parts of the mirror's screen: which voice is one's own, moments worth reading again, and keeping what was counted.

import { today } from "../core/weeks.js";
import { buttons, field, made, seenBy } from "./parts.js";

/** A choice of which of those who speak is oneself; nothing where only one does. */
export function heard({ names, leader }, say, lead) {
  if (names.length < 2) return null;
  const choices = names.map((name) => choice("leads", name || say("mirror.nameless"), name === leader, () => lead(name)));
  return group(say("mirror.who"), choices);
}

/** {unit, text, label, before, instead, why} as client/mirror.js finds them, in a section; none where there are none. */
export function momentsOf(moments, say) {
  if (!moments.length) return [];
  const list = made("ol", "notes", ...moments.map(({ text, label, before, instead, why }) => made("li", "note",
    before && made("p", "moment__before", before), made("p", "words", text), ...insteadOf({ why: `${say(`move.${label}`)} · ${why}`, instead }, say))));
  return [made("section", "section", made("h2", "", say("mirror.moments")), list)];
}

/** Why, and beginnings of a question that would not have led. */
export function insteadOf({ why, instead }, say) {
  return [made("p", "quiet small", why), made("p", "small", say("mirror.instead")),
    made("ul", "points", ...instead.map((begins) => made("li", "", begins)))];
}

/** A form that keeps what was counted; `keep(form, {where, on, text})`, where "" is one's own journal. */
export function keeping(rooms, say, keep) {
  let where = "";
  const [own, seen] = [{ key: "", with: { name: "" } }, made("div", "")];
  const said = (name) => seen.replaceChildren(seenBy(name ? say("seen.both", { name }) : say("seen.only")));
  const chosen = ({ key, with: { name } }) => {
    where = key;
    said(name);
  };
  const called = ({ name }) => (name ? say("mirror.for-both", { name }) : say("mirror.for-me"));
  const places = [own, ...rooms].map((place) => choice("where", called(place.with), place === own, () => chosen(place)));
  const on = field(say("mirror.on"), { type: "date", value: today(), max: today(), required: true });
  const text = field(say("mirror.text"), { rows: 2, words: true, maxLength: 4000 });
  said("");
  const form = made("form", "form", on.whole, text.whole, rooms.length ? group(say("mirror.where"), places) : null, seen,
    buttons(made("button", "button button--primary", say("mirror.keep"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(form, { where, on: on.input.value, text: text.input.value.trim() });
  });
  return made("section", "section", made("h2", "", say("mirror.keeping")), made("p", "quiet", say("mirror.keeping.what")), form);
}

function group(legend, choices) {
  return made("fieldset", "voices", made("legend", "field__label", legend), ...choices);
}

function choice(name, words, checked, chosen) {
  const input = made("input", "");
  Object.assign(input, { type: "radio", name, checked });
  input.addEventListener("change", chosen);
  return made("label", "voice", input, made("span", "", words));
}
