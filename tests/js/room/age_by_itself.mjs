// What a browser keeps and sends, as JSON, for whoever opens it with nothing but age: `node age_by_itself.mjs`.

import { base64 } from "../../../touchline/room/app/core/bytes.js";
import { passphrase, recoveryKey, sealSlot } from "../../../touchline/room/app/core/slots.js";
import { signContract } from "../../../touchline/room/app/core/contracts.js";
import { aino, first, note, quick, suite } from "./two_people.mjs";

const BODY = { text: "Żółć 🙂\n\"quoted\"\u0007\u2028", tries: 3 };
const unlocking = { passphrase: passphrase(suite), recovery: recoveryKey(), prf: new Uint8Array(32).fill(7) };
const slots = {};
for (const kind of ["passkey", "passphrase", "recovery"]) {
  slots[kind] = base64(await sealSlot(kind, aino.secret, unlocking, quick));
}
const { file } = await note({ body: BODY });
const contract = '{"kind":"clean","number":1}';

process.stdout.write(JSON.stringify({
  secret: aino.secret, document: aino.document, signature: aino.signature, verify: aino.checked.verify,
  unlocking: { ...unlocking, prf: base64(unlocking.prf) }, slots,
  epoch: first.epoch, wrap: base64(first.wraps.aino), note: base64(file), body: BODY,
  contract, agreed: signContract(contract, aino.secret, suite),
}));
