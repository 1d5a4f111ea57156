import { must } from "answerable";
import { compileCalendar, weekdayCalendar } from "answerable/calendar";
import * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";

/** The Monday on which everything here begins. */
export const FIRST_DAY = "2014-03-03";

/** Monday to Friday; nothing is settled after the end of June. */
export const { calendar } = must(
  compileCalendar(
    must(
      weekdayCalendar({
        id: "weekdays",
        weekend: ["saturday", "sunday"],
        coverage: { from: "2014-01-01", to: "2014-06-30" },
      }),
    ).calendar,
  ),
);

const label = (en: string, chinese: string): { en: string; "zh-CN": string } => ({ en, "zh-CN": chinese });

/** Thresholds, rounds and days are this test's own; a week of publication is that of seeds M33. */
export const aPlan = (changes: Partial<campaign.Plan> = {}): campaign.Plan => ({
  id: "mass-line",
  version: 1,
  label: label("mass line", "群众路线教育实践活动"),
  facts: [
    { id: "dissatisfied", label: label("dissatisfied", "不满意率"), kind: "number", low: 0, high: 1 },
    { id: "accurate", label: label("problems found accurately", "问题找准"), kind: "yes-no" },
  ],
  phases: [
    {
      id: "rectify",
      label: label("rectification", "整改落实"),
      requirements: [
        { kind: "deliverable", id: "the-plan", label: label("the plan", "整改方案"), deliverable: "plan" },
        { kind: "deliverable", id: "the-list", label: label("the list", "问题清单"), deliverable: "list" },
        { kind: "deliverable", id: "the-report", label: label("the report", "工作总结"), deliverable: "report" },
        { kind: "deliverable", id: "analyses", label: label("analyses", "党性分析材料"), deliverable: "analysis" },
      ],
    },
  ],
  tracks: [
    {
      id: "pledging",
      label: label("pledging", "公开承诺"),
      rounds: [
        { id: "spring", label: label("spring", "第一轮"), startsOn: "2014-03-01", endsOn: "2014-05-31" },
        { id: "summer", label: label("summer", "第二轮"), startsOn: "2014-06-01", endsOn: "2014-08-31" },
      ],
      requirements: [
        { kind: "deliverable", id: "pledges", label: label("pledges", "承诺书"), deliverable: "pledge" },
        {
          kind: "deliverable",
          id: "own-pledges",
          label: label("own pledges", "党员承诺书"),
          deliverable: "own-pledge",
        },
      ],
    },
  ],
  batches: [{ id: "second", label: label("second batch", "第二批") }],
  roles: [
    {
      id: "group-7",
      label: label("group 7", "第七督导组"),
      kind: "supervision-group",
      people: ["chen"],
      supervises: { batches: ["second"] },
    },
    {
      id: "group-8",
      label: label("group 8", "第八督导组"),
      kind: "supervision-group",
      people: ["hu"],
      supervises: { units: ["archive"] },
    },
    {
      id: "leading-group",
      label: label("leading group", "领导小组"),
      kind: "leading-group",
      people: ["secretary"],
      supervises: "all",
    },
  ],
  circles: [
    { id: "unit", label: label("the unit", "本单位") },
    { id: "served", label: label("those it serves", "服务对象") },
  ],
  deliverables: [
    {
      id: "plan",
      label: label("rectification plan", "整改方案"),
      owner: "unit",
      commentRounds: 1,
      review: [
        { id: "team", label: label("the team", "班子讨论") },
        { id: "group", label: label("the supervision group", "督导组审核"), role: "supervision-group" },
        { id: "approval", label: label("approval", "领导小组审定"), role: "leading-group" },
      ],
      appraisal: {
        all: [
          { fact: "dissatisfied", comparison: "at-most", value: 0.5 },
          { fact: "accurate", comparison: "equals", value: true },
        ],
      },
      publication: { circle: "served", least: 7, unit: "days" },
    },
    { id: "list", label: label("problem list", "问题清单"), owner: "unit" },
    {
      id: "report",
      label: label("report", "工作总结"),
      owner: "unit",
      publication: { circle: "unit", least: 5, unit: "workdays" },
    },
    {
      id: "analysis",
      label: label("self-analysis", "党性分析材料"),
      owner: "member",
      review: [{ id: "branch", label: label("the branch", "支部审核") }],
      appraisal: { fact: "accurate", comparison: "equals", value: true },
    },
    {
      id: "pledge",
      label: label("pledge", "承诺书"),
      owner: "unit",
      appraisal: { fact: "accurate", comparison: "equals", value: true },
    },
    { id: "own-pledge", label: label("own pledge", "党员承诺书"), owner: "member" },
  ],
  ...changes,
});

export const plan = must(campaign.readPlan(aPlan())).plan;

