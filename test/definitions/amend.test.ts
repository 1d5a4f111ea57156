import fc from "fast-check";
import { expect, test } from "vitest";
import { setAutoFreeze } from "immer";
import { must } from "answerable";
import { amend, applyAmendment, pinOf, type Definition, type Patch } from "answerable/definitions";

interface Phase {
  name: string;
  days: number;
  gate?: { least: number; notes: string[] };
}
interface Plan extends Definition {
  phases: Phase[];
  labels: Record<string, string>;
}

const plan: Plan = {
  id: "plan",
  version: 4,
  phases: [
    { name: "study", days: 30 },
    { name: "analyse", days: 60, gate: { least: 0.8, notes: ["ballot"] } },
  ],
  labels: { en: "Plan" },
};

/** Edits that add, change, move, replace and remove at every depth. */
const edit: fc.Arbitrary<(draft: Plan) => void> = fc.oneof(
  fc.nat(200).map((days) => (draft: Plan) => {
    draft.phases.forEach((phase) => (phase.days += days));
  }),
  fc.string().map((name) => (draft: Plan) => void draft.phases.push({ name, days: 1 })),
  fc.string().map((name) => (draft: Plan) => void draft.phases.unshift({ name, days: 1 })),
  fc.nat(5).map((index) => (draft: Plan) => void draft.phases.splice(index, 1)),
  fc.constant((draft: Plan) => void draft.phases.reverse()),
  fc.constant((draft: Plan) => void draft.phases.sort((one, other) => one.name.localeCompare(other.name))),
  fc.constant((draft: Plan) => void (draft.phases = draft.phases.filter(({ gate }) => gate === undefined))),
  fc.constant((draft: Plan) => {
    draft.phases.forEach((phase) => delete phase.gate);
  }),
  fc.string().map((note) => (draft: Plan) => {
    draft.phases.forEach((phase) => phase.gate?.notes.push(note));
  }),
  fc.stringMatching(/^[a-z]{1,3}$/).map((name) => (draft: Plan) => void (draft.labels[name] = name)),
  fc.constant((draft: Plan) => void (draft.labels = {})),
);

test("the patches lead from the old version to the new one, and the inverse patches back", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const amended = amend(plan, (draft) => {
        for (const one of edits) one(draft);
      });
      if (!amended.ok) {
        expect(amended.refusal.code).toBe("nothing-changed");
        return;
      }
      const { definition, patches, inversePatches, pin } = amended;
      const stored = (kept: readonly Patch[]) => JSON.parse(JSON.stringify(kept)) as Patch[];
      expect(must(applyAmendment(plan, stored(patches), pin)).definition).toEqual(definition);
      expect(must(applyAmendment(definition, stored(inversePatches), pinOf(plan))).definition).toEqual(plan);
      expect(pin).toEqual(pinOf(definition));
      expect(definition.version).toBe(5);
    }),
    { numRuns: 500 },
  );
});

test("the old version and what the edit puts in stay as they are and can still be written to", () => {
  const before = structuredClone(plan);
  const gate = { least: 0.9, notes: ["survey"] };
  const { definition } = must(amend(plan, (draft) => (draft.phases[0]!.gate = gate)));
  expect(plan).toEqual(before);
  expect([plan, plan.phases, plan.phases[0], gate, gate.notes].some((part) => Object.isFrozen(part))).toBe(false);
  gate.notes.push("later");
  expect(definition.phases[0]!.gate!.notes).toEqual(["survey"]);
});

test("the new version and its patches are frozen throughout, whatever the app told immer", () => {
  setAutoFreeze(false);
  const { definition, patches, inversePatches } = must(
    amend(plan, (draft) => void draft.phases[1]!.gate!.notes.push("x")),
  );
  setAutoFreeze(true);
  const parts = [
    definition,
    definition.phases,
    definition.phases[0],
    definition.phases[1]!.gate!.notes,
    definition.labels,
  ];
  expect([...parts, patches, patches[0], inversePatches].every((part) => Object.isFrozen(part))).toBe(true);
  expect(() => definition.phases.push({ name: "x", days: 1 })).toThrow(TypeError);
});

test("a frozen definition can be amended again", () => {
  const first = must(amend(plan, (draft) => void (draft.phases[0]!.days = 31)));
  const second = must(amend(first.definition, (draft) => void (draft.phases[0]!.days = 32)));
  expect(second.definition.version).toBe(6);
  expect(first.definition.phases[0]!.days).toBe(31);
});

test.each<[string, (draft: Plan) => void]>([
  ["does nothing", () => undefined],
  ["changes and changes back", (draft) => void ((draft.phases[0]!.days = 1), (draft.phases[0]!.days = 30))],
  ["puts an equal value in place", (draft) => void (draft.labels = { en: "Plan" })],
  ["sets what was not there to undefined", (draft) => void Object.assign(draft.labels, { fr: undefined })],
])("an edit that %s is refused", (_, nothing) => {
  expect(amend(plan, nothing)).toMatchObject({ ok: false, refusal: { code: "nothing-changed" } });
});

test.each<[string, (draft: { id: string; version: number }) => void]>([
  ["the id", (draft) => (draft.id = "other")],
  ["the version", (draft) => (draft.version = 9)],
  ["the version, to what it would become", (draft) => (draft.version = 5)],
])("an edit that changes %s is refused with both identities", (_, change) => {
  const refused = amend(plan, (draft) => {
    draft.phases.pop();
    change(draft);
  });
  expect(refused).toMatchObject({
    refusal: {
      code: "identity-changed",
      message: expect.stringMatching(/"plan" version 4 into "(other|plan)" version/) as string,
    },
  });
});

test("an edit that puts in what JSON cannot say throws and names the place", () => {
  expect(() => amend(plan, (draft) => (draft.phases[0]!.days = NaN))).toThrow("phases[0].days is NaN");
  expect(() => amend(plan, (draft) => Object.assign(draft, { on: new Date(0) }))).toThrow("the value.on");
});

test("patches on another version than theirs are refused, not half applied", () => {
  const { patches, pin } = must(amend(plan, (draft) => void (draft.phases[1]!.gate!.least = 0.9)));
  const other = { ...plan, labels: { en: "Another" } };
  const shorter = { ...plan, phases: [] };
  for (const wrong of [other, shorter]) {
    expect(applyAmendment(wrong, patches, pin)).toMatchObject({ refusal: { code: "patches-do-not-fit" } });
  }
  expect(shorter).toEqual({ ...plan, phases: [] });
  expect(applyAmendment(plan, [], pin)).toMatchObject({ refusal: { code: "patches-do-not-fit" } });
});

test.each([
  ["no list", { op: "add" }],
  ["an unknown operation", [{ op: "move", path: ["a"] }]],
  ["an unknown field", [{ op: "remove", path: ["a"], from: "b" }]],
  ["a path that is no path", [{ op: "remove", path: "a/b" }]],
  ["a value that JSON cannot say", [{ op: "add", path: ["a"], value: NaN }]],
])("stored patches with %s are invalid input", (_, patches) => {
  expect(applyAmendment(plan, patches as Patch[], pinOf(plan))).toMatchObject({ refusal: { code: "invalid-input" } });
});

test("patches that reach for a prototype change nothing and do not fit", () => {
  for (const name of ["__proto__", "constructor"]) {
    const patches: Patch[] = [{ op: "add", path: [name, "polluted"], value: true }];
    expect(applyAmendment(plan, patches, pinOf(plan))).toMatchObject({ refusal: { code: "patches-do-not-fit" } });
  }
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
