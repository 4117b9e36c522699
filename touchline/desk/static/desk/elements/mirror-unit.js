// One sentence of the conversation: its two letters, its text, and the panel that opens beneath it.

import { focusName, moveOf, movesOf, part, sentence, tell } from "./parts.js";
import { listed } from "./mirror-moments.js";

export function drawnUnit(each) {
  const { unit, speaker, label, text, removed, unclear, mine } = each;
  const { mark, name } = moveOf(speaker, label);
  const flag = mine ? sentence("mine") : unclear ? sentence("unclear") : "";
  const made = part("unit", { mark, name: sentence("why-label", { name }), text: removed ? sentence("removed") : text, flag });
  made.id = `unit-${unit}`;
  made.dataset.move = speaker === "leader" ? label : "theirs";
  made.toggleAttribute("data-removed", Boolean(removed));
  made.dir = "auto";
  made.querySelector(".unit__mark").hidden = Boolean(removed);
  made.querySelector(".unit__mark").dataset.move = made.dataset.move;
  made.querySelector(".unit__mark").title = name;
  return made;
}

/** Open or close what is said about a sentence. One is open at a time. */
export function togglePanel(lines, mark, state) {
  const was = mark.getAttribute("aria-expanded") === "true";
  for (const other of lines.querySelectorAll(".unit__mark[aria-expanded=true]")) {
    other.setAttribute("aria-expanded", "false");
    other.closest(".unit").querySelector(".unit__panel").remove();
  }
  if (was) return;
  const row = mark.closest(".unit");
  const each = state.labelled.find((one) => `unit-${one.unit}` === row.id);
  mark.setAttribute("aria-expanded", "true");
  row.append(panelOf(lines, each, state));
}

function panelOf(lines, each, state) {
  const move = moveOf(each.speaker, each.label);
  const focus = each.focus ? sentence("about", { focus: focusName(each.focus) }) : "";
  const panel = part("panel", { name: move.name, does: move.does, focus });
  showInstead(panel, each, state);
  offerLabels(panel.querySelector("[data-label]"), lines, each);
  panel.querySelector("[data-disagree]").hidden = Boolean(state.fixed);
  offerSpeakers(panel.querySelector("[data-who-said]"), lines, each, state.names ?? []);
  return panel;
}

async function showInstead(panel, { unit }, state) {
  const rewrite = await state.instead(unit);
  if (!rewrite) return;
  const block = panel.querySelector("[data-instead]");
  block.hidden = false;
  block.querySelector("[data-fill=why]").textContent = rewrite.why;
  block.querySelector("ul").append(...rewrite.instead.map(listed));
}

function offerLabels(select, lines, each) {
  select.append(...movesOf(each.speaker).map((move) => new Option(move.name, move.key, false, move.key === each.label)));
  select.addEventListener("change", () => tell(lines, "mirror-disputed", { unit: each.unit, label: select.value }));
}

/** Where only one is named, the other can be said line by line. */
function offerSpeakers(field, lines, each, names) {
  field.hidden = names.length === 0;
  const select = field.querySelector("select");
  const called = (name) => name || sentence("nameless");
  const all = names.length === 1 ? [...names, sentence("seller")] : names;
  select.append(...all.map((name) => new Option(called(name), name, false, name === each.name)));
  select.addEventListener("change", () => tell(lines, "mirror-reassigned", { unit: each.unit, name: select.value }));
}
