import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import * as comparison from "answerable/commitment/comparison";

const ASOF = "2014-12-31";
const [fulfilment] = commitment.DEFAULT_VERDICTS.rates;
const JUDGED = ["kept", "partly-kept", "not-kept", "carried-over"];

type Records = Parameters<typeof commitment.addRecords>[1];
type VerdictRecord = Records extends Iterable<infer Each> ? Each : never;

const MAKERS = ["works", "health", "schools"] as const;
const someRecords: fc.Arbitrary<VerdictRecord[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...MAKERS),
      fc.constantFrom(undefined, ...commitment.KINDS),
      fc.constantFrom(...commitment.TERMS),
      fc.constantFrom(...JUDGED, "kept", "excused"),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) =>
    list.map(([maker, kind, term, verdict], index) => {
      return {
        id: `r-${index}`,
        verdict,
        maker: { id: maker, kind: "unit" },
        term,
        ...(kind !== undefined && { kind }),
      };
    }),
  );

const empty = (by: readonly commitment.PledgeKey[]): commitment.Tally =>
  must(commitment.emptyTally({ asOf: ASOF, by })).tally;
const counted = (records: Records, by: readonly commitment.PledgeKey[] = ["maker", "kind"]): commitment.Tally =>
  must(commitment.addRecords(empty(by), records)).tally;
const compared = (
  tally: commitment.Tally,
  options: Partial<comparison.PledgeStandardisation> = {},
): comparison.StandardisedPledges =>
  must(
    comparison.standardise(tally, {
      rate: fulfilment,
      of: "maker",
      across: "kind",
      least: 1,
      mostLost: 0.9,
      ...options,
    }),
  ).standardisation;
const valueOf = ({ standardised }: comparison.StandardisedPledges["groups"][number]): number | string =>
  standardised.status === "estimated" ? standardised.value : standardised.refusal.code;

