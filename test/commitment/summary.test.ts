import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { Rate } from "answerable/figures";
import { EVIDENCE, aPublishedPledge, aReportedPledge } from "./records.js";
import { collections } from "./walk.js";

const DUE = "2014-12-31";
const VERDICTS = commitment.DEFAULT_VERDICTS.verdicts.map(({ code }) => code);
const STANDINGS = [...VERDICTS, ...commitment.OPEN_STANDINGS];
type Standing = (typeof STANDINGS)[number];

const bySupervisor = { by: "supervisor", on: DUE };
const published = (id: string): commitment.Pledge => aPublishedPledge({ id });
const reported = (id: string, progress?: commitment.Progress): commitment.Pledge =>
  aReportedPledge(progress, published(id));
const unproven = (id: string): commitment.Pledge =>
  must(
    commitment.report(published(id), {
      progress: { state: "measured", achieved: 8 },
      evidence: [],
      by: "wang",
      on: "2014-12-20",
    }),
  ).pledge;
const settled = (pledge: commitment.Pledge, verdict: string, on: string = DUE): commitment.SettledPledge => {
  const explained = { to: "the assembly", on };
  const settlement = { verdict, reason: "as found", explained, successor: "pl-99", ...bySupervisor, on };
  return must(commitment.settle(pledge, settlement)).pledge;
};
const draft = must(
  commitment.propose({
    id: "draft",
    maker: { id: "m", kind: "person" },
    kind: "personal",
    statement: "s",
    due: DUE,
    by: "o",
    on: "2014-03-03",
  }),
).pledge;

const STANDING_EXAMPLES: Record<Standing, commitment.Pledge> = {
  kept: settled(reported("kept"), "kept"),
  "partly-kept": settled(reported("partly", { state: "measured", achieved: 6 }), "partly-kept"),
  "not-kept": settled(published("not"), "not-kept"),
  "carried-over": settled(published("carried"), "carried-over"),
  excused: settled(published("excused"), "excused"),
  withdrawn: settled(published("withdrawn"), "withdrawn"),
  superseded: settled(published("superseded"), "superseded"),
  "no-report": published("silent"),
  "progress-unknown": reported("unknown", { state: "unknown", missing: "the count of the depot" }),
  "no-evidence": unproven("unproven"),
  "not-yet-assessed": reported("waiting"),
  "not-yet-due": aPublishedPledge({ id: "later", due: "2015-06-30" }),
  "no-due": aPublishedPledge({ id: "undated", due: undefined }),
  "not-published": must(commitment.review(draft, { verdict: "approved", by: "r", on: "2014-03-04" })).pledge,
  "not-approved": { ...draft, id: commitment.PledgeId.parse("a draft") },
};
const EXAMPLES = Object.values(STANDING_EXAMPLES);

describe("a pledge stands in exactly one way", () => {
  test.each(STANDINGS)("%s", (expected) => {
    expect(commitment.standing(STANDING_EXAMPLES[expected], DUE)).toBe(expected);
  });

  test("it is due on its due day, and not the day before", () => {
    expect(commitment.standing(published("p"), "2014-12-30")).toBe("not-yet-due");
    expect(commitment.standing(published("p"), DUE)).toBe("no-report");
  });

  test.each(["kept", "not-kept"] as const)("%s before the due day counts from the due day on", (verdict) => {
    const early = settled(aReportedPledge(), verdict, "2014-12-21");
    expect(commitment.standing(early, "2014-12-30")).toBe("not-yet-due");
    expect(commitment.standing(early, DUE)).toBe(verdict);
  });

  test.each(["excused", "withdrawn", "superseded"] as const)("%s counts at once, even without a due day", (verdict) => {
    expect(commitment.standing(settled(published("p"), verdict, "2014-06-01"), "2014-06-02")).toBe(verdict);
    const undated = settled(aPublishedPledge({ due: undefined }), verdict);
    expect(commitment.standing(undated, DUE)).toBe(verdict);
  });

  test("the last report decides whether progress is known, any report whether there is evidence", () => {
    const later = must(
      commitment.report(reported("p"), {
        progress: { state: "measured", achieved: 8 },
        evidence: [],
        by: "wang",
        on: DUE,
      }),
    ).pledge;
    expect(commitment.standing(later, DUE)).toBe("not-yet-assessed");
    const lost = must(
      commitment.report(later, {
        progress: { state: "unknown", missing: "the files" },
        evidence: [],
        by: "w",
        on: DUE,
      }),
    ).pledge;
    expect(commitment.standing(lost, DUE)).toBe("progress-unknown");
  });
});

