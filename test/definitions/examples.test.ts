import { expect, test } from "vitest";
import { must } from "answerable";
import {
  amend,
  applyAmendment,
  canonicalJson,
  checkPin,
  contentHash,
  findingsAt,
  hasErrors,
  pinOf,
  sha256,
  type Finding,
} from "answerable/definitions";

const plan = { id: "pilot", version: 1, phases: [{ name: "study", endsOn: "2014-06-30" }] };

test("canonical JSON sorts names", () => {
  // #region canonical-json
  expect(canonicalJson({ b: [1.0, "é"], a: null })).toBe('{"a":null,"b":[1,"é"]}');
  // #endregion canonical-json
});

test("the digest of text", () => {
  // #region sha256
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  // #endregion sha256
});

test("a content hash does not depend on the order of names", () => {
  // #region content-hash
  const [one, other] = [
    { id: "policy", version: 1, levels: 2 },
    { levels: 2, version: 1, id: "policy" },
  ];
  expect(contentHash(one)).toBe(contentHash(other));
  // #endregion content-hash
});

test("a pin names id, version and hash", () => {
  // #region pin
  expect(pinOf(plan)).toEqual({ id: "pilot", version: 1, hash: contentHash(plan) });
  // #endregion pin
});

test("an edited definition is noticed", () => {
  // #region check-pin
  const pin = pinOf(plan);
  expect(checkPin(pin, plan).ok).toBe(true);
  const edited = { ...plan, phases: [] }; // the same version, and another content
  expect(checkPin(pin, edited)).toMatchObject({ ok: false, refusal: { code: "definition-changed" } });
  // #endregion check-pin
});

test("an amendment makes the next version and its patches", () => {
  // #region amend
  const { definition, patches } = must(
    amend(plan, (draft) => {
      draft.phases[0]!.endsOn = "2014-07-31";
    }),
  );
  expect(definition).toEqual({ id: "pilot", version: 2, phases: [{ name: "study", endsOn: "2014-07-31" }] });
  expect(patches).toContainEqual({ op: "replace", path: ["phases", 0, "endsOn"], value: "2014-07-31" });
  // #endregion amend
});

test("patches lead from one version to the other and back", () => {
  // #region apply-amendment
  const { definition, patches, inversePatches, pin } = must(
    amend(plan, (draft) => {
      draft.phases.push({ name: "rectify", endsOn: "2014-09-30" });
    }),
  );
  expect(must(applyAmendment(plan, patches, pin)).definition).toEqual(definition);
  expect(must(applyAmendment(definition, inversePatches, pinOf(plan))).definition).toEqual(plan);
  // #endregion apply-amendment
});

test("findings of a part, seen from the whole", () => {
  // #region findings
  const ofGate: Finding[] = [
    { code: "never-met", severity: "error", path: ["least"], message: "120 % cannot be reached" },
  ];
  const ofPlan = findingsAt(["phases", 0, "gate"], ofGate);
  expect(ofPlan[0]?.path).toEqual(["phases", 0, "gate", "least"]);
  expect(hasErrors(ofPlan)).toBe(true);
  // #endregion findings
});
