import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { EVIDENCE, aPublishedPledge, aReportedPledge } from "./records.js";

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
      "too-late-to-withdraw",
      () => settle(aPublishedPledge(), { verdict: "withdrawn", reason: "plans changed", on: "2015-01-01" }),
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
      { progress: { state: "measured", achieved: 6 }, evidence: EVIDENCE, by: "wang", on: "2014-12-20" },
    ]);
  });
});
