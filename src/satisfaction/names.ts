import { remembered } from "../core/index.js";
import type { ProtocolDefinition } from "./protocol.js";
import { UNGRADED } from "./scale.js";

/** What a protocol knows by name, and so what a response may name. */
export interface Names {
  /** Absent where the protocol does not list its units. */
  readonly units: ReadonlySet<string> | undefined;
  /** By each class the channels by which it is asked; none of them where the protocol has no channels. */
  readonly channelsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly questions: ReadonlySet<string>;
  /** What a form can carry as an answer; a don't-know only where it is offered. */
  readonly answers: ReadonlySet<string>;
}

/**
 * Looks up once what a protocol knows by name.
 *
 * @param definition - the protocol's definition
 */
export const namesOf = /* @__PURE__ */ remembered((definition: ProtocolDefinition): Names => {
  const { units, classes, channels = [], questions, scale } = definition;
  const all = channels.map(({ id }) => id);
  const offered = UNGRADED.filter((code) => code !== "dont-know" || scale.dontKnow !== undefined);
  return {
    units: units === undefined ? undefined : new Set(units),
    channelsOf: new Map(classes.map((each) => [each.id, new Set(channels.length > 0 ? (each.channels ?? all) : [])])),
    questions: new Set(questions.map(({ id }) => id)),
    answers: new Set<string>([...offered, ...scale.grades.map(({ code }) => code)]),
  };
});