describe("rates", () => {
  const { overall } = must(commitment.summarise(EXAMPLES, { asOf: DUE })).summary;
  const JUDGED = ["kept", "partly-kept", "not-kept", "carried-over"];
  const DUE_ONES = [...JUDGED, "no-report", "progress-unknown", "no-evidence", "not-yet-assessed"];
  const PUBLISHED = [...DUE_ONES, "excused", "withdrawn", "superseded", "not-yet-due", "no-due"];

  /** What a citizen counts who writes down each rate's two lists by hand. */
  const BY_HAND: Record<commitment.DefaultRate, readonly [above: readonly string[], below: readonly string[]]> = {
    fulfilment: [["kept"], JUDGED],
    coverage: [JUDGED, DUE_ONES],
    "kept-of-due": [["kept"], DUE_ONES],
    "kept-as-published": [["kept"], JUDGED],
    "on-time": [["kept"], ["kept"]],
    "excused-share": [["excused"], [...DUE_ONES, "excused"]],
    "in-progress": [["not-yet-due", "no-due"], PUBLISHED],
    "published-share": [PUBLISHED, [...PUBLISHED, "not-published"]],
  };

  test.each(Object.entries(BY_HAND))(
    "%s counts what its words say, and names everything it leaves out",
    (id, lists) => {
      const [above, below] = lists;
      const definition = commitment.DEFAULT_VERDICTS.rates.find((each) => each.id === id)!;
      const { label, numerator, denominator } = definition;
      expect(overall.rates[id as commitment.DefaultRate]).toEqual({
        definition: { id, label, numerator, denominator },
        numerator: above.length,
        denominator: below.length,
        excluded: STANDINGS.filter((code) => !below.includes(code))
          .toSorted()
          .map((reason) => ({ reason, count: 1 })),
        value: above.length / below.length,
      });
    },
  );

  test("on time is only what is known to be in time", () => {
    const late = { progress: { state: "measured", achieved: 8 }, evidence: EVIDENCE, by: "wang" } as const;
    const told = (id: string, on: string, effectiveOn?: string): commitment.Pledge =>
      settled(
        must(commitment.report(published(id), { ...late, ...(effectiveOn !== undefined && { effectiveOn }), on }))
          .pledge,
        "kept",
        "2015-03-01",
      );
    const pledges = [
      told("told in time", DUE),
      told("in force in time, told later", "2015-01-10", DUE),
      told("late", "2015-01-10", "2015-01-01"),
      told("nobody says when", "2015-01-10"),
    ];
    expect(pledges.map((pledge) => commitment.timing(pledge, "2015-03-01"))).toEqual([
      "on-time",
      "on-time",
      "late",
      "unknown",
    ]);
    const { rates } = must(commitment.summarise(pledges, { asOf: "2015-03-01" })).summary.overall;
    expect(rates["on-time"]).toMatchObject({ numerator: 2, denominator: 4 });
    expect(rates.fulfilment.value).toBe(1);
  });

  test("kept as published leaves out what was kept because it had been lowered, and the summary counts those", () => {
    const text = { statement: "six canteens", measure: { unit: "canteens", baseline: 0, target: 6 }, due: DUE };
    const asked = must(
      commitment.revise(published("lowered"), { text, reason: "the flood", by: "office", on: "2014-06-01" }),
    ).pledge;
    const decision = {
      verdict: "approved",
      reason: "seen",
      place: "board",
      by: "committee",
      on: "2014-06-02",
    } as const;
    const lowered = must(commitment.decideRevision(asked, decision)).pledge;
    const kept = settled(aReportedPledge({ state: "measured", achieved: 6 }, lowered), "kept");
    const { rates, eased } = must(commitment.summarise([kept, STANDING_EXAMPLES.kept], { asOf: DUE })).summary.overall;
    expect(rates.fulfilment.value).toBe(1);
    expect(rates["kept-as-published"].value).toBe(0.5);
    expect(eased).toBe(1);
  });

  test("a rate of too few is marked, and one of fewer yet is not to be shown", () => {
    const [fulfilment] = commitment.DEFAULT_VERDICTS.rates;
    const guarded = [{ ...fulfilment, least: 2, few: 3 }];
    const basisOf = (number: number): commitment.RateBasis => {
      const pledges = Array.from({ length: number }, (_, index) => settled(published(`p-${index}`), "not-kept"));
      return must(commitment.summarise(pledges, { asOf: DUE, rates: guarded })).summary.overall.bases.fulfilment;
    };
    expect([1, 2, 3].map(basisOf)).toEqual(["too-few", "few", "enough"]);
  });

  test("unknown is not zero: without a verdict there is no fulfilment, though coverage is 0", () => {
    const { rates } = must(commitment.summarise([published("a"), reported("b")], { asOf: DUE })).summary.overall;
    expect(rates.fulfilment.value).toBe("unknown");
    expect(rates.coverage.value).toBe(0);
    expect(rates["kept-of-due"].value).toBe(0);
  });

  test("of no pledge every rate is unknown", () => {
    const { overall: empty, groups } = must(commitment.summarise([], { asOf: DUE, by: ["maker"] })).summary;
    expect(new Set(Object.values(empty.rates).map(({ value }) => value))).toEqual(new Set(["unknown"]));
    expect(groups).toEqual([]);
  });
});

