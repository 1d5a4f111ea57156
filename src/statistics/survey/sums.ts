import { codeAt, numberAt } from "./columns.js";

/** Values summed by code, for the codes that occur. */
export interface Sums {
  /** Each code that occurs, once. */
  readonly codes: Int32Array;
  /** The sum of each of them. */
  readonly sums: Float64Array;
  /** For each item that was summed, where its code stands among these. */
  readonly placeOfItem: Int32Array;
}

/** Where each code stands in the list of those that occur, plus 1; all 0 between two calls, so that none has to be made anew. */
const PLACES = new WeakMap<Int32Array, Int32Array>();

/**
 * Sums values by the code of the item that each belongs to.
 *
 * It takes as long as there are items, however many codes there are, so that many small groups cost no more than one large one.
 *
 * @param codeOfItem - a code for every item, the same array at every call for the same codes
 * @param items - the items that have a value, in any order and as often as they like
 * @param values - the value of each of these
 * @param count - how many codes there are
 */
export function sumByCode(codeOfItem: Int32Array, items: Int32Array, values: Float64Array, count: number): Sums {
  const places = placesFor(codeOfItem, count);
  const most = Math.min(items.length, count);
  const [codes, sums] = [new Int32Array(most), new Float64Array(most)];
  const placeOfItem = new Int32Array(items.length);
  let found = 0;
  for (let index = 0; index < items.length; index += 1) {
    const code = codeAt(codeOfItem, codeAt(items, index));
    let place = codeAt(places, code) - 1;
    if (place === -1) {
      place = found;
      codes[place] = code;
      found += 1;
      places[code] = found;
    }
    sums[place] = numberAt(sums, place) + numberAt(values, index);
    placeOfItem[index] = place;
  }
  for (let place = 0; place < found; place += 1) places[codeAt(codes, place)] = 0;
  return { codes: codes.subarray(0, found), sums: sums.subarray(0, found), placeOfItem };
}

/**
 * The codes of some items, each once.
 *
 * @param codeOfItem - as for {@link sumByCode}
 * @param items - in any order and as often as they like
 * @param count - how many codes there are
 */
export function distinctCodes(codeOfItem: Int32Array, items: Int32Array, count: number): Int32Array {
  const places = placesFor(codeOfItem, count);
  const codes = new Int32Array(Math.min(items.length, count));
  let found = 0;
  for (let index = 0; index < items.length; index += 1) {
    const code = codeAt(codeOfItem, codeAt(items, index));
    if (codeAt(places, code) !== 0) continue;
    codes[found] = code;
    places[code] = 1;
    found += 1;
  }
  for (let place = 0; place < found; place += 1) places[codeAt(codes, place)] = 0;
  return codes.subarray(0, found);
}

function placesFor(codeOfItem: Int32Array, count: number): Int32Array {
  const kept = PLACES.get(codeOfItem);
  if (kept !== undefined) return kept;
  const made = new Int32Array(count);
  PLACES.set(codeOfItem, made);
  return made;
}
