// What the room is made of: age both ways, signatures, and the words people read to each other.
export { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
export { ed25519 } from "@noble/curves/ed25519.js";
export { hkdf } from "@noble/hashes/hkdf.js";
export { sha256 } from "@noble/hashes/sha2.js";
export { bech32 } from "@scure/base";
export { wordlist } from "@scure/bip39/wordlists/english.js";
