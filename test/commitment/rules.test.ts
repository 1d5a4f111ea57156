import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { PROPOSAL, aLife, aPublishedPledge } from "./records.js";

const EVERYTHING = commitment.AdmissionRules.parse({
  id: "everything",
  version: 1,
  label: { en: "everything", "zh-CN": "全部要求" },
  measure: "error",
  baseline: "error",
  due: "error",
  oneAction: { severity: "warning", connectives: [" and ", "并"] },
  ownPower: "error",
  perMaker: [
    { maker: "unit", least: 2, most: 3, severity: "error" },
    { maker: "person", most: 1, severity: "warning" },
  ],
});
type Proposal = Parameters<typeof commitment.propose>[0];
const proposed = (changes: Partial<Proposal> = {}): commitment.Pledge =>
  must(commitment.propose({ ...PROPOSAL, ...changes })).pledge;
const codes = (pledge: commitment.Pledge, others: readonly commitment.Pledge[] | undefined): readonly string[] =>
  commitment.admission(pledge, EVERYTHING, others).findings.map(({ code }) => code);
const second = proposed({ id: "pl-2" });

describe("admission", () => {
  test.each<[string, Partial<Proposal>, readonly string[]]>([
    ["a pledge that has everything", {}, []],
    ["no measure", { measure: undefined }, ["no-measure"]],
    ["no base figure", { measure: { unit: "days", baseline: "unknown", target: 5 } }, ["no-baseline"]],
    ["no day", { due: undefined }, ["no-date"]],
    ["no day, but a cadence", { due: undefined, recurs: { every: 1, unit: "years", from: "2014-04-01" } }, []],
    ["two actions", { statement: "canteens rebuilt and cooks trained" }, ["several-actions"]],
    ["two actions in Chinese", { statement: "改建食堂并培训厨师" }, ["several-actions"]],
    ["a connective at the end joins nothing", { statement: "canteens rebuilt and " }, []],
    ["nor one at the beginning", { statement: "并无他事" }, []],
    [
      "what others have not agreed to",
      { dependsOn: [{ on: "county", what: "pays half", agreed: false }] },
      ["beyond-own-power"],
    ],
    ["what they have agreed to", { dependsOn: [{ on: "county", what: "pays half", agreed: true }] }, []],
  ])("of %s", (_, changes, expected) => {
    expect(codes(proposed(changes), [second])).toEqual(expected);
  });

  const other = (id: string): commitment.Pledge => proposed({ id });
  const { settled, returned } = aLife().pledges;
  test.each<[string, readonly commitment.Pledge[] | undefined, readonly string[]]>([
    ["one alone is too few", [], ["too-few-pledges"]],
    ["itself is not another one", [proposed()], ["too-few-pledges"]],
    ["two are enough", [other("pl-2")], []],
    ["four are too many", ["pl-2", "pl-3", "pl-4"].map(other), ["too-many-pledges"]],
    [
      "another maker's do not count",
      [proposed({ id: "pl-2", maker: { id: "works", kind: "unit" } })],
      ["too-few-pledges"],
    ],
    ["nor one that was returned", [{ ...returned, id: commitment.PledgeId.parse("pl-2") }], ["too-few-pledges"]],
    ["nor one that was settled", [{ ...settled, id: commitment.PledgeId.parse("pl-2") }], ["too-few-pledges"]],
    ["where nobody says how many there are, that is said", undefined, ["number-unknown"]],
  ])("by number: %s", (_, others, expected) => {
    expect(codes(proposed(), others)).toEqual(expected);
  });

  test("counts by the kind of maker, with its own severity", () => {
    const zhao = { maker: { id: "zhao", kind: "person" }, kind: "personal" } as const;
    const found = commitment.admission(proposed({ ...zhao, id: "a" }), EVERYTHING, [proposed({ ...zhao, id: "b" })]);
    expect(found.findings).toMatchObject([{ code: "too-many-pledges", severity: "warning", path: ["maker"] }]);
    expect(commitment.isBarred(found)).toBe(false);
    const team = proposed({ maker: { id: "team", kind: "team" } });
    expect(codes(team, [])).toEqual([]);
  });

  test("rules that are left out ask for nothing", () => {
    const none = { id: "none", version: 1, label: { en: "none", "zh-CN": "无" } };
    const bare = proposed({ measure: undefined, due: undefined });
    expect(commitment.admission(bare, none).findings).toEqual([]);
  });

  test("is kept with the decision, and with the rules by which it was found", () => {
    const vague = proposed({ measure: undefined });
    const found = commitment.admission(vague, EVERYTHING, [second]);
    expect(commitment.isBarred(found)).toBe(true);
    const decision = { admission: found, by: "committee", on: "2014-03-05" } as const;
    expect(commitment.review(vague, { verdict: "approved", ...decision })).toMatchObject({
      refusal: {
        code: "no-reason",
        message: 'pledge "pl-1" would be approved without a reason, and what is promised is not measured',
      },
    });
    const reasons = ["the measure follows with the budget"];
    const { pledge } = must(commitment.review(vague, { verdict: "approved", reasons, ...decision }));
    expect(pledge.review).toMatchObject({ admission: { rules: { id: "everything", version: 1 } }, reasons });
  });

  test.each<[string, object]>([
    ["more asked for than allowed", { perMaker: [{ maker: "unit", least: 4, most: 3, severity: "error" }] }],
    [
      "one kind of maker twice",
      {
        perMaker: [
          { maker: "unit", severity: "error" },
          { maker: "unit", severity: "error" },
        ],
      },
    ],
    ["no connective", { oneAction: { severity: "error", connectives: [] } }],
    ["a severity nobody knows", { measure: "fatal" }],
    ["a field nobody knows", { smart: true }],
  ])("rules with %s are refused", (_, changes) => {
    expect(commitment.AdmissionRules.safeParse({ ...EVERYTHING, ...changes }).success).toBe(false);
  });
});