describe("a summary", () => {
  test("counts pledges by status, verdict and standing", () => {
    const { overall } = must(commitment.summarise(EXAMPLES, { asOf: DUE })).summary;
    expect(overall.key).toEqual({});
    expect(overall.pledges).toBe(STANDINGS.length);
    const none = { returned: 0, "in-performance": 0, evaluated: 0 };
    expect(overall.byStatus).toEqual({ ...none, proposed: 1, approved: 1, published: 3, reported: 3, settled: 7 });
    expect(overall.byVerdict).toEqual(Object.fromEntries(VERDICTS.map((code) => [code, 1])));
    expect(overall.byStanding).toEqual(Object.fromEntries(STANDINGS.map((code) => [code, 1])));
  });

  test("breaks down by the keys asked for, in the order of their values", () => {
    const works = { id: "works", kind: "unit" } as const;
    const pledges = [
      aPublishedPledge({ id: "1", maker: works, classes: { party: "blue" } }),
      aPublishedPledge({ id: "2", maker: { id: "wang", kind: "person" }, kind: "personal" }),
      aPublishedPledge({ id: "3", maker: works, classes: { party: "red" } }),
      aPublishedPledge({ id: "4", maker: works, classes: { party: "blue" } }),
    ];
    const keysOf = (by: readonly commitment.PledgeKey[]): unknown =>
      must(commitment.summarise(pledges, { asOf: DUE, by })).summary.groups.map(({ key, pledges: n }) => [key, n]);
    expect(keysOf(["maker", "kind"])).toEqual([
      [{ maker: "wang", kind: "personal" }, 1],
      [{ maker: "works", kind: "collective" }, 3],
    ]);
    expect(keysOf(["class:party"])).toEqual([
      [{ "class:party": "blue" }, 2],
      [{ "class:party": "red" }, 1],
      [{}, 1],
    ]);
    expect(keysOf(["maker-kind", "ambition"])).toEqual([
      [{ "maker-kind": "person", ambition: "committed" }, 1],
      [{ "maker-kind": "unit", ambition: "committed" }, 3],
    ]);
  });

  test.each([
    ["matter", { matter: "real-thing" }, "real-thing"],
    ["term", { term: "annual" }, "annual"],
    ["source", { source: { kind: "manifesto" } }, "manifesto"],
    ["class:constructor", { classes: { constructor: "own" } }, "own"],
    ["class:constructor", {}, undefined],
  ] as const)("by %s, of %j", (key, changes, value) => {
    const { groups } = must(commitment.summarise([aPublishedPledge(changes)], { asOf: DUE, by: [key] })).summary;
    expect(groups.map((group) => group.key[key])).toEqual([value]);
  });

  test("refuses a pledge that stands in it twice", () => {
    expect(commitment.summarise([published("p"), published("p")], { asOf: DUE })).toMatchObject({
      refusal: { code: "duplicate-id", message: expect.stringContaining('pledge "p"') as string },
    });
  });

  test("refuses a day that does not exist", () => {
    expect(commitment.summarise([], { asOf: "2014-02-30" })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining("asOf") as string },
    });
  });

  test("refuses a pledge that is judged by other words", () => {
    const vocabulary = { ...commitment.DEFAULT_VERDICTS, id: "others" };
    expect(commitment.summarise([published("p")], { asOf: DUE, vocabulary })).toMatchObject({
      refusal: { code: "definition-changed", message: expect.stringContaining('pledge "p"') as string },
    });
  });

  test("refuses a pledge that changed after the reference day", () => {
    expect(commitment.summarise([published("p")], { asOf: "2014-03-09" })).toMatchObject({
      refusal: { code: "after-reference-day" },
    });
  });
});

