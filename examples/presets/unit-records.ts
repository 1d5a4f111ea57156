import { must } from "answerable";
import { addDays } from "answerable/calendar";
import type * as campaign from "answerable/campaign";
import * as deliverables from "answerable/campaign/deliverables";
import * as members from "answerable/campaign/members";
import * as register from "answerable/campaign/register";
import type { Facts } from "answerable/rules";

/** The members of the made-up unit. */
export const MEMBERS = ["wang", "li", "zhao"] as const;

/** What people said when they were asked; made up, and good enough for every gate. */
export const SAID: Facts = {
  "majority-satisfied": true,
  satisfaction: 0.93,
  "report-approval": 0.9,
  "good-before": 0.55,
  felt: 0.88,
  accurate: 0.86,
  expecting: 0.8,
  effect: 0.87,
  disapproving: 0.1,
};

/** The records of a unit that does what its campaign asks, a day after the other. */
export class UnitRecords {
  private readonly entries: register.Entry[] = [];
  private readonly papers: deliverables.Deliverable[] = [];
  private readonly people: members.Member[] = [];

  constructor(
    private readonly plan: campaign.Plan,
    private readonly unit: { readonly id: string; readonly batch?: string },
    public on: string,
  ) {}

  stamp(by: string): { by: string; on: string } {
    this.on = addDays(this.on, 1);
    return { by, on: this.on };
  }

  /** What the records answer to all that the plan asks. */
  facts(unit: campaign.Unit): Facts {
    const options = { asOf: this.on };
    return {
      ...must(register.activityFacts(this.plan, unit, this.entries, options)).facts,
      ...must(deliverables.deliverableFacts(this.plan, unit, this.papers, options)).facts,
      ...must(members.memberFacts(this.plan, unit, this.people, options)).facts,
    };
  }

  /** Does what a requirement asks; in a track that goes round, on the days of the round. */
  fulfil(requirement: campaign.Requirement, round?: campaign.Round): void {
    if (round !== undefined && round.startsOn > this.on) this.on = round.startsOn;
    if (requirement.kind === "activity") this.enter(requirement);
    else if (requirement.kind === "deliverable") this.handIn(requirement.deliverable);
    else for (const [index, name] of MEMBERS.entries()) this.grade(name, index);
  }

  private enter({ activity, least }: campaign.ActivityRequirement): void {
    const kind = this.plan.activities?.find(({ id }) => id === activity);
    const stamp = this.stamp("clerk");
    const quantity = { kind: "exact", value: least, unit: kind?.unit ?? "次" } as const;
    const entry = { id: `entry-${this.entries.length + 1}`, unit: this.unit.id, activity, quantity, doneOn: stamp.on };
    this.entries.push(must(register.record(this.plan, { ...entry, ...stamp })).entry);
  }

  private handIn(id: string): void {
    const kind = this.plan.deliverables?.find((each) => each.id === id);
    if (kind === undefined) throw new RangeError(`the plan asks for no "${id}"`);
    const owners = kind.owner === "unit" ? [{}] : MEMBERS.map((member) => ({ member }));
    for (const owner of owners) this.papers.push(this.leadPaper(kind, owner));
  }

  /** From the draft through comments, reviewers and appraisal to the end of its notice. */
  private leadPaper(kind: campaign.DeliverableKind, owner: { readonly member?: string }): deliverables.Deliverable {
    const { plan, unit } = this;
    const drafted = {
      id: `paper-${this.papers.length + 1}`,
      kind: kind.id,
      unit: unit.id,
      ...(unit.batch !== undefined && { batch: unit.batch }),
      ...owner,
      content: { reference: kind.label.en },
    };
    let paper: deliverables.Deliverable = must(
      deliverables.draft(plan, { ...drafted, ...this.stamp("drafter") }),
    ).deliverable;
    const asked = { kind: "exact", value: 30, unit: "人" } as const;
    for (let round = 0; round < (kind.commentRounds ?? 0); round += 1) {
      const heard = { version: 1, circle: plan.circles?.[0]?.id ?? "unit", asked, answered: asked, outcome: "heard" };
      paper = must(deliverables.seekComments(plan, paper, { ...heard, ...this.stamp("drafter") })).deliverable;
    }
    for (const { id: stage, role } of kind.review ?? []) {
      const agreed = { version: 1, stage, verdict: "agreed" } as const;
      const reader = this.stamp(role ?? `reader-${stage}`);
      paper = must(deliverables.review(plan, paper, { ...agreed, ...reader })).deliverable;
    }
    if (kind.appraisal !== undefined) {
      const facts = { disapproving: SAID["disapproving"] ?? "unknown" };
      paper = must(deliverables.appraise(plan, paper, { version: 1, facts, ...this.stamp("pollster") })).deliverable;
    }
    if (kind.publication !== undefined) {
      const stamp = this.stamp("office");
      const until = addDays(stamp.on, kind.publication.least - 1);
      const notice = { version: 1, place: "notice board", circle: kind.publication.circle, from: stamp.on, until };
      paper = must(deliverables.publish(plan, paper, { ...notice, ...stamp })).deliverable;
      this.on = until;
    }
    return paper;
  }

  /** One member passes in turn: the first is graded excellent, the others with the grade after it. */
  private grade(name: string, index: number): void {
    const { plan, unit } = this;
    const { steps, grades } = plan.members ?? { steps: [], grades: [] };
    let member: members.Member = must(members.enrol(plan, { id: name, unit: unit.id, ...this.stamp("branch") })).member;
    for (const { id: step, by } of steps) {
      const said = { step, words: "made up", ...this.stamp(by === "self" ? name : "colleague") };
      member = must(members.giveStatement(plan, member, said)).member;
    }
    const grade = grades[Math.min(index, 1)]?.id ?? "";
    const given = { grade, reason: "by ballot and by conduct", ...this.stamp("branch") };
    this.people.push(must(members.grade(plan, member, given)).member);
  }
}
