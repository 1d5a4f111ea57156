import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must } from "answerable";
import * as campaign from "answerable/campaign";
import { pinOf } from "answerable/definitions";
import * as members from "answerable/campaign/members";
import {
  ENROL,
  aPlan,
  enrolled,
  exempt,
  gradedAs,
  heard,
  otherPlan,
  passed,
  plan,
  redoing,
  saidUpTo,
  some,
} from "./records.js";

interface Answer {
  readonly ok: boolean;
}
const refused = (code: string, ...facts: string[]): object => ({
  ok: false,
  refusal: {
    code,
    message: expect.stringMatching(new RegExp(facts.map((fact) => `(?=.*${fact})`).join(""))) as string,
  },
});

const later = { by: "secretary", on: "2014-06-01" } as const;
const take: Record<members.MemberStep, (member: members.Member, given?: object) => Answer> = {
  giveStatement: (member, given) =>
    members.giveStatement(plan, member, { step: "self", words: "my own", by: "li", on: later.on, ...given }),
  grade: (member, given) => members.grade(plan, member, { grade: "qualified", ...later, ...given }),
  exempt: (member, given) => members.exempt(plan, member, { reason: "ill", ...later, ...given }),
  readmit: (member, given) => members.readmit(plan, member, { ...later, ...given }),
  moveToPlan: (member, given) => members.moveToPlan(plan, otherPlan, member, { ...later, ...given }),
};

describe("every step in every status", () => {
  const inStatus: Record<members.MemberStatus, members.Member> = { open: heard, passed, exempt };
  const ready: Partial<Record<members.MemberStep, members.Member>> = { giveStatement: enrolled };
  const cells = members.MEMBER_STATUSES.flatMap((status) =>
    (Object.keys(members.MEMBER_STEPS) as members.MemberStep[]).map((step) => [step, status] as const),
  );
  test.each(cells)("%s when %s", (step, status) => {
    const row = members.MEMBER_STEPS[step];
    const isPossible = (row.from as readonly string[]).includes(status);
    const answer = take[step](isPossible ? (ready[step] ?? inStatus[status]) : inStatus[status]);
    if (!isPossible) expect(answer).toMatchObject(refused("wrong-status", "li", status, step));
    else expect(row.to).toContain((answer as unknown as { member: members.Member }).member.status);
  });
});

describe("a member", () => {
  test("is enrolled only where the plan judges members, under this plan, with nothing said yet", () => {
    const { members: _none, ...unplanned } = aPlan();
    expect(members.enrol(unplanned, ENROL)).toMatchObject(refused("no-members-planned", "li", "mass-line"));
    expect(enrolled).toMatchObject({ status: "open", plan: pinOf(plan), earlier: [] });
    expect(enrolled.attempt).toStrictEqual({
      number: 1,
      opened: { by: "secretary", on: ENROL.on },
      statements: [],
    });
  });

  test.each([
    ["the day of it", "2014-03-03", undefined, true],
    ["the day before", "2014-03-02", undefined, false],
    ["an instant before the moment of it", "2014-03-03T09:00:00+08:00", "2014-03-03T09:00:01+08:00", false],
    ["an instant of that day, at no known moment", "2014-03-03T09:00:00+08:00", undefined, true],
  ])("may have a deadline on %s", (_, deadline, at, may) => {
    const answer = members.enrol(plan, { ...ENROL, deadline, ...(at !== undefined && { at }) });
    if (may) expect(must(answer).member.attempt.deadline).toBe(deadline);
    else expect(answer).toMatchObject(refused("deadline-before-decision", "li", "2014-03-03", "2014-03-0[23]"));
  });

  test("takes no step of another version of the plan", () => {
    for (const member of [heard, exempt]) {
      const step = member.status === "open" ? "exempt" : "readmit";
      const answer = members[step](otherPlan, member, { reason: "r", ...later });
      expect(answer).toMatchObject(refused("definition-changed", "mass-line"));
    }
  });

  test.each<[string, () => Answer]>([
    ["a statement", () => take.giveStatement(redoing, { on: "2014-03-11" })],
    ["a grade", () => take.grade(heard, { on: "2014-03-09" })],
    ["an exemption", () => take.exempt(heard, { on: "2014-03-09" })],
    ["a readmission", () => take.readmit(exempt, { on: "2014-03-10" })],
  ])("knows of %s before the last thing that happened nothing", (_, attempt) => {
    expect(attempt()).toMatchObject(refused("backdated", "li", "2014-03-1[012]"));
  });
});

