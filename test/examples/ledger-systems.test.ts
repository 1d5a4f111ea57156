import { agrees } from "answerable/figures";
import { must } from "answerable";
import { summarise, type ItemGroup, type Item } from "answerable/ledger";
import { describe, expect, test } from "vitest";
import { byAddressee, receiveByAddressee } from "../../examples/ledger-systems/addressees.js";
import { generateAppeals, hotlineRates, type Appeal } from "../../examples/ledger-systems/hotline.js";
import { VISITED, generateVisits } from "../../examples/ledger-systems/household-visits.js";
import { PUBLISHED } from "../../examples/ledger-systems/published.js";
import { REPORTED, generateSelfInspection } from "../../examples/ledger-systems/self-inspection.js";

function overall(items: readonly Item[], asOf: string): ItemGroup {
  return must(summarise(items, { asOf })).summary.overall;
}

describe("D, a bureau's conduct hotline", () => {
  const appeals = generateAppeals();
  const rates = hotlineRates(appeals);
  const partsOf = (name: keyof typeof rates): [number, number] => [rates[name].numerator, rates[name].denominator];

  test("closes all, and counts what was put right apart from it", () => {
    expect(partsOf("closed")).toEqual([4030, 4030]);
    expect(partsOf("fixed")).toEqual([appeals.filter(({ item }) => item.acceptance.outcome === "fixed").length, 4030]);
    expect(rates.fixed.numerator).toBeLessThan(4030);
  });

  test("reaches the printed rates by counting", () => {
    expect(agrees(PUBLISHED.appeals.quantity, appeals.length, { within: 0 })).toBe("agrees");
    expect(partsOf("quality")).toEqual([3739, 4030]);
    expect(partsOf("satisfied")).toEqual([3511, 3540]);
    const percent = (name: keyof typeof rates): string => {
      const [numerator, denominator] = partsOf(name);
      return `${Number(((100 * numerator) / denominator).toFixed(2))}%`;
    };
    for (const name of ["closed", "quality", "satisfied"] as const) expect(percent(name)).toBe(PUBLISHED[name].printed);
  });

  test("leaves who was not reached out of the satisfied rate, and says how many", () => {
    expect(rates.satisfied.excluded).toEqual([{ reason: "not-reached", count: 490 }]);
  });

  test.each([
    ["one who was satisfied", { satisfied: false }, "satisfied", 3510],
    ["one whose handling was up to standard", { upToStandard: false }, "quality", 3738],
  ] as const)("moves one rate and no other with %s", (_, change, name, numerator) => {
    const index = appeals.findIndex(({ satisfied, upToStandard }) => satisfied === true && upToStandard);
    const changed = appeals.map((appeal, at): Appeal => (at === index ? { ...appeal, ...change } : appeal));
    const after = hotlineRates(changed);
    expect(after).toEqual({ ...rates, [name]: after[name] });
    expect(after[name].numerator).toBe(numerator);
  });
});

test("G, a self-inspection: 16 of 18 are done, the others are in work and not late", () => {
  const { registered, rates, byStatus, byTimeliness } = overall(generateSelfInspection(), REPORTED);
  expect(agrees(PUBLISHED.found.quantity, registered, { within: 0 })).toBe("agrees");
  expect(agrees(PUBLISHED.done.quantity, rates.fixed.numerator, { within: 0 })).toBe("agrees");
  expect(rates.fixed).toMatchObject({ numerator: 16, denominator: 18 });
  expect(byStatus).toMatchObject({ closed: 16, assigned: 2 });
  expect(byTimeliness).toMatchObject({ late: 0, "not-yet-due": 2 });
});

test("H, household visits: whatever is not solved stays in the denominator, waiting or not", () => {
  const { registered, rates, byStatus } = overall(generateVisits(), VISITED);
  expect(agrees(PUBLISHED.problems.quantity, registered, { within: 0 })).toBe("agrees");
  expect(agrees(PUBLISHED.solved.quantity, rates.fixed.numerator, { within: 0 })).toBe("agrees");
  expect(byStatus.waiting).toBeGreaterThan(0);
  expect(byStatus.closed + byStatus.waiting + byStatus.assigned).toBe(rates.fixed.denominator);
});

describe("J, opinions by addressee", () => {
  const opinions = receiveByAddressee();

  test("are as many as the document prints under each heading", () => {
    const received = [...byAddressee(opinions)].map(([addressee, summary]) => [addressee, summary.received]);
    expect(received).toEqual([
      ["地区检察分院", 5],
      ["县四套班子", 4],
      ["公安局", 1],
      ["法院", 1],
      ["司法局", 1],
      ["住建局", 3],
    ]);
  });

  test("that name nobody are counted apart, and not lost", () => {
    const [first, ...others] = opinions;
    const { addressee, ...unaddressed } = first!;
    const summaries = byAddressee([unaddressed, ...others]);
    expect(summaries.get("unaddressed")?.received).toBe(1);
    expect(summaries.get(addressee!)?.received).toBe(4);
  });
});
