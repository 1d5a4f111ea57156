import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { strivingForExcellenceNumbers } from "answerable/presets";
import * as satisfaction from "answerable/satisfaction";
import { words } from "../shared/words.js";
import { give } from "./give.js";
import { SCENARIO } from "./scenario.js";

/** The day by which the bureau's pledges are counted; the document (system L) is not dated. */
export const COUNTED = "2012-01-31";

const DAYS = { published: "2011-03-15", due: "2011-12-20", reported: "2011-12-15", evaluated: "2011-12-28" } as const;

/** One pledge of the bureau or of a member, and what each of those who judged it said. */
export interface PledgeRecord {
  readonly id: string;
  readonly maker: string;
  readonly self: Verdict;
  readonly cross: Verdict;
  readonly leader: Verdict;
  readonly found: Verdict;
}
type Verdict = "kept" | "partly-kept" | "not-kept";

/** One form of the masses' evaluation. */
export interface FormRecord {
  readonly id: string;
  readonly class: string;
  readonly answers: Readonly<Record<string, string>>;
}

const ORGAN = "bureau";

/**
 * Generates the pledges, and among bureau and members alike some that failed.
 *
 * A maker calls kept what was kept in part, and in part kept what was not kept at all; so do the others; the leader is stricter.
 */
export function generatePledges(): PledgeRecord[] {
  const { own, members, each, partly, broken } = SCENARIO.bureau;
  return Array.from({ length: own + members * each }, (_, index): PledgeRecord => {
    const id = `pledge-${index + 1}`;
    const maker = index < own ? ORGAN : `member-${1 + Math.floor((index - own) / each)}`;
    const failed = index % 3 === 0 ? index / 3 : Infinity;
    if (failed < partly) return { id, maker, self: "kept", cross: "kept", leader: "partly-kept", found: "partly-kept" };
    if (failed >= partly + broken) return { id, maker, self: "kept", cross: "kept", leader: "kept", found: "kept" };
    const leader = failed % 2 === 0 ? "partly-kept" : "not-kept";
    return { id, maker, self: "partly-kept", cross: "partly-kept", leader, found: "not-kept" };
  });
}

const DIMENSIONS = [
  ["activity", words("how the activity is carried out", "创先争优活动开展情况")],
  ["promises", words("promises kept", "承诺践诺")],
  ["style", words("work style", "作风建设")],
  ["service", words("contact with the masses", "联系和服务群众")],
] as const;
const CLASSES = [
  ["customers", words("representatives of customers", "企事业客户代表"), 0.4],
  ["remote", words("masses in remote mountain areas", "边远山区群众"), 0.3],
  ["departments", words("representatives of departments", "各部门群众代表"), 0.3],
] as const;

/** The form of the masses' evaluation: its dimensions and evaluators are the document's, all weights are the example's own. */
export const { protocol } = must(
  satisfaction.freeze({
    id: "bureau-evaluation",
    version: 1,
    label: words("mass evaluation", "创先争优群众评议"),
    scale: {
      id: "satisfaction-3",
      label: words("satisfaction", "满意度"),
      grades: [
        { code: "satisfied", label: words("satisfied", "满意"), points: 100 },
        { code: "fairly", label: words("fairly satisfied", "基本满意"), points: 60 },
        { code: "dissatisfied", label: words("dissatisfied", "不满意"), points: 0 },
      ],
      dontKnow: { label: words("don't know", "不了解") },
    },
    questions: DIMENSIONS.map(([id, label]) => ({ id, label, weight: 1 / DIMENSIONS.length })),
    classes: CLASSES.map(([id, label, weight]) => ({ id, label, weight })),
    rates: [
      { id: "satisfied", label: words("satisfied", "满意率"), grades: ["satisfied", "fairly"], denominator: "valid" },
    ],
    dontKnow: "exclude",
    minimum: 10,
  }),
);

