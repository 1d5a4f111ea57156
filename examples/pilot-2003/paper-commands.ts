import type { Command } from "./event-store.js";
import type { CommentRecord } from "./records.js";

/** Which text is meant: the version of a paper of a unit, of one of the plan's kinds. */
export interface Text {
  readonly kind: string;
  readonly unit: string;
  readonly version: number;
}

/** The next text of a paper, which is drafted or drafted anew. */
export function written({ kind, unit, version }: Text, on: string): Command {
  const text = { content: { reference: `${kind} of ${unit}, version ${version}` }, by: `${unit}-office`, on };
  return version === 1 ? { type: "draft", id: `${kind}-${unit}`, kind, unit, ...text } : { type: "redraft", ...text };
}

/** A round of comments on a text. */
export function commented(
  { unit, version }: Text,
  { circle, asked, answered }: CommentRecord & { readonly circle: string },
  on: string,
): Command {
  return {
    type: "seekComments",
    version,
    circle,
    asked: { kind: "exact", value: asked },
    answered: { kind: "exact", value: answered },
    outcome: "(generated) what was taken into the next text",
    by: `${unit}-office`,
    on,
  };
}

/** A text on the board, before a circle, from one day to another. */
export function hung({ unit, version }: Text, circle: string, from: string, until: string): Command {
  return {
    type: "publish",
    version,
    place: "notice board of the unit",
    circle,
    from,
    until,
    by: `${unit}-office`,
    on: from,
  };
}