describe("a statement", () => {
  const say = (member: members.Member, step: string, by: string, given: object = {}): Answer =>
    members.giveStatement(plan, member, { step, words: "w", by, on: "2014-03-20", ...given });

  test.each<[string, members.Member, string, string, string, string[]]>([
    ["before the member spoke", enrolled, "mutual", "wang", "step-not-reached", ['"self"', '"mutual"']],
    ["two steps ahead", saidUpTo("self"), "people", "clerk", "step-not-reached", ['"mutual"', '"people"']],
    ["a second time", saidUpTo("mutual"), "mutual", "wang", "already-given", ["mutual", "wang", "2014-03-10"]],
    ["after all", heard, "self", "li", "already-given", ["self", "li"]],
    ["at a step nobody planned", enrolled, "bribe", "li", "unknown-step", ["bribe", "mass-line"]],
    ["at a step nobody planned, after all", heard, "bribe", "wang", "unknown-step", ["bribe"]],
    ["by another in place of the member", enrolled, "self", "wang", "not-the-member", ["wang", "li"]],
    ["by the member in place of others", saidUpTo("self"), "mutual", "li", "not-independent", ["li", "mutual"]],
    ["by the member in place of the leader", saidUpTo("mutual"), "leader", "li", "not-independent", ["leader"]],
  ])("is not given %s", (_, member, step, by, code, named) => {
    expect(say(member, step, by)).toMatchObject(refused(code, ...named));
  });

  test.each([
    [{ "good-votes": 60 }, '"good-votes" is 60, which is declared as a number from 0 up to 1'],
    [{ "good-votes": { low: 0.9, high: 1.1 } }, "1.1"],
    [{ forms: true }, '"forms" is true, which is declared as a number from 0'],
  ])("says in facts nothing that cannot be: %j", (facts, words) => {
    expect(say(enrolled, "self", "li", { facts })).toMatchObject(refused("impossible-fact", 'member "li"', words));
  });

  test("says in facts only what the plan declares, and not what it implies", () => {
    for (const name of ["smiles", "turns.passed"]) {
      expect(say(enrolled, "self", "li", { facts: { [name]: 1 } })).toMatchObject(refused("undeclared-fact", name));
    }
    const { member } = must(
      members.giveStatement(plan, saidUpTo("self"), {
        step: "mutual",
        facts: { "good-votes": 0.8, forms: undefined },
        by: "wang",
        on: "2014-03-20",
      }),
    );
    expect(member.attempt.statements[1]).toStrictEqual({
      step: "mutual",
      facts: { "good-votes": 0.8 },
      by: "wang",
      on: "2014-03-20",
    });
  });

  test("is given anew in the next attempt", () => {
    expect(say(redoing, "self", "li").ok).toBe(true);
    expect(say(redoing, "mutual", "wang")).toMatchObject(refused("step-not-reached"));
  });
});

describe("a grade", () => {
  test("waits until everybody has spoken, and says who has not", () => {
    for (const [member, missing] of [
      [enrolled, ["self", "mutual", "leader", "people"]],
      [saidUpTo("leader"), ["people"]],
      [redoing, ["self"]],
    ] as const) {
      expect(take.grade(member)).toMatchObject(refused("steps-missing", "li", ...missing));
    }
    expect(take.grade(heard).ok).toBe(true);
  });

  test("is given at once where the plan asks nobody to speak", () => {
    const bare = aPlan({ members: { ...plan.members!, steps: [] } });
    const { member } = must(members.enrol(bare, ENROL));
    expect(members.grade(bare, member, { grade: "qualified", ...later }).ok).toBe(true);
    expect(members.giveStatement(bare, member, { step: "self", words: "w", by: "li", on: later.on })).toMatchObject(
      refused("unknown-step"),
    );
  });

  test("is never the member's own, and may be the commenting leader's", () => {
    expect(take.grade(heard, { by: "li" })).toMatchObject(refused("not-independent", "li", "grade"));
    expect(take.grade(heard, { by: "secretary" }).ok).toBe(true);
    expect(take.grade(heard, { by: "branch-3" }).ok).toBe(true);
  });

  test.each<[string, object, string, string[]]>([
    ["that the plan does not have", { grade: "splendid" }, "unknown-grade", ["splendid", '"barely"']],
    ["that does not pass, without a reason", { grade: "barely" }, "no-reason", ["li", "barely"]],
    ["that passes, with a deadline", { deadline: "2014-07-01" }, "nothing-due", ["qualified", "2014-07-01"]],
    [
      "with a next attempt due before it",
      { grade: "barely", reason: "shallow", deadline: "2014-05-31" },
      "deadline-before-decision",
      ["2014-06-01", "2014-05-31"],
    ],
  ])("is not one %s", (_, given, code, named) => {
    expect(take.grade(heard, given)).toMatchObject(refused(code, ...named));
  });

  test("is not computed from votes: the best ballot may be sent back, the worst may pass", () => {
    const voted = (votes: number): members.Member => {
      const given = { step: "people", facts: { "good-votes": votes }, by: "clerk", on: "2014-03-10" } as const;
      return must(members.giveStatement(plan, saidUpTo("leader"), given)).member;
    };
    expect(take.grade(voted(1), { grade: "failed", reason: "daily behaviour" })).toMatchObject({ ok: true });
    expect(take.grade(voted(0), { grade: "excellent" })).toMatchObject({ member: { status: "passed" } });
  });

  test("that does not pass opens the next attempt with its own deadline, and keeps the one before whole", () => {
    const redo = { grade: "barely", reason: "shallow", deadline: "2014-06-01", ...later };
    const { member } = must(members.grade(plan, heard, redo));
    expect(member).toMatchObject({
      status: "open",
      attempt: { number: 2, deadline: "2014-06-01", opened: later, statements: [] },
      earlier: [{ number: 1, ending: "redo", statements: heard.attempt.statements, verdict: { reason: "shallow" } }],
    });
    expect(member.earlier[0]).not.toHaveProperty("deadline");
  });
});