describe("pledges compared across kinds", () => {
  const standard = { personal: 1, collective: 3 };

  test("come to each maker's rates per kind, averaged by the standard, recounted by hand", () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const { groups, unplaced } = compared(counted(records), { standard, mostLost: 0, drop: "alone" });
        const judged = records.filter(({ verdict }) => JUDGED.includes(verdict));
        expect(unplaced).toBe(judged.filter(({ kind }) => kind === undefined).length);
        for (const group of groups) {
          const rateOf = (kind: string): number => {
            const own = judged.filter((each) => each.maker?.id === group.group && each.kind === kind);
            return own.filter(({ verdict }) => verdict === "kept").length / own.length;
          };
          const byHand = (rateOf("personal") + 3 * rateOf("collective")) / 4;
          if (Number.isNaN(byHand)) expect(valueOf(group)).toBe("too-much-lost");
          else expect(valueOf(group)).toBeCloseTo(byHand, 12);
        }
      }),
    );
  });

  test("come to the same from parts that are merged, and from a tally that breaks down further", () => {
    fc.assert(
      fc.property(someRecords, fc.nat(60), (records, cut) => {
        const whole = compared(counted(records));
        const parts = must(commitment.merge(counted(records.slice(0, cut)), counted(records.slice(cut)))).tally;
        expect(compared(parts)).toEqual(whole);
        expect(compared(counted(records, ["maker", "kind", "term"]))).toEqual(whole);
      }),
    );
  });

  test("do not depend on what the kinds are called", () => {
    const other = { personal: "collective", collective: "personal" } as const;
    fc.assert(
      fc.property(someRecords, (records) => {
        const renamed = records.map((each) => (each.kind === undefined ? each : { ...each, kind: other[each.kind] }));
        const named = compared(counted(renamed), { standard: { personal: 3, collective: 1 } }).groups;
        const before = compared(counted(records), { standard }).groups;
        expect(named.map(({ group }) => group)).toEqual(before.map(({ group }) => group));
        before.forEach((group, index) => {
          const [was, is] = [valueOf(group), valueOf(named[index]!)];
          if (typeof was === "string") expect(is).toBe(was);
          else expect(is).toBeCloseTo(was, 12);
        });
      }),
    );
  });

  test("of one maker alone come to its fulfilment, as the summary has it", () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const own = records.map((each) => ({
          ...each,
          maker: { id: "works", kind: "unit" as const },
          kind: each.kind ?? "personal",
        }));
        const { rates } = must(commitment.summaryOf(counted(own))).summary.overall;
        const [group] = compared(counted(own)).groups;
        expect(group!.crude).toEqual({ count: rates.fulfilment.numerator, n: rates.fulfilment.denominator });
        if (rates.fulfilment.value === "unknown") expect(valueOf(group!)).toBe("no-observations");
        else expect(valueOf(group!)).toBeCloseTo(rates.fulfilment.value, 12);
      }),
    );
  });

  test("are compared the other way round, kinds across makers, by the same counts", () => {
    const records: VerdictRecord[] = [
      { id: "1", verdict: "kept", maker: { id: "works", kind: "unit" }, kind: "personal" },
      { id: "2", verdict: "not-kept", maker: { id: "health", kind: "unit" }, kind: "personal" },
      { id: "3", verdict: "kept", maker: { id: "health", kind: "unit" }, kind: "personal" },
      { id: "4", verdict: "kept", kind: "personal" },
      { id: "5", verdict: "excused", kind: "personal" },
    ];
    expect(compared(counted(records), { of: "kind", across: "maker" })).toMatchObject({
      unplaced: 1,
      strata: [
        { stratum: "health", weight: 2 / 3 },
        { stratum: "works", weight: 1 / 3 },
      ],
      groups: [{ group: "personal", crude: { count: 2, n: 3 }, dropped: [] }],
    });
  });

  test("lose kinds of which a maker has too few, and are withheld where that is too much", () => {
    const of = (maker: string, kind: commitment.Kind, kept: number, all: number): VerdictRecord[] =>
      Array.from({ length: all }, (_, index) => ({
        id: `${maker}-${kind}-${index}`,
        verdict: index < kept ? "kept" : "not-kept",
        maker: { id: maker, kind: "unit" },
        kind,
      }));
    const tally = counted([
      ...of("works", "personal", 9, 10),
      ...of("works", "collective", 1, 2),
      ...of("health", "personal", 5, 10),
      ...of("health", "collective", 8, 10),
    ]);
    const few = { standard: { personal: 3, collective: 1 }, least: 5 };
    expect(compared(tally, { ...few, mostLost: 0.25 }).groups).toMatchObject([
      { group: "health", dropped: ["collective"], lost: 0.25, standardised: { value: 0.5, n: 10 } },
      { group: "works", dropped: ["collective"], lost: 0.25, standardised: { value: 0.9, n: 10 } },
    ]);
    expect(compared(tally, { ...few, mostLost: 0.2 }).groups.map(valueOf)).toEqual([
      (3 * 0.5 + 0.8) / 4,
      "too-much-lost",
    ]);
  });
});

test.each<[string, string, readonly commitment.PledgeKey[], Partial<comparison.PledgeStandardisation>]>([
  ["the makers are not counted by", "invalid-input", ["kind"], {}],
  ["the kinds are not counted by", "invalid-input", ["maker"], {}],
  ["a key is compared across itself", "invalid-input", ["maker", "kind"], { across: "maker" }],
  [
    "the words have changed since",
    "definition-changed",
    ["maker", "kind"],
    { vocabulary: { ...commitment.DEFAULT_VERDICTS, version: 2 } },
  ],
])("nothing is compared where %s", (_, code, by, changes) => {
  const options = { rate: fulfilment, of: "maker", across: "kind", least: 1, mostLost: 0.5, ...changes } as const;
  expect(comparison.standardise(empty(by), options)).toMatchObject({ ok: false, refusal: { code } });
});

test("a kind that the standard does not have is the caller's error", () => {
  const record = { id: "1", verdict: "kept", maker: { id: "works", kind: "unit" }, kind: "personal" } as const;
  expect(() => compared(counted([record]), { standard: { collective: 1 } })).toThrow(RangeError);
});
