// The product's bank of questions, by situation: one to read from, none to be ticked off.

import { Trouble } from "../core/trouble.js";
import { choice } from "./choosing.js";
import { act, made } from "./parts.js";

const AT_ONCE = 5; // questions in sight: one chooses among few
let bank = null;

/** {situations, questions} as the product has them, fetched once. */
function banked() {
  bank ??= fetch(new URL("../../mirror/bank.json", import.meta.url), { credentials: "omit" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Trouble("away"))))
    .catch((error) => {
      bank = null;
      throw error.values ? error : new Trouble("offline");
    });
  return bank;
}

/** A part of a page with a situation to choose and its questions. */
export async function bankOf(say) {
  const { situations, questions } = await banked();
  const { whole, input } = choice(say("bank.situation"), situations.map(({ key, name }) => [key, name]));
  const [when, list] = [made("p", "quiet small"), made("ul", "bank")];
  let from = 0;
  const show = (at) => {
    const all = questions.filter(({ situation }) => situation === input.value);
    from = at < all.length ? at : 0;
    when.textContent = situations.find(({ key }) => key === input.value).when;
    list.replaceChildren(...all.slice(from, from + AT_ONCE).map((each) => question(each, say)));
  };
  input.addEventListener("change", () => show(0));
  whole.append(when);
  show(0);
  const others = act(say("bank.others"), () => show(from + AT_ONCE), { small: true });
  return made("section", "section", made("h2", "", say("bank.title")), whole, list, made("div", "", others));
}

function question({ text, when, listen_for: listen }, say) {
  const more = made("div", "bank__more", made("p", "small", when), made("p", "small", say("bank.listen", { listen })));
  return made("li", "", made("details", "bank__one", made("summary", "bank__words", text), more));
}
