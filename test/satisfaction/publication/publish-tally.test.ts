import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must, type InputOf } from "answerable";
import { add, admit, emptyTally, freeze, score, type Protocol, type Tally } from "answerable/satisfaction";
import { audit, publishTally, type Publication, type TallyPublication } from "answerable/satisfaction/publication";

type Options = InputOf<typeof TallyPublication>;

const label = { en: "a thing", "zh-CN": "某事" };
const GRADES = ["satisfied", "fair", "dissatisfied"];
const OUTCOMES = [...GRADES, "dont-know", "blank", "several-marks", "invalid"];
const GROUPS = ["unit", "class", "channel"] as const;

const draft = {
  id: "service-survey",
  version: 1,
  label,
  scale: {
    id: "three",
    label,
    grades: GRADES.map((code, index) => ({ code, label, points: 100 - 50 * index })),
    dontKnow: { label },
  },
  questions: [
    { id: "attitude", label, weight: 0.5 },
    { id: "speed", label, weight: 0.5 },
  ],
  classes: [
    { id: "patients", label, weight: 0.5 },
    { id: "staff", label, weight: 0.5, channels: ["paper"] },
  ],
  channels: [
    { id: "telephone", label, weight: 0.5 },
    { id: "paper", label, weight: 0.5 },
  ],
  rates: [],
  dontKnow: "exclude" as const,
  minimum: 4,
  suppression: { floor: 2, protection: 2 },
};
const { protocol } = must(freeze(draft));

interface Form {
  readonly unit: string;
  readonly class: string;
  readonly channel: string;
  readonly answers: { readonly attitude: string; readonly speed: string };
}

const answer = fc.constantFrom(...GRADES, "dont-know", "blank");
const forms: fc.Arbitrary<readonly Form[]> = fc.array(
  fc
    .record({
      unit: fc.constantFrom("north", "south", "constructor"),
      class: fc.constantFrom("patients", "staff"),
      channel: fc.constantFrom("telephone", "paper"),
      answers: fc.record({ attitude: answer, speed: answer }),
    })
    .map((form) => (form.class === "staff" ? { ...form, channel: "paper" } : form)),
  { minLength: 1, maxLength: 40 },
);

function tallyOf(of: Protocol, given: readonly Form[]): Tally {
  const tally = emptyTally(of);
  given.forEach((form, index) => {
    const admission = admit(of, { id: `form-${index}`, ...form });
    expect(admission.ok).toBe(true);
    add(tally, admission);
  });
  return tally;
}

