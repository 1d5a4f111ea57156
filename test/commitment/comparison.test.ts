import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import * as comparison from "answerable/commitment/comparison";
import * as labels from "answerable/commitment/comparison/labels";
import { KAPPA_WEIGHTS, STRATUM_DROPS } from "answerable/statistics";
import { aPublishedPledge, aReportedPledge } from "./records.js";

const DUE = "2014-12-31";
const judged = (pledge: commitment.Pledge, verdict: string): commitment.Pledge =>
  must(commitment.settle(pledge, { verdict, reason: "as found", by: "supervisor", on: DUE })).pledge;

test("agreement", () => {
  const rated = (id: string, leader: string, reviewer: string): commitment.Pledge => {
    const byLeader = { evaluator: "leader", verdict: leader, by: "secretary", on: "2014-12-22" } as const;
    const byReviewer = { evaluator: "reviewer", verdict: reviewer, by: "auditor", on: "2014-12-23" } as const;
    const pledge = aReportedPledge(undefined, aPublishedPledge({ id }));
    return must(commitment.evaluate(must(commitment.evaluate(pledge, byLeader)).pledge, byReviewer)).pledge;
  };
  // #region agreement
  const evaluated = [
    rated("a", "kept", "kept"),
    rated("b", "kept", "partly-kept"),
    rated("c", "not-kept", "not-kept"),
    rated("d", "kept", "kept"),
    rated("e", "partly-kept", "not-kept"),
  ];
  const { agreement } = must(
    comparison.agreement(evaluated, {
      raters: ["leader", "reviewer"],
      order: ["kept", "partly-kept", "not-kept"],
      weights: "linear",
      asOf: "2014-12-31",
    }),
  );
  expect(agreement).toMatchObject({ n: 5, unrated: 0, outside: 0, observed: 0.8 });
  expect(agreement.kappa.status === "estimated" && agreement.kappa.value).toBeCloseTo((0.8 - 0.52) / (1 - 0.52), 12);
  // #endregion agreement
});

test("standardise", () => {
  const settled = (id: string, maker: string, kind: commitment.Kind, isKept: boolean): commitment.Pledge => {
    const whose = { maker: { id: maker, kind: "unit" }, kind } as const;
    const pledge = aReportedPledge(undefined, aPublishedPledge({ id, ...whose }));
    const verdict = { verdict: isKept ? "kept" : "not-kept", reason: "as found", by: "supervisor", on: "2014-12-31" };
    return must(commitment.settle(pledge, verdict)).pledge;
  };
  const many = (maker: string, kind: commitment.Kind, kept: number, all: number): readonly commitment.Pledge[] =>
    Array.from({ length: all }, (_, index) => settled(`${maker}-${kind}-${index}`, maker, kind, index < kept));
  // #region standardise
  const pledges = [
    ...many("works", "personal", 9, 10),
    ...many("works", "collective", 2, 4),
    ...many("health", "personal", 4, 4),
    ...many("health", "collective", 6, 10),
  ];
  const { tally } = must(commitment.emptyTally({ asOf: "2014-12-31", by: ["maker", "kind"] }));
  const counted = must(commitment.addAll(tally, pledges)).tally;
  const [fulfilment] = commitment.DEFAULT_VERDICTS.rates;
  const { standardisation } = must(
    comparison.standardise(counted, { rate: fulfilment, of: "maker", across: "kind", least: 4, mostLost: 0.1 }),
  );
  const shares = standardisation.groups.map(({ group, crude, standardised }) => [
    group,
    crude.count / crude.n,
    standardised.status === "estimated" && standardised.value,
  ]);
  expect(shares).toEqual([
    ["health", 10 / 14, 0.5 * 1 + 0.5 * 0.6], // fewer kept than the works, and more of the hard ones
    ["works", 11 / 14, 0.5 * 0.9 + 0.5 * 0.5],
  ]);
  // #endregion standardise
});

