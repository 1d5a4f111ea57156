/** Most zones kept at once; the world has about 600 names, and spellings in another case count apart. */
const MOST_ZONES = 1000;

/** Making a formatter costs some 50 microseconds, using one about one. */
const formatters = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

/** A zone's formatter of offsets, or nothing when there is no such zone. */
function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,99}$/.test(zone)) return undefined; // newer engines take offsets for zones, older ones not
  try {
    const formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    if (formatters.size >= MOST_ZONES) formatters.clear();
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    return undefined; // Intl's way to say that it does not know the zone
  }
}

/**
 * Tells whether the IANA database that the platform carries has a zone of this name.
 *
 * @param zone - for instance `America/New_York`
 */
export function isZone(zone: string): boolean {
  return formatterOf(zone) !== undefined;
}

/**
 * How many seconds a zone's clocks are ahead of UTC at a moment.
 *
 * @param zone - a zone for which {@link isZone} holds
 * @param moment - seconds since 1970-01-01T00:00:00Z
 */
export function offsetAt(zone: string, moment: number): number {
  const text = formatterOf(zone)?.format(moment * 1000) ?? "";
  const [, sign, hours, minutes, seconds = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
