import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { EVIDENCE, PROPOSAL, aPublishedPledge, aReportedPledge } from "./records.js";

type Settlement = Parameters<typeof commitment.settle>[1];
type Answer = ReturnType<typeof commitment.settle>;

const settle = (pledge: commitment.Pledge, settlement: Pick<Settlement, "verdict"> & Partial<Settlement>): Answer =>
  commitment.settle(pledge, { by: "supervisor", on: "2014-12-31", ...settlement });
const explained = { to: "the villagers' assembly", on: "2014-12-30" };
const reportWithoutEvidence = must(
  commitment.report(aPublishedPledge(), {
    progress: { state: "measured", achieved: 8 },
    evidence: [],
    by: "wang",
    on: "2014-12-20",
  }),
).pledge;
const unmeasured = aPublishedPledge({ measure: undefined });
const early = aPublishedPledge();
const undated = aPublishedPledge({ due: undefined });

describe("who settles", () => {
  test.each([
    ["the maker", "logistics", "made"],
    ["whoever proposed it", "office", "proposed"],
    ["whoever reported on it", "wang", "reported on"],
  ])("is not %s", (_, by, part) => {
    expect(settle(aReportedPledge(), { verdict: "kept", by })).toEqual({
      ok: false,
      refusal: { code: "not-independent", message: `"${by}" ${part} pledge "pl-1" and cannot settle it` },
    });
  });
});

