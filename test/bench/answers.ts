import { add, admit, emptyTally, freeze, type Protocol } from "../../dist/satisfaction/index.js";
import { must, type Label } from "../../dist/index.js";
import { addAnswers, emptyHistogram, gradeEstimates, mergeHistograms } from "../../dist/statistics/grades/index.js";
import { arquero } from "./answers/arquero.js";
import { POINTS, ROW_BYTES, SATISFIED, SIZES, answersOf, type Answers } from "./answers/data.js";
import { duckdb } from "./answers/duckdb.js";
import { count, onWorkers, oneThread, rowsOf } from "./answers/library.js";
import { loop, loopWithMap, simpleStatistics } from "./answers/objects.js";
import { TOLERANCE, mustAgree, type Finished, type Side, type Taken } from "./answers/side.js";
import { median, ratio, seconds, type Section } from "./section.js";

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

/** What depends on groups and not on answers: merging two histograms and finishing one, by the number of groups. */
export function groupTimes(): Section {
  const rows = [1_000, 10_000, 100_000].map((units) => {
    const sizes = { ...SIZES, units };
    const histogram = emptyHistogram(sizes);
    const answers = answersOf(1_000_000, 7);
    const unit = Uint32Array.from(answers.unit, (code, row) => (code + row * 1_000) % units);
    must(addAnswers(histogram, { ...answers, unit }));
    const groups = units * SIZES.questions;
    const merging = seconds(() => mergeHistograms(histogram, histogram), 15);
    const finishing = seconds(() => gradeEstimates(histogram, { points: POINTS, satisfied: SATISFIED }), 15);
    return {
      groups: groups.toLocaleString("en"),
      "merge, ms": (merging * 1e3).toFixed(2),
      "merge, ns a group": ((merging / groups) * 1e9).toFixed(0),
      "estimates, ms": (finishing * 1e3).toFixed(2),
      "estimates, ns a group": ((finishing / groups) * 1e9).toFixed(0),
    };
  });
  return { title: "Merging and finishing, by groups", rows };
}

/** Memory that counting takes beside the columns, at its peak. */
export function answerMemory(): Section {
  const rows = 10_000_000;
  const answers = answersOf(rows, 1912);
  count(rowsOf(answers, 0, 10_000)); // whatever is made once
  const columns = rows * ROW_BYTES;
  const before = process.memoryUsage.rss();
  const histogram = count(answers);
  const beside = Math.max(process.memoryUsage.rss() - before, 0);
  const groups = histogram.cells.byteLength + histogram.classWeights.byteLength;
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
  return {
    title: `Memory on ${rows.toLocaleString("en")} answers, megabytes`,
    rows: [
      { what: "columns", megabytes: megabytes(columns) },
      { what: "histogram", megabytes: megabytes(groups) },
      { what: "more resident after counting than before", megabytes: megabytes(beside) },
      { what: "columns and that, times the columns", megabytes: ((columns + beside) / columns).toFixed(3) },
    ],
  };
}

/** One admitted response of ten answers added to a tally of a thousand units; target: 250 nanoseconds. */
export function addedResponses(): Section {
  const rows = [false, true].map((weighted) => {
    const protocol = protocolOf(weighted);
    const admissions = Array.from({ length: 20_000 }, (_, index) => {
      const answers = Object.fromEntries(QUESTIONS.map((id, place) => [id, GRADES[(index * 7 + place * 3) % 6]!]));
      const row = { id: `b-${index}`, unit: `unit-${(index * 7919) % 1_000}`, class: CLASSES[index % 5]!, answers };
      return admit(protocol, weighted ? { ...row, weight: 0.5 + (index % 64) / 64 } : row);
    });
    admissions.forEach(must);
    const tally = emptyTally(protocol);
    const adding = (): void => {
      for (const admission of admissions) add(tally, admission);
    };
    adding();
    const each = (seconds(adding, 15) / admissions.length) * 1e9;
    return { protocol: weighted ? "weighted" : "not weighted", "ns a response": each.toFixed(0), target: "250" };
  });
  return { title: "satisfaction.add of one admitted response with ten answers", rows };
}

const QUESTIONS = Array.from({ length: 10 }, (_, index) => `q-${index}`);
const CLASSES = Array.from({ length: 5 }, (_, index) => `class-${index}`);
const GRADES = Array.from({ length: 6 }, (_, index) => `grade-${index}`);

function protocolOf(weighted: boolean): Protocol {
  const named = (id: string): { id: string; label: Label } => ({ id, label: { en: id, "zh-CN": id } });
  const grades = GRADES.map((code, index) => ({ code, label: named(code).label, points: POINTS[index]! }));
  return must(
    freeze({
      ...named("bench"),
      version: 1,
      scale: { ...named("six"), grades },
      questions: QUESTIONS.map((id) => ({ ...named(id), weight: 0.1 })),
      classes: CLASSES.map((id) => ({ ...named(id), kind: "masses", weight: 0.2 })),
      rates: [{ ...named("satisfied"), grades: GRADES.slice(4), denominator: "valid" }],
      dontKnow: "exclude",
      minimum: 1,
      weighted,
    }),
  ).protocol;
}