describe("an exemption", () => {
  test("and its end are never the member's own", () => {
    expect(take.exempt(heard, { by: "li" })).toMatchObject(refused("not-independent", "li", "exempt"));
    expect(take.readmit(exempt, { by: "li" })).toMatchObject(refused("not-independent", "li", "readmit"));
  });

  test("keeps what was said, and a readmission begins the next attempt with nothing said", () => {
    expect(exempt.attempt.statements).toHaveLength(2);
    const { member } = must(members.readmit(plan, exempt, { reason: "recovered", deadline: "2014-07-01", ...later }));
    expect(member.earlier).toStrictEqual([exempt.attempt]);
    expect(member.attempt).toStrictEqual({
      number: 2,
      opened: { reason: "recovered", ...later },
      deadline: "2014-07-01",
      statements: [],
    });
  });

  test("is not followed by an attempt that is due before it begins", () => {
    expect(take.readmit(exempt, { deadline: "2014-05-31" })).toMatchObject(refused("deadline-before-decision", "li"));
  });
});

describe("an event that cannot follow throws", () => {
  const grading = must(members.grade(plan, heard, { grade: "qualified", ...later })).event;
  const enrolment = must(members.enrol(plan, ENROL)).event;
  const readmission = must(members.readmit(plan, exempt, later)).event;
  test.each<[string, RegExp, () => unknown]>([
    ["a second enrolment", /"li" is enrolled a second time/, () => members.evolveMember(enrolled, enrolment)],
    ["a grade of nobody", /never enrolled/, () => members.evolveMember(undefined, grading)],
    ["a grade of another", /that of member "wu"/, () => members.evolveMember(some("wu"), grading)],
    ["a second grade", /the member is passed/, () => members.evolveMember(passed, grading)],
    ["a grade of an attempt that is over", /names attempt 1.*2/, () => members.evolveMember(redoing, grading)],
    [
      "a readmission into the attempt that ended",
      /names attempt 1.*2/,
      () => members.evolveMember(exempt, { ...readmission, attempt: 1 }),
    ],
    [
      "an event nobody knows",
      /no event is called/,
      () => members.evolveMember(heard, { ...grading, type: "member-promoted" } as never),
    ],
  ])("%s", (_, message, evolve) => {
    expect(evolve).toThrow(message);
    expect(evolve).toThrow(expect.objectContaining({ code: "damaged-history" }) as Error);
  });

  test("and of a batch in which one cannot follow, nothing is applied", () => {
    const before = new Map([["li", heard]]);
    expect(() => members.applyMemberEvents(before, [grading, grading])).toThrow(/the member is passed/);
    expect([...before]).toEqual([["li", heard]]);
  });

  test("but a grade that was given is a fact, whatever was said before", () => {
    const after = members.evolveMember(enrolled, grading);
    expect(after.status).toBe("passed");
  });

  test("and a member whose plan judges nobody was not made by the steps", () => {
    const { members: _none, ...rest } = aPlan();
    const orphan = { ...enrolled, plan: pinOf(rest) };
    expect(() => members.grade(rest, orphan, { grade: "qualified", ...later })).toThrow(RangeError);
  });
});

