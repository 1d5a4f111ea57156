import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DamagedHistoryError, must, type Result } from "answerable";
import { addDays } from "answerable/calendar";
import * as ledger from "answerable/ledger";
import { anOpinion, FIRST_DAY } from "./records.js";

const [by, on] = ["office", "2014-03-05"];
const drawn = { category: "service", scope: "shared", by, on: FIRST_DAY } as const;
const begin = (...ids: string[]) =>
  must(
    ledger.consolidate(
      ids.map((id) => anOpinion(id)),
      { id: "p-1", ...drawn },
    ),
  );
const { problem, opinions } = begin("op-1", "op-2");
const [first] = opinions as [ledger.ConsolidatedOpinion];
const aside = must(
  ledger.setAside(anOpinion("op-9"), { outcome: "out-of-scope", reason: "the weather", by, on }),
).opinion;
/** Sets an opinion aside as a duplicate. */
function repeating(id: string, duplicateOf: string): ledger.Opinion {
  const input = { outcome: "duplicate", duplicateOf, reason: "the same caller", by, on } as const;
  return must(ledger.setAside(anOpinion(id), input)).opinion;
}
const commented = must(
  ledger.comment(problem, { id: "c-1", unit: "works", position: "objects", text: "not ours", by: "wang", on }),
).problem;

