import { describe, expect, test } from "vitest";
import * as z from "zod";
import { must } from "../../src/core/index.js";
import { agrees, percentage, percentages, quotient, readQuantity, reconcile, type Rounding } from "answerable/figures";
import { RECORDS, printedIn, type Printed } from "./published-tallies.js";

/** One printed figure, what recounting gives by a named rule, and whether the two are the same. */
interface Claim {
  readonly printed: Printed;
  readonly rule: string;
  readonly recounted: string;
  readonly outcome: "agrees" | "differs" | "no-counts";
}

const number = z.number();
const numbers = z.array(number);

/** A share of 0 is printed as nothing in some tables: the cell is blank, and `null` in the record. */
const claim = (printed: Printed, rule: string, recounted: string): Claim => ({
  printed,
  rule,
  recounted,
  outcome:
    Number(recounted) === (printed === null ? 0 : Number(String(printed).replace("%", ""))) ? "agrees" : "differs",
});
const noCounts = (printed: Printed): Claim => ({ printed, rule: "none", recounted: "", outcome: "no-counts" });

const share = (printed: Printed, rule: string, numerator: number, denominator: number, decimals = 2): Claim => {
  const made = percentage({ numerator, denominator }, { decimals, rounding: "plain" });
  return claim(printed, rule, made === "unknown" ? made : made.text);
};

const shares = (printed: readonly Printed[], counts: readonly number[], rounding: Rounding): readonly Claim[] => {
  const { parts } = must(percentages(counts, { decimals: 2, rounding })).percentages;
  return printed.map((each, index) => {
    const percent = parts[index]!.percent;
    return claim(each, JSON.stringify(rounding), percent === "unknown" ? percent : percent.text);
  });
};

const total = (stated: number, parts: readonly number[]): Claim =>
  claim(stated, "sum of the parts", String(reconcile(stated, parts).sum));

const ballot = z.looseObject({
  满意票: number,
  基本满意票: number,
  不满意票: number,
  满意率: number,
  基本满意率: number,
  不满意率: number.nullable(),
});

/** How the printed figures of each record are recounted. */
const RECOUNT: Readonly<Record<string, (data: unknown) => readonly Claim[]>> = {
  "zhanyi-2019": (data) =>
    z
      .looseObject({ items: z.array(ballot) })
      .parse(data)
      .items.flatMap((item) =>
        shares([item.满意率, item.基本满意率, item.不满意率], [item.满意票, item.基本满意票, item.不满意票], "plain"),
      ),
  "lianyungang-totals-2017-04": (data) => {
    const read = z.record(z.string(), z.json()).parse(data);
    const count = (name: string): number => number.parse(read[name]);
    return [
      share(count("结案率"), "closed of those due", count("结案"), count("应结案")),
      share(count("按期结案率"), "closed on time of those due", count("按期结案"), count("应结案")),
      share(count("满分占比"), "units with full marks", count("满分单位"), count("单位数")),
      share(count("未满分占比"), "units without", count("未满分单位"), count("单位数")),
    ];
  },
  "lianyungang-totals-2019-06": (data) => {
    const read = z.record(z.string(), number).parse(data);
    return [
      share(read["结案率"], "closed of those due", read["结案"]!, read["应结案"]!),
      share(read["按时办结率"], "closed on time of those due", read["按时办结"]!, read["应结案"]!),
    ];
  },
  "ccep-round2": (data) => {
    const read = z.looseObject({ 任务: number, 完成: number, published: z.string() }).parse(data);
    const recounted = percentage({ numerator: read.完成, denominator: read.任务 }, { decimals: 2, rounding: "plain" });
    const { quantity } = must(readQuantity(read.published));
    const outcome = agrees(quantity, recounted === "unknown" ? recounted : recounted.value, { within: 0.02 });
    return [
      {
        printed: read.published,
        rule: "nearly, within 2 % of it",
        recounted: recounted === "unknown" ? recounted : recounted.text,
        outcome: outcome === "agrees" ? "agrees" : "differs",
      },
    ];
  },
  "km-xuncha-2023": (data) => {
    const read = z
      .looseObject({
        问题: number,
        完成: number,
        published_rate: number,
        units_listed: z.record(z.string(), number),
        units_published: number,
      })
      .parse(data);
    return [
      share(read.published_rate, "fully done of all", read.完成, read.问题),
      total(read.units_published, Object.values(read.units_listed)),
    ];
  },
  "putian-2019": () => [],
  "fengcheng-2025-05": (data) => {
    const read = z.looseObject({ 已解决: number, 未解决: number, 解决率: number }).parse(data);
    return [share(read.解决率, "solved of those answered", read.已解决, read.已解决 + read.未解决)];
  },
  "daying-2017-03": (data) => {
    const read = z.looseObject({ 工单: number, 前三: numbers, published_share: z.string() }).parse(data);
    const top = read.前三.reduce((sum, each) => sum + each, 0);
    return [share(read.published_share, "the three largest of all", top, read.工单, 0)];
  },
  f1: (data) => {
    const read = z
      .looseObject({ rows: z.array(numbers), printed_percent: z.array(numbers), printed_satisfaction: z.string() })
      .parse(data);
    const [satisfied = 0, fairly = 0, basically = 0, not = 0] = read.rows[0] ?? [];
    const all = satisfied + fairly + basically + not;
    return [
      ...read.rows.flatMap((row, index) => shares(read.printed_percent[index] ?? [], row, { absorb: "last" })),
      share(read.printed_satisfaction, "satisfied + fairly + basically", satisfied + fairly + basically, all),
    ];
  },
  f2: (data) => {
    const read = z.looseObject({ parts: numbers, stated: number, percent: numbers }).parse(data);
    return [total(read.stated, read.parts), ...read.percent.map(noCounts)];
  },
  f4a: (data) => printedShares(data, "plain"),
  f4b: (data) => printedShares(data, { absorb: "largest" }),
  f4c: (data) => printedShares(data, "plain"),
  f4d: (data) => {
    const read = z.looseObject({ solved: number, of: number, printed_percent: number }).parse(data);
    return [share(read.printed_percent, "solved of last year's class B", read.solved, read.of, 1)];
  },
  f4e: (data) => {
    const read = z.looseObject({ rows: numbers, printed_percent: number }).parse(data);
    const all = read.rows.reduce((sum, each) => sum + each, 0);
    return [share(read.printed_percent, "satisfied + basically satisfied", all, all)];
  },
  f6a: () => [],
  f6b: (data) => {
    const read = z.looseObject({ done: z.string(), of: z.string(), printed_percent: number }).parse(data);
    const floor = (text: string): number => {
      const { quantity } = must(readQuantity(text));
      return quantity.kind === "at-least" ? quantity.value : Number.NaN;
    };
    return [share(read.printed_percent, "of the rounded floors", floor(read.done), floor(read.of))];
  },
  f7: (data) => printedIn(z.json().parse(data)).map(noCounts),
  f8: () => [],
};

