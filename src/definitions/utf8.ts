/**
 * Writes text as UTF-8 bytes (RFC 3629).
 *
 * By hand, because the language itself has no encoder and this package uses no platform's.
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3); // a UTF-16 unit gives at most three bytes
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const point = pointAt(text, index);
    if (point > 0xffff) index++; // a pair of units made one code point
    length = writePoint(bytes, length, point);
  }
  return bytes.subarray(0, length);
}

function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0; // `index` lies within the text
  if (point >= 0xd800 && point <= 0xdfff) {
    throw new TypeError(`the text has half a surrogate pair at position ${index}, which UTF-8 cannot say`);
  }
  return point;
}

/** The first byte says how many follow; each of those carries six bits. */
function writePoint(bytes: Uint8Array, start: number, point: number): number {
  let next = start;
  if (point < 0x80) bytes[next++] = point;
  else if (point < 0x800) bytes[next++] = 0xc0 | (point >> 6);
  else if (point < 0x10000) bytes[next++] = 0xe0 | (point >> 12);
  else bytes[next++] = 0xf0 | (point >> 18);
  if (point >= 0x10000) bytes[next++] = 0x80 | ((point >> 12) & 0x3f);
  if (point >= 0x800) bytes[next++] = 0x80 | ((point >> 6) & 0x3f);
  if (point >= 0x80) bytes[next++] = 0x80 | (point & 0x3f);
  return next;
}
