import { readFileSync } from "node:fs";
import { must } from "answerable";
import { agrees, rate, type Rate } from "answerable/figures";
import { newZealandVerdicts } from "answerable/presets";
import { describe, expect, test } from "vitest";
import { compare } from "../../examples/promises-nz/compared.js";
import { keptBy, likeForLike, sumUp } from "../../examples/promises-nz/counted.js";
import { readPromises, type PromiseRow } from "../../examples/promises-nz/promises.js";
import { PUBLISHED_RATES, PUBLISHED_STATUSES, type PublishedRate } from "../../examples/promises-nz/published.js";

const text = readFileSync(new URL("../../examples/data/promises-nz/promises.csv", import.meta.url), "utf8");
const { report } = must(readPromises(text));
const promises = report.taken.map(({ value }) => value);
const { overall } = sumUp(promises);

/** So many promises with one status, of one kind, otherwise as the first of the file. */
function many(number: number, change: Partial<PromiseRow>): PromiseRow[] {
  return Array.from({ length: number }, (_, index) => {
    return { ...promises[0]!, ...change, id: `${JSON.stringify(change)}-${index}` };
  });
}

describe("the file", () => {
  test("is taken whole, each promise with its text", () => {
    expect(report).toMatchObject({ total: 347, refused: [] });
    expect(promises[0]).toMatchObject({
      party: "Labour",
      status: "delivered",
      text: "Pass a Zero Carbon Act and establish an independent Climate Commission.",
    });
  });

  test("with a status or a government nobody knows is taken but for that row, and a promise without text too", () => {
    const [heading] = text.split("\n");
    const row = (government: string, status: string, said: string): string =>
      `1,climate,${government},Labour,manifesto,act,${status},False,${said}`;
    const rows = [row("labour", "mostly", "a"), row("green", "partly", "a"), row("labour", "partly", "")];
    const read = must(readPromises([heading, ...rows, row("labour", "partly", "a")].join("\n"))).report;
    expect(read.taken.map(({ row: number }) => number)).toEqual([5]);
    expect(read.refused).toMatchObject([{ field: "status" }, { field: "government" }, { field: "text" }]);
  });
});

// Counting rules and figures: published by the author of the file beside it.
describe("the published figures", () => {
  test("of the statuses are those of the file", () => {
    expect(overall.byVerdict).toEqual({
      delivered: 138,
      largely: 50,
      partly: 89,
      "not-delivered": 38,
      abandoned: 7,
      "in-progress": 11,
      superseded: 14,
    });
    for (const [code, { quantity }] of Object.entries(PUBLISHED_STATUSES)) {
      expect([code, agrees(quantity, overall.byVerdict[code] ?? NaN, { within: 0 })]).toEqual([code, "agrees"]);
    }
    expect(Object.keys(PUBLISHED_STATUSES)).toEqual(newZealandVerdicts.verdicts.map(({ code }) => code));
  });

  test.each([
    ["class:government", "labour", [80, 146], "agrees"],
    ["class:government", "national", [108, 187], "agrees"],
    ["class:kind", "act", [114, 164], "agrees"],
    ["class:kind", "outcome", [29, 84], "differs"],
    ["class:kind", "procedural", [10, 14], "agrees"],
    ["class:kind", "other", [35, 71], "agrees"],
    ["source", "coalition-agreement", [116, 191], "agrees"],
    ["source", "manifesto", [72, 142], "agrees"],
  ] as const)("by %s: %s is %j, and %s", (by, name, [numerator, denominator], verdict) => {
    const counted = keptBy(promises, by).get(name)!.rate;
    const published: Readonly<Record<string, PublishedRate>> = PUBLISHED_RATES[by];
    expect(counted).toMatchObject({ numerator, denominator });
    expect(compare(counted, published[name]!).verdict).toBe(verdict);
  });

  test("of the outcomes would need one more kept, which the total of all kinds does not have", () => {
    const { wouldFollowFrom } = compare(
      keptBy(promises, "class:kind").get("outcome")!.rate,
      PUBLISHED_RATES["class:kind"].outcome,
    );
    expect(wouldFollowFrom).toEqual([30]);
    const kinds = [...keptBy(promises, "class:kind").values()].map(({ rate: { numerator } }) => numerator);
    expect(kinds.reduce((sum, count) => sum + count)).toBe(80 + 108);
  });

  test("do not print a party; all parties together are all promises", () => {
    expect(PUBLISHED_RATES.maker).toEqual({});
    const parties = [...keptBy(promises, "maker").values()].map((each) => each.rate);
    const sum = (of: (each: Rate) => number): number => parties.reduce((total, each) => total + of(each), 0);
    expect([sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)]).toEqual([188, 333]);
  });
});

