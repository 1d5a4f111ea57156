import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { Rate } from "answerable/figures";
import { aPublishedPledge, aReportedPledge } from "./records.js";
import { collections } from "./walk.js";

const DUE = "2014-12-31";
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
const settled = (
  pledge: commitment.Pledge,
  verdict: commitment.Verdict,
  on: string = DUE,
): commitment.SettledPledge => {
  const explained = { to: "the assembly", on };
  return must(commitment.settle(pledge, { verdict, reason: "as found", explained, ...bySupervisor, on })).pledge;
};

const STANDING_EXAMPLES: Record<commitment.Standing, commitment.Pledge> = {
  kept: settled(reported("kept"), "kept"),
  "partly-kept": settled(reported("partly", { state: "measured", achieved: 6 }), "partly-kept"),
  "not-kept": settled(published("not"), "not-kept"),
  excused: settled(published("excused"), "excused"),
  withdrawn: settled(published("withdrawn"), "withdrawn"),
  "no-report": published("silent"),
  "progress-unknown": reported("unknown", { state: "unknown", missing: "the count of the depot" }),
  "no-evidence": unproven("unproven"),
  "not-yet-assessed": reported("waiting"),
  "not-yet-due": aPublishedPledge({ id: "later", due: "2015-06-30" }),
  "no-due": aPublishedPledge({ id: "undated", due: undefined }),
  "not-published": must(
    commitment.propose({
      id: "draft",
      maker: "m",
      kind: "personal",
      statement: "s",
      due: DUE,
      by: "o",
      on: "2014-03-03",
    }),
  ).pledge,
};
const EXAMPLES = Object.values(STANDING_EXAMPLES);

