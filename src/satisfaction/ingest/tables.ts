import { remembered } from "../../core/index.js";
import { namesOf } from "../names.js";
import { outcomesOf } from "../outcome.js";
import type { ProtocolDefinition } from "../protocol.js";

/** The code of a class, and the codes of the channels by which it is asked; without channels, that of naming none. */
export interface Place {
  readonly code: number;
  readonly channels: ReadonlyMap<unknown, number>;
}

/** What rows may name, with the codes of it in the columns; whatever else is looked up there is not found. */
export interface Tables {
  readonly classes: ReadonlyMap<unknown, Place>;
  readonly questions: readonly string[];
  readonly questionCodes: ReadonlyMap<string, number>;
  readonly outcomes: ReadonlyMap<unknown, number>;
}

/**
 * Gives everything that rows may name its code.
 *
 * @param definition - the protocol's definition
 */
export const tablesOf = /* @__PURE__ */ remembered((definition: ProtocolDefinition): Tables => {
  const names = namesOf(definition);
  const channelCodes = codesOf((definition.channels ?? []).map(({ id }) => id));
  const channelsOf = (asked: ReadonlySet<string>): ReadonlyMap<unknown, number> =>
    asked.size === 0 ? new Map([[undefined, 0]]) : new Map([...channelCodes].filter(([id]) => asked.has(id)));
  const classes = [...names.channelsOf].map(
    ([id, asked], code) => [id, { code, channels: channelsOf(asked) }] as const,
  );
  const questions = [...names.questions];
  const outcomes = codesOf(outcomesOf(definition).map(({ code }) => code));
  return {
    classes: new Map(classes),
    questions,
    questionCodes: codesOf(questions),
    outcomes: new Map([...outcomes].filter(([code]) => names.answers.has(code))),
  };
});

function codesOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, code) => [name, code]));
}