describe("a comparison", () => {
  const meaning = { id: "kept", label: { en: "kept", "zh-CN": "兑现率" } };
  const counted = rate(
    { ...meaning, numerator: meaning.label, denominator: meaning.label },
    { numerator: 80, denominator: 146 },
  );
  const { labour } = PUBLISHED_RATES["class:government"];

  test("differs in the percentage, or in a printed part although the percentage agrees", () => {
    expect(compare(counted, labour).verdict).toBe("agrees");
    expect(compare({ ...counted, numerator: 79 }, labour).verdict).toBe("differs");
    expect(compare({ ...counted, denominator: 145 }, labour).verdict).toBe("differs");
    expect(compare({ ...counted, numerator: 79 }, { percent: labour.percent }).verdict).toBe("differs");
    expect(compare({ ...counted, denominator: 145 }, { percent: labour.percent }).verdict).toBe("agrees");
  });

  test("of nothing is unknown", () => {
    expect(compare({ ...counted, numerator: 0, denominator: 0 }, { percent: labour.percent }).verdict).toBe("unknown");
  });
});

describe("the author's rules", () => {
  test("leave what was superseded out, and say so", () => {
    expect(overall.rates.kept).toMatchObject({
      numerator: 188,
      denominator: 333,
      excluded: [{ reason: "superseded", count: 14 }],
    });
  });

  test.each([
    [5, "too-few"],
    [6, "few"],
    [9, "few"],
    [10, "enough"],
  ])("of %i promises, and others superseded, the share is %s", (number, basis) => {
    const some = [...many(number, { status: "partly" }), ...many(7, { status: "superseded" })];
    const { rates, bases } = sumUp(some).overall;
    expect([rates.kept.denominator, bases.kept]).toEqual([number, basis]);
  });

  test("withhold four shares of an area under one government", () => {
    const rates = [...keptBy(promises, "class:area", "class:government")];
    expect(rates.filter(([, { basis }]) => basis === "too-few").map(([name]) => name)).toEqual([
      "energy, labour",
      "immigration, national",
      "rma, labour",
      "water, labour",
    ]);
  });

  test("count no day: any reference day gives the same", () => {
    for (const day of ["2017-09-23", "9999-12-31"]) {
      expect(sumUp(promises, ["maker"], day)).toEqual({ ...sumUp(promises, ["maker"]), asOf: day });
    }
  });
});

describe("like for like", () => {
  test("averages each government's kinds by the mix of all scored promises", () => {
    const mix = keptBy(promises, "class:kind");
    const cells = keptBy(promises, "class:government", "class:kind");
    for (const { group, standardised, dropped } of likeForLike(promises, "class:government").groups) {
      const expected = [...mix].reduce(
        (
          sum,
          [
            kind,
            {
              rate: { denominator },
            },
          ],
        ) => {
          const { numerator: kept, denominator: of } = cells.get(`${group}, ${kind}`)!.rate;
          return sum + (denominator / 333) * (kept / of);
        },
        0,
      );
      expect(dropped).toEqual([]);
      expect(standardised).toMatchObject({ status: "estimated" });
      expect(standardised.status === "estimated" && standardised.value).toBeCloseTo(expected, 12);
    }
  });

  test("turns the order of the governments round", () => {
    const [labour, national] = likeForLike(promises, "class:government").groups;
    expect(labour!.crude.count / labour!.crude.n).toBeLessThan(national!.crude.count / national!.crude.n);
    expect(labour!.standardised.status === "estimated" && labour!.standardised.value).toBeGreaterThan(
      national!.standardised.status === "estimated" ? national!.standardised.value : NaN,
    );
  });

  test("drops a kind of fewer than 4 promises for the one party that has so few", () => {
    const dropped = likeForLike(promises, "maker").groups.map((each) => [each.group, each.dropped]);
    expect(Object.fromEntries(dropped)).toEqual({
      ACT: ["procedural"],
      Greens: ["procedural"],
      Labour: ["procedural"],
      "NZ First": [],
      National: ["procedural"],
    });
  });

  test.each([
    [45, "estimated"],
    [46, "withheld"],
  ])("of a party that lacks %i %% of the mix is %s", (lacking, status) => {
    const mixed = [
      ...many(100 - lacking - 10, { party: "Greens", kind: "act" }),
      ...many(lacking, { party: "Greens", kind: "outcome" }),
      ...many(10, { party: "ACT", kind: "act" }),
    ];
    const { groups } = likeForLike(mixed, "maker");
    expect(groups.find(({ group }) => group === "ACT")?.standardised.status).toBe(status);
  });
});