const tables: fc.Arbitrary<Options["tables"]> = fc.uniqueArray(
  fc.record({
    question: fc.constantFrom("attitude", "speed"),
    by: fc.shuffledSubarray([...GROUPS], { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 2, selector: (table) => JSON.stringify(table) },
);
const policy = fc.constantFrom("hide" as const, "show" as const);
const options: fc.Arbitrary<Options> = fc.record({ tables, zeros: policy, unanimous: policy });

/** Forms at a place of a table, counted from the forms themselves. */
function recount(
  given: readonly Form[],
  dimensions: Publication["tables"][number]["dimensions"],
  at: readonly (string | null)[],
): number {
  return given.filter((form) =>
    dimensions.every(({ id }, index) => {
      const value = id === "attitude" || id === "speed" ? form.answers[id] : form[id as "unit"];
      return at[index] === null || at[index] === value;
    }),
  ).length;
}

describe("tables of a tally", () => {
  test("show what a recount of the forms gives, or hide it", () => {
    let shown = 0;
    fc.assert(
      fc.property(forms, options, (given, how) => {
        const published = publishTally(protocol, tallyOf(protocol, given), how);
        if (!published.ok) {
          expect(published.refusal.code).toBe("cannot-protect");
          return;
        }
        for (const { dimensions, cells } of published.tables) {
          for (const { at, count } of cells) {
            if (count === "hidden") continue;
            expect(count).toBe(recount(given, dimensions, at));
            shown += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(500);
  });

  test("hide what is below the floor, and every answer of a group below the minimum", () => {
    let scarce = 0;
    fc.assert(
      fc.property(forms, options, (given, how) => {
        const published = publishTally(protocol, tallyOf(protocol, given), how);
        if (!published.ok) return;
        for (const { dimensions, cells } of published.tables) {
          const question = dimensions.length - 1;
          for (const { at, count } of cells) {
            const number = recount(given, dimensions, at);
            if (number === 1) expect(count).toBe("hidden");
            const onScale = GRADES.reduce(
              (sum, grade) => sum + recount(given, dimensions, at.with(question, grade)),
              0,
            );
            const isEmpty = recount(given, dimensions, at.with(question, null)) === 0;
            if (at[question] === null || isEmpty || onScale >= 4) continue;
            expect(count).toBe("hidden");
            scarce += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(scarce).toBeGreaterThan(200);
  });

  test("are together what no reader can solve", () => {
    fc.assert(
      fc.property(forms, options, (given, how) => {
        const published = publishTally(protocol, tallyOf(protocol, given), how);
        if (!published.ok) return;
        expect(must(audit(published.tables, { protection: 2 })).audit.status).toBe("protected");
      }),
      { numRuns: 60 },
    );
  });
});

/** So many forms of patients of one unit by telephone, by the grade that they give to both questions. */
function formsOf(unit: string, counts: Readonly<Record<string, number>>): readonly Form[] {
  return Object.entries(counts).flatMap(([grade, count]) =>
    Array.from({ length: count }, () => ({
      unit,
      class: "patients",
      channel: "telephone",
      answers: { attitude: grade, speed: grade },
    })),
  );
}

const many = [
  ...formsOf("north", { satisfied: 20, fair: 10, dissatisfied: 5, blank: 3 }),
  ...formsOf("south", { satisfied: 30, fair: 15, dissatisfied: 8, blank: 4 }),
];
const byUnit = [{ question: "attitude", by: ["unit" as const] }];

describe("the tables of a survey", () => {
  test("share the forms of a group, whichever question they answer", () => {
    const given = [...many, ...formsOf("east", { satisfied: 1 })];
    const both = [...byUnit, { question: "speed", by: ["unit" as const] }];
    const { tables: published } = must(
      publishTally(protocol, tallyOf(protocol, given), { tables: both, zeros: "show", unanimous: "show" }),
    );
    const totals = published.map(({ cells }) => cells.find(({ at }) => at[0] === "east" && at[1] === null)?.count);
    expect(totals).toEqual(["hidden", "hidden"]);
    expect(published.map(({ id, universe }) => [id, universe])).toEqual([
      ["attitude × unit", "responses"],
      ["speed × unit", "responses"],
    ]);
  });

  test("have every outcome, and percentages of all forms in the group", () => {
    const percentages = { decimals: 1, rounding: "plain" as const };
    const published = must(
      publishTally(protocol, tallyOf(protocol, many), {
        tables: byUnit,
        zeros: "show",
        unanimous: "show",
        percentages,
      }),
    );
    const [table] = published.tables;
    expect(table!.dimensions.map(({ categories }) => categories)).toEqual([["north", "south"], OUTCOMES]);
    const north = table!.cells.filter(({ at }) => at[0] === "north");
    expect(north.map(({ count }) => count)).toEqual([20, 10, 5, 0, 3, 0, 0, 38]);
    const percents = north.map(({ percent }) => (typeof percent === "object" ? percent.text : percent));
    expect(percents).toEqual(["52.6", "26.3", "13.2", "0.0", "7.9", "0.0", "0.0", undefined]);
  });

  test("count what stands on the scale against the minimum, as scores do", () => {
    const few = (graded: number): readonly Form[] => [
      ...many,
      ...formsOf("east", { satisfied: graded - 2, fair: 2, blank: 2 }),
    ];
    for (const [graded, status] of [
      [4, "shown"],
      [3, "withheld"],
    ] as const) {
      const tally = tallyOf(protocol, few(graded));
      const { groups } = must(score(protocol, tally, { by: ["unit"] })).scores;
      expect(groups.find(({ unit }) => unit === "east")!.questions[0]!.status).toBe(status);
      const { hidden } = must(publishTally(protocol, tally, { tables: byUnit, zeros: "show", unanimous: "show" }));
      expect(hidden.some(({ why }) => why === "below-minimum")).toBe(status === "withheld");
    }
  });

  test("choose among equals by the seed that is handed in", () => {
    const given = GRADES.flatMap((grade, index) =>
      Array.from({ length: [9, 9, 1][index]! }, (): Form => ({
        unit: "north",
        class: "patients",
        channel: "paper",
        answers: { attitude: grade, speed: grade },
      })),
    );
    const byUnit: Options["tables"] = [{ question: "attitude", by: ["unit"] }];
    const hidden = ["1", "2", "3", "4", "5", "6", "7", "8"].map((seed) => {
      const how = { tables: byUnit, zeros: "show", unanimous: "show", seed } as const;
      return JSON.stringify(must(publishTally(protocol, tallyOf(protocol, given), how)).hidden);
    });
    expect(new Set(hidden).size).toBeGreaterThan(1);
  });

  test("hide a group that answered alike only where that is asked for", () => {
    const tally = tallyOf(protocol, [...many, ...formsOf("east", { satisfied: 9 })]);
    const hiddenAs = (unanimous: "hide" | "show"): readonly string[] =>
      must(publishTally(protocol, tally, { tables: byUnit, zeros: "show", unanimous })).hidden.map(({ why }) => why);
    expect(hiddenAs("show")).toEqual([]);
    expect(hiddenAs("hide")).toContain("unanimous");
  });

  test("show that a class gave no forms by a channel by which it is not asked, and hide other zeros", () => {
    const staff = many.slice(0, 30).map((form) => ({ ...form, class: "staff", channel: "paper" }));
    const split = [{ question: "attitude", by: ["class" as const, "channel" as const] }];
    const published = must(
      publishTally(protocol, tallyOf(protocol, [...many, ...staff]), {
        tables: split,
        zeros: "hide",
        unanimous: "show",
      }),
    );
    const countAt = (at: readonly (string | null)[]): unknown =>
      published.tables[0]!.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))?.count;
    expect(countAt(["staff", "telephone", "satisfied"])).toBe(0);
    expect(countAt(["staff", "telephone", null])).toBe(0);
    expect(countAt(["patients", "paper", "satisfied"])).toBe("hidden");
  });

  test("list the units of the protocol, with nothing where nothing came back", () => {
    const listed = must(freeze({ ...draft, units: ["south", "constructor", "north"] })).protocol;
    const published = must(
      publishTally(listed, tallyOf(listed, many), { tables: byUnit, zeros: "show", unanimous: "hide" }),
    );
    const totals = published.tables[0]!.cells.filter(({ at }) => at[1] === null);
    expect(totals.map(({ at, count }) => [at[0], count])).toEqual([
      ["south", 57],
      ["constructor", 0],
      ["north", 38],
      [null, 95],
    ]);
  });
});

describe("publishing a tally refuses", () => {
  const tally = tallyOf(protocol, many);
  const good: Options = { tables: byUnit, zeros: "show", unanimous: "show" };
  const { suppression: _, ...bare } = draft;
  const open = must(freeze({ ...bare, id: "open" })).protocol;
  const edited = { ...protocol, definition: { ...protocol.definition, minimum: 1 } };

  test.each<[string, Protocol, Tally, object, string, string]>([
    ["a protocol without a floor", open, tallyOf(open, many), {}, "no-suppression", 'protocol "open" fixes no floor'],
    ["a tally of another protocol", open, tally, {}, "different-protocol", "service-survey"],
    ["a protocol that was edited", edited, tally, {}, "definition-changed", ""],
    [
      "a question not on the form",
      protocol,
      tally,
      { tables: [{ question: "price", by: ["unit"] }] },
      "unknown-question",
      '"price"',
    ],
    ["no table", protocol, tally, { tables: [] }, "invalid-input", "tables"],
    ["a table by nothing", protocol, tally, { tables: [{ question: "speed", by: [] }] }, "invalid-input", "by"],
    [
      "a grouping twice",
      protocol,
      tally,
      { tables: [{ question: "speed", by: ["unit", "unit"] }] },
      "invalid-input",
      "names a grouping twice",
    ],
    ["a table twice", protocol, tally, { tables: [...byUnit, ...byUnit] }, "invalid-input", "stands twice"],
    ["a policy that there is not", protocol, tally, { unanimous: "drop" }, "invalid-input", "unanimous"],
    ["a tally of nothing", protocol, emptyTally(protocol), {}, "invalid-input", "categories"],
  ])("%s", (_, of, counted, changes, code, facts) => {
    const refused = publishTally(of, counted, { ...good, ...changes });
    expect(refused).toMatchObject({ ok: false, refusal: { code } });
    expect(!refused.ok && refused.refusal.message).toContain(facts);
  });
});
