import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import * as presets from "answerable/presets";
import { SCALES, assessByForm, onScale } from "../../examples/presets/answers.js";
import { evaluateBranch, rateStreets } from "../../examples/presets/branch.js";
import * as periods from "../../examples/presets/periods.js";
import { PLANS, VARIANTS } from "../../examples/presets/plans.js";
import { admitPromises, leadPledge, pledgeSheets, rateVerdicts } from "../../examples/presets/promises.js";
import { byCategory, openLedger } from "../../examples/presets/sheets.js";
import { showCampaigns } from "../../examples/presets/show/campaigns.js";
import { showCommitments } from "../../examples/presets/show/commitments.js";
import { showConsequences } from "../../examples/presets/show/consequences.js";
import { showLedger } from "../../examples/presets/show/ledger.js";
import { showScales } from "../../examples/presets/show/scales.js";
import * as signOffs from "../../examples/presets/sign-offs.js";
import { walk } from "../../examples/presets/walk.js";

const ROOT = new URL("../../examples/presets/", import.meta.url);
const sources = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, ROOT), "utf8"))
  .join("\n");

test.each(Object.keys(presets))("the preset %s is run by an example", (name) => {
  expect(sources).toMatch(new RegExp(`\\b${name}\\b`));
});

/** The lines that a report prints, cells parted by at least two spaces. */
function printedBy(show: () => void): readonly (readonly string[])[] {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    show();
    return log.mock.calls.flatMap(([text]) => String(text).split("\n")).map((line) => line.trim().split(/ {2,}/));
  } finally {
    log.mockRestore();
  }
}

describe("scales, bands and forms", () => {
  test.each([
    ["shandong-2008", "85.67", []],
    ["five-grades", "84.00", []],
    ["haiyan", "85.57", []],
    ["hangzhou-2015", "no-points", ["满意率[满意+比较满意+基本满意] 75 of 79, 94.94 %"]],
    ["service-review-stars", "no-points", ["差评率[不满意+非常不满意] 5 of 80, 6.25 %"]],
  ])("the same ballots on %s: %s", (id, score, rates) => {
    expect(onScale(SCALES.find(({ scale }) => scale.id === id)!)).toMatchObject({ score, rates });
  });

  test("ballots that nobody cast for a grade that a scale lacks are left out", () => {
    expect(SCALES.map((named) => onScale(named).valid)).toEqual(
      SCALES.map(({ scale }) => [75, 79, 80][scale.grades.length - 3]),
    );
  });

  test("a form is scored item by item and on the whole", () => {
    const scored = assessByForm(presets.organisationForm);
    expect(scored.map(({ question }) => question)).toEqual([
      ...presets.organisationForm.codes.map(({ label }) => label["zh-CN"]),
      "on the whole",
    ]);
    const numbers = scored.map(({ score }) => Number(score));
    const mean = numbers.slice(0, -1).reduce((sum, score) => sum + score, 0) / 4;
    expect(numbers.at(-1)).toBeCloseTo(mean, 1);
  });

  test("are printed with what is refused", () => {
    const lines = printedBy(showScales);
    const shared = [lines.find(([table, , , number]) => table === "school-both" && number === "85")];
    expect(shared).toEqual([["school-both", "press", "3", "85", "in-several-bands"]]);
    expect(lines).toContainEqual(["ten-points", "unverified", "3", "8.95", "in-no-band"]);
    expect(lines).toContainEqual(["closed-at-once", "unverified", "60", "outside-points"]);
    const scales = lines.map(([id]) => id);
    for (const { scale } of presets.scales) expect(scales).toContain(scale.id);
  });
});