describe("rules of opinions and problems", () => {
  test.each<[string, string, () => unknown]>([
    ["nobody can be answered who did not say who they are", "nobody-to-answer", () => reply("to-the-person")],
    [
      "nor who is said to be named and is not",
      "nobody-to-answer",
      () => {
        const said = { id: "op-3", channel: "letter", anonymous: false, text: "t", on: FIRST_DAY };
        return ledger.reply(must(ledger.receive(said)).opinion, { text: "seen to", way: "to-the-person", by, on });
      },
    ],
    ["an answer does not come before the words", "backdated", () => reply("in-public", "2014-03-02")],
    [
      "one answer is recorded once",
      "already-recorded",
      () => {
        const answer = { text: "seen to", way: "in-public", by, on } as const;
        return ledger.reply(must(ledger.reply(anOpinion(), answer)).opinion, answer);
      },
    ],
    [
      "a duplicate names the opinion it repeats",
      "no-original",
      () => ledger.setAside(anOpinion(), { outcome: "duplicate", reason: "again", by, on }),
    ],
    [
      "and that is another one",
      "no-original",
      () => ledger.setAside(anOpinion(), { outcome: "duplicate", duplicateOf: "op-1", reason: "again", by, on }),
    ],
    [
      "what a problem carries on is not set aside",
      "wrong-status",
      () => ledger.setAside(first, { outcome: "out-of-scope", reason: "the weather", by, on }),
    ],
    [
      "only what was set aside is taken back",
      "wrong-status",
      () => ledger.reinstate(anOpinion(), { reason: "ours", by, on }),
    ],
    ["nor before it was set aside", "backdated", () => ledger.reinstate(aside, { reason: "r", by, on: "2014-03-04" })],
    [
      "nor set aside before it was received",
      "backdated",
      () => ledger.setAside(anOpinion(), { outcome: "out-of-scope", reason: "r", by, on: "2014-03-02" }),
    ],
    [
      "a problem is not drawn from what was set aside",
      "wrong-status",
      () => ledger.consolidate([aside], { id: "p-2", ...drawn, on }),
    ],
    ["nor does it come to one", "wrong-status", () => ledger.attach(problem, [aside], { by, on })],
    ["an opinion stands behind a problem once", "duplicate-opinion", () => ledger.attach(problem, [first], { by, on })],
    ["no opinion is nothing to attach", "no-opinions", () => ledger.attach(problem, [], { by, on })],
    [
      "nothing comes to a problem before it was drawn",
      "backdated",
      () => ledger.attach(problem, [anOpinion("op-3")], { by, on: "2014-03-01" }),
    ],
    [
      "nor before it was said",
      "backdated",
      () => ledger.attach(problem, [{ ...anOpinion("op-3"), updated: { on: "2014-03-06" } }], { by, on }),
    ],
    [
      "only what stands behind a problem is taken out of it",
      "not-behind",
      () => ledger.detach(problem, anOpinion("op-3"), { reason: "r", by, on }),
    ],
    [
      "a problem of the people does not outlive their last opinion",
      "last-opinion",
      () => ledger.detach(begin("op-1").problem, begin("op-1").opinions[0]!, { reason: "r", by, on }),
    ],
    [
      "nothing is taken out before it was put in",
      "backdated",
      () => ledger.detach(problem, first, { reason: "r", by, on: "2014-03-01" }),
    ],
    [
      "nor before the opinion last changed",
      "backdated",
      () => {
        const replied = must(ledger.reply(first, { text: "seen to", way: "in-public", by, on: "2014-03-10" })).opinion;
        return ledger.detach(problem, replied, { reason: "r", by, on });
      },
    ],
    [
      "a comment has a number of its own",
      "duplicate-comment",
      () => ledger.comment(commented, { id: "c-1", unit: "water", position: "agrees", text: "yes", by, on }),
    ],
    [
      "nobody comments on what is not drafted yet",
      "backdated",
      () =>
        ledger.comment(problem, { id: "c-1", unit: "water", position: "agrees", text: "yes", by, on: "2014-03-01" }),
    ],
    ["only a comment that was made is answered", "no-open-comment", () => answer("c-2")],
    [
      "and only once",
      "no-open-comment",
      () => ledger.answerComment(must(answer("c-1")).problem, { comment: "c-1", text: "no", by, on }),
    ],
    ["nor before it was made", "backdated", () => answer("c-1", "2014-03-04")],
  ])("%s", (_, code, run) => {
    expect(run()).toMatchObject({ ok: false, refusal: { code } });
  });

  function reply(way: ledger.ReplyWay, day = on): ReturnType<typeof ledger.reply> {
    return ledger.reply(anOpinion(), { text: "seen to", way, by, on: day });
  }
  function answer(comment: string, day = on): ReturnType<typeof ledger.answerComment> {
    return ledger.answerComment(commented, { comment, text: "it is yours", by, on: day });
  }

  test("an opinion keeps who said it, of which group, about whom, and what the app noted", () => {
    const meta = { call: 17 };
    const who = { respondent: "zhao", respondentClass: "tenant", addressee: "water", meta };
    const said = { id: "op-3", channel: "letter", anonymous: false, text: "t", on: FIRST_DAY, ...who };
    const { opinion, event } = must(ledger.receive(said));
    expect(opinion).toMatchObject(who);
    const { opinions: carried } = must(ledger.consolidate([opinion], { id: "p-9", ...drawn }));
    expect(carried[0]).toMatchObject(who);
    expect(ledger.evolveOpinion(undefined, event)).toEqual(opinion);
  });

  test("opinions that come to a problem later leave those that came before where they are", () => {
    const once = must(ledger.attach(problem, [anOpinion("op-3")], { by, on })).problem;
    const twice = must(ledger.attach(once, [anOpinion("op-4")], { by, on })).problem;
    expect(twice.opinions).toEqual(["op-1", "op-2", "op-3", "op-4"]);
    expect(twice.attachments.map(({ opinions: later }) => later)).toEqual([["op-3"], ["op-4"]]);
  });

  test("what an inspection found may lose the last opinion that came to it", () => {
    const found = {
      id: "p-3",
      origin: "inspection",
      category: "cars",
      scope: "unit",
      statement: "a car",
      by,
      on,
    } as const;
    const { problem: alone } = must(ledger.identify(found));
    const attached = must(ledger.attach(alone, [anOpinion()], { by, on }));
    const detached = must(ledger.detach(attached.problem, attached.opinions[0]!, { reason: "another car", by, on }));
    expect(detached.problem).toMatchObject({ opinions: [], detachments: [{ opinion: "op-1" }] });
  });

  test("an opinion leaves one problem and stays with the other", () => {
    const second = must(ledger.consolidate([first], { id: "p-2", ...drawn }));
    const [both] = second.opinions as [ledger.ConsolidatedOpinion];
    const detached = must(ledger.detach(problem, both, { reason: "another house", by, on }));
    expect(detached.opinion).toMatchObject({ status: "consolidated", problems: ["p-2"] });
  });

  test("an answer that changes no words leaves the problem's as they are", () => {
    const worded = { ...commented, statement: "lifts out of order" };
    const answered = must(ledger.answerComment(worded, { comment: "c-1", text: "it is yours", by, on })).problem;
    expect(answered.statement).toBe("lifts out of order");
    expect(answered.comments[0]?.answer).toEqual({ text: "it is yours", by, on });
  });

  const sayOf = (id: string, ...behind: string[]): ledger.Problem => ({
    ...problem,
    id: ledger.ProblemId.parse(id),
    opinions: behind.map((each) => ledger.OpinionId.parse(each)),
  });
  const rank = (said: readonly ledger.Opinion[], problems: readonly ledger.Problem[]): unknown =>
    ledger.priorities({ opinions: said, problems }).map((each) => [each.problem.id, each.opinions, each.rank]);

  test("problems with as many opinions share a rank, and the next one counts them", () => {
    const of = (id: string, count: number): ledger.Problem =>
      sayOf(id, ...Array.from({ length: count }, (_, index) => `op-${index}`));
    expect(rank([], [of("a", 1), of("b", 3), of("c", 3), of("d", 0), of("e", 1)])).toEqual([
      ["b", 3, 1],
      ["c", 3, 1],
      ["a", 1, 3],
      ["e", 1, 3],
      ["d", 0, 5],
    ]);
  });

  test("a problem that ten repeated comes before one that two people brought up", () => {
    const ten = Array.from({ length: 10 }, (_, index) => repeating(`again-${index}`, index === 0 ? "a" : "again-0"));
    expect(
      rank([anOpinion("b"), ...ten, anOpinion("c"), anOpinion("a")], [sayOf("two", "b", "c"), sayOf("one", "a")]),
    ).toEqual([
      ["one", 11, 1],
      ["two", 2, 2],
    ]);
  });

  test("what repeats an opinion in two problems counts in both, and an opinion counts once wherever it is looked up", () => {
    const said = [anOpinion("a"), repeating("again", "a"), aside];
    expect(rank(said, [sayOf("one", "a"), sayOf("other", "a", "b", "b")])).toEqual([
      ["other", 3, 1],
      ["one", 2, 2],
    ]);
  });
});

