import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeAnswers } from "../../examples/worker-threads/answers.js";
import { compare, countHere, countOnWorkers } from "../../examples/worker-threads/count.js";

const answers = makeAnswers(30_001, 7);
answers.grade[29_999] = 200;
const here = countHere(answers);

test.each([1, 2, 3])(
  "%i workers count what one thread counts, and refuse the same row by the same number",
  async (workers) => {
    const apart = await countOnWorkers(answers, workers);
    expect(apart.added).toBe(30_000);
    expect(apart.refused.map(({ row, code }) => [row, code])).toEqual([[29_999, "no-grade"]]);
    expect(compare(here.histogram, apart.histogram)).toMatchObject({ sameCounts: true, withinBound: true });
    if (workers === 1) expect(apart.histogram).toEqual(here.histogram);
  },
);

test("a difference in a count, and one of a weight beyond the bound, are seen", () => {
  const changed = (place: number, by: number): typeof here.histogram => {
    const cells = here.histogram.cells.slice();
    cells[place]! += by;
    return { ...here.histogram, cells };
  };
  expect(compare(here.histogram, changed(0, 1)).sameCounts).toBe(false);
  expect(compare(here.histogram, changed(1, 1e-9))).toMatchObject({
    sameCounts: true,
    differing: 1,
    withinBound: false,
  });
});

test("the program says that both come to the same", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const program = ["--import", "tsx", "examples/worker-threads.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: root, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout.match(/Counts are identical/g)).toHaveLength(2);
  expect(stdout.match(/within the stated bound/g)).toHaveLength(2);
  expect(stdout).toContain("499999 of 500000 answers counted on one thread");
  expect(stdout).toContain("2000 groups estimated, 0 withheld");
});
