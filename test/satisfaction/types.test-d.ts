import { expectTypeOf, test } from "vitest";
import type { Refusal } from "answerable";
import {
  admit,
  compareWaves,
  freeze,
  score,
  type Protocol,
  type ResponseId,
  type Scores,
  type Tally,
} from "answerable/satisfaction";
import { UNGRADED_LABELS } from "answerable/satisfaction/labels";
import { draft } from "./survey.js";

declare const protocol: Protocol;
declare const tally: Tally;

test("refusals are listed exactly", () => {
  const scored = score(protocol, tally);
  if (!scored.ok) {
    expectTypeOf(scored.refusal).toEqualTypeOf<
      Refusal<
        | "different-protocol"
        | "definition-changed"
        | "invalid-input"
        | "unknown-unit"
        | "electorate-too-small"
        | "too-few-interviews"
      >
    >();
  }
  const admitted = admit(protocol, { id: "1", unit: "a", class: "b", answers: {} });
  if (admitted.ok) expectTypeOf(admitted.response.id).toEqualTypeOf<ResponseId>();
});

test("what must not compile", () => {
  // @ts-expect-error -- a draft is not frozen, so nothing can be admitted under it
  admit(draft, { id: "1", unit: "a", class: "b", answers: {} });
  // @ts-expect-error -- a result may be a refusal
  void freeze(draft).protocol;
  // @ts-expect-error -- questions stand in every result and are no way to split
  score(protocol, tally, { by: ["question"] });
  // @ts-expect-error -- a protocol's minimum is fixed
  protocol.definition.minimum = 1;
  // @ts-expect-error -- a result is read, not edited
  (undefined as unknown as Scores).groups.push();
  // @ts-expect-error -- waves are tallies, not results
  compareWaves(protocol, tally, undefined as unknown as Scores);
  // @ts-expect-error -- a label for each of the four, and no fifth
  void UNGRADED_LABELS["no-answer"];
});
