// An export of Aino's room, as its owner gets it: `node exporting.mjs RECIPIENT`, or `node exporting.mjs RECOVERY KEY`.

import { base64url } from "../../../touchline/room/app/core/bytes.js";
import { gather } from "../../../touchline/room/app/core/export.js";
import { aino, first, noor, note, quick, ROOM, WEEK } from "./two_people.mjs";

const [, , told] = process.argv;
const to = told.startsWith("age1") ? { recipient: told } : { recovery: told };
const member = ({ person, document, signature }, name) => ({
  person, name, role: "", from_epoch: 1, until_epoch: null, identity: { document, signature },
});
const row = ({ file, expected: { room: _, ...rest } }) => ({ ...rest, week: WEEK, file: base64url(file) });
const mine = await note();
const forged = await note({ author: "noor", key: "note2", body: "PLANTED" });

const { file } = await gather({
  me: { person: { key: "aino", name: "Aino Virtanen" }, week: WEEK },
  rooms: [{
    key: ROOM, kind: "clean", state: "ended", contracts: [],
    members: [member(aino, "Aino Virtanen"), member(noor, "Noor Haddad")],
    epochs: [{ ...first.epoch, wrap: base64url(first.wraps.aino) }],
  }],
  notes: { [ROOM]: [row(mine), row(forged)] }, keys: { secret: aino.secret }, to, say: (key) => key,
}, quick);
process.stdout.write(file);