interface Turn {
  readonly step: "consolidate" | "attach" | "detach" | "reply" | "setAside" | "reinstate" | "comment" | "answerComment";
  readonly problem: number;
  readonly opinion: number;
  readonly daysLater: number;
}

interface World {
  readonly opinions: Map<string, ledger.Opinion>;
  readonly problems: Map<string, ledger.Problem>;
  readonly events: (ledger.OpinionEvent | ledger.ProblemEvent)[];
}

/** What a turn leaves behind. */
interface Touched {
  readonly event: ledger.OpinionEvent | ledger.ProblemEvent;
  readonly problem?: ledger.Problem;
  readonly opinion?: ledger.Opinion;
  readonly opinions?: readonly ledger.Opinion[];
}

/** Takes the turns that are allowed, over a few opinions and problems. */
function walk(turns: readonly Turn[]): World {
  const ids = ["op-0", "op-1", "op-2", "op-3"];
  const received = ids.map((id) =>
    must(ledger.receive({ id, channel: "hotline", anonymous: true, text: "t", on: FIRST_DAY })),
  );
  const world: World = {
    opinions: new Map(received.map(({ opinion }) => [opinion.id, opinion])),
    problems: new Map(),
    events: received.map(({ event }) => event),
  };
  let day: string = FIRST_DAY;
  for (const turn of turns) {
    day = addDays(day, turn.daysLater);
    take(world, turn, day);
  }
  return world;
}

