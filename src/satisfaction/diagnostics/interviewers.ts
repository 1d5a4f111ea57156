import { refuse, type Result } from "../../core/index.js";
import { rateDefinition } from "../named-rate.js";
import type { Protocol } from "../protocol.js";
import type { Response } from "../response.js";
import { apartFromOthers, type Part } from "./apart.js";
import { countingFor, type Counting } from "./counting.js";
import { NAMED_FROM, type Diagnostic, type DiagnosticOptions } from "./diagnostic.js";

/** A response, and who asked for it. */
export interface Interview {
  readonly interviewer: string;
  readonly response: Response;
}

/**
 * Names the interviewers whose people answer otherwise than those of all others, question by question and for one of the protocol's rates.
 *
 * By Fisher's exact test, corrected (Holm) for all interviewers and questions together; every answer counts once, weighed or not.
 * Interviewers who asked about other units or in other places may well differ for that reason. Refuses with `unknown-rate` when the protocol has no rate
 * of that name, or counts it among people.
 *
 * @param protocol - the frozen protocol
 * @param interviews - responses as they were admitted, with who asked
 * @param options - the rate by its id, and from which corrected p-value on a difference is named
 * @example
 * {@includeCode ../../../test/satisfaction/diagnostics.test.ts#interviewers}
 */
export function interviewersApart(
  { definition }: Protocol,
  interviews: Iterable<Interview>,
  { rate: id, level = NAMED_FROM }: DiagnosticOptions & { readonly rate: string },
): Result<{ diagnostics: readonly Diagnostic<"interviewer-differs">[] }, "unknown-rate"> {
  const counting = countingFor(definition, id);
  if (counting === undefined)
    return refuse("unknown-rate", `protocol "${definition.id}" counts no rate "${id}" among answers`);
  const all = [...interviews];
  const looks = definition.questions.map(({ id: question }) => ({
    where: { question },
    parts: byInterviewer(counting, question, all),
  }));
  const apart = apartFromOthers(rateDefinition(definition, counting.named), looks, level);
  const diagnostics = apart.map(({ where, name: interviewer, ...found }) => ({
    code: "interviewer-differs" as const,
    ...where,
    interviewer,
    ...found,
  }));
  return { ok: true, diagnostics };
}

function byInterviewer(
  { named, isCounted }: Counting,
  question: string,
  interviews: readonly Interview[],
): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { interviewer, response } of interviews) {
    const answer = response.answers[question];
    if (answer === undefined || !isCounted(answer)) continue;
    const { count, n } = parts.get(interviewer) ?? { count: 0, n: 0 };
    parts.set(interviewer, { name: interviewer, count: count + Number(named.grades.includes(answer)), n: n + 1 });
  }
  return [...parts.values()];
}
