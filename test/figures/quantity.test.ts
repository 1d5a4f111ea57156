import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "../../src/core/index.js";
import { Quantity, agrees, readQuantity } from "answerable/figures";

const exact = (value: number, unit?: string) => ({ kind: "exact", value, ...(unit === undefined ? {} : { unit }) });
const hedged = (kind: string, value: number, unit?: string) => ({ ...exact(value, unit), kind });
const unknown = (unit?: string) => ({ kind: "unknown", ...(unit === undefined ? {} : { unit }) });
const between = (low: number, high: number, unit?: string) => ({
  kind: "between",
  low,
  high,
  ...(unit === undefined ? {} : { unit }),
});

describe("every form in which the seeds publish a number is read", () => {
  test.each<[string, object]>([
    ["115个", exact(115, "个")],
    ["18000名", exact(18_000, "名")],
    ["近3000人", hedged("nearly", 3_000, "人")],
    ["20名以上", hedged("at-least", 20, "名")],
    ["4万多条", hedged("at-least", 40_000, "条")],
    ["3200多条", hedged("at-least", 3_200, "条")],
    ["6000多人次", hedged("at-least", 6_000, "人次")],
    ["50多个", hedged("at-least", 50, "个")],
    ["一周左右", hedged("about", 1, "周")],
    ["66%", exact(66, "%")],
    ["79.2%", exact(79.2, "%")],
    ["近1000條", hedged("nearly", 1_000, "條")],
    ["70%以上", hedged("at-least", 70, "%")],
    ["17877人次", exact(17_877, "人次")],
    ["1485539.54", exact(1_485_539.54)],
    ["30余(人)次", hedged("at-least", 30, "(人)次")],
    ["一個(gè)多月", hedged("at-least", 1, "個月")],
    ["36.4万元", exact(364_000, "元")],
    ["约36.4万元", hedged("about", 364_000, "元")],
    ["10万余元", hedged("at-least", 100_000, "元")],
    ["8万余株", hedged("at-least", 80_000, "株")],
    ["2300余平米", hedged("at-least", 2_300, "平米")],
    ["1600m2", exact(1_600, "m2")],
    ["1000多口人", hedged("at-least", 1_000, "口人")],
    ["超过20小时", hedged("at-least", 20, "小时")],
    ["10余次", hedged("at-least", 10, "次")],
    ["5835户", exact(5_835, "户")],
    ["_", unknown()],
    ["_名", unknown("名")],
    ["_多人", unknown("人")],
    ["20_年", unknown("年")],
    ["20xx年", unknown("年")],
    ["XX元", unknown("元")],
    ["XXX篇", unknown("篇")],
    ["××个", unknown("个")],
    ["xx万余元", unknown("元")],
    ["某", unknown()],
  ])("%s", (text, quantity) => {
    expect(must(readQuantity(text)).quantity).toEqual(quantity);
  });
});

describe("a number is read the same however it is written", () => {
  test.each<[string, object]>([
    ["50余", hedged("at-least", 50)],
    ["50多万", hedged("at-least", 500_000)],
    ["百余", hedged("at-least", 100)],
    ["万余元", hedged("at-least", 10_000, "元")],
    ["十二", exact(12)],
    ["两千", exact(2_000)],
    ["七百零五", exact(705)],
    ["三千二百余條", hedged("at-least", 3_200, "條")],
    ["一万零五", exact(10_005)],
    ["一亿二千万", exact(120_000_000)],
    ["1亿2000万", exact(120_000_000)],
    ["4万5千", exact(45_000)],
    ["二〇一三年", exact(2_013, "年")],
    ["零", exact(0)],
    ["百分之六十六", exact(66, "%")],
    ["近百分之60", hedged("nearly", 60, "%")],
    ["近60%", hedged("nearly", 60, "%")],
    ["3个百分点", exact(3, "个百分点")],
    ["3百分点", exact(3, "百分点")],
    ["３，２００＋", hedged("at-least", 3_200)],
    [" 40,000+ ", hedged("at-least", 40_000)],
    ["40,000+ opinions", hedged("at-least", 40_000, "opinions")],
    ["More than 20 hours", hedged("at-least", 20, "hours")],
    ["~3,000", hedged("about", 3_000)],
    ["約1000", hedged("about", 1_000)],
    ["10来个", hedged("about", 10, "个")],
    ["超过20名以上", hedged("at-least", 20, "名")],
    ["80-100", between(80, 100)],
    ["８０～１００", between(80, 100)],
    ["三至五个月", between(3, 5, "个月")],
    ["60%-70%", between(60, 70, "%")],
    ["5万-10万元", between(50_000, 100_000, "元")],
    ["__-__人", unknown("人")],
    ["1.005万", exact(10_050)],
  ])("%s", (text, quantity) => {
    expect(must(readQuantity(text)).quantity).toEqual(quantity);
  });
});

