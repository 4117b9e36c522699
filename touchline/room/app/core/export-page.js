// The part of an export that people read: rooms one below the other, each with its notes in the order of writing.

const MOVES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The page of a document of export.js. `say(key, values)` gives its few sentences. */
export function pageOf({ person, made_week: week, rooms }, say) {
  const head = [say("export.title", { name: inLine(person.name), week: inLine(week) }), say("export.below")];
  return [...head, ...rooms.map((room) => roomOf(room, say))].join("\n");
}

function roomOf({ with: other, members, notes, unopened, warnings }, say) {
  const names = new Map(members.map(({ person, name }) => [person, inLine(name)]));
  const lines = ["", `=== ${say("export.room", { name: inLine(other.name) })}`];
  for (const { kind, author, counter } of warnings) {
    lines.push(say(`export.warning.${kind}`, { name: names.get(author) ?? inLine(author), number: counter }));
  }
  for (const { author, written, body } of notes) {
    lines.push("", `--- ${names.get(author) ?? inLine(author)}, ${inLine(written)}`, words(body));
  }
  if (unopened.length) lines.push("", say("export.unopened", { count: unopened.length }));
  return lines.join("\n");
}

/** What a note says: a text, the `text` of what has more to it, or else all of it as JSON. */
function words(body) {
  const said = typeof body === "string" ? body : typeof body?.text === "string" ? body.text : JSON.stringify(body);
  return said.replace(MOVES, " ");
}

function inLine(text) {
  return String(text).replace(MOVES, " ").replace(/[\t\n]/g, " ");
}
