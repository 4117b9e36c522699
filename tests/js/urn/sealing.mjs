// Seals a text as the ballot page does: `node sealing.mjs RECIPIENT < text`.

import { readFileSync } from "node:fs";

import { Encrypter } from "../../../touchline/urn/vendored/age.mjs";
import { sealed } from "../../../touchline/urn/web/payload.js";

process.stdout.write(await sealed(readFileSync(0, "utf8"), process.argv[2], async () => new Encrypter()));