describe("agreement between raters", () => {
  const said = (id: string, words: Partial<Record<"self" | "leader" | "reviewer", string>>): commitment.Pledge =>
    Object.entries(words).reduce<commitment.Pledge>(
      (pledge, [evaluator, verdict], index) =>
        must(
          commitment.evaluate(pledge, {
            evaluator: evaluator as "self",
            verdict,
            by: evaluator === "self" ? "wang" : `${evaluator}-1`,
            on: `2014-12-2${index + 1}`,
          }),
        ).pledge,
      aReportedPledge(undefined, aPublishedPledge({ id })),
    );
  const pledges = [
    said("a", { leader: "kept", reviewer: "kept" }),
    said("b", { leader: "kept", reviewer: "not-kept" }),
    said("c", { leader: "not-kept", reviewer: "not-kept" }),
    said("d", { leader: "kept" }),
    said("e", {}),
    said("f", { leader: "excused", reviewer: "kept" }),
  ];
  const both = { raters: ["leader", "reviewer"], asOf: "2014-12-31" } as const;

  test("counts a pledge where both spoke, and says how many it leaves out and why", () => {
    const { agreement } = must(comparison.agreement(pledges, { ...both, order: ["kept", "not-kept"] }));
    expect(agreement).toMatchObject({
      table: [
        [1, 1],
        [0, 1],
      ],
      n: 3,
      observed: 2 / 3,
      unrated: 2,
      outside: 1,
      kappa: { value: expect.closeTo(0.4, 12) as number },
    });
  });

  test("over all verdicts where none are named, and with the rows of whoever is named first", () => {
    const { agreement } = must(comparison.agreement(pledges, { ...both, raters: ["reviewer", "leader"] }));
    expect(agreement.order).toEqual(commitment.DEFAULT_VERDICTS.verdicts.map(({ code }) => code));
    expect(agreement).toMatchObject({ n: 4, outside: 0 });
    const [kept, excused] = ["kept", "excused"].map((code) => agreement.order.indexOf(code));
    expect(agreement.table[kept!]![excused!]).toBe(1);
  });

  test("as they spoke by the reference day", () => {
    const { agreement } = must(comparison.agreement(pledges, { ...both, asOf: "2014-12-21" }));
    expect(agreement).toMatchObject({ n: 0, unrated: 6, kappa: { refusal: { code: "no-observations" } } });
  });

  test.each<[string, Partial<comparison.AgreementOptions>, string]>([
    ["one rater twice", { raters: ["self", "self"] }, "raters"],
    ["no verdict", { order: [] }, "order"],
    ["one verdict twice", { order: ["kept", "kept"] }, "order"],
    ["a day that does not exist", { asOf: "2014-02-30" }, "asOf"],
  ])("refuses %s", (_, changes, field) => {
    expect(comparison.agreement(pledges, { ...both, ...changes })).toMatchObject({
      refusal: { code: "invalid-input", message: expect.stringContaining(field) as string },
    });
  });
});

describe("standardisation over pledges", () => {
  const asOf = DUE;
  const by = ["maker", "class:field", "kind"] as const;
  const [fulfilment] = commitment.DEFAULT_VERDICTS.rates;
  const one = (id: string, field: string | undefined, verdict: string): commitment.Pledge =>
    judged(
      aReportedPledge(undefined, aPublishedPledge({ id, ...(field !== undefined && { classes: { field } }) })),
      verdict,
    );
  const pledges = [
    one("a", "water", "kept"),
    one("b", "water", "not-kept"),
    one("c", "roads", "kept"),
    one("d", undefined, "kept"),
  ];
  const tally = must(commitment.addAll(must(commitment.emptyTally({ asOf, by })).tally, pledges)).tally;
  const options = { rate: fulfilment, of: "maker", across: "class:field", least: 1, mostLost: 0.5 } as const;

  test("adds up what the tally breaks down further, and says how many have no stratum", () => {
    expect(must(comparison.standardise(tally, options)).standardisation).toMatchObject({
      unplaced: 1,
      strata: [
        { stratum: "roads", weight: 1 / 3 },
        { stratum: "water", weight: 2 / 3 },
      ],
      groups: [{ group: "logistics", crude: { count: 2, n: 3 } }],
    });
  });

  test.each<[string, string, Partial<comparison.PledgeStandardisation>]>([
    ["by a key that the tally does not have", "invalid-input", { across: "matter" }],
    ["across what is compared", "invalid-input", { across: "maker" }],
    ["by other verdicts", "definition-changed", { vocabulary: { ...commitment.DEFAULT_VERDICTS, id: "others" } }],
  ])("is refused %s", (_, code, changes) => {
    expect(comparison.standardise(tally, { ...options, ...changes })).toMatchObject({ refusal: { code } });
  });
});

test("every code has words, each its own", () => {
  expect(Object.keys(labels.KAPPA_WEIGHT_LABELS)).toEqual([...KAPPA_WEIGHTS]);
  expect(Object.keys(labels.STRATUM_DROP_LABELS)).toEqual([...STRATUM_DROPS]);
  for (const list of Object.values(labels)) {
    for (const language of ["en", "zh-CN"] as const) {
      const used = Object.values(list).map((label) => label[language]);
      expect(new Set(used).size).toBe(used.length);
    }
  }
});
