import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as campaign from "answerable/campaign";
import type { Rate } from "answerable/figures";
import { aPlan } from "./records.js";

const asOf = "2003-12-31";
const words = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": `（${text}）` });
const group = (id: string, supervises: campaign.Role["supervises"]): campaign.Role => ({
  id,
  label: words(id),
  kind: "supervision-group",
  supervises,
});
const bureaus = Array.from({ length: 87 }, (_, index) => `bureau-${index}`);
const schools = ["school-0", "school-1", "school-2"];

/** Two batches that list their units, and one that is open to all. */
const plan = aPlan({
  batches: [
    { id: "first", label: words("first"), units: bureaus },
    { id: "second", label: words("second"), units: schools },
    { id: "third", label: words("third") },
  ],
  levels: [
    { id: "city", label: words("city") },
    { id: "county", label: words("county") },
  ],
  roles: [
    group("group-1", { batches: ["first"] }),
    group("group-2", { units: ["school-0"] }),
    group("group-3", { batches: ["second", "third"] }),
  ],
});
const enter = (unit: string, batch: string, level = "city", under = plan): campaign.Unit =>
  must(campaign.enter(under, { unit, batch, level, by: "office", on: "2003-03-01" })).unit;
const told = ({ numerator, denominator, value }: Rate): unknown => [numerator, denominator, value];
const entered = (by: campaign.UnitKey[], units: campaign.Unit[], under: campaign.PlanVersions = plan): unknown => {
  const { matrix } = must(campaign.matrix(under, units, { asOf, by }));
  return matrix.groups.map(({ key, rates }) => [...Object.values(key), ...(told(rates.entered) as unknown[])]);
};
const all = bureaus.map((id) => enter(id, "first"));

describe("who entered of those who are listed", () => {
  test("is told of each batch, one of which nobody has entered among them", () => {
    expect(entered(["batch"], all)).toEqual([
      ["first", 87, 87, 1],
      ["second", 0, 3, 0],
    ]);
    const more = [...all.slice(1), enter("school-2", "second"), enter("anybody", "third")];
    const { matrix } = must(campaign.matrix(plan, more, { asOf, by: ["batch"] }));
    expect(matrix.groups.map(({ rates }) => told(rates.entered))).toEqual([
      [86, 87, 86 / 87],
      [1, 3, 1 / 3],
      [0, 0, "unknown"],
    ]);
    expect(matrix.groups[2]?.rates.entered.excluded).toEqual([{ reason: "not-listed", count: 1 }]);
    expect(told(matrix.rates.entered)).toEqual([87, 90, 87 / 90]);
  });

  test("is told of each supervision group where it is told by unit or batch who is supervised by whom", () => {
    expect(entered(["supervision-group"], [...all, enter("school-0", "second"), enter("anybody", "third")])).toEqual([
      ["group-1", 87, 87, 1],
      ["group-2", 1, 1, 1],
      ["group-3", 0, 2, 0],
    ]);
  });

  test("counts in the batch that lists a unit, and in no other", () => {
    // No step leads there; an app may have kept it from before.
    const strayed = [{ ...enter("school-0", "second"), batch: "third" }, enter("school-1", "second")];
    expect(entered(["batch"], strayed)).toEqual([
      ["first", 0, 87, 0],
      ["second", 1, 3, 1 / 3],
      ["third", 0, 0, "unknown"],
    ]);
    expect(told(must(campaign.matrix(plan, strayed, { asOf })).matrix.rates.entered)).toEqual([1, 90, 1 / 90]);
  });

  test("is told of a level once everybody is there, since no list says on which level who will enter", () => {
    const mixed = bureaus.map((id, index) => enter(id, "first", index < 80 ? "city" : "county"));
    const missing = [...mixed, enter("school-0", "second"), enter("anybody", "third")];
    const { groups } = must(campaign.matrix(plan, missing, { asOf, by: ["level"] })).matrix;
    expect(groups.map(({ rates }) => told(rates.entered))).toEqual([
      [0, 0, "unknown"],
      [0, 0, "unknown"],
    ]);
    expect(groups[0]?.rates.entered.excluded).toEqual([
      { reason: "not-listed", count: 1 },
      { reason: "expected-number-unknown", count: 81 },
    ]);
    const whole = [...missing, enter("school-1", "second"), enter("school-2", "second", "county")];
    expect(entered(["level"], whole)).toEqual([
      ["city", 82, 82, 1],
      ["county", 8, 8, 1],
    ]);
  });

  test("is told of the levels of a batch in which everybody is, whoever is missing elsewhere", () => {
    const mixed = bureaus.map((id, index) => enter(id, "first", index < 80 ? "city" : "county"));
    expect(entered(["batch", "level"], [...mixed, enter("school-0", "second")])).toEqual([
      ["first", "city", 80, 80, 1],
      ["first", "county", 7, 7, 1],
      ["second", "city", 0, 0, "unknown"],
    ]);
  });

  test("is not told of supervision groups that supervise by level while somebody is missing", () => {
    const roles = [group("group-1", { levels: ["city"] }), group("group-2", "all")];
    const byLevel = { ...plan, roles };
    const some = all.map(({ id }) => enter(id, "first", "city", byLevel));
    expect(entered(["supervision-group"], some, byLevel)).toEqual([["group-1", 0, 0, "unknown"]]);
    const toAll = {
      ...plan,
      roles: [group("group-2", "all"), { ...group("office", { levels: ["city"] }), kind: "office" }],
    } as const;
    expect(
      entered(
        ["supervision-group"],
        some.map(({ id }) => enter(id, "first", "city", toAll)),
        toAll,
      ),
    ).toEqual([["group-2", 87, 90, 87 / 90]]);
  });

  test("is expected of whoever any version lists, in the batch in which it does", () => {
    const later = {
      ...plan,
      version: 2,
      batches: [...plan.batches, { id: "fourth", label: words("fourth"), units: ["zoo"] }],
    };
    expect(entered(["batch"], [...all, enter("zoo", "fourth", "city", later)], [plan, later])).toEqual([
      ["first", 87, 87, 1],
      ["fourth", 1, 1, 1],
      ["second", 0, 3, 0],
    ]);
  });

  test("adds up over the batches to the rate of all", () => {
    const places = fc.subarray([...bureaus.slice(0, 5), ...schools, "anybody"]);
    fc.assert(
      fc.property(places, (ids) => {
        const batchOf = (id: string): string =>
          bureaus.includes(id) ? "first" : schools.includes(id) ? "second" : "third";
        const units = ids.map((id) => enter(id, batchOf(id)));
        const { rates, groups } = must(campaign.matrix(plan, units, { asOf, by: ["batch"] })).matrix;
        for (const part of ["numerator", "denominator"] as const) {
          expect(groups.reduce((sum, each) => sum + each.rates.entered[part], 0)).toBe(rates.entered[part]);
        }
      }),
    );
  });
});
