import { readInput, refuse, type Result } from "../core/index.js";
import { bandOf } from "../rules/index.js";
import { withhold, type Withheld } from "../statistics/index.js";
import { limit } from "./limit.js";
import type {
  Assessment,
  GradeRefusal,
  Graded,
  LimiterResult,
  ScoreRefusal,
  Scored,
  SubjectResult,
} from "./results.js";
import { Subject, type Index, type IndexDefinition } from "./schema.js";
import { scoreParts } from "./score.js";

/**
 * Assesses subjects by an index: a tree of scores from 0 to 100, what limited the whole, and the grade.
 *
 * A branch is the weighted arithmetic mean of its parts (OECD and JRC, Handbook on Constructing Composite Indicators, 2008,
 * step 6); only the proportions of weights count. An estimate enters by its point estimate. What is not known is never 0:
 * it withholds the means above it or leaves its weight to the other parts, as the index says, and coverage tells how much
 * of the weight is known. A veto (一票否决) whose condition is met leaves no grade; one that cannot be decided holds it.
 *
 * Refuses with `invalid-input` (a subject of the wrong form, named) and `duplicate-id` (one subject twice).
 *
 * @param index - a frozen index
 * @param subjects - whom to assess, each once, with the facts that are known
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#assess}
 */
export function assess(
  { definition, pin }: Index,
  subjects: Iterable<Subject>,
): Result<{ assessment: Assessment }, "invalid-input" | "duplicate-id"> {
  const results = new Map<string, SubjectResult>();
  for (const given of subjects) {
    const read = readInput(Subject, given, "assess subject");
    if (!read.ok) return read;
    const { id } = read.value;
    if (results.has(id)) return refuse("duplicate-id", `subject "${id}" is given twice`);
    results.set(id, assessSubject(definition, read.value));
  }
  return { ok: true, assessment: { index: pin, label: definition.label, results: [...results.values()] } };
}

function assessSubject(definition: IndexDefinition, { id: subject, category, facts }: Subject): SubjectResult {
  const { id, parts, missing, bands } = definition;
  const unlimited = scoreParts(`index "${id}"`, parts, facts, missing);
  const { score, limiters } = limit(unlimited, definition.limiters, facts);
  const result = { subject, ...(category !== undefined && { category }), unlimited, limiters, score };
  return bands === undefined ? result : { ...result, grade: gradeOf(bands, score, limiters) };
}

function gradeOf(
  bands: NonNullable<IndexDefinition["bands"]>,
  score: Scored | Withheld<ScoreRefusal>,
  limiters: readonly LimiterResult[],
): Graded | Withheld<GradeRefusal> {
  const vetoes = limiters.filter(({ limiter }) => limiter.kind === "veto");
  const applied = vetoes.find(({ effect }) => effect === "applied");
  if (applied !== undefined) return withhold("vetoed", `"${applied.limiter.id}" vetoes the grade`);
  const held = vetoes.find(({ effect }) => effect === "held");
  if (held !== undefined) return withhold("veto-held", `veto "${held.limiter.id}" is ${held.outcome}`);
  if (score.status === "withheld") return score;
  const found = bandOf(bands, score.value);
  if (!found.ok) return { status: "withheld", refusal: found.refusal };
  const { grade, label } = found.band;
  return label === undefined ? { status: "graded", grade } : { status: "graded", grade, label };
}
