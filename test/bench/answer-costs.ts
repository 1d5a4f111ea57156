import { execFileSync } from "node:child_process";
import { must, type Label } from "../../dist/index.js";
import { add, admit, emptyTally, freeze, type Protocol } from "../../dist/satisfaction/index.js";
import { addAnswers, emptyHistogram, gradeEstimates, mergeHistograms } from "../../dist/statistics/grades/index.js";
import { CLASS_WEIGHTS, POINTS, ROW_BYTES, SATISFIED, SIZES, answersOf } from "./answers/data.js";
import { REPOSITORY, seconds, type Section } from "./section.js";

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

/** Memory that counting and finishing take beside the columns, at their peak, in a process of their own. */
export function answerMemory(): Section {
  const rows = 10_000_000;
  const script = `
    import { addAnswers, composites, emptyHistogram, gradeEstimates } from "./dist/statistics/grades/index.js";
    const points = ${JSON.stringify(POINTS)};
    const column = (codes, spread) => {
      for (let row = 0; row < codes.length; row += 1) codes[row] = (row * 7919) % spread;
      return codes;
    };
    const answers = {
      unit: column(new Uint16Array(${rows}), ${SIZES.units}),
      question: column(new Uint8Array(${rows}), ${SIZES.questions}),
      class: column(new Uint8Array(${rows}), ${SIZES.classes}),
      grade: column(new Uint8Array(${rows}), ${SIZES.grades + 1}),
      weight: new Float64Array(${rows}).fill(1.5),
    };
    const before = process.resourceUsage().maxRSS;
    const histogram = emptyHistogram(${JSON.stringify(SIZES)});
    addAnswers(histogram, answers);
    gradeEstimates(histogram, { points, satisfied: ${JSON.stringify(SATISFIED)} });
    composites(histogram, { points, classWeights: ${JSON.stringify(CLASS_WEIGHTS)} });
    console.log(process.resourceUsage().maxRSS - before);
  `;
  const run = ["--input-type=module", "-e", script];
  const kilobytes = Number(execFileSync(process.execPath, run, { cwd: REPOSITORY, encoding: "utf8" }));
  const columns = (rows * ROW_BYTES) / 1e6;
  const beside = (kilobytes * 1024) / 1e6;
  return {
    title: `Memory on ${rows.toLocaleString("en")} answers`,
    rows: [
      { what: "columns", megabytes: columns.toFixed(1) },
      { what: "peak beside them: histogram, results and compiled code", megabytes: beside.toFixed(1) },
      { what: "both, times the columns; target 1.3", megabytes: ((columns + beside) / columns).toFixed(2) },
    ],
  };
}

/** One admitted response of ten answers added to a tally, all of one unit and of a thousand in turn; target: 250 nanoseconds. */
export function addedResponses(): Section {
  const cases = [false, true].flatMap((weighted) => [1, 1_000].map((units) => ({ weighted, units })));
  const rows = cases.map(({ weighted, units }) => {
    const protocol = protocolOf(weighted);
    const admissions = Array.from({ length: 20_000 }, (_, index) => {
      const answers = Object.fromEntries(QUESTIONS.map((id, place) => [id, GRADES[(index * 7 + place * 3) % 6]!]));
      const row = { id: `b-${index}`, unit: `unit-${(index * 7919) % units}`, class: CLASSES[index % 5]!, answers };
      return admit(protocol, weighted ? { ...row, weight: 0.5 + (index % 64) / 64 } : row);
    });
    admissions.forEach(must);
    const tally = emptyTally(protocol);
    const adding = (): void => {
      for (const admission of admissions) add(tally, admission);
    };
    adding();
    const each = (seconds(adding, 15) / admissions.length) * 1e9;
    return { protocol: weighted ? "weighted" : "not weighted", units, "ns a response": each.toFixed(0), target: "250" };
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