describe("what is not one number is refused, not guessed", () => {
  test.each([
    ["", /is not one number with its unit/],
    ["不详", /is not one number/],
    ["一万五", /is not one number/],
    ["4万5", /is not one number/],
    ["三五个", /is not one number/],
    ["几十", /is not one number/],
    ["数百", /is not one number/],
    ["半", /is not one number/],
    ["3个半", /is not one number/],
    ["20人以下", /is not one number/],
    ["3个月之内", /is not one number/],
    ["不足100", /is not one number/],
    ["3月5日", /is not one number/],
    ["2010.8.18", /is not one number/],
    ["2016-01-05", /is not one number/],
    ["1+7", /is not one number/],
    ["1/3", /is not one number/],
    ["-5", /is not one number/],
    ["1e5", /is not one number/],
    ["NaN", /is not one number/],
    ["Infinity", /is not one number/],
    ["1,48", /is not one number/],
    ["1.2亿3000万", /is not one number/],
    ["1亿20000万", /is not one number/],
    ["1万20000", /is not one number/],
    ["三千零", /is not one number/],
    ["1234567890123456", /is not one number/],
    ["9000000000000亿", /is not one number/],
    ["一般", /counts "般" in words/],
    ["十分满意", /counts "分满意" in words/],
    ["百日", /names a place and no digit/],
    ["千家万户", /is not one number/],
    ["第3名", /is not one number/],
    ["约3200多", /says both "about" and "at-least"/],
    ["近70%以上", /says both "nearly" and "at-least"/],
    ["5-10万", /leaves open how large its low end is/],
    ["100-80", /runs down from 100 to 80/],
    ["3个-5人", /has two units/],
    ["1,48-200", /has an end that is not one number/],
    ["3²", /raised, circled or fractional/],
    ["3½", /raised, circled or fractional/],
    ["①", /raised, circled or fractional/],
  ])("%s", (text, why) => {
    const read = readQuantity(text);
    expect(read.ok ? read : read.refusal.code).toBe("unreadable-quantity");
    expect(read.ok ? "" : read.refusal.message).toMatch(why);
    expect(read.ok ? "" : read.refusal.message).toContain(`"${text}"`);
  });

  test.each([["9".repeat(10_000_000)], ["万".repeat(101)], [null], [3200], [{ toString: () => "3" }]])(
    "input %# is no short text",
    (given) => {
      const read = readQuantity(given as string);
      expect(read.ok ? read : read.refusal.code).toBe("invalid-input");
    },
  );

  test("any text is read or refused, and what is read fits the schema", () => {
    const pieces = fc.constantFrom(
      ..."近约超过万亿多余十百千一二三零两个人次%-~.,+_×某0123456789半几左右以上 xX(年月".split(""),
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 12 }), (text) => {
        const read = readQuantity(text);
        if (read.ok) expect(Quantity.parse(read.quantity)).toEqual(read.quantity);
        else expect(read.refusal.code).toBe("unreadable-quantity");
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("reading undoes writing", () => {
  const DIGITS = "零一二三四五六七八九";
  const inWords = (value: number): string => {
    const places = [
      ["千", 1_000],
      ["百", 100],
      ["十", 10],
      ["", 1],
    ] as const;
    let gap = false;
    return places.reduce((text, [name, size]) => {
      const digit = Math.floor(value / size) % 10;
      const zero = gap && text !== "" && digit > 0 ? "零" : "";
      gap = digit === 0;
      return digit === 0 ? text : text + zero + DIGITS.charAt(digit) + name;
    }, "");
  };

  test("every number from 1 to 9,999 in Chinese numerals", () => {
    for (let value = 1; value < 10_000; value += 1) {
      expect(readQuantity(inWords(value)), inWords(value)).toEqual({ ok: true, quantity: exact(value) });
    }
  });

  test("any number with thousands separators, in 万 and in 亿", () => {
    fc.assert(
      fc.property(fc.nat({ max: 90_000_000 }), (value) => {
        expect(must(readQuantity(value.toLocaleString("en-US"))).quantity).toEqual(exact(value));
        expect(must(readQuantity(`${value}万`)).quantity).toEqual(exact(value * 10_000));
        expect(must(readQuantity(`${(value / 100).toFixed(2)}亿`)).quantity).toEqual(exact(value * 1_000_000));
      }),
    );
  });
});

describe("a count agrees with a quantity", () => {
  const strict = { within: 0 };
  test.each<[string, string, number, number, string]>([
    ["exactly, or it differs", "675条", 675, 0, "agrees"],
    ["exactly, whatever the tolerance", "675条", 676, 0.5, "differs"],
    ["from the floor upwards", "3200多", 3_200, 0, "agrees"],
    ["without an upper end", "3200多", 9_000, 0, "agrees"],
    ["not below the floor, whatever the tolerance", "3200多", 3_199, 0.5, "differs"],
    ["at both ends of a range", "80-100", 80, 0, "agrees"],
    ["at both ends of a range", "80-100", 100, 0, "agrees"],
    ["not beyond a range, whatever the tolerance", "80-100", 101, 0.5, "differs"],
    ["not below a range, whatever the tolerance", "80-100", 79, 0.5, "differs"],
    ["about it, up to the tolerance above", "约100", 129, 0.29, "agrees"],
    ["about it, up to the tolerance below", "约100", 71, 0.29, "agrees"],
    ["about it, and no further", "约100", 70, 0.29, "differs"],
    ["about it, and no further above", "约100", 130, 0.29, "differs"],
    ["nearly it, from below", "近100", 71, 0.29, "agrees"],
    ["nearly it, and no further", "近100", 70, 0.29, "differs"],
    ["nearly it, never at the value itself", "近100", 100, 0.29, "differs"],
    ["nearly it, never above", "近100", 101, 0.29, "differs"],
  ])("%s", (_, text, counted, within, outcome) => {
    expect(agrees(must(readQuantity(text)).quantity, counted, { within })).toBe(outcome);
  });

  test("or it is unknown when either side is unknown", () => {
    expect(agrees({ kind: "unknown", unit: "人" }, 0, strict)).toBe("unknown");
    expect(agrees({ kind: "exact", value: 0 }, "unknown", strict)).toBe("unknown");
  });

  test.each([
    [Number.NaN, 0],
    [Infinity, 0],
    [1, -0.1],
    [1, Number.NaN],
    [1, Infinity],
  ])("and counted %s within %s throws", (counted, within) => {
    expect(() => agrees({ kind: "exact", value: 1 }, counted, { within })).toThrow(RangeError);
  });

  test("and a wider tolerance never turns agreement into difference", () => {
    const kind = fc.constantFrom("about" as const, "nearly" as const);
    fc.assert(
      fc.property(
        kind,
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (each, value, counted, within) => {
          const narrow = agrees({ kind: each, value }, counted, { within: within / 2 });
          if (narrow === "agrees") expect(agrees({ kind: each, value }, counted, { within })).toBe("agrees");
        },
      ),
    );
  });
});

describe("the schema of a quantity", () => {
  test.each([
    ["an unknown that is 0", { kind: "unknown", value: 0 }],
    ["a range upside down", { kind: "between", low: 100, high: 80 }],
    ["a range without an end", { kind: "between", low: 100 }],
    ["a number below 0", { kind: "exact", value: -1 }],
    ["NaN", { kind: "about", value: Number.NaN }],
    ["infinity", { kind: "at-least", value: Infinity }],
    ["an empty unit", { kind: "exact", value: 1, unit: "" }],
    ["another kind", { kind: "at-most", value: 1 }],
    ["another field", { kind: "exact", value: 1, note: "masked" }],
  ])("refuses %s", (_, given) => {
    expect(Quantity.safeParse(given).success).toBe(false);
  });
});
