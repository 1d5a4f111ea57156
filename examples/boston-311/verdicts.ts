import { isLate, timeliness, type Timeliness } from "answerable/ledger";
import type { Entry } from "./entries.js";
import type { Flag, Moment, ServiceRequest } from "./requests.js";

const FLAG_OF: Readonly<Record<Timeliness, Flag | "unknown">> = {
  "on-time": "ONTIME",
  "not-yet-due": "ONTIME",
  "no-due": "ONTIME",
  late: "OVERDUE",
  unknown: "unknown",
};

/** The latest moment that any of the requests records, which stands for the moment of the extract. */
export function extractedAt(requests: readonly ServiceRequest[]): Moment {
  const moments = requests.flatMap(({ opened, closed }) => (closed === undefined ? [opened] : [opened, closed]));
  const [first, ...others] = moments;
  if (first === undefined) throw new RangeError("no request was taken from the file, so there is nothing to count");
  return others.reduce((latest, each) => (Date.parse(each.at) > Date.parse(latest.at) ? each : latest), first);
}

/** The library's verdict in the city's words. */
export function verdictOn({ request, item, refusal }: Entry, extract: Moment): Flag | "unknown" {
  return FLAG_OF[refusal === undefined ? timeliness(item, extract) : timelinessAsRecorded(request, extract)];
}

/** The entries on which the library and the city do not agree. */
export function disputedAmong(entries: readonly Entry[], extract: Moment): readonly Entry[] {
  return entries.filter((entry) => verdictOn(entry, extract) !== entry.request.flag);
}

/** Where the ledger did not take the city's record, the same comparison is made on the record itself. */
function timelinessAsRecorded({ target, closed }: ServiceRequest, extract: Moment): Timeliness {
  if (target === undefined) return "no-due";
  const late = isLate(closed ?? extract, target.at);
  if (late === "unknown") return "unknown";
  if (late) return "late";
  return closed === undefined ? "not-yet-due" : "on-time";
}

/** Tells whether a request was closed late on the very day of its target, where days alone could not tell. */
export function isLateWithinTargetDay({ target, closed }: ServiceRequest): boolean {
  return target !== undefined && closed?.on === target.on && isLate(closed, target.at) === true;
}
