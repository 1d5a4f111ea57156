import * as z from "zod";
import { CalendarDay, readInput, refuse, remembered, type Refused, type Result } from "../core/index.js";
import { factsOf, type Facts } from "../rules/index.js";
import { adjust } from "./adjust.js";
import { gradeOf, tellEffects } from "./grade.js";
import { checkLimiters, limitScore } from "./limit.js";
import { Waiver } from "./limiter.js";
import { peersAmong } from "./peers.js";
import { applyQuota } from "./quota.js";
import type { Assessment, PartScore, SubjectResult } from "./results.js";
import { HIGHEST, Subject, type Index, type IndexDefinition } from "./schema.js";
import { SCORE_FACT } from "./score-fact.js";
import { scoreIndex, type Known } from "./score.js";

/** Limiters that are set aside, and the day on which it is asked which of them are. */
export const Waivers = z.strictObject({ asOf: CalendarDay, waivers: z.array(Waiver) });
/** Limiters that are set aside as of a day. */
export interface Waivers extends Readonly<z.infer<typeof Waivers>> {}

/** Why subjects are not assessed. */
export type SubjectRefusal = "invalid-input" | "duplicate-id" | "reserved-fact";
/** Why subjects are not assessed, or waivers not heeded. */
export type AssessRefusal = SubjectRefusal | "unknown-subject" | "unknown-limiter" | "own-waiver" | "dates-reversed";

/**
 * Assesses subjects by an index: a tree of points, what is added to and taken from their mean, what limits it, and the grade.
 *
 * A branch is the weighted mean of its parts, arithmetic or geometric (OECD and JRC, Handbook on Constructing Composite
 * Indicators, 2008, step 6); only the proportions of weights count. Coefficients, bonuses and deductions follow in the order in
 * which they are written, then exclusions, holds, floors and caps on the score, then downgrades, caps and vetoes (一票否决) on
 * the grade, then the quota of the top grade. An estimate enters by its point estimate, and by its interval into conditions.
 * What is not known is never 0 unless the index says so: it withholds the means above it or leaves its weight to the other
 * parts, and coverage tells how much of the weight is known. What cannot be decided and could lower the result withholds it.
 *
 * Refuses with `invalid-input` (a subject of the wrong form, named), `duplicate-id` (one subject twice) and `reserved-fact` (a fact
 * whose name begins with `score:`).
 *
 * @param index - a frozen index
 * @param subjects - whom to assess, each once, with the facts that are known
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#assess}
 */
export function assess(index: Index, subjects: Iterable<Subject>): Result<{ assessment: Assessment }, SubjectRefusal>;
/**
 * Assesses subjects on a day on which limiters are set aside for some of them; what was waived is told beside what its condition
 * answers.
 *
 * Refuses further with `invalid-input` (a waiver of the wrong form), `unknown-subject` and `unknown-limiter` (a waiver for nobody who
 * is assessed, or of no limiter of the index), `own-waiver` (granted by the subject itself) and `dates-reversed` (it ends before it
 * begins).
 *
 * @param index - a frozen index
 * @param subjects - whom to assess, each once, with the facts that are known
 * @param waived - limiters that are set aside, and as of which day it is asked
 * @example
 * {@includeCode ../../test/assessment/examples.test.ts#waiver}
 */
export function assess(
  index: Index,
  subjects: Iterable<Subject>,
  waived?: Waivers,
): Result<{ assessment: Assessment }, AssessRefusal>;
export function assess(
  { definition, pin }: Index,
  subjects: Iterable<Subject>,
  waived?: Waivers,
): Result<{ assessment: Assessment }, AssessRefusal> {
  const read = readSubjects(subjects);
  if (!read.ok) return read;
  const waivers = waived === undefined ? NO_WAIVERS : readWaivers(waived, definition, read.subjects);
  if (!waivers.ok) return waivers;
  const all = [...read.subjects.values()];
  const peersOf = peersAmong(all);
  const each = all.map((subject) =>
    assessSubject(definition, subject, { facts: subject.facts, peersOf: peersOf(subject) }, waivers.inForce),
  );
  const { bands, quota } = definition;
  const results = bands === undefined || quota === undefined ? each : applyQuota(each, bands, quota);
  return { ok: true, assessment: { index: pin, label: definition.label, results } };
}

