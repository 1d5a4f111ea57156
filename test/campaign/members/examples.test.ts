import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import * as members from "answerable/campaign/members";
import { enrolled, gradedAs, heard, otherPlan, passed, plan, redoing, saidUpTo, some, unit } from "./records.js";

describe("a member who passes in turn", () => {
  test("enrol", () => {
    // #region enrol
    const { member } = must(
      members.enrol(plan, { id: "li", unit: "branch-3", deadline: "2014-03-31", by: "secretary", on: "2014-03-03" }),
    );
    expect(member.status).toBe("open");
    expect(member.attempt).toMatchObject({ number: 1, deadline: "2014-03-31", statements: [] });
    // #endregion enrol
  });

  test("give a statement", () => {
    // #region give-statement
    const own = { step: "self", words: "I talked more than I went to see", by: "li", on: "2014-03-05" };
    const { member } = must(members.giveStatement(plan, enrolled, own));
    const early = members.giveStatement(plan, member, {
      step: "leader",
      words: "he may do more",
      by: "secretary",
      on: "2014-03-06",
    });
    expect(early).toMatchObject({ ok: false, refusal: { code: "step-not-reached" } });

    const ballot = { step: "mutual", facts: { "good-votes": 0.8, forms: 20 }, by: "clerk", on: "2014-03-06" };
    const judged = must(members.giveStatement(plan, member, ballot)).member;
    expect(judged.attempt.statements.map(({ step }) => step)).toEqual(["self", "mutual"]);
    // #endregion give-statement
  });

  test("grade", () => {
    // #region grade
    const sentBack = must(
      members.grade(plan, heard, {
        grade: "barely",
        reason: "the analysis stays on the surface",
        deadline: "2014-03-31",
        by: "secretary",
        on: "2014-03-12",
      }),
    ).member;
    expect(sentBack).toMatchObject({ status: "open", attempt: { number: 2, deadline: "2014-03-31" } });
    expect(sentBack.earlier[0]).toMatchObject({ number: 1, ending: "redo", verdict: { grade: "barely" } });

    const early = members.grade(plan, sentBack, { grade: "qualified", by: "secretary", on: "2014-03-20" });
    expect(early).toMatchObject({ ok: false, refusal: { code: "steps-missing" } });
    // #endregion grade
  });

  test("exempt and readmit", () => {
    // #region exempt
    const { member } = must(
      members.exempt(plan, heard, {
        reason: "probationary: takes part, gets no grade",
        by: "secretary",
        on: "2014-03-12",
      }),
    );
    expect(member).toMatchObject({ status: "exempt", attempt: { ending: "exempted" } });
    expect(member.attempt.statements).toHaveLength(4);
    // #endregion exempt

    const exempt = member;
    // #region readmit
    const readmitted = must(
      members.readmit(plan, exempt, { reason: "a full member since May", by: "secretary", on: "2014-05-04" }),
    ).member;
    expect(readmitted.attempt).toMatchObject({ number: 2, statements: [] });
    expect(readmitted.earlier).toEqual([exempt.attempt]);
    // #endregion readmit
  });

  test("possible steps", () => {
    // #region possible-steps
    const steps = members.possibleMemberSteps(plan, saidUpTo("self"), { actor: "li", on: "2014-03-11" });
    expect(steps).toMatchObject([
      { step: "giveStatement", possible: false, refusal: { code: "not-independent" } },
      { step: "grade", possible: false, refusal: { code: "not-independent" } },
      { step: "exempt", possible: false, refusal: { code: "not-independent" } },
      { step: "readmit", possible: false, refusal: { code: "wrong-status" } },
      { step: "moveToPlan", possible: false, refusal: { code: "not-independent" } },
    ]);
    // #endregion possible-steps
  });

  test("a move to another version of the plan", () => {
    // #region move-to-plan
    const { member } = must(members.moveToPlan(plan, otherPlan, passed, { by: "secretary", on: "2014-04-01" }));
    expect(member).toMatchObject({ status: "passed", plan: { version: 2 }, earlierPlans: [{ plan: { version: 1 } }] });
    // #endregion move-to-plan
  });

  test("evolve", () => {
    // #region evolve
    const first = must(members.enrol(plan, { id: "li", unit: "branch-3", by: "secretary", on: "2014-03-03" }));
    const second = must(members.exempt(plan, first.member, { reason: "ill", by: "secretary", on: "2014-03-04" }));
    const replayed = members.evolveMember(members.evolveMember(undefined, first.event), second.event);
    expect(replayed).toEqual(second.member);
    // #endregion evolve

    // #region apply-events
    const after = members.applyMemberEvents(new Map(), [first.event, second.event]);
    expect(after.get("li")?.status).toBe("exempt");
    // #endregion apply-events
  });

  test("decider", () => {
    // #region decider
    const { decide, evolve, initialState } = members.memberDecider(plan);
    const command = { type: "enrol", id: "li", unit: "branch-3", by: "secretary", on: "2014-03-03" };
    const { events } = must(decide(command, initialState));
    const member = events.reduce<members.Member | undefined>(evolve, undefined);
    const own = decide({ type: "grade", grade: "excellent", by: "li", on: "2014-03-04" }, member);
    expect(own).toMatchObject({ ok: false, refusal: { code: "not-independent" } });
    // #endregion decider
  });
});

describe("many members", () => {
  test("facts", () => {
    const [chen, wu] = [
      gradedAs("qualified", "2014-03-12", some("chen")),
      gradedAs("excellent", "2014-03-12", some("wu")),
    ];
    // #region facts
    const { facts } = must(
      members.memberFacts(plan, unit, [chen, wu, redoing], { asOf: "2014-03-31", memberCount: 3 }),
    );
    expect(facts["turns.passed"]).toBe(2 / 3);
    const { gate } = must(campaign.checkGate(plan, unit, { ...facts, "talks.amount": 6 }));
    expect(gate.outcome).toBe("not-met");
    // #endregion facts
  });

  test("summarise", () => {
    const [chen, wu] = [
      gradedAs("qualified", "2014-03-12", some("chen")),
      gradedAs("excellent", "2014-03-12", some("wu")),
    ];
    // #region summarise
    const { summary } = must(members.summariseMembers(plan, [chen, wu, redoing], { asOf: "2014-03-31", by: ["unit"] }));
    expect(summary.overall.rates.firstAttempt).toMatchObject({ numerator: 2, denominator: 3 });
    expect(summary.overall.quotas).toMatchObject([{ grade: "excellent", count: 1, graded: 3, verdict: "kept" }]);
    expect(summary.groups).toMatchObject([{ key: { unit: "branch-3" }, members: 3 }]);
    // #endregion summarise
  });
});
