import { expectTypeOf, test } from "vitest";
import type { Decider, PossibleStep, Refused } from "answerable";
import type * as ledger from "answerable/ledger";
import type { LedgerRefusal } from "answerable/ledger/labels";
import type * as lookBack from "answerable/ledger/look-back";
import type { LookBackRefusal } from "answerable/ledger/look-back/labels";
import type * as sheet from "answerable/ledger/sheet";
import type { SheetRefusal } from "answerable/ledger/sheet/labels";
import type * as supervision from "answerable/ledger/supervision";
import type { SupervisionRefusal } from "answerable/ledger/supervision/labels";
import type * as tallies from "answerable/ledger/tally";
import type { TallyRefusal } from "answerable/ledger/tally/labels";

/** The codes in what a function answers: a result, the steps that are possible, or a decider. */
type CodesIn<Answer> =
  | Extract<Answer, Refused>["refusal"]["code"]
  | (Answer extends readonly PossibleStep<string, infer Code>[] ? Code : never)
  | (Answer extends { readonly decide: (...input: never) => infer Decided } ? CodesIn<Decided> : never);

/** Every code with which anything that a module exports can say no. */
type CodesOf<Module> = {
  [Name in keyof Module]: CodesIn<Module[Name] extends (...input: never) => infer Answer ? Answer : Module[Name]>;
}[keyof Module];

test("every code that a function of the ledger and its parts can give has words, and no other", () => {
  expectTypeOf<CodesOf<typeof ledger>>().toEqualTypeOf<LedgerRefusal>();
  expectTypeOf<CodesOf<typeof lookBack>>().toEqualTypeOf<LookBackRefusal>();
  expectTypeOf<CodesOf<typeof sheet>>().toEqualTypeOf<SheetRefusal>();
  expectTypeOf<CodesOf<typeof supervision>>().toEqualTypeOf<SupervisionRefusal>();
  expectTypeOf<CodesOf<typeof tallies>>().toEqualTypeOf<TallyRefusal>();
});

test("a function that nobody listed is found out", () => {
  interface Module {
    readonly step: (id: string) => { readonly ok: true } | Refused<"of-a-step">;
    readonly steps: () => readonly PossibleStep<string, "of-a-button">[];
    readonly makeDecider: () => Decider<object, object, "of-a-command">;
    readonly decider: Decider<object, object, "of-another-command">;
    readonly other: 1;
  }
  expectTypeOf<CodesOf<Module>>().toEqualTypeOf<"of-a-step" | "of-a-button" | "of-a-command" | "of-another-command">();
});
