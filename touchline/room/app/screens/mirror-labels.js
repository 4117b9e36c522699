// What a sentence of a conversation is labelled: what that means, what could have been asked, and another label where
// who reads knows better. One is open at a time.

import { choice } from "./choosing.js";
import { insteadOf } from "./mirror-parts.js";
import { made } from "./parts.js";
import { labelOf } from "./reading-shown.js";

const SIDES = { leader: "move", seller: "back" };

/** The elements of each sentence's label: `labelled(unit)` for sectionsOf(); `changed()` is told of every other label. */
export function labelling(talk, say, changed) {
  let open = null;
  const now = (unit) => talk.units.find((each) => each.unit === unit);

  function shut() {
    open?.press.setAttribute("aria-expanded", "false");
    open?.panel.remove();
    open = null;
  }

  function labelled(each) {
    const { unit } = each;
    const press = made("button", "said__label", labelOf(each, say));
    press.type = "button";
    press.setAttribute("aria-expanded", "false");
    press.addEventListener("click", () => {
      const mine = open?.press === press;
      shut();
      if (mine) return;
      open = { press, panel: made("div", "said__panel") };
      fill(unit);
      press.after(open.panel);
      press.setAttribute("aria-expanded", "true");
    });
    return press;
  }

  function fill(unit) {
    const told = made("p", "quiet small");
    told.setAttribute("role", "status");
    const why = made("div", "said__why", ...whyOf(now(unit), talk, say));
    const { speaker, label } = now(unit);
    const { whole, input } = choice(say("mirror.disagree"), talk.labelsOf({ speaker }).map((one) => [one, say(`${SIDES[speaker]}.${one}`)]), label);
    input.addEventListener("change", () => {
      talk.dispute(unit, input.value);
      const { mine } = now(unit);
      open.press.textContent = labelOf(now(unit), say);
      why.replaceChildren(...whyOf(now(unit), talk, say));
      told.textContent = say(mine ? "mirror.yours" : "mirror.taken-back");
      changed();
    });
    open.panel.append(why, whole, told);
  }

  return labelled;
}

/** What a label means, what a move is about, what the mirror had said, and how one could have begun instead. */
function whyOf(unit, talk, say) {
  const { speaker, label, focus, unclear, first } = unit;
  const [about, asked] = [focus && say("mirror.about", { what: say(`focus.${focus}`) }), talk.instead(unit)];
  const said = [say(`${SIDES[speaker]}.does.${label}`), about, unclear && say("mirror.unsure"),
    first && say("mirror.said", { name: say(`${SIDES[speaker]}.${first.label}`) })];
  return [made("p", "small", said.filter(Boolean).join(" ")), ...(asked ? insteadOf(asked, say) : [])];
}