/** The same plan amended, in what does not touch the deliverables that the walks lead. */
export const next = must(
  campaign.readPlan(aPlan({ version: 2, label: label("mass line, amended", "活动方案（修订）") })),
).plan;
const versions = new Map([plan, next].map((each) => [each.version, each]));
/** The plan in any version, the same but for its number. */
export function versionOf(number: number): campaign.Plan {
  const made = versions.get(number) ?? must(campaign.readPlan(aPlan({ version: number }))).plan;
  versions.set(number, made);
  return made;
}
/** The version that a deliverable runs under. */
export const planOf = (deliverable: deliverables.Deliverable): campaign.Plan => versionOf(deliverable.plan.version);

/** The rectification plan of the water bureau. */
export const DRAFT = {
  id: "d-1",
  kind: "plan",
  unit: "water-bureau",
  batch: "second",
  content: { title: "整改方案", hash: "sha256:01", reference: "water/2014/7" },
  by: "wang",
  on: FIRST_DAY,
} as const;

/** A round of comments, counted as its report prints it. */
export const COMMENTS = {
  circle: "served",
  asked: { kind: "exact", value: 120, unit: "人" },
  answered: { kind: "about", value: 90, unit: "人" },
  outcome: "three measures were found too vague",
  by: "wang",
} as const;

/** A week before those whom the bureau serves. */
export const NOTICE = {
  place: "the board at the gate",
  circle: "served",
  from: "2014-03-08",
  until: "2014-03-14",
  by: "office",
} as const;

/** A vote that the plan's rule is met by. */
export const GOOD = { dissatisfied: 0.1, accurate: true };
/** A vote in which most were dissatisfied. */
export const BAD = { dissatisfied: 0.6, accurate: true };

/** The unit in its only phase. */
export const unit = must(
  campaign.enter(plan, { unit: "water-bureau", batch: "second", by: "office", on: "2014-03-01" }),
).unit;

/** The unit after a redo that ordered some deliverables redrawn. */
export function redone(redraw: string[], { on, at }: { on: string; at?: string }): campaign.Unit {
  const applied = must(campaign.applyForTransition(plan, unit, { by: "director", on: "2014-03-02" })).unit;
  const decision = { to: "completion", verdict: "redo", facts: {}, redraw, by: "group-7", on } as const;
  return must(campaign.decideTransition(plan, applied, at === undefined ? decision : { ...decision, at })).unit;
}

export const first = must(deliverables.draft(plan, DRAFT)).deliverable;

/** A deliverable whose latest version was commented on. */
export function commented(on = "2014-03-04", before: deliverables.Deliverable = first): deliverables.Deliverable {
  const version = before.versions.length;
  return must(deliverables.seekComments(plan, before, { ...COMMENTS, version, on })).deliverable;
}

/** A deliverable to whose latest version these stages agreed. */
export function agreedBy(
  stages: Readonly<Record<string, string>>,
  on = "2014-03-05",
  before = commented("2014-03-04"),
): deliverables.Deliverable {
  let now = before;
  const version = before.versions.length;
  for (const [stage, by] of Object.entries(stages)) {
    now = must(deliverables.review(plan, now, { version, stage, verdict: "agreed", by, on })).deliverable;
  }
  return now;
}

export const CHAIN = { team: "li", group: "chen", approval: "secretary" };
/** Agreed at every stage on 5 March. */
export const agreed = agreedBy(CHAIN);
/** Returned by the supervision group on 6 March. */
export const returned = must(
  deliverables.review(plan, agreedBy({ team: "li" }), {
    version: 1,
    stage: "group",
    verdict: "returned",
    remarks: "no measure names who answers for it",
    by: "group-7",
    on: "2014-03-06",
  }),
).deliverable;

/** The agreed plan, published as given. */
export function publishedAs(
  notices: readonly Partial<Omit<Parameters<typeof deliverables.publish>[2], "version">>[],
  before = agreed,
): deliverables.Deliverable {
  let now = before;
  const version = before.versions.length;
  for (const notice of notices) {
    now = must(deliverables.publish(plan, now, { ...NOTICE, on: "2014-03-07", version, ...notice })).deliverable;
  }
  return now;
}

/** The agreed plan, appraised by these facts on 20 March. */
export function appraisedBy(
  facts: Parameters<typeof deliverables.appraise>[2]["facts"],
  before = agreed,
  on = "2014-03-20",
): deliverables.Deliverable {
  const version = before.versions.length;
  return must(deliverables.appraise(plan, before, { version, facts, by: "office", on })).deliverable;
}

/** A deliverable with one version more. */
export function redraftedOn(
  on: string,
  before: deliverables.Deliverable,
  hash = `sha256:${on.replaceAll("-", "")}`,
): deliverables.Deliverable {
  return must(deliverables.redraft(plan, before, { content: { hash }, by: "wang", on })).deliverable;
}
