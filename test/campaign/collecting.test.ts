import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import type { Fact } from "answerable/rules";

const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const ENOUGH = { fact: "approval", comparison: "at-least", value: 0.5 } as const;
const STRADDLES = { low: 0.4, high: 0.6 };

/** Two phases, of which one has the gate, and what evaluates the approval that it reads. */
function planOf(gate: string, evaluations: readonly campaign.Evaluation[], version = 1): campaign.Plan {
  const phases = ["work", "report"].map((id) => ({ id, label: words(id), ...(id === gate && { gate: ENOUGH }) }));
  const tracks = [{ id: "asking", label: words("asking") }];
  const facts = [{ id: "approval", label: words("approval"), kind: "number", low: 0, high: 1 }];
  const read = { id: "asked", version, label: words("asked"), facts, phases, tracks, batches: [], evaluations };
  return must(campaign.readPlan(read)).plan;
}

const poll = (changes: Partial<campaign.Evaluation>): campaign.Evaluation => ({
  id: "poll",
  label: words("poll"),
  kind: "baseline",
  phase: "work",
  repeats: "once",
  facts: ["approval"],
  ...changes,
});

/** One way under one plan, each step on the day after the one before it. */
class Way {
  #day = 0;
  plan: campaign.Plan;
  unit: campaign.Unit;
  constructor(plan: campaign.Plan) {
    this.plan = plan;
    this.unit = must(campaign.enter(plan, { unit: "mint", ...this.stamp("office") })).unit;
  }
  stamp(by: string): { by: string; on: string } {
    this.#day += 1;
    return { by, on: `2020-01-${String(this.#day).padStart(2, "0")}` };
  }
  asking(approval: Fact): ReturnType<typeof campaign.recordEvaluation> {
    return campaign.recordEvaluation(this.plan, this.unit, {
      evaluation: "poll",
      facts: { approval },
      ...this.stamp("clerk"),
    });
  }
  ask(approval: Fact): void {
    this.unit = must(this.asking(approval)).unit;
  }
  apply(): void {
    this.unit = must(campaign.applyForTransition(this.plan, this.unit, this.stamp("director"))).unit;
  }
  decide(verdict: campaign.Verdict): campaign.TransitionDecided {
    const to = "application" in this.unit ? this.unit.application.to : "completion";
    const decision = { to, verdict, facts: {}, reason: "as the group saw it", ...this.stamp("group") };
    const { unit, event } = must(campaign.decideTransition(this.plan, this.unit, decision));
    this.unit = unit;
    return event;
  }
}

const kinds = campaign.EVALUATION_KINDS.flatMap((kind) => campaign.REPEATS.map((repeats) => ({ kind, repeats })));
/** A track is judged at the end, so that no gate before it can read what is found on it. */
const PLACES = [
  { gate: "work", where: "in the phase of the gate", asked: {} },
  { gate: "report", where: "in a phase before that of the gate", asked: {} },
  { gate: "report", where: "on a track", asked: { phase: undefined, track: "asking" } },
] as const;
const ways = kinds.flatMap(({ kind, repeats }) =>
  PLACES.flatMap(({ gate, where, asked }) =>
    [false, true].map((isRedone) => ({
      name: `of a ${kind}, held ${repeats} ${where}${isRedone ? ", after a redo" : ""}`,
      evaluation: poll({ kind, repeats, ...asked }),
      gate,
      isRedone,
      isAskedAgain: repeats === "every-attempt" && where !== "in a phase before that of the gate",
    })),
  ),
);

describe("what a hold asks to collect can be collected", () => {
  test.each(ways)("$name", ({ evaluation, gate, isRedone, isAskedAgain }) => {
    const way = new Way(planOf(gate, [evaluation]));
    way.ask(STRADDLES);
    way.apply();
    if (gate === "report") {
      way.decide("pass");
      way.apply();
    }
    if (isRedone) {
      way.decide("redo");
      if (isAskedAgain) way.ask(STRADDLES);
      way.apply();
    }
    expect(way.decide("hold")).toMatchObject({ collect: ["approval"] });
    const steps = campaign.possibleSteps(way.plan, way.unit, { actor: "clerk", on: "2020-01-20" });
    expect(steps.find(({ step }) => step === "recordEvaluation")).toMatchObject({ possible: true });
    way.ask(0.7);
    expect(way.unit).toMatchObject({ status: "held", collecting: [] });
    expect(way.asking(0.9).ok).toBe(false);
    expect(way.decide("pass")).toMatchObject({ gate: { outcome: "met" } });
  });

  test.each(kinds)(
    "of a $kind held $repeats that a later version puts behind the unit, where its gate reads it",
    (changes) => {
      const way = new Way(planOf("", []));
      way.apply();
      way.decide("pass");
      way.apply();
      const next = planOf("report", [poll(changes)], 2);
      expect(must(campaign.migrate(way.plan, next, [way.unit])).report).toMatchObject({ moving: ["mint"] });
      way.unit = must(campaign.moveToPlan(way.plan, next, way.unit, way.stamp("registry"))).unit;
      way.plan = next;
      expect(way.decide("hold")).toMatchObject({ collect: ["approval"] });
      way.ask(0.7);
      expect(way.decide("pass")).toMatchObject({ to: "completion" });
    },
  );

  test("of a baseline that nobody asked again about it is still too late for it", () => {
    const way = new Way(planOf("work", [poll({ repeats: "every-attempt" })]));
    way.apply();
    expect(way.asking(0.7)).toMatchObject({ refusal: { code: "too-late" } });
  });
});