describe("the ledger", () => {
  test("lights a light by each scheme, and none for what is done", () => {
    const lines = printedBy(showLedger);
    expect(lines).toContainEqual([
      "overdue, judged past recovery, orange slip unanswered",
      ...Array<string>(6).fill("red"),
    ]);
    expect(lines).toContainEqual(["put right", ...Array<string>(6).fill("out")]);
    expect(lines).toContainEqual([
      "5 points behind, due in 5 days",
      "blue",
      "green",
      "undefined-by-scheme",
      "undefined-by-scheme",
      "undefined-by-scheme",
      "blue",
    ]);
  });

  test.each(signOffs.CASES.map((each) => [each.named.policy.id, each] as const))(
    "%s closes an item only in the end",
    (_, each) => {
      const attempts = signOffs.walkThrough(each);
      expect(attempts.findIndex(({ outcome }) => outcome === "closed")).toBe(attempts.length - 1);
      const outcomes = attempts.map(({ outcome }) => outcome);
      expect(outcomes.filter((outcome) => outcome === "not-independent")).toHaveLength(2);
      const { policy } = each.named;
      expect(outcomes.includes("satisfaction-not-met")).toBe(policy.satisfaction !== undefined);
      expect(outcomes.includes("notice-running")).toBe(policy.notice !== undefined);
      expect(outcomes.includes("level-out-of-order")).toBe(policy.levels.length > 1);
    },
  );

  test("has a problem from every channel, under every category", () => {
    const { items } = openLedger();
    expect(items).toHaveLength(presets.opinionChannels.codes.length);
    const counted = byCategory(items).map(([, problems]) => problems);
    expect(counted).toEqual([4, 3, 3, 3, 3, 3]);
  });
});

describe("consequences", () => {
  test.each(periods.CASES.map((each) => [each.rules.id, each.told, each] as const))("%s: %s", (_, __, each) => {
    const rulings = periods.rulingsOn(each);
    expect(rulings).toHaveLength(each.rules.rules.length);
    expect(rulings.some(({ ruling }) => ruling !== "not-imposed")).toBe(true);
  });

  test("what is not known is undetermined, and so is an interval across the line", () => {
    const open = printedBy(showConsequences).filter((cells) => cells.at(-1) === "undetermined");
    expect(open.map(([rules]) => rules)).toEqual(["“零投诉”", "热线承办单位低于85%"]);
  });

  test("a street of which a rate is not known has no points", () => {
    expect(rateStreets().map(({ score }) => score)).toEqual(["95.45", "87.85", "part-withheld"]);
  });

  test("a branch is within the cap of one rule, and the other has none", () => {
    const best = evaluateBranch().map(({ graded, grades: [first] }) => [graded, first?.count, first?.most]);
    expect(best).toEqual([
      [6, 2, 2],
      [6, 2, undefined],
    ]);
  });
});

describe("commitments", () => {
  test("a pledge has a word of each practice for each of its steps", () => {
    const { turns, pledge } = leadPledge();
    expect(pledge.status).toBe("settled");
    expect(turns.flatMap(({ words }) => words).filter((word) => word === "")).toEqual([]);
    expect(turns.find(({ step }) => step === "publish")?.words).toEqual(["公开", "示诺", "公开示诺", "承诺"]);
  });

  test("a vague promise is found out, and two vocabularies count apart", () => {
    expect(admitPromises().map(([, , findings]) => findings)).toEqual([
      ["no-measure", "no-date"],
      ["too-few-pledges"],
      [],
      [],
      ["too-few-pledges"],
      [],
    ]);
    const rates = rateVerdicts().map(([, rate, ...parts]) => [rate, ...parts]);
    expect(rates).toContainEqual(["践诺率", 2, 7]);
    expect(rates).toContainEqual(["兑现率", 4, 11]);
  });

  test("the register is printed in both languages", () => {
    const lines = printedBy(showCommitments).map((cells) => cells.join(" "));
    for (const line of pledgeSheets()) expect(lines).toContain(line.trim());
    expect(pledgeSheets().filter((line) => line.includes("已兑现"))).toHaveLength(1);
  });
});

describe("campaigns", () => {
  test.each([...PLANS, ...VARIANTS].map((plan, index) => [`${plan.id} (${index})`, plan] as const))(
    "%s is walked to its end, and refuses whoever comes before the work",
    (_, plan) => {
      const passages = walk(plan);
      expect(passages).toHaveLength(Math.max(1, plan.phases.length));
      for (const { asked, early } of passages) expect(early).toBe(asked.length === 0 ? "passes" : "gate-not-met");
      expect(passages.at(-1)?.asked).not.toEqual([]);
      const days = passages.map(({ passedOn }) => passedOn);
      expect(days).toEqual([...new Set(days)].sort());
    },
  );

  test("are printed with the facts that their gates ask for", () => {
    const lines = printedBy(showCampaigns);
    expect(lines).toContainEqual([
      "学习教育、听取意见",
      "gate-not-met",
      "2013-06-28",
      "mobilisation-ballot.held equals true",
    ]);
    expect(lines).toContainEqual(["study.look-back equals true"]);
    expect(lines.filter(([title]) => title?.endsWith("(mass-line-2013)"))).toHaveLength(2);
  });
});