/** Generates the forms: nobody is dissatisfied, and some in every class do not know what became of the promises. */
export function generateForms(): FormRecord[] {
  const { formsEach, unawareEach } = SCENARIO.bureau;
  return CLASSES.flatMap(([evaluators]) =>
    Array.from({ length: formsEach }, (_, index) => {
      const grade = index % 4 === 0 ? "fairly" : "satisfied";
      const answers = Object.fromEntries(DIMENSIONS.map(([dimension]) => [dimension, grade]));
      const promises = index < unawareEach ? "dont-know" : grade;
      return { id: `${evaluators}-${index + 1}`, class: evaluators, answers: { ...answers, promises } };
    }),
  );
}

/** Counts the forms and gives what the masses said of each dimension. */
export function evaluateBureau(forms: readonly FormRecord[]): satisfaction.GroupResult {
  const tally = satisfaction.emptyTally(protocol);
  for (const form of forms) satisfaction.add(tally, satisfaction.admit(protocol, { unit: ORGAN, ...form }));
  const [group] = must(satisfaction.score(protocol, tally)).scores.groups;
  if (group === undefined) throw new RangeError("nobody evaluated the bureau");
  return group;
}

/** What the masses said of one dimension, if enough of them did. */
export function satisfiedWith(
  group: satisfaction.GroupResult,
  dimension: string,
): satisfaction.RateEstimate | undefined {
  const result = group.questions.find(({ question }) => question === dimension);
  return result?.status === "shown" ? result.rates[0] : undefined;
}

/** The pledges of a year, and what stood against their numbers when all of them were given. */
export interface Year {
  readonly pledges: readonly commitment.SettledPledge[];
  readonly numbers: readonly commitment.Admission[];
}

/**
 * Leads every pledge through the year: reported, evaluated by its maker, the others, the leader and the masses, and settled by the
 * organisation on what it found.
 *
 * What the masses said of the dimension “承诺践诺” is handed in with every pledge of the bureau, and becomes nobody's verdict.
 */
export function runYear(records: readonly PledgeRecord[], masses: satisfaction.GroupResult): Year {
  const value = satisfiedWith(masses, "promises")?.rate.value ?? "unknown";
  const figure = { meaning: "satisfied or fairly satisfied with the promises kept, of valid answers", value };
  const given = records.map((record) => [record, promise(record)] as const);
  const all = given.map(([, pledge]) => pledge);
  return {
    numbers: all.map((pledge) => commitment.admission(pledge, strivingForExcellenceNumbers, all)),
    pledges: given.map(([record, pledge]) => judge(record, report(pledge), figure)),
  };
}

function promise({ id, maker }: PledgeRecord): commitment.PublishedPledge {
  const isOwn = maker === ORGAN;
  const who = {
    maker: { id: maker, kind: isOwn ? "unit" : "person" },
    kind: isOwn ? "collective" : "personal",
  } as const;
  const where = { reviewer: "county-branch", place: "公开栏", on: DAYS.published };
  return give({ id, ...who, statement: "a promise, generated", due: DAYS.due }, where);
}

function report(pledge: commitment.PublishedPledge): commitment.ReportedPledge {
  const progress = { state: "described", account: "what was done" } as const;
  const evidence = [{ id: `${pledge.id}-record`, description: "kept by the office" }];
  return must(commitment.report(pledge, { progress, evidence, by: pledge.maker.id, on: DAYS.reported })).pledge;
}

function judge(
  { maker, self, cross, leader, found }: PledgeRecord,
  pledge: commitment.ReportedPledge,
  figure: { readonly meaning: string; readonly value: number | "unknown" },
): commitment.SettledPledge {
  const on = DAYS.evaluated;
  const opinions = [
    { evaluator: "self", verdict: self, by: maker, on },
    { evaluator: "reviewer", verdict: cross, by: "other-members", on },
    { evaluator: "leader", verdict: leader, by: "leader-in-charge", on },
    ...(maker === ORGAN ? [{ evaluator: "masses", figure, by: "tellers", on } as const] : []),
  ] as const;
  const evaluated = opinions.reduce<commitment.Pledge>(
    (before, opinion) => must(commitment.evaluate(before, opinion)).pledge,
    pledge,
  );
  const verdict = { verdict: found, reason: "as the organisation found", by: "organisation-section", on: COUNTED };
  return must(commitment.settle(evaluated, verdict)).pledge;
}