function printedShares(data: unknown, rounding: Rounding): readonly Claim[] {
  const read = z.looseObject({ rows: numbers, printed_percent: numbers }).parse(data);
  return shares(read.printed_percent, read.rows, rounding);
}

const PUBLISHED = RECORDS.filter(({ kind }) => kind !== "rule");
const recounted = PUBLISHED.map(({ id, data }) => ({ id, claims: RECOUNT[id]?.(data) ?? [] }));

describe("every published figure is recounted", () => {
  test("no record is left out: 19 publish figures, 3 are rules", () => {
    expect(PUBLISHED.map(({ id }) => id)).toEqual(Object.keys(RECOUNT));
    expect([PUBLISHED.length, RECORDS.length]).toEqual([19, 22]);
  });

  test.each(PUBLISHED)("$id: nothing printed is passed over", ({ id, data }) => {
    const { claims } = recounted.find((each) => each.id === id)!;
    const inOrder = (printed: readonly Printed[]): readonly string[] => printed.map(String).sort();
    expect(inOrder(claims.map(({ printed }) => printed))).toEqual(inOrder(printedIn(data)));
  });

  test("all agree by the named rule but three, which are reported and not mended", () => {
    const outcomes = recounted.flatMap(({ id, claims }) => claims.map((each) => ({ id, ...each })));
    expect(outcomes.filter(({ outcome }) => outcome === "differs")).toEqual([
      { id: "km-xuncha-2023", printed: 40, rule: "sum of the parts", recounted: "38", outcome: "differs" },
      { id: "f2", printed: 12_874, rule: "sum of the parts", recounted: "12865", outcome: "differs" },
      { id: "f6b", printed: 86.99, rule: "of the rounded floors", recounted: "86.97", outcome: "differs" },
    ]);
    const withoutCounts = outcomes.filter(({ outcome }) => outcome === "no-counts").map(({ id }) => id);
    expect(withoutCounts).toEqual([...Array<string>(4).fill("f2"), ...Array<string>(7).fill("f7")]);
    expect(outcomes.filter(({ outcome }) => outcome === "agrees")).toHaveLength(outcomes.length - 3 - 11);
  });
});

const dataOf = (id: string): Record<string, unknown> => RECORDS.find((record) => record.id === id)!.data;
const counts = (id: string, ...names: readonly string[]): number[] =>
  names.map((name) => number.parse(dataOf(id)[name]));
const texts = (parts: readonly number[], decimals: number): string[] =>
  must(percentages(parts, { decimals, rounding: "plain" })).percentages.parts.map(({ percent }) =>
    percent === "unknown" ? percent : percent.text,
  );