describe("a vocabulary", () => {
  const { DEFAULT_VERDICTS: whole } = commitment;
  const [kept] = whole.verdicts;
  const [fulfilment] = whole.rates;
  const lintOf = (changes: Partial<commitment.VerdictVocabulary>): readonly string[] =>
    commitment.lint({ ...whole, ...changes }).map(({ code, path }) => `${code} at ${path.join(".")}`);
  const counting = (counts: Partial<commitment.PledgeRate["counts"]>): commitment.PledgeRate => ({
    ...fulfilment,
    counts: { ...fulfilment.counts, ...counts },
  });

  test("that is the default has nothing wrong with it, and passes its schema", () => {
    expect(commitment.lint(whole)).toEqual([]);
    expect(commitment.VerdictVocabulary.parse(whole)).toEqual(whole);
  });

  test.each<[string, Partial<commitment.VerdictVocabulary>, readonly string[]]>([
    ["a verdict twice", { verdicts: [...whole.verdicts, kept] }, ["duplicate-verdict at verdicts.7.code"]],
    [
      "a verdict called as what waits",
      { verdicts: [...whole.verdicts, { ...kept, code: "no-report" }] },
      ["reserved-code at verdicts.7.code"],
    ],
    ["a rate twice", { rates: [...whole.rates, fulfilment] }, ["duplicate-rate at rates.8.id"]],
    [
      "a rate of what nothing can be",
      { rates: [...whole.rates.slice(1), counting({ denominator: { standings: ["kept", "mostly-kept"] } })] },
      ["unknown-standing at rates.7.counts"],
    ],
    [
      "a numerator that is not in the denominator",
      { rates: [...whole.rates.slice(1), counting({ denominator: { standings: ["not-kept"] } })] },
      ["numerator-outside at rates.7.counts"],
    ],
    [
      "a denominator in time and a numerator at any time",
      { rates: [...whole.rates.slice(1), counting({ denominator: { standings: ["kept"], timing: "on-time" } })] },
      ["numerator-outside at rates.7.counts"],
    ],
    [
      "a denominator of unchanged texts and a numerator of any",
      { rates: [...whole.rates.slice(1), counting({ denominator: { standings: ["kept"], text: "as-published" } })] },
      ["numerator-outside at rates.7.counts"],
    ],
    [
      "a mark under what is not shown at all",
      { rates: [...whole.rates.slice(1), { ...fulfilment, least: 10, few: 6 }] },
      ["withheld-below-mark at rates.7"],
    ],
    [
      "a verdict that no rate counts",
      { verdicts: [...whole.verdicts, { ...kept, code: "sung" }] },
      ["uncounted-verdict at verdicts.7.code"],
    ],
  ])("with %s", (_, changes, expected) => {
    expect(lintOf(changes)).toEqual(expected);
  });

  test.each<[string, object]>([
    ["a credit over 1", { verdicts: [{ ...kept, credit: 1.1 }] }],
    ["a credit of NaN", { verdicts: [{ ...kept, credit: NaN }] }],
    ["a reach of nothing", { reach: { committed: 0, aspirational: 1 } }],
    ["a reach beyond the target", { reach: { committed: 1.2, aspirational: 1 } }],
    ["no verdict at all", { verdicts: [] }],
    ["a need nobody knows", { verdicts: [{ ...kept, needs: ["applause"] }] }],
    ["a rate that counts nothing", { rates: [counting({ denominator: { standings: [] } })] }],
  ])("with %s is refused by its schema", (_, changes) => {
    expect(commitment.VerdictVocabulary.safeParse({ ...whole, ...changes }).success).toBe(false);
  });
});

describe("deliveries", () => {
  const told = (
    pledge: commitment.Pledge,
    delivered: commitment.Delivery[],
    on: string,
    achieved: number,
  ): commitment.Pledge =>
    must(commitment.report(pledge, { progress: { state: "measured", achieved }, evidence: [], delivered, by: "w", on }))
      .pledge;
  const bags = (value: number): commitment.Delivery => ({
    form: "in-kind",
    what: "seed",
    quantity: { kind: "exact", value, unit: "bags" },
  });
  const first = told(told(aPublishedPledge(), [bags(3)], "2014-04-01", 1), [bags(4)], "2014-05-01", 2);
  const other = told(
    aPublishedPledge({ id: "pl-2" }),
    [bags(5), { form: "in-kind", what: "seed", quantity: { kind: "at-least", value: 1, unit: "sacks" } }],
    "2014-05-02",
    1,
  );

  test("are added over reports and pledges, each thing in its own unit and no more exactly than told", () => {
    expect(commitment.deliveries([first, other], "2014-12-31")).toEqual([
      {
        form: "in-kind",
        what: "seed",
        unit: "bags",
        pledges: 2,
        reports: 3,
        quantity: { kind: "exact", value: 12, unit: "bags" },
      },
      {
        form: "in-kind",
        what: "seed",
        unit: "sacks",
        pledges: 1,
        reports: 1,
        quantity: { kind: "at-least", value: 1, unit: "sacks" },
      },
    ]);
  });

  test("of later reports are left out", () => {
    expect(commitment.deliveries([first], "2014-04-30")).toMatchObject([{ reports: 1, quantity: { value: 3 } }]);
    expect(commitment.deliveries([first], "2014-03-31")).toEqual([]);
  });
});
