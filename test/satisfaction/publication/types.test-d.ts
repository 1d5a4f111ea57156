import { expectTypeOf, test } from "vitest";
import type { Refusal } from "answerable";
import { audit, publish, type Audit, type CountTable } from "answerable/satisfaction/publication";
import { HIDING_REASON_LABELS } from "answerable/satisfaction/publication/labels";

declare const table: CountTable;

test("refusals are listed exactly", () => {
  const audited = audit([], { protection: 3 });
  if (!audited.ok) {
    type Codes = "invalid-input" | "too-many-cells" | "contradictory" | "dependent-rounding" | "undecided";
    expectTypeOf(audited.refusal).toEqualTypeOf<Refusal<Codes>>();
  }
});

test("what must not compile", () => {
  // @ts-expect-error -- counts are not yet published, and cannot be audited as if they were
  audit([table], { protection: 3 });
  // @ts-expect-error -- what happens to zeros is said, not guessed
  publish([table], { floor: 5, protection: 3 });
  // @ts-expect-error -- a protection width is said, not guessed
  publish([table], { floor: 5, zeros: "show" });
  // @ts-expect-error -- a result may be a refusal
  void publish([table], { floor: 5, zeros: "show", protection: 3 }).tables;
  // @ts-expect-error -- an audit is read, not edited
  (undefined as unknown as Audit).cells.push(undefined);
  // @ts-expect-error -- a label for each reason, and no more
  void HIDING_REASON_LABELS.secret;
});