describe("what the records leave to be counted comes out as their checks say", () => {
  test("one ballot set is 95.04, 97.87 or 100 % satisfied, by definition", () => {
    const [satisfied = 0, fairly = 0, basically = 0] = z.array(numbers).parse(dataOf("f1")["rows"])[0] ?? [];
    const rateOf = (numerator: number) =>
      percentage({ numerator, denominator: 141 }, { decimals: 2, rounding: "plain" });
    expect(rateOf(satisfied)).toMatchObject({ text: "95.04" });
    expect(rateOf(satisfied + fairly)).toMatchObject({ text: "97.87" });
    expect(rateOf(satisfied + fairly + basically)).toMatchObject({ text: "100.00" });
  });

  test("the kinds of a month's cases are printed by plain rounding", () => {
    const kinds = z.array(z.tuple([z.string(), number, number])).parse(dataOf("fengcheng-2025-05")["性质"]);
    const made = texts(
      kinds.map(([, count]) => count),
      2,
    );
    expect(made.map(Number)).toEqual(kinds.map(([, , printed]) => printed));
  });

  test("rectified in full, and in full or in part, are two rates", () => {
    const rows = z.array(z.tuple([z.string(), number, number, number])).parse(dataOf("putian-2019")["rows"]);
    const made = rows.map(([, problems, full, staged]) =>
      [full, full + staged].map((numerator) =>
        percentage({ numerator, denominator: problems }, { decimals: 1, rounding: "plain" }),
      ),
    );
    expect(made.map((row) => row.map((each) => each !== "unknown" && each.value))).toEqual([
      [28.4, 66.7],
      [8.9, 58.9],
      [14.4, 25.4],
    ]);
  });

  test.each<[string, number, number, string]>([
    ["problems a bureau solved by the end of September", 16, 18, "88.9"],
    ["problems of a township solved after household visits", 150, 400, "37.5"],
    ["units given a yellow card", 20, 115, "17.4"],
    ["key items done in Quanzhou", 123, 136, "90.4"],
  ])("%s: %s of %s", (_, numerator, denominator, text) => {
    const rows = [...z.array(numbers).parse(dataOf("f7")["rows"]), counts("f6a", "done", "of")];
    expect(rows).toContainEqual([numerator, denominator]);
    expect(percentage({ numerator, denominator }, { decimals: 1, rounding: "plain" })).toMatchObject({ text });
  });

  test("920 commitments of 653 organisations are 1.41 each, 25,638 of 23,625 members 1.09", () => {
    const each = (name: string) => {
      const [numerator = 0, denominator = 0] = numbers.parse(dataOf("f8")[name]);
      return quotient({ numerator, denominator }, { decimals: 2, rounding: "plain" });
    };
    expect([each("organisations"), each("members")]).toEqual([
      { text: "1.41", value: 1.41 },
      { text: "1.09", value: 1.09 },
    ]);
  });

  test("86.99 % is possible within 20,700+ of 23,800+, though not from the floors themselves", () => {
    const floors = ["done", "of"].map((name) => must(readQuantity(z.string().parse(dataOf("f6b")[name]))).quantity);
    const [done, of] = [20_748, 23_851];
    expect(floors.map((floor, index) => agrees(floor, [done, of][index]!, { within: 0 }))).toEqual([
      "agrees",
      "agrees",
    ]);
    expect(percentage({ numerator: done, denominator: of }, { decimals: 2, rounding: "plain" })).toMatchObject({
      text: "86.99",
    });
  });

  const values = (id: string, name: string): number[] =>
    Object.values(z.record(z.string(), number).parse(dataOf(id)[name]));

  test.each<[string, number, number[], number]>([
    ["sources of a month's cases", 26_898, values("lianyungang-totals-2017-04", "来源"), 0],
    ["categories of a month's cases", 26_898, values("lianyungang-totals-2017-04", "类别"), 0],
    ["cases received and carried over", 63_458, counts("lianyungang-totals-2019-06", "当月受理", "上月结转"), 1_636],
    ["problems by result", 697, counts("km-xuncha-2023", "完成", "基本完成并持续整改", "未完成"), 0],
    ["cases answered and not yet due", 3_656, counts("fengcheng-2025-05", "办结转派", "限期内至下月"), 0],
    ["cases solved and not solved", 3_456, counts("fengcheng-2025-05", "已解决", "未解决"), 0],
    ["orders handed on and handled directly", 2_495, counts("daying-2017-03", "交办", "直办"), 0],
    ["orders answered in time and late", 2_495, counts("daying-2017-03", "按期回复", "逾期"), 0],
    ["orders by category", 2_495, numbers.parse(dataOf("daying-2017-03")["分类"]), 0],
    ["percentages of the pilot", 100, numbers.parse(dataOf("f2")["percent"]), 0.35],
  ])("%s against %s", (_, stated, parts, difference) => {
    expect(reconcile(stated, parts).difference).toBe(difference);
  });
});
