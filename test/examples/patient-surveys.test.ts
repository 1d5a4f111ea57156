import { readFileSync } from "node:fs";
import { must } from "answerable";
import { describe, expect, test } from "vitest";
import { rankStates, sums } from "../../examples/patient-surveys/ranking.js";
import { readStates, type StateRow } from "../../examples/patient-surveys/states.js";

const file = new URL("../../examples/data/hcahps-2017/states.csv", import.meta.url);
const { report } = must(readStates(readFileSync(file, "utf8")));
const rows = report.taken.map(({ value }) => value);

describe("states by what patients say of their hospitals", () => {
  const ranked = rankStates(rows, "H_RECMND_DY");

  test("are all read, and four territories have no result", () => {
    expect([report.taken.length, report.refused.length]).toEqual([336, 0]);
    const unknown = rows.filter(({ measure, percent }) => measure === "H_RECMND_DY" && percent === "unknown");
    expect(unknown.map(({ state }) => state).sort()).toEqual(["AS", "GU", "MP", "PR"]);
    expect(ranked).toHaveLength(52);
  });

  test("share ranks, and the ranks that they take up are left out", () => {
    for (const { state, percent, rank, tied } of ranked) {
      const better = ranked.filter((other) => other.percent > percent).length;
      expect([state, rank]).toEqual([state, better + 1]);
      expect(tied).toBe(ranked.filter((other) => other.percent === percent).length);
    }
  });

  test("may stand wherever rounding leaves open, and at their own rank among others", () => {
    for (const { best, rank, worst } of ranked) expect(best <= rank && rank <= worst).toBe(true);
    const three = ["a", "b", "c"].map((state, index): StateRow => ({ state, measure: "m", percent: 70 - 2 * index }));
    expect(rankStates(three, "m").map(({ best, worst }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    const close = three.map((row, index) => ({ ...row, percent: 70 - index }));
    expect(rankStates(close, "m").map(({ best, worst }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    const equal = three.map((row) => ({ ...row, percent: 70 }));
    expect(rankStates(equal, "m").map(({ best, worst }) => [best, worst])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
  });

  test("have printed parts that were made to sum to 100, and a changed part is noticed", () => {
    const whole = sums(rows, "H_RECMND");
    expect(new Set(whole.values())).toEqual(new Set([100]));
    expect(whole.size).toBe(52);
    const [first] = rows.filter(({ measure }) => measure.startsWith("H_RECMND"));
    const changed = rows.map((row) => (row === first ? { ...row, percent: Number(row.percent) + 1 } : row));
    expect([...sums(changed, "H_RECMND")].filter(([, sum]) => sum !== 100)).toEqual([[first!.state, 101]]);
  });

  test("a row that is no percentage is named", () => {
    const text = "State,HCAHPS Measure ID,HCAHPS Answer Percent\nAK,H_RECMND_DY,many\n";
    expect(must(readStates(text)).report.refused).toMatchObject([{ row: 2 }]);
  });
});
