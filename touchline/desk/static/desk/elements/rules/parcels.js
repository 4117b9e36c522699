// What is handed over to be kept: figures, one's own words, and the others' words each in a parcel of
// its own, so that one of them can be removed without touching the rest.

const VERSION = 1;
const THEIRS = ["text", "label", "focus", "confidence", "unclear", "first", "mine"];

/** {figures, own, voices: [{name, words}]}; parcels are texts that nobody but the owner opens. */
export function packed({ labelled, summary }) {
  const placed = withVoices(labelled);
  const own = placed.map((each) => (each.speaker === "leader" ? each : shell(each)));
  return {
    figures: JSON.stringify(countsOf(summary)),
    own: JSON.stringify({ version: VERSION, units: own }),
    voices: voicesOf(placed),
  };
}

/** The units with the others' words put in; where they were removed, `removed` and no text. */
export function unpacked({ own, voices }) {
  const { units } = JSON.parse(own);
  const said = voices.map((voice) => (voice.words ? byUnit(JSON.parse(voice.words).units) : null));
  return units.map((each) => {
    if (each.speaker === "leader") return each;
    const name = voices[each.voice]?.person || nameOf(said[each.voice]) || "";
    const there = said[each.voice]?.get(each.unit);
    return there ? { ...each, ...there, name } : { ...each, name, text: "", label: "other", removed: true };
  });
}

/** Every unit of another with the place of its voice: by name, or as it was kept. */
function withVoices(labelled) {
  const theirs = labelled.filter((each) => each.speaker !== "leader");
  const names = [...new Set(theirs.map((each) => each.name))];
  const voice = (each) => each.voice ?? names.indexOf(each.name);
  return labelled.map((each) => (each.speaker === "leader" ? each : { ...each, voice: voice(each) }));
}

function voicesOf(placed) {
  const voices = [];
  for (const each of placed.filter(({ speaker }) => speaker !== "leader")) {
    voices[each.voice] ??= { name: each.name, units: [] };
    voices[each.voice].units.push({ unit: each.unit, name: each.name, ...some(each, THEIRS) });
  }
  return voices.map(({ name, units }) => ({ name, words: JSON.stringify({ units }) }));
}

function shell({ unit, turn, speaker, start, end, voice }) {
  return { unit, turn, speaker, start, end, voice };
}

function some(each, names) {
  return Object.fromEntries(names.filter((name) => name in each).map((name) => [name, each[name]]));
}

function byUnit(units) {
  return new Map(units.map((each) => [each.unit, each]));
}

function nameOf(units) {
  return units?.values().next().value?.name;
}

/** The summary without anybody's words or names. */
export function countsOf({ commitments, requests, longest_monologue: longest, ...counts }) {
  const { name: _name, ...stretch } = longest ?? {};
  const only = (quoted) => quoted.map(({ unit }) => ({ unit }));
  return {
    ...counts, longest_monologue: longest ? stretch : null,
    commitments: only(commitments), requests: only(requests),
  };
}
