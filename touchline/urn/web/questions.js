// What a ballot asks, from the rules that everybody has, and what was chosen as a ballot.

const COACH = ["outside", "manager", "both", "nobody"];
const HELPED = ["yes", "partly", "no"];

/** The languages in which the rules ask, the one they were written in ("") first. */
export function languages({ translations = {} }) {
  return ["", ...Object.keys(translations)];
}

/** The language to ask in: the first that the person reads, as the browser says. */
export function preferred(agreed, read, written) {
  const known = languages(agreed);
  for (const language of read) {
    const [base] = language.toLowerCase().split("-");
    if (base === written) return "";
    if (known.includes(base)) return base;
  }
  return "";
}

/** {title, questions}: each {name, text, help, options: [{value, label}], scale}. */
export function questions(agreed, group, language, said) {
  const told = { ...agreed, ...agreed.translations?.[language] };
  const items = agreed.items.map(({ text }, at) => ({
    name: `item-${at}`, text: told.items[at]?.text ?? told.items[at] ?? text, help: "", scale: true,
    options: told.labels.map((label, place) => ({ value: String(place + 1), label })),
  }));
  const more = [];
  if (agreed.coach_item) more.push(choice("coach", COACH, said, told.beside?.coach));
  if (agreed.helped_item) {
    const asked = choice("helped", HELPED, said, told.beside?.helped);
    more.push({ ...asked, help: agreed.helped_about || asked.help });
  }
  return { title: told.title, questions: [...items, ...more] };
}

/** A question beside the scale: as the rules word it, else as this page does. */
function choice(name, values, said, agreed) {
  const label = (value) => agreed?.answers?.[value] ?? said.say(`${name}.${value}`);
  return {
    name, text: agreed?.asks ?? said.say(`${name}.asks`), help: agreed?.help ?? said.say(`${name}.help`),
    options: values.map((value) => ({ value, label: label(value) })), scale: false,
  };
}

/** The names of statements that have neither an answer nor a "rather not say". */
export function open(asked, chosen) {
  return asked.filter(({ name, scale }) => scale && chosen(name) === null).map(({ name }) => name);
}

/** What was chosen, as a ballot: `chosen(name)` is a value, "" for rather not, null for nothing yet. */
export function ballotOf(asked, chosen, words = "") {
  const scaled = asked.filter(({ scale }) => scale);
  return {
    answers: scaled.map(({ name }) => (chosen(name) ? Number(chosen(name)) : null)),
    coach: chosen("coach") || null,
    helped: chosen("helped") || null,
    words,
  };
}