describe("whatever happened to the pledges", () => {
  const asOf = "2030-01-01";
  const everyState = collections.map((walked) => walked.map(({ states }) => states.at(-1)!));
  type Rates = commitment.PledgeGroup<commitment.DefaultRate>["rates"];
  const ratesOf = (pledges: readonly commitment.Pledge[], on = asOf): Rates =>
    must(commitment.summarise(pledges, { asOf: on })).summary.overall.rates;
  const selections = fc.record({
    standings: fc.subarray(STANDINGS, { minLength: 1 }),
    timing: fc.option(fc.constantFrom(...commitment.TIMINGS), { nil: undefined }),
    text: fc.option(fc.constantFrom(...commitment.TEXT_STATES), { nil: undefined }),
  });
  const label = { en: "a rate", "zh-CN": "比率" };
  /** Any rate that counts above the line only what is below it. */
  const rates: fc.Arbitrary<commitment.PledgeRate> = selections
    .chain((denominator) => fc.tuple(fc.constant(denominator), fc.subarray(denominator.standings, { minLength: 1 })))
    .map(([denominator, standings]) => ({
      id: "r",
      label,
      numerator: label,
      denominator: label,
      counts: { numerator: { ...denominator, standings }, denominator },
    }));

  test("each rate is a rate, and with what it leaves out accounts for every pledge", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        for (const rate of Object.values(ratesOf(pledges))) {
          expect(Rate.parse(rate)).toEqual(rate);
          const excluded = rate.excluded.reduce((sum, { count }) => sum + count, 0);
          expect(rate.denominator + excluded).toBe(pledges.length);
        }
      }),
    );
  });

  test("known to be kept is fulfilment times coverage", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        const { fulfilment, coverage, "kept-of-due": keptOfDue } = ratesOf(pledges);
        if (fulfilment.value === "unknown") expect([0, "unknown"]).toContain(keptOfDue.value);
        else expect(keptOfDue.value).toBeCloseTo(fulfilment.value * (coverage.value as number), 12);
      }),
    );
  });

  test("once every due pledge has its verdict, fulfilment lies between the bounds told before", () => {
    const judges = fc.array(fc.constantFrom("kept", "not-kept"), { minLength: 12, maxLength: 12 });
    const waiting = commitment.WAITING as readonly string[];
    fc.assert(
      fc.property(everyState, judges, (pledges, verdicts) => {
        const before = ratesOf(pledges);
        const [least, coverage] = [before["kept-of-due"].value, before.coverage.value];
        const judged = pledges.map((pledge, index) => {
          if (!waiting.includes(commitment.standing(pledge, asOf))) return pledge;
          const settlement = { verdict: verdicts[index]!, reason: "as found", by: "judge", on: pledge.updated.on };
          const kept = commitment.settle(pledge, settlement);
          const undecided = commitment.settle(pledge, { ...settlement, verdict: "not-kept" });
          return kept.ok ? kept.pledge : undecided.ok ? undecided.pledge : pledge;
        });
        const after = ratesOf(judged);
        if (least === "unknown" || coverage === "unknown" || after.coverage.value !== 1) return;
        expect(after.fulfilment.value).toBeGreaterThanOrEqual(least - 1e-12);
        expect(after.fulfilment.value).toBeLessThanOrEqual(least + 1 - coverage + 1e-12);
      }),
    );
  });

  test("groups add up to the whole, and the order of the pledges changes nothing", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        const { overall, groups } = must(commitment.summarise(pledges, { asOf, by: ["maker"] })).summary;
        for (const code of STANDINGS) {
          expect(groups.reduce((sum, group) => sum + group.byStanding[code]!, 0)).toBe(overall.byStanding[code]);
        }
        const turned = must(commitment.summarise(pledges.toReversed(), { asOf, by: ["maker"] })).summary;
        expect(turned).toEqual({ asOf, overall, groups });
      }),
    );
  });

  test("other words for the kinds change no rate, and only the words in the groups", () => {
    const other = { personal: "collective", collective: "personal" } as const;
    fc.assert(
      fc.property(everyState, (pledges) => {
        const renamed = pledges.map((pledge) => ({ ...pledge, kind: other[pledge.kind] }));
        const [before, after] = [pledges, renamed].map(
          (list) => must(commitment.summarise(list, { asOf, by: ["kind"] })).summary,
        );
        expect(after!.overall).toEqual(before!.overall);
        const back = after!.groups.map(({ key, ...group }) => ({
          ...group,
          key: { kind: other[key.kind as "personal"] },
        }));
        expect(back.toReversed()).toEqual(before!.groups);
      }),
    );
  });

  test("a withdrawn pledge is in every denominator that does not exclude it, and in no other", () => {
    fc.assert(
      fc.property(everyState, rates, fc.constantFrom("withdrawn", "excused", "superseded"), (pledges, one, verdict) => {
        const more = settled(published("one more"), verdict);
        const [before, after] = [pledges, [...pledges, more]].map(
          (list) => must(commitment.summarise(list, { asOf, rates: [one] })).summary.overall.rates["r"]!,
        );
        const { standings, timing, text } = one.counts.denominator;
        const isIn =
          standings.includes(verdict) &&
          (timing === undefined || timing === "unknown") &&
          (text === undefined || text === "as-published");
        expect(after!.denominator - before!.denominator).toBe(isIn ? 1 : 0);
        const left = (each: Rate): number => each.excluded.find(({ reason }) => reason === verdict)?.count ?? 0;
        expect(left(after!) - left(before!)).toBe(isIn ? 0 : 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a tally", () => {
  const asOf = "2030-01-01";
  const counting = { asOf, by: ["maker", "kind"] } as const;
  const everyState = collections.map((walked) => walked.map(({ states }) => states.at(-1)!));
  const tallyOf = (pledges: readonly commitment.Pledge[]): commitment.Tally =>
    must(commitment.addAll(must(commitment.emptyTally(counting)).tally, pledges)).tally;

  test("merges to the same counts however the pledges are split, and in whatever order", () => {
    fc.assert(
      fc.property(everyState, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (pledges, parts) => {
        const [a, b, c] = [0, 1, 2].map((part) => tallyOf(pledges.filter((_, index) => parts[index] === part)));
        const merged = must(commitment.merge(must(commitment.merge(a!, b!)).tally, c!)).tally;
        const other = must(commitment.merge(c!, must(commitment.merge(b!, a!)).tally)).tally;
        expect(merged).toEqual(tallyOf(pledges));
        expect(other).toEqual(merged);
        const { summary } = must(commitment.summarise(pledges, counting));
        expect(must(commitment.summaryOf(merged)).summary).toEqual(summary);
      }),
    );
  });

  test("forgets a pledge that is removed, and comes back whole from JSON", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        const tally = tallyOf(pledges);
        expect(must(commitment.readTally(counting, JSON.parse(JSON.stringify(tally)))).tally).toEqual(tally);
        const [first, ...rest] = pledges;
        if (first !== undefined) expect(must(commitment.remove(tally, first)).tally).toEqual(tallyOf(rest));
      }),
    );
  });

  test("never changes the tally it is given", () => {
    const tally = tallyOf([published("p")]);
    const before = structuredClone(tally);
    must(commitment.addAll(tally, [published("q")]));
    must(commitment.remove(tally, published("p")));
    must(commitment.merge(tally, tally));
    expect(tally).toEqual(before);
  });

  const tally = tallyOf([published("p")]);
  const [group] = Object.keys(tally.groups);
  const trait = Object.keys(tally.groups[group!]!)[0]!;
  const others = { ...commitment.DEFAULT_VERDICTS, id: "others" };
  const foreign = must(commitment.emptyTally({ ...counting, vocabulary: others })).tally;
  test.each<[string, string, () => { ok: boolean }]>([
    ["of a day that is none", "invalid-input", () => commitment.emptyTally({ asOf: "today" })],
    [
      "that takes out what was never put in",
      "never-counted",
      () => commitment.remove(tally, settled(published("q"), "not-kept")),
    ],
    ["merged with one of another day", "different-tallies", () => commitment.merge(tally, { ...tally, asOf: DUE })],
    ["merged with one of other keys", "different-tallies", () => commitment.merge(tally, { ...tally, by: ["maker"] })],
    ["merged with one of other verdicts", "different-tallies", () => commitment.merge(tally, foreign)],
    [
      "that adds what is judged by other words",
      "definition-changed",
      () => commitment.addAll(foreign, [published("p")], others),
    ],
    ["that is counted by other words than its own", "definition-changed", () => commitment.addAll(foreign, [])],
    ["summed up by other words", "definition-changed", () => commitment.summaryOf(foreign)],
    ["with one pledge twice", "duplicate-id", () => commitment.addAll(tally, [published("q"), published("q")])],
    [
      "with half a pledge",
      "invalid-input",
      () => commitment.readTally(counting, { ...tally, groups: { [group!]: { [trait]: 0.5 } } }),
    ],
    [
      "with no pledge at all in a group",
      "invalid-input",
      () => commitment.readTally(counting, { ...tally, groups: { [group!]: { [trait]: 0 } } }),
    ],
    [
      "of a group without its keys",
      "invalid-input",
      () => commitment.readTally(counting, { ...tally, groups: { '["p"]': { [trait]: 1 } } }),
    ],
    [
      "of a group whose name is no JSON",
      "invalid-input",
      () => commitment.readTally(counting, { ...tally, groups: { p: {} } }),
    ],
    [
      "of pledges that stand nowhere",
      "invalid-input",
      () => commitment.readTally(counting, { ...tally, groups: { [group!]: { "[]": 1 } } }),
    ],
    [
      "of pledges that stand as the vocabulary does not know",
      "invalid-input",
      () =>
        commitment.readTally(counting, { ...tally, groups: { [group!]: { [trait.replace("no-report", "fine")]: 1 } } }),
    ],
    ["read for another day", "different-tallies", () => commitment.readTally({ ...counting, asOf: DUE }, tally)],
  ])("%s is refused", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("records of verdicts alone", () => {
  const tally = must(commitment.emptyTally({ asOf: DUE, by: ["maker", "kind"] })).tally;
  const record = { id: "1", verdict: "kept", maker: { id: "works", kind: "unit" }, kind: "collective" } as const;
  const counted = must(commitment.addRecords(tally, [record])).tally;

  test("are counted as settled, by what is known of them", () => {
    const { groups } = must(commitment.summaryOf(counted)).summary;
    expect(groups).toMatchObject([
      {
        key: { maker: "works", kind: "collective" },
        byStatus: { settled: 1 },
        byVerdict: { kept: 1 },
        byStanding: { kept: 1 },
        eased: 0,
        rates: { fulfilment: { numerator: 1 }, "kept-as-published": { numerator: 0 }, "on-time": { numerator: 0 } },
      },
    ]);
    const bare = must(commitment.addRecords(tally, [{ id: "2", verdict: "excused" }])).tally;
    expect(must(commitment.summaryOf(bare)).summary.groups).toMatchObject([{ key: {}, byStanding: { excused: 1 } }]);
  });

  test("merge with pledges, and come back whole from JSON", () => {
    const both = must(commitment.merge(counted, must(commitment.addAll(tally, [published("p")])).tally)).tally;
    expect(must(commitment.summaryOf(both)).summary.overall.pledges).toBe(2);
    const read = commitment.readTally({ asOf: DUE, by: ["maker", "kind"] }, JSON.parse(JSON.stringify(both)));
    expect(must(read).tally).toEqual(both);
  });

  test.each<[string, string, object[], commitment.VerdictVocabulary?]>([
    ["a verdict that the vocabulary does not have", "invalid-input", [{ ...record, verdict: "mostly-kept" }]],
    ["a standing, which is no verdict", "invalid-input", [{ ...record, verdict: "no-report" }]],
    ["a field nobody knows", "invalid-input", [{ ...record, score: 1 }]],
    ["one of them twice", "duplicate-id", [record, record]],
    ["other verdicts", "definition-changed", [record], { ...commitment.DEFAULT_VERDICTS, id: "others" }],
  ])("with %s are refused, and none is counted", (_, code, records, vocabulary) => {
    expect(commitment.addRecords(tally, records as (typeof record)[], vocabulary)).toMatchObject({ refusal: { code } });
  });
});