function take({ opinions, problems, events }: World, turn: Turn, day: string): void {
  const stamp = { by, on: day };
  const opinion = opinions.get(`op-${turn.opinion}`)!;
  const id = `p-${turn.problem}`;
  const problem = problems.get(id);
  const result = ((): Result<Touched> => {
    if (turn.step === "reply") {
      return ledger.reply(opinion, { text: `answer ${opinion.replies.length}`, way: "in-public", ...stamp });
    }
    if (turn.step === "reinstate") return ledger.reinstate(opinion, { reason: "ours after all", ...stamp });
    if (turn.step === "setAside") return ledger.setAside(opinion, { outcome: "out-of-scope", reason: "r", ...stamp });
    if (problem === undefined) return ledger.consolidate([opinion], { id, category: "c", scope: "unit", ...stamp });
    if (turn.step === "detach") return ledger.detach(problem, opinion, { reason: "another", ...stamp });
    if (turn.step === "attach") return ledger.attach(problem, [opinion], stamp);
    const comment = `c-${turn.opinion}`;
    if (turn.step === "answerComment")
      return ledger.answerComment(problem, { comment, text: "so", statement: `on ${day}`, ...stamp });
    return ledger.comment(problem, { id: comment, unit: "works", position: "objects", text: "no", ...stamp });
  })();
  if (!result.ok) return;
  events.push(result.event);
  if (result.problem !== undefined) problems.set(result.problem.id, result.problem);
  for (const each of result.opinions ?? (result.opinion === undefined ? [] : [result.opinion]))
    opinions.set(each.id, each);
}