function readSubjects(subjects: Iterable<Subject>): Result<{ subjects: ReadonlyMap<string, Subject> }, SubjectRefusal> {
  const read = new Map<string, Subject>();
  for (const given of subjects) {
    const subject = readInput(Subject, given, "assess subject");
    if (!subject.ok) return subject;
    const { id, facts } = subject.value;
    if (read.has(id)) return refuse("duplicate-id", `subject "${id}" is given twice`);
    const reserved = Object.keys(facts).find((name) => name.startsWith(SCORE_FACT));
    if (reserved !== undefined) {
      return refuse("reserved-fact", `fact "${reserved}" of subject "${id}" has the name of a part's points`);
    }
    read.set(id, subject.value);
  }
  return { ok: true, subjects: read };
}

const NO_WAIVERS = { ok: true, inForce: [] as readonly Waiver[] } as const;

function readWaivers(
  given: Waivers,
  { limiters }: IndexDefinition,
  subjects: ReadonlyMap<string, Subject>,
): { readonly ok: true; readonly inForce: readonly Waiver[] } | Refused<AssessRefusal> {
  const read = readInput(Waivers, given, "waivers");
  if (!read.ok) return read;
  const { asOf, waivers } = read.value;
  for (const { limiter, subject, by, from, until } of waivers) {
    const what = `the waiver of "${limiter}" for "${subject}"`;
    if (!subjects.has(subject)) return refuse("unknown-subject", `${what} is for nobody who is assessed`);
    if (!limiters.some(({ id }) => id === limiter))
      return refuse("unknown-limiter", `${what} names no limiter of the index`);
    if (by === subject) return refuse("own-waiver", `${what} was granted by the subject itself`);
    if (until < from) return refuse("dates-reversed", `${what} ends on ${until}, before it begins on ${from}`);
  }
  return { ok: true, inForce: waivers.filter(({ from, until }) => from <= asOf && asOf <= until) };
}

function assessSubject(
  definition: IndexDefinition,
  { id: subject, category, facts }: Subject,
  known: Known,
  waivers: readonly Waiver[],
): SubjectResult {
  const { bands: table, adjustments = [], highest = HIGHEST, limiters } = definition;
  const unlimited = scoreIndex(definition, known);
  const steps = adjust(unlimited, adjustments, known, highest);
  const own = waivers.filter((waiver) => waiver.subject === subject);
  const readable = readsScores(definition) ? withScores(facts, unlimited.parts) : facts;
  const checked = checkLimiters(limiters, readable, own);
  const score = limitScore(steps.adjusted, checked);
  return {
    subject,
    ...(category !== undefined && { category }),
    unlimited,
    ...steps,
    limiters: tellEffects(checked, { table, adjusted: steps.adjusted, score }),
    score,
    ...(table && { grade: gradeOf(table, score, checked) }),
  };
}

const readsScores = /* @__PURE__ */ remembered(({ limiters }: IndexDefinition): boolean =>
  limiters.some(({ when }) => factsOf(when).some((name) => name.startsWith(SCORE_FACT))),
);

/** The facts with the points of all parts among them, for conditions to read. */
function withScores(facts: Facts, parts: readonly PartScore[]): Facts {
  const all: Record<string, Facts[string]> = { ...facts };
  const add = (part: PartScore): void => {
    all[SCORE_FACT + part.id] = part.score.status === "scored" ? part.score.value : "unknown";
    if (part.kind === "dimension") part.parts.forEach(add);
  };
  parts.forEach(add);
  return all;
}