describe("a verdict is refused", () => {
  const before = { on: "2014-12-30" };
  test.each<[string, string, () => Answer]>([
    [
      "kept before the due day without a reason",
      "no-reason",
      () => settle(aReportedPledge(), { verdict: "kept", ...before }),
    ],
    ["not kept without a reason", "no-reason", () => settle(aPublishedPledge(), { verdict: "not-kept" })],
    ["partly kept without a reason", "no-reason", () => settle(aReportedPledge(), { verdict: "partly-kept" })],
    ["excused without a reason", "no-reason", () => settle(aPublishedPledge(), { verdict: "excused", explained })],
    ["withdrawn without a reason", "no-reason", () => settle(aPublishedPledge(), { verdict: "withdrawn" })],
    ["kept when nobody reported", "no-evidence", () => settle(aPublishedPledge(), { verdict: "kept" })],
    ["kept when no report has evidence", "no-evidence", () => settle(reportWithoutEvidence, { verdict: "kept" })],
    [
      "partly kept when no report has evidence",
      "no-evidence",
      () => settle(reportWithoutEvidence, { verdict: "partly-kept", reason: "two are missing" }),
    ],
    [
      "kept at 80 %",
      "target-not-reached",
      () => settle(aReportedPledge({ state: "measured", achieved: 6.4 }), { verdict: "kept" }),
    ],
    [
      "kept at 80 % even with a reason",
      "target-not-reached",
      () => settle(aReportedPledge({ state: "measured", achieved: 6.4 }), { verdict: "kept", reason: "nearly" }),
    ],
    [
      "kept above a target that was to be undercut",
      "target-not-reached",
      () =>
        settle(
          aReportedPledge(
            { state: "measured", achieved: 6 },
            aPublishedPledge({ measure: { unit: "days", baseline: 15, target: 5 } }),
          ),
          { verdict: "kept" },
        ),
    ],
    [
      "kept beside the target, where no baseline says which way is up",
      "progress-unknown",
      () =>
        settle(
          aReportedPledge(
            { state: "measured", achieved: 7 },
            aPublishedPledge({ measure: { unit: "days", baseline: "unknown", target: 8 } }),
          ),
          { verdict: "kept" },
        ),
    ],
    [
      "kept by a rounding, a long way from the baseline",
      "target-not-reached",
      () =>
        settle(
          aReportedPledge(
            { state: "measured", achieved: 7.99 },
            aPublishedPledge({ measure: { unit: "days", baseline: -1e15, target: 8 } }),
          ),
          { verdict: "kept" },
        ),
    ],
    [
      "kept when the last report does not know",
      "progress-unknown",
      () => settle(aReportedPledge({ state: "unknown", missing: "the count" }, aReportedPledge()), { verdict: "kept" }),
    ],
    [
      "kept when the last report of a pledge without measure does not know",
      "progress-unknown",
      () => settle(aReportedPledge({ state: "unknown", missing: "the count" }, unmeasured), { verdict: "kept" }),
    ],
    [
      "excused when nobody had it explained",
      "not-explained",
      () => settle(aPublishedPledge(), { verdict: "excused", reason: "the flood" }),
    ],
    [
      "excused before it is explained",
      "not-explained",
      () =>
        settle(aPublishedPledge(), {
          verdict: "excused",
          reason: "the flood",
          explained: { ...explained, on: "2015-01-01" },
        }),
    ],
    [
      "withdrawn after the due day",
      "already-due",
      () => settle(aPublishedPledge(), { verdict: "withdrawn", reason: "plans changed", on: "2015-01-01" }),
    ],
    [
      "superseded after the due day",
      "already-due",
      () =>
        settle(aPublishedPledge(), { verdict: "superseded", reason: "merged", successor: "pl-2", on: "2015-01-01" }),
    ],
    [
      "superseded by nothing",
      "no-successor",
      () => settle(aPublishedPledge(), { verdict: "superseded", reason: "merged" }),
    ],
    [
      "carried over to nothing",
      "no-successor",
      () => settle(aPublishedPledge(), { verdict: "carried-over", reason: "winter came early" }),
    ],
    [
      "carried over to itself",
      "no-successor",
      () => settle(aPublishedPledge(), { verdict: "carried-over", reason: "winter came early", successor: "pl-1" }),
    ],
    [
      "carried over without a reason",
      "no-reason",
      () => settle(aPublishedPledge(), { verdict: "carried-over", successor: "pl-2" }),
    ],
    [
      "not kept before the due day without a reason",
      "no-reason",
      () => settle(early, { verdict: "not-kept", ...before }),
    ],
    ["a word that is no verdict", "unknown-verdict", () => settle(aReportedPledge(), { verdict: "mostly-kept" })],
    [
      "kept where a second report takes back what the first one claimed",
      "target-not-reached",
      () => settle(aReportedPledge({ state: "measured", achieved: 7 }, aReportedPledge()), { verdict: "kept" }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("a verdict is given", () => {
  test.each<[string, () => Answer]>([
    ["kept on the due day", () => settle(aReportedPledge(), { verdict: "kept" })],
    [
      "kept before the due day, with its reason",
      () => settle(aReportedPledge(), { verdict: "kept", reason: "all eight stand", on: "2014-12-21" }),
    ],
    [
      "kept at any time where no due day is set",
      () => settle(aReportedPledge(undefined, undated), { verdict: "kept", on: "2014-12-21" }),
    ],
    [
      "kept where what was to be done is described",
      () =>
        settle(aReportedPledge({ state: "described", account: "all visits made" }, unmeasured), { verdict: "kept" }),
    ],
    [
      "kept on evidence of an earlier report",
      () =>
        settle(
          must(
            commitment.report(aReportedPledge({ state: "measured", achieved: 7 }), {
              progress: { state: "measured", achieved: 8 },
              evidence: [],
              by: "wang",
              on: "2014-12-29",
            }),
          ).pledge,
          { verdict: "kept" },
        ),
    ],
    [
      "kept at exactly the target, where no baseline says which way is up",
      () =>
        settle(
          aReportedPledge(
            { state: "measured", achieved: 8 },
            aPublishedPledge({ measure: { unit: "days", baseline: "unknown", target: 8 } }),
          ),
          { verdict: "kept" },
        ),
    ],
    [
      "carried over after the due day, which is no way out of the count",
      () =>
        settle(aPublishedPledge(), { verdict: "carried-over", reason: "winter", successor: "pl-2", on: "2015-01-05" }),
    ],
    [
      "superseded on the due day",
      () => settle(aPublishedPledge(), { verdict: "superseded", reason: "merged", successor: "pl-2" }),
    ],
    [
      "partly kept",
      () =>
        settle(aReportedPledge({ state: "measured", achieved: 6 }), {
          verdict: "partly-kept",
          reason: "two are missing",
        }),
    ],
    [
      "not kept though nobody reported",
      () => settle(aPublishedPledge(), { verdict: "not-kept", reason: "nothing was done" }),
    ],
    [
      "not kept though the report claims the target",
      () => settle(aReportedPledge(), { verdict: "not-kept", reason: "two stand empty" }),
    ],
    [
      "excused on the day it is explained",
      () => settle(aPublishedPledge(), { verdict: "excused", reason: "the flood", explained, on: "2014-12-30" }),
    ],
    [
      "excused after the due day",
      () => settle(aPublishedPledge(), { verdict: "excused", reason: "the flood", explained, on: "2015-02-01" }),
    ],
    ["withdrawn on the due day", () => settle(aPublishedPledge(), { verdict: "withdrawn", reason: "plans changed" })],
    [
      "withdrawn at any time where no due day is set",
      () => settle(undated, { verdict: "withdrawn", reason: "plans changed", on: "2016-01-01" }),
    ],
  ])("%s", (_, attempt) => {
    expect(attempt().ok).toBe(true);
  });

  test("and stands whole in the pledge, with every report", () => {
    const { pledge } = must(
      settle(aReportedPledge({ state: "measured", achieved: 6 }), {
        verdict: "excused",
        reason: "the flood",
        explained,
      }),
    );
    expect(pledge.settlement).toEqual({
      verdict: "excused",
      reason: "the flood",
      explained,
      by: "supervisor",
      on: "2014-12-31",
    });
    expect(pledge.reports).toEqual([
      { progress: { state: "measured", achieved: 6 }, evidence: EVIDENCE, by: "wang", on: "2014-12-20", version: 1 },
    ]);
  });
});

describe("a verdict may change", () => {
  const kept = must(settle(aReportedPledge(), { verdict: "kept" })).pledge;
  const change = (
    changes: Partial<Parameters<typeof commitment.changeVerdict>[1]>,
    pledge: commitment.Pledge = kept,
  ): ReturnType<typeof commitment.changeVerdict> =>
    commitment.changeVerdict(pledge, {
      verdict: "not-kept",
      cause: "new-evidence",
      reason: "two of the eight stand empty",
      evidence: [{ id: "visit", description: "visit of the villagers" }],
      by: "supervisor",
      on: "2015-03-01",
      ...changes,
    });

  test.each(commitment.CHANGE_CAUSES)("for %s, and the one before is kept with its day", (cause) => {
    const { pledge } = must(change({ cause }));
    expect(pledge.settlement).toMatchObject({ verdict: "not-kept", change: { cause }, on: "2015-03-01" });
    expect(pledge.superseded).toEqual([kept.settlement]);
    expect(commitment.verdictOn(pledge, "2015-02-28")?.verdict).toBe("kept");
    expect(commitment.verdictOn(pledge, "2015-03-01")?.verdict).toBe("not-kept");
  });

  test("as often as there is a cause, oldest first", () => {
    const once = must(change({})).pledge;
    const twice = must(change({ verdict: "kept", cause: "external-reversal", on: "2015-04-01" }, once)).pledge;
    expect(twice.superseded.map(({ verdict }) => verdict)).toEqual(["kept", "not-kept"]);
    expect(twice.settlement.verdict).toBe("kept");
  });

  test("to kept, on what has newly come to light", () => {
    const short = aReportedPledge({ state: "measured", achieved: 6 });
    const missed = must(settle(short, { verdict: "not-kept", reason: "two are missing" })).pledge;
    expect(change({ verdict: "kept" }, missed)).toMatchObject({ refusal: { code: "target-not-reached" } });
    const progress = { state: "measured", achieved: 8 } as const;
    const found = must(change({ verdict: "kept", progress }, missed)).pledge;
    expect(found.settlement.change).toMatchObject({ progress });
  });

  test.each<[string, string, () => { ok: boolean }]>([
    ["before there is one", "wrong-status", () => change({}, aReportedPledge())],
    ["to what it is", "nothing-changed", () => change({ verdict: "kept" })],
    ["for new evidence without any", "no-evidence", () => change({ evidence: [] })],
    ["for a cause nobody named", "invalid-input", () => change({ cause: "second-thoughts" as "our-error" })],
    ["without a reason", "invalid-input", () => change({ reason: undefined as unknown as string })],
    ["to withdrawn, once it was due", "already-due", () => change({ verdict: "withdrawn" })],
    ["to a word that is no verdict", "unknown-verdict", () => change({ verdict: "mostly-kept" })],
    ["by who reported", "not-independent", () => change({ by: "wang" })],
    ["on a day before it was given", "backdated", () => change({ on: "2014-12-30" })],
    ["to excused, which nobody had explained", "not-explained", () => change({ verdict: "excused" })],
  ])("but not %s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("under the vocabulary under which it was published, and no other", () => {
    const { id, ...others } = commitment.DEFAULT_VERDICTS;
    const changed = commitment.changeVerdict(
      kept,
      { verdict: "not-kept", cause: "our-error", reason: "r", by: "supervisor", on: "2015-03-01" },
      { ...others, id, version: 2 },
    );
    expect(changed).toMatchObject({ refusal: { code: "definition-changed" } });
  });
});

describe("an aspirational pledge", () => {
  const nearEnough = { ...commitment.DEFAULT_VERDICTS, id: "ambition", reach: { committed: 1, aspirational: 0.7 } };
  const settleAt = (ambition: commitment.Ambition, achieved: number): ReturnType<typeof commitment.settle> => {
    const proposed = must(commitment.propose({ ...PROPOSAL, ambition })).pledge;
    const approved = must(commitment.review(proposed, { verdict: "approved", by: "r", on: PROPOSAL.on })).pledge;
    const where = { place: "board", by: "office", on: PROPOSAL.on };
    const pledge = must(commitment.publish(approved, where, nearEnough)).pledge;
    const reported = aReportedPledge({ state: "measured", achieved }, pledge);
    return commitment.settle(reported, { verdict: "kept", by: "supervisor", on: "2014-12-31" }, nearEnough);
  };
  test.each([
    ["aspirational", 5.6, true],
    ["aspirational", 5.5, false],
    ["committed", 7.9, false],
    ["committed", 8, true],
  ] as const)("%s at %d of 8 is kept: %s, where the vocabulary lets it be at 70 %% of the way", (ambition, at, ok) => {
    const result = settleAt(ambition, at);
    expect(result.ok).toBe(ok);
    if (!result.ok) expect(result.refusal.code).toBe("target-not-reached");
  });
});

describe("a recurring pledge", () => {
  const visits = aPublishedPledge({
    statement: "a visit to every village each quarter",
    measure: undefined,
    recurs: { every: 3, unit: "months", from: "2014-04-01" },
  });
  const visited = (occurrence: number, on: string, pledge: commitment.Pledge): commitment.ReportedPledge =>
    must(
      commitment.report(pledge, {
        progress: { state: "described", account: "all villages seen" },
        evidence: EVIDENCE,
        occurrence,
        by: "wang",
        on,
      }),
    ).pledge;
  test("is kept where every visit was made", () => {
    const twice = visited(2, "2014-09-20", visited(1, "2014-06-20", visits));
    expect(settle(twice, { verdict: "kept" })).toMatchObject({
      refusal: {
        code: "target-not-reached",
        message: 'pledge "pl-1" would be settled as kept; occurrence 3, due on 2014-12-31, is missed',
      },
    });
    expect(settle(visited(3, "2014-12-30", twice), { verdict: "kept" }).ok).toBe(true);
  });
});