describe("a pledge stands in exactly one way", () => {
  test.each(commitment.STANDINGS)("%s", (expected) => {
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

  test.each(["excused", "withdrawn"] as const)("%s counts at once, even without a due day", (verdict) => {
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
  const notDue = [
    { reason: "excused", count: 1 },
    { reason: "withdrawn", count: 1 },
    { reason: "not-yet-due", count: 1 },
    { reason: "no-due", count: 1 },
    { reason: "not-published", count: 1 },
  ];
  const unassessed = [
    { reason: "no-report", count: 1 },
    { reason: "progress-unknown", count: 1 },
    { reason: "no-evidence", count: 1 },
    { reason: "not-yet-assessed", count: 1 },
  ];

  test("fulfilment counts kept among the verdicts, and names everything it leaves out", () => {
    expect(overall.rates.fulfilment).toEqual({
      definition: commitment.FULFILMENT_RATE,
      numerator: 1,
      denominator: 3,
      excluded: [...unassessed, ...notDue],
      value: 1 / 3,
    });
  });

  test("coverage counts the verdicts among the due pledges", () => {
    expect(overall.rates.coverage).toEqual({
      definition: commitment.COVERAGE_RATE,
      numerator: 3,
      denominator: 7,
      excluded: notDue,
      value: 3 / 7,
    });
  });

  test("known to be kept counts the kept ones among the due pledges", () => {
    expect(overall.rates.keptOfDue).toEqual({
      definition: commitment.KEPT_OF_DUE_RATE,
      numerator: 1,
      denominator: 7,
      excluded: notDue,
      value: 1 / 7,
    });
  });

  test("unknown is not zero: without a verdict there is no fulfilment, though coverage is 0", () => {
    const { rates } = must(commitment.summarise([published("a"), reported("b")], { asOf: DUE })).summary.overall;
    expect(rates.fulfilment.value).toBe("unknown");
    expect(rates.coverage.value).toBe(0);
    expect(rates.keptOfDue.value).toBe(0);
  });

  test("of no pledge every rate is unknown", () => {
    const { overall: empty, groups } = must(commitment.summarise([], { asOf: DUE, by: ["maker"] })).summary;
    expect(Object.values(empty.rates).map((rate) => (rate as Rate).value)).toEqual(["unknown", "unknown", "unknown"]);
    expect(groups).toEqual([]);
  });
});

describe("a summary", () => {
  test("counts pledges by status, verdict and standing", () => {
    const { overall } = must(commitment.summarise(EXAMPLES, { asOf: DUE })).summary;
    expect(overall.key).toEqual({});
    expect(overall.pledges).toBe(12);
    expect(overall.byStatus).toEqual({ proposed: 1, returned: 0, approved: 0, published: 3, reported: 3, settled: 5 });
    expect(overall.byVerdict).toEqual({ kept: 1, "partly-kept": 1, "not-kept": 1, excused: 1, withdrawn: 1 });
    expect(overall.byStanding).toEqual(Object.fromEntries(commitment.STANDINGS.map((code) => [code, 1])));
  });

  test("breaks down by the keys asked for, in the order of first occurrence", () => {
    const pledges = [
      aPublishedPledge({ id: "1", maker: "works" }),
      aPublishedPledge({ id: "2", maker: "wang", kind: "personal" }),
      aPublishedPledge({ id: "3", maker: "works" }),
    ];
    const { groups } = must(commitment.summarise(pledges, { asOf: DUE, by: ["maker", "kind"] })).summary;
    expect(groups.map(({ key, pledges: count }) => [key, count])).toEqual([
      [{ maker: "works", kind: "collective" }, 2],
      [{ maker: "wang", kind: "personal" }, 1],
    ]);
  });

  test("refuses a pledge that stands in it twice", () => {
    expect(commitment.summarise([published("p"), published("p")], { asOf: DUE })).toMatchObject({
      refusal: { code: "duplicate-id", message: expect.stringContaining('pledge "p"') as string },
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
  const ratesOf = (pledges: readonly commitment.Pledge[], on = asOf): commitment.PledgeRates =>
    must(commitment.summarise(pledges, { asOf: on })).summary.overall.rates;

  test("each rate is a rate, and with what it leaves out accounts for every pledge", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        for (const rate of Object.values(ratesOf(pledges)) as Rate[]) {
          expect(Rate.parse(rate)).toEqual(rate);
          const excluded = rate.excluded.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
          expect(rate.denominator + excluded).toBe(pledges.length);
        }
      }),
    );
  });

  test("known to be kept is fulfilment times coverage", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        const { fulfilment, coverage, keptOfDue } = ratesOf(pledges);
        if (fulfilment.value === "unknown") expect([0, "unknown"]).toContain(keptOfDue.value);
        else expect(keptOfDue.value).toBeCloseTo(fulfilment.value * (coverage.value as number), 12);
      }),
    );
  });

  test("once every due pledge has its verdict, fulfilment lies between the bounds told before", () => {
    fc.assert(
      fc.property(
        everyState,
        fc.array(fc.constantFrom("kept", "not-kept"), { minLength: 12, maxLength: 12 }),
        (pledges, verdicts) => {
          const { coverage, keptOfDue } = ratesOf(pledges);
          if (coverage.value === "unknown") return;
          const open = coverage.denominator - coverage.numerator;
          const judged = verdicts.slice(0, open).filter((verdict) => verdict === "kept").length;
          const final = (keptOfDue.numerator + judged) / keptOfDue.denominator;
          expect(final).toBeGreaterThanOrEqual(keptOfDue.value as number);
          expect(final).toBeLessThanOrEqual((keptOfDue.value as number) + 1 - coverage.value + 1e-12);
        },
      ),
    );
  });

  test("groups add up to the whole, and the order of the pledges changes no rate", () => {
    fc.assert(
      fc.property(everyState, (pledges) => {
        const { overall, groups } = must(commitment.summarise(pledges, { asOf, by: ["maker"] })).summary;
        for (const code of commitment.STANDINGS) {
          expect(groups.reduce((sum, group) => sum + group.byStanding[code], 0)).toBe(overall.byStanding[code]);
        }
        expect(ratesOf(pledges.toReversed())).toEqual(overall.rates);
      }),
    );
  });

  test("withdrawing or excusing a pledge takes it out of every rate, in sight", () => {
    fc.assert(
      fc.property(everyState, fc.constantFrom("withdrawn", "excused"), (pledges, verdict) => {
        const before = ratesOf(pledges);
        const after = ratesOf([...pledges, settled(published("one more"), verdict)]);
        for (const name of ["fulfilment", "coverage", "keptOfDue"] as const) {
          expect(after[name].value).toBe(before[name].value);
          const countOf = (rates: commitment.PledgeRates): number =>
            rates[name].excluded.find(({ reason }) => reason === verdict)?.count ?? 0;
          expect(countOf(after)).toBe(countOf(before) + 1);
        }
      }),
    );
  });
});
