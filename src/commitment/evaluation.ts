import type * as z from "zod";
import { refuse, repeated, stampOf, type InputOf, type Refused, type Result } from "../core/index.js";
import { DEFAULT_VERDICTS } from "./default-verdicts.js";
import { evaluated, evaluationsOf, type RunningPledge } from "./evolve.js";
import {
  EvaluateInput,
  type EvaluatedPledge,
  type Opinion,
  type Pledge,
  type PledgeEvaluated,
  type VerdictVocabulary,
} from "./schema/index.js";
import { partOf, take, type PledgeStepRefusal } from "./take.js";
import { ruleFor, type VocabularyRefusal } from "./vocabulary.js";

/** What can stand against an evaluation because of its own arguments. */
export type EvaluationRefusal = VocabularyRefusal | "not-the-maker" | "not-independent" | "already-recorded";

/**
 * Evaluates a pledge, apart from whether it was kept (评诺): the maker's own word, a leader's, a reviewer's, or the figure that the
 * masses' evaluation came to.
 *
 * It may be done again and again (一季一讲评, 半年一点评, 一年一评议); all of them are kept, and none is the verdict. The maker's own
 * word comes from somebody who had a part in the pledge (made, proposed or reported on it, or asked to revise it), and every other
 * word from somebody who had none.
 *
 * Refuses with `invalid-input`, `wrong-status` (the pledge was never published, or has its verdict), `backdated`,
 * `objections-taken`, `objection-open`, `definition-changed` (the pledge is judged by other words), `unknown-verdict`,
 * `not-the-maker`, `not-independent`, and `already-recorded` (to the letter).
 *
 * @param pledge - the pledge, in any status
 * @param input - who evaluates in which capacity, the verdict or the figure, and on which day
 * @param vocabulary - the verdicts under which the pledge was published
 * @example
 * {@includeCode ../../test/commitment/examples.test.ts#evaluate}
 */
export function evaluate(
  pledge: Pledge,
  input: InputOf<typeof EvaluateInput>,
  vocabulary: VerdictVocabulary = DEFAULT_VERDICTS,
): Result<
  { pledge: EvaluatedPledge; event: PledgeEvaluated },
  PledgeStepRefusal<"evaluate"> | "invalid-input" | EvaluationRefusal
> {
  const taken = take("evaluate", EvaluateInput, pledge, input);
  if (!taken.ok) return taken;
  const { before, given } = taken;
  const refused =
    strangeVerdict(before, given, vocabulary) ??
    wrongCapacity(before, given) ??
    repeated(`pledge "${before.id}"`, evaluationsOf(before), given);
  if (refused !== undefined) return refused;
  const { by, on, at, ...opinion } = given;
  const event: PledgeEvaluated = { type: "pledge-evaluated", pledge: before.id, opinion, ...stampOf(given) };
  return { ok: true, pledge: evaluated(before, event), event };
}

type Given = z.output<typeof EvaluateInput>;

function strangeVerdict(
  pledge: RunningPledge,
  given: Opinion,
  vocabulary: VerdictVocabulary,
): Refused<VocabularyRefusal> | undefined {
  if (!("verdict" in given)) return undefined;
  const found = ruleFor(pledge, given.verdict, vocabulary);
  return found.ok ? undefined : found;
}

function wrongCapacity(
  pledge: Pledge,
  { evaluator, by }: Given,
): Refused<"not-the-maker" | "not-independent"> | undefined {
  const part = partOf(by, pledge);
  if (evaluator === "self") {
    if (part !== undefined) return undefined;
    return refuse("not-the-maker", `"${by}" had no part in pledge "${pledge.id}" and cannot evaluate it for its maker`);
  }
  if (part === undefined) return undefined;
  return refuse("not-independent", `"${by}" ${part} pledge "${pledge.id}" and cannot evaluate it as ${evaluator}`);
}
