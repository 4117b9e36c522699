// Which screen an address asks for, by what stands behind its "#".

const ROOM = "[a-z0-9]{1,64}";
const ROUTES = [
  ["home", /^$/],
  ["enrol", /^enrol$/],
  ["keys", /^keys$/],
  ["leaving", /^leaving$/],
  ["promises", /^promises$/],
  ["back", /^back$/],
  ["mirror", /^mirror$/],
  ["readings", /^readings(?:\/(?<reading>[\w-]{1,20}))?$/],
  ["notebook", new RegExp(`^rooms/(?<room>${ROOM})$`)],
  ["contract", new RegExp(`^rooms/(?<room>${ROOM})/contract$`)],
  ["receipt", new RegExp(`^rooms/(?<room>${ROOM})/receipt$`)],
  ["notebook", new RegExp(`^rooms/(?<room>${ROOM})/(?<read>read)$`)],
  ["changing", new RegExp(`^rooms/(?<room>${ROOM})/change$`)],
  ["own", /^own$/],
  ["", /^own\/(?<name>debrief|skills|rehearsals|commitments|patterns|weeks)$/],
  ["totals", /^own\/check-outs$/],
  ["journey", new RegExp(`^rooms/(?<room>${ROOM})/journey$`)],
  ["profile", /^coaches\/me$/],
  ["invoice", /^coaches\/invoice$/],
  ["coaches", /^coaches(?:\/(?<coach>[a-z0-9]{1,20}))?$/],
  ["offers", /^offers$/],
  ["rhythm", new RegExp(`^rooms/(?<room>${ROOM})/rhythm$`)],
  ["session", new RegExp(`^rooms/(?<room>${ROOM})/session(?:/(?<along>along))?$`)],
  ["share", new RegExp(`^rooms/(?<room>${ROOM})/share$`)],
  ["supervision", new RegExp(`^rooms/(?<room>${ROOM})/supervision$`)],
  ["practice", /^practice(?:\/(?<mode>rehearse))?$/],
  ["compare", new RegExp(`^rooms/(?<room>${ROOM})/compare$`)],
];

/** {name, …what it names} of a fragment such as "#/rooms/abc"; home where it is none of ours. */
export function routeOf(fragment) {
  const path = fragment.replace(/^#\/?/, "").replace(/\/$/, "");
  for (const [name, pattern] of ROUTES) {
    const found = pattern.exec(path);
    if (found) return { name, ...found.groups };
  }
  return { name: "home" };
}

/** The fragment of a place: `to("rooms", key, "contract")`. */
export function to(...parts) {
  return `#/${parts.join("/")}`;
}
