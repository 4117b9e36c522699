// What the room is made of: age both ways, its parts for slow keys, signatures, and words to read to each other.
export { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
export { chacha20poly1305 } from "@noble/ciphers/chacha.js";
export { ed25519 } from "@noble/curves/ed25519.js";
export { hkdf } from "@noble/hashes/hkdf.js";
export { scryptAsync } from "@noble/hashes/scrypt.js";
export { sha256 } from "@noble/hashes/sha2.js";
export { base64nopad, bech32 } from "@scure/base";
export { wordlist } from "@scure/bip39/wordlists/english.js";