test("the record of a redo does not change with what follows", () => {
  const first = redoing.earlier[0];
  const second = gradedAs("barely", "2014-03-20", redoing);
  const third = gradedAs("excellent", "2014-03-28", second);
  expect(third).toMatchObject({ status: "passed", attempt: { number: 3 } });
  expect(third.earlier.map(({ number }) => number)).toEqual([1, 2]);
  expect(third.earlier[0]).toBe(first);
});

test("the event of a statement twice is a damaged history: it would stand for the next step", () => {
  const { member, event } = must(
    members.giveStatement(plan, enrolled, { step: "self", words: "my own", by: "li", on: later.on }),
  );
  expect(() => members.evolveMember(member, event)).toThrow(DamagedHistoryError);
});

describe("a move to another version of the plan", () => {
  const move = (next: campaign.Plan, member: members.Member = redoing, given: object = {}): Answer =>
    members.moveToPlan(plan, next, member, { ...later, ...given });
  const { steps, grades } = plan.members!;
  const judging = (procedure: Partial<campaign.MemberProcedure>): campaign.Plan =>
    aPlan({ version: 2, members: { steps, grades, ...procedure } });

  test("keeps all that was said and decided, and takes the next steps under that version only", () => {
    const { member } = must(members.moveToPlan(plan, otherPlan, redoing, later));
    expect(member).toEqual({
      ...redoing,
      plan: pinOf(otherPlan),
      earlierPlans: [{ plan: redoing.plan, moved: later }],
      updated: { on: later.on },
    });
    const excuse = { reason: "ill", ...later };
    expect(members.exempt(plan, member, excuse)).toMatchObject(refused("definition-changed"));
    expect(members.exempt(otherPlan, member, excuse).ok).toBe(true);
    expect(members.memberFacts(otherPlan, aUnitOf(otherPlan), [member], { asOf: later.on })).toMatchObject({
      ok: true,
    });
  });

  test.each<[string, string, () => Answer]>([
    ["to another plan", "another-plan", () => move(aPlan({ id: "other", version: 2 }))],
    ["to the same version", "another-plan", () => move(plan)],
    ["to one that judges nobody", "no-members-planned", () => move(aPlan({ version: 2, members: undefined }))],
    ["by the member", "not-independent", () => move(otherPlan, redoing, { by: "li" })],
    ["before the last step", "backdated", () => move(otherPlan, redoing, { on: "2014-03-11" })],
    [
      "to one without the grade that stands",
      "grade-gone",
      () => move(judging({ grades: grades.filter(({ id }) => id !== "qualified") }), passed),
    ],
    [
      "to one without a grade that was given before",
      "grade-gone",
      () => move(judging({ grades: grades.filter(({ id }) => id !== "failed") })),
    ],
    [
      "to one in which what was said comes later",
      "steps-changed",
      () => move(judging({ steps: steps.slice(1) }), saidUpTo("self")),
    ],
    [
      "to one in which it is the word of others",
      "steps-changed",
      () => move(judging({ steps: steps.map((step) => ({ ...step, by: "others" as const })) }), saidUpTo("self")),
    ],
  ])("%s is refused", (_, code, attempt) => {
    expect(attempt()).toMatchObject(refused(code));
  });

  test("is possible where only what nobody has said yet is another, and for whoever is through, whatever it asks", () => {
    const shorter = judging({ steps: steps.slice(0, 2) });
    expect(move(shorter, saidUpTo("mutual")).ok).toBe(true);
    expect(move(shorter, saidUpTo("leader"))).toMatchObject(refused("steps-changed", "leader", "secretary"));
    const other = judging({ steps: steps.toReversed() });
    for (const member of [passed, exempt, redoing]) expect(move(other, member).ok).toBe(true);
  });

  test("that leads away from another plan than the member's is no event of this member", () => {
    const { event } = must(members.moveToPlan(plan, otherPlan, redoing, later));
    const { member } = must(members.moveToPlan(plan, otherPlan, redoing, later));
    expect(() => members.evolveMember(member, event)).toThrow(DamagedHistoryError);
    expect(() => members.evolveMember(undefined, event)).toThrow(DamagedHistoryError);
  });

  test("is a command only where the other version is at hand", () => {
    const command = { type: "moveToPlan", ...later };
    expect(members.memberDecider(plan).decide(command, redoing)).toMatchObject(refused("unknown-command"));
    expect(members.memberDecider(plan, otherPlan).decide(command, redoing)).toMatchObject({
      ok: true,
      events: [{ type: "member-moved", to: { version: 2 } }],
    });
  });
});

function aUnitOf(of: campaign.Plan): campaign.Unit {
  return must(campaign.enter(of, { unit: "branch-3", by: "office", on: "2014-03-01" })).unit;
}
