import { must } from "answerable";
import {
  agrees,
  percentage,
  percentages,
  quotient,
  rate,
  ratio,
  readQuantity,
  reconcile,
  removeInjectedPinyin,
} from "answerable/figures";
import { expect, test } from "vitest";

test("a rate keeps its counts, and what was left out, beside its value", () => {
  // #region rate
  const fulfilled = rate(
    {
      id: "fulfilment",
      label: { en: "Fulfilment rate", "zh-CN": "践诺率" },
      numerator: { en: "Commitments fulfilled", "zh-CN": "已兑现的承诺" },
      denominator: { en: "Commitments due", "zh-CN": "到期的承诺" },
    },
    { numerator: 45, denominator: 60, excluded: [{ reason: "excused", count: 3 }] },
  );

  expect(fulfilled.value).toBe(0.75);
  expect(percentage(fulfilled, { decimals: 1, rounding: "plain" })).toEqual({ text: "75.0", value: 75 });
  // #endregion rate
});

test("a ratio divides two different things", () => {
  // #region ratio
  const perOrganisation = ratio(
    {
      id: "commitments-per-organisation",
      label: { en: "Commitments per organisation", "zh-CN": "平均每个组织承诺事项数" },
      numerator: { en: "Commitments", "zh-CN": "承诺事项" },
      denominator: { en: "Organisations", "zh-CN": "组织" },
    },
    { numerator: 920, denominator: 653 },
  );

  expect(perOrganisation.value).toBeCloseTo(1.4089, 4);
  // #endregion ratio
});

test("a percentage is rounded on the exact fraction", () => {
  // #region percentage
  expect(percentage({ numerator: 16, denominator: 23 }, { decimals: 1, rounding: "plain" })).toEqual({
    text: "69.6",
    value: 69.6,
  });
  expect(percentage({ numerator: 0, denominator: 0 }, { decimals: 1, rounding: "plain" })).toBe("unknown");
  // #endregion percentage
});

test("a quotient is printed like a percentage, without the hundred", () => {
  // #region quotient
  const perMember = quotient({ numerator: 25_638, denominator: 23_625 }, { decimals: 2, rounding: "plain" });

  expect(perMember).toEqual({ text: "1.09", value: 1.09 });
  // #endregion quotient
});

test("the rounding rule decides what is printed, and the result says which it was", () => {
  // #region percentages
  const ballots = [134, 4, 3];
  const plain = must(percentages(ballots, { decimals: 2, rounding: "plain" })).percentages;
  const printed = must(percentages(ballots, { decimals: 2, rounding: { absorb: "last" } })).percentages;

  expect(plain.parts.map(({ percent }) => percent !== "unknown" && percent.text)).toEqual(["95.04", "2.84", "2.13"]);
  expect(plain.sum).toEqual({ text: "100.01", value: 100.01 });
  expect(printed.parts[2]).toEqual({ count: 3, percent: { text: "2.12", value: 2.12 } });
  expect(printed.rounding).toEqual({ absorb: "last" });
  // #endregion percentages
});

test("a published number keeps its hedge and its unit", () => {
  // #region read-quantity
  expect(readQuantity("4万多人次")).toEqual({
    ok: true,
    quantity: { kind: "at-least", value: 40_000, unit: "人次" },
  });
  expect(must(readQuantity("××个")).quantity).toEqual({ kind: "unknown", unit: "个" });

  const unclear = readQuantity("一万五");
  expect(unclear.ok ? "read" : unclear.refusal.code).toBe("unreadable-quantity");
  // #endregion read-quantity
});

test("a count agrees with a vague number within a tolerance that the caller names", () => {
  // #region agrees
  const { quantity } = must(readQuantity("近3000人"));

  expect(agrees(quantity, 2_874, { within: 0.05 })).toBe("agrees");
  expect(agrees(quantity, 2_874, { within: 0.01 })).toBe("differs");
  expect(agrees(quantity, "unknown", { within: 0.05 })).toBe("unknown");
  // #endregion agrees
});

test("a stated total is held against its parts and left as it is", () => {
  // #region reconcile
  const cases = reconcile(17_877, [15_717, 2_161]);

  expect(cases).toMatchObject({ stated: 17_877, sum: 17_878, difference: -1, verdict: "differs" });
  expect(reconcile(326, [6, 150, 10, 48, 112]).verdict).toBe("agrees");
  expect(reconcile(100, [60, "unknown"]).verdict).toBe("undetermined");
  // #endregion reconcile
});

test("pinyin that a web copy injected is taken out", () => {
  // #region remove-injected-pinyin
  expect(removeInjectedPinyin("標(biāo)準(zhǔn)化(重量以kg計(jì))")).toBe("標準化(重量以kg計)");
  // #endregion remove-injected-pinyin
});
