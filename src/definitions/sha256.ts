import { utf8 } from "./utf8.js";

/** Bytes in a block. */
const BLOCK = 64;
/** Bytes at the end of the last block that hold the message's length in bits. */
const LENGTH_FIELD = 8;

/** FIPS 180-4, 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/** FIPS 180-4, 5.3.3: first 32 bits of the fractional parts of the square roots of the first 8 primes. */
const INITIAL_STATE = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/**
 * Digests text with SHA-256 over its UTF-8 bytes, at once and without a platform's crypto, in 64 hexadecimal digits.
 *
 * Source: NIST, FIPS 180-4, Secure Hash Standard (2015), sections 5 and 6.2.
 *
 * @param text - any text whose surrogates come in pairs
 * @throws TypeError when half a surrogate pair stands alone: it has no UTF-8 form, and replacing it would give two
 * different texts one digest
 * @example
 * {@includeCode ../../test/definitions/examples.test.ts#sha256}
 */
export function sha256(text: string): string {
  const message = pad(utf8(text));
  const schedule = new Int32Array(ROUND_CONSTANTS.length);
  const state = Int32Array.from(INITIAL_STATE);
  for (let start = 0; start < message.byteLength; start += BLOCK) {
    fillSchedule(schedule, message, start);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** FIPS 180-4, 5.1.1: a one bit, zeros, and the length in bits fill the last block. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 1 + LENGTH_FIELD) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - LENGTH_FIELD, BigInt(bytes.length) * 8n);
  return view;
}

/** FIPS 180-4, 6.2.2, step 1. */
function fillSchedule(schedule: Int32Array, message: DataView, start: number): void {
  for (let round = 0; round < 16; round++) schedule[round] = message.getInt32(start + round * 4);
  for (let round = 16; round < schedule.length; round++) {
    const two = wordAt(schedule, round - 2);
    const fifteen = wordAt(schedule, round - 15);
    const mixedTwo = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
    const mixedFifteen = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3);
    schedule[round] = mixedTwo + wordAt(schedule, round - 7) + mixedFifteen + wordAt(schedule, round - 16);
  }
}

/** FIPS 180-4, 6.2.2, steps 2 to 4; the letters are the standard's. */
function compress(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < schedule.length; round++) {
    const choice = (e & f) ^ (~e & g);
    const mixedE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + mixedE + choice + wordAt(ROUND_CONSTANTS, round) + wordAt(schedule, round)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const mixedA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + mixedA + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = wordAt(state, index) + word;
  });
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** Every index above lies within its table; the 0 is for the compiler. */
function wordAt(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}
