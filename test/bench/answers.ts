import { arquero } from "./answers/arquero.js";
import { answersOf, type Answers } from "./answers/data.js";
import { duckdb } from "./answers/duckdb.js";
import { onWorkers, oneThread } from "./answers/library.js";
import { loop, loopWithMap, simpleStatistics } from "./answers/objects.js";
import { TOLERANCE, mustAgree, type Finished, type Side, type Taken } from "./answers/side.js";
import { median, ratio, type Section } from "./section.js";

/** Reads the five columns once, element by element: less than this no pass over them can take. */
const floor = "read the columns once";
const SIDES: readonly Side[] = [
  oneThread,
  onWorkers(2),
  duckdb(1, false),
  duckdb(1, true),
  duckdb(2, false),
  duckdb(2, true),
  loop,
  loopWithMap,
  simpleStatistics,
  arquero,
];
/** A kernel that sees one data set only has its arrays made constants, and seems twice as fast. */
const SEEDS = [2003, 1949];
/** Rounds before the first that counts, in which engines still compile. */
const WARM_UP = 4;

/** The whole job on a million answers. */
export function million(): Promise<Section> {
  return wholeJob(1_000_000, 9);
}

/** The whole job on ten million answers. */
export function tenMillion(): Promise<Section> {
  return wholeJob(10_000_000, 5);
}

async function wholeJob(rows: number, rounds: number): Promise<Section> {
  const sets = SEEDS.map((seed) => answersOf(rows, seed));
  const sides = SIDES.filter(({ most }) => most === undefined || rows <= most.rows);
  const taken = await Promise.all(sides.map((side) => Promise.all(sets.map((answers) => side.take(answers)))));
  await mustAllAgree(sides, taken);
  const times = sides.map((): number[] => []);
  const floors: number[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const set = Math.abs(round) % sets.length;
    const read = await milliseconds(() => readOnce(sets[set]!));
    if (round >= 0) floors.push(read);
    for (const [place, side] of taken.entries()) {
      const time = await milliseconds(side[set]!.run);
      if (round >= 0) times[place]!.push(time);
    }
  }
  await Promise.all(taken.flat().map((side) => side.release?.()));
  const all = [...sides.map(({ name }, place) => ({ name, times: times[place]! })), { name: floor, times: floors }];
  const own = times[0]!;
  const measured = all.map(({ name, times: each }) => ({
    side: name,
    milliseconds: median(each).toFixed(1),
    "against the first": ratio(median(each.map((time, round) => time / own[round]!))),
  }));
  const left = SIDES.filter((side) => !sides.includes(side)).map(({ name, most }) => ({
    side: name,
    milliseconds: `left out: ${most?.why}`,
    "against the first": "",
  }));
  return {
    title: `The whole job on ${rows.toLocaleString("en")} answers, ${rounds} rounds; all sides agree within ${TOLERANCE}`,
    rows: [...measured, ...left],
  };
}

/** Every side on every data set against the first; this also warms them up. */
async function mustAllAgree(sides: readonly Side[], taken: readonly (readonly Taken[])[]): Promise<void> {
  for (const set of SEEDS.keys()) {
    const found: Finished[] = [];
    for (const side of taken) found.push(side[set]!.read((await side[set]!.run()) as never));
    found.forEach((each, place) => {
      mustAgree(sides[place]!.name, each, found[0]!);
    });
  }
}

async function milliseconds(run: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** What is given back must be computed. */
function readOnce({ unit, question, class: classes, grade, weight }: Answers): number {
  let [codes, weights] = [0, 0];
  for (let row = 0; row < unit.length; row += 1) {
    codes += unit[row]! + question[row]! + classes[row]! + grade[row]!;
    weights += weight[row]!;
  }
  return codes + weights;
}