const worlds = fc
  .array(
    fc.record<Turn>({
      step: fc.constantFrom(
        "consolidate",
        "attach",
        "detach",
        "reply",
        "setAside",
        "reinstate",
        "comment",
        "answerComment",
      ),
      problem: fc.integer({ min: 0, max: 2 }),
      opinion: fc.integer({ min: 0, max: 3 }),
      daysLater: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map(walk);

const isOfOpinion = (event: ledger.OpinionEvent | ledger.ProblemEvent, id: string): event is ledger.OpinionEvent =>
  ("opinions" in event && event.opinions.some((each) => each === id)) || ("opinion" in event && event.opinion === id);

describe("no history of opinions and problems", () => {
  test("gives a state that replaying its events does not give, or that its schema would refuse", () => {
    fc.assert(
      fc.property(worlds, ({ opinions: all, problems, events }) => {
        for (const [id, state] of all) {
          const own = events.filter((event) => isOfOpinion(event, id));
          expect(own.reduce<ledger.Opinion | undefined>(ledger.evolveOpinion, undefined)).toEqual(state);
          expect(ledger.Opinion.parse(state)).toEqual(state);
          for (const event of own) expect(ledger.OpinionEvent.parse(event)).toEqual(event);
        }
        for (const [id, state] of problems) {
          const own = events.filter(
            (event): event is ledger.ProblemEvent => "problem" in event && event.problem === id,
          );
          expect(own.reduce<ledger.Problem | undefined>(ledger.evolveProblem, undefined)).toEqual(state);
          expect(ledger.Problem.parse(state)).toEqual(state);
          for (const event of own) expect(ledger.ProblemEvent.parse(event)).toEqual(event);
        }
      }),
    );
  });

  test("lets an opinion and a problem disagree on whether one stands in the other", () => {
    fc.assert(
      fc.property(worlds, ({ opinions: all, problems }) => {
        for (const opinion of all.values()) {
          const carriers = opinion.status === "consolidated" ? opinion.problems : [];
          const holders = [...problems.values()].filter(({ opinions: behind }) => behind.includes(opinion.id));
          expect([...carriers].sort()).toEqual(holders.map(({ id }) => id).sort());
        }
      }),
    );
  });

  test("leaves a problem of the people without an opinion", () => {
    fc.assert(
      fc.property(worlds, ({ problems }) => {
        for (const { opinions: behind } of problems.values()) expect(behind.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("a damaged history of opinions and problems throws", () => {
  const [problemConsolidated, attachment] = [
    begin("op-1").event,
    must(ledger.attach(problem, [anOpinion("op-3")], { by, on })).event,
  ];
  const detachment = must(ledger.detach(problem, first, { reason: "r", by, on })).event;
  const replied = must(ledger.reply(anOpinion(), { text: "t", way: "in-public", by, on })).event;
  const setAside = must(ledger.setAside(anOpinion(), { outcome: "out-of-scope", reason: "r", by, on })).event;
  const comment = must(ledger.comment(problem, { id: "c-1", unit: "u", position: "agrees", text: "t", by, on })).event;
  test.each<[string, () => unknown]>([
    ["an answer to another opinion", () => ledger.evolveOpinion(anOpinion("op-2"), replied)],
    ["an answer to none", () => ledger.evolveOpinion(undefined, replied)],
    [
      "taken back though it was not set aside",
      () =>
        ledger.evolveOpinion(first, must(ledger.reinstate({ ...aside, id: first.id }, { reason: "r", by, on })).event),
    ],
    ["set aside though a problem carries it on", () => ledger.evolveOpinion(first, setAside)],
    [
      "consolidated though it was set aside",
      () => ledger.evolveOpinion({ ...aside, id: first.id }, problemConsolidated),
    ],
    ["in one problem twice", () => ledger.evolveOpinion(first, problemConsolidated)],
    ["taken out of a problem it does not stand in", () => ledger.evolveOpinion(anOpinion(), detachment)],
    ["attached to a problem twice", () => ledger.evolveProblem(ledger.evolveProblem(problem, attachment), attachment)],
    ["attached to no problem", () => ledger.evolveProblem(undefined, attachment)],
    ["taken out of a problem twice", () => ledger.evolveProblem(ledger.evolveProblem(problem, detachment), detachment)],
    ["one comment twice", () => ledger.evolveProblem(commented, comment)],
    ["one answer twice", () => ledger.evolveOpinion(ledger.evolveOpinion(anOpinion(), replied), replied)],
    ["an answer before the words", () => ledger.evolveOpinion(anOpinion(), { ...replied, on: "2014-03-02" })],
    ["a comment before the problem", () => ledger.evolveProblem(problem, { ...comment, on: "2014-03-02" })],
    [
      "an event of another problem",
      () => ledger.evolveProblem({ ...problem, id: ledger.ProblemId.parse("p-9") }, comment),
    ],
    [
      "an event that nobody knows",
      () => ledger.evolveProblem(problem, { ...comment, type: "problem-solved" as "problem-commented" }),
    ],
    [
      "an event on an opinion that nobody knows",
      () => ledger.evolveOpinion(anOpinion(), { ...replied, type: "opinion-liked" as "opinion-replied" }),
    ],
  ])("%s", (_, run) => {
    expect(run).toThrow(DamagedHistoryError);
  });
});

describe("the count of opinions", () => {
  const say = (id: string): ledger.ReceivedOpinion => anOpinion(id);
  const duplicate = repeating;
  const count = (...all: ledger.Opinion[]): ledger.OpinionSummary =>
    must(ledger.summariseOpinions({ opinions: all, problems: [], items: [] })).summary;

  test("leaves out what repeats an opinion that is counted, and names it", () => {
    const { fixed, setAside, received } = count(say("op-1"), duplicate("op-2", "op-1"), aside);
    expect(received).toBe(3);
    expect(setAside).toEqual({ duplicate: 1, "out-of-scope": 1 });
    expect(fixed).toMatchObject({ denominator: 2, excluded: [{ reason: "duplicate", count: 1 }] });
  });

  test("keeps what repeats an opinion that is not there, or repeats in a circle", () => {
    expect(count(say("op-1"), duplicate("op-2", "op-7")).fixed.denominator).toBe(2);
    expect(count(duplicate("op-1", "op-2"), duplicate("op-2", "op-1")).fixed.denominator).toBe(2);
  });

  test("follows what repeats a repetition to the end, as whoever follows one opinion does", () => {
    const { opinions: said, problem: lift } = begin("op-1");
    const item = must(
      ledger.register(lift, { id: "it-1", unit: "works", handling: "immediate", by, on: "2014-03-05" }),
    ).item;
    const assigned = must(ledger.assign(item, { owner: "wang", by, on })).item;
    const proven = must(ledger.submit(assigned, { evidence: [{ id: "e", description: "d" }], by: "wang", on })).item;
    const fixed = must(ledger.accept(proven, { outcome: "fixed", by, on })).item;
    const chain = [...said, duplicate("op-4", "op-1"), duplicate("op-5", "op-4")];
    const records = { opinions: chain, problems: [lift], items: [fixed] };
    expect(must(ledger.summariseOpinions(records)).summary.fixed).toMatchObject({
      value: 1,
      denominator: 1,
      excluded: [{ reason: "duplicate", count: 2 }],
    });
    for (const each of chain) expect(ledger.trace(each, records).problems).toHaveLength(1);
  });

  test("keeps what is out of scope, whatever a record says that it repeats", () => {
    const [other] = [duplicate("op-2", "op-1")] as [ledger.SetAsideOpinion];
    const record = { ...other, settingAside: { ...other.settingAside, outcome: "out-of-scope" } } as ledger.Opinion;
    expect(ledger.Opinion.safeParse(record).success).toBe(false);
    expect(count(say("op-1"), record).fixed).toMatchObject({ denominator: 2, excluded: [] });
    expect(count(say("op-1"), record, duplicate("op-3", "op-2")).fixed.denominator).toBe(2); // where it leads
    const records = { opinions: [say("op-1"), record], problems: [begin("op-1").problem], items: [] };
    expect(ledger.trace(record, records).problems).toEqual([]);
    expect(rankOf(records)).toBe(1);
  });

  test("leaves out exactly the opinions that lead to another one that is counted, and ranks and traces them alike", () => {
    const ids = ["op-0", "op-1", "op-2", "op-3", "op-4", "op-5"];
    const kinds = fc.constantFrom("received", "consolidated", "out-of-scope", ...ids, "op-gone");
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 6, maxLength: 6 }), (all) => {
        const kindOf = new Map(ids.map((id, index) => [id, all[index] === id ? "received" : all[index]!]));
        /** Follows at most as many repetitions as there are opinions: whoever goes on then is in a circle. */
        const end = (id: string, steps = ids.length): string | undefined => {
          const kind = kindOf.get(id);
          if (kind === undefined || steps < 0) return undefined;
          return kind.startsWith("op-") ? end(kind, steps - 1) : id;
        };
        const drawnOf = (id: string) => must(ledger.consolidate([say(id)], { id: `p-${id}`, ...drawn }));
        const carried = ids.filter((id) => kindOf.get(id) === "consolidated");
        const opinionOf = (id: string): ledger.Opinion => {
          const kind = kindOf.get(id)!;
          if (kind === "received") return say(id);
          if (kind === "consolidated") return drawnOf(id).opinions[0]!;
          if (kind !== "out-of-scope") return duplicate(id, kind);
          return must(ledger.setAside(say(id), { outcome: kind, reason: "the weather", by, on })).opinion;
        };
        const records = {
          opinions: ids.map(opinionOf),
          problems: carried.map((id) => drawnOf(id).problem),
          items: [],
        };
        const repeats = ids.filter((id) => end(id) !== undefined && end(id) !== id);
        const { summary } = must(ledger.summariseOpinions(records));
        expect(summary.fixed.denominator).toBe(ids.length - repeats.length);
        for (const each of records.opinions) {
          const led = carried.filter((id) => id === end(each.id)).map((id) => `p-${id}`);
          expect(ledger.trace(each, records).problems.map((found) => found.problem.id)).toEqual(led);
        }
        for (const ranked of ledger.priorities(records)) {
          expect(ranked.opinions).toBe(ids.filter((id) => `p-${end(id)}` === ranked.problem.id).length);
        }
      }),
    );
  });

  function rankOf(records: Parameters<typeof ledger.priorities>[0]): number | undefined {
    return ledger.priorities(records)[0]?.opinions;
  }

  test("counts whoever was answered, once", () => {
    const once = must(ledger.reply(say("op-1"), { text: "seen to", way: "in-public", by, on })).opinion;
    const twice = must(ledger.reply(once, { text: "done", way: "in-public", by, on })).opinion;
    expect(count(twice, say("op-2")).answered).toBe(1);
  });
});
