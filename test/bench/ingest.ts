import { must } from "../../dist/index.js";
import { add, admit, emptyRegister, emptyTally, freeze, type Protocol } from "../../dist/satisfaction/index.js";
import {
  addColumns,
  takeColumns,
  takeLines,
  takeRows,
  tallyColumns,
  type RowColumns,
} from "../../dist/satisfaction/ingest/index.js";
import { deepStrictEqual } from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { ratio, rounded, seconds, type Section } from "./section.js";

const ROWS = 100_000;
const UNITS = 1_000;
const GRADES = ["satisfied", "fairly-satisfied", "dissatisfied", "blank"] as const;
const CLASSES = ["masses", "deputies", "leaders", "peers", "firms"] as const;

interface Form {
  readonly id: string;
  readonly unit: string;
  readonly class: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly consulted: number;
  readonly weight?: number;
}

/** What it takes to take a response in, beyond `JSON.parse` of its line, and what the schema takes for the same. */
export function takingIn(): Section {
  const rows = [1, 10].flatMap((questions) => [false, true].map((weighted) => takingRow(questions, weighted)));
  const size = `${ROWS.toLocaleString("en")} responses about ${UNITS.toLocaleString("en")} units`;
  return { title: `${size} taken in: nanoseconds a response`, rows };
}

function takingRow(questions: number, weighted: boolean): Section["rows"][number] {
  const protocol = protocolOf(questions, weighted);
  const lines = Array.from({ length: ROWS }, (_, index) => lineOf(protocol, index));
  const forms = [...parsed(lines)];
  const sources = columnsOf(forms);
  const { columns } = takeRows(protocol, forms);
  const admissions = forms.map((form) => admit(protocol, form));
  const count = (): unknown => {
    const tally = emptyTally(protocol);
    for (const admission of admissions) add(tally, admission);
    return tally;
  };
  // Nothing is measured before all ways have come to the same.
  deepStrictEqual(tallyColumns(protocol, columns), count());
  deepStrictEqual(must(takeColumns(protocol, sources)).intake.columns, columns);

  const parsing = nanoseconds(() => {
    for (const form of parsed(lines)) if (form.id === "") throw new RangeError("a ballot has a code");
  });
  const taking = nanoseconds(() => takeRows(protocol, parsed(lines))) - parsing;
  const registered = nanoseconds(() => takeRows(protocol, parsed(lines), { register: emptyRegister(protocol) }));
  return {
    questions,
    weighted: weighted ? "yes" : "no",
    "JSON.parse": rounded(parsing),
    "takeRows, beyond it": rounded(taking),
    "times JSON.parse": ratio(taking / parsing),
    "with a register": rounded(registered - parsing),
    takeColumns: rounded(nanoseconds(() => takeColumns(protocol, sources))),
    admit: rounded(
      nanoseconds(() => {
        for (const form of forms) admit(protocol, form);
      }),
    ),
    add: rounded(nanoseconds(count)),
    tallyColumns: rounded(nanoseconds(() => tallyColumns(protocol, columns))),
  };
}

/** What is held while lines come in and their columns are handed on: as much for many as for few. */
export async function takingInMemory(): Promise<Section> {
  const protocol = protocolOf(10, true);
  const rows = [];
  for (const size of [100_000, 400_000, 1_600_000]) {
    const tally = emptyTally(protocol);
    let most = 0;
    const before = held();
    const start = process.hrtime.bigint();
    await takeLines(protocol, pieces(protocol, size), {
      handOn: (part) => {
        addColumns(tally, part);
        most = Math.max(most, held() - before);
      },
    });
    const passed = Number(process.hrtime.bigint() - start);
    rows.push({
      lines: size.toLocaleString("en"),
      "most held, MB": (most / 1e6).toFixed(1),
      "nanoseconds a line, made, read and counted": rounded(passed / size),
    });
  }
  return { title: "Memory held while lines of ten answers are read and counted (the tally takes most of it)", rows };
}

function protocolOf(questions: number, weighted: boolean): Protocol {
  const label = { en: "bench", "zh-CN": "测速" };
  return must(
    freeze({
      id: "bench",
      version: 1,
      label,
      scale: {
        id: "three",
        label,
        grades: GRADES.slice(0, 3).map((code, index) => ({ code, label, points: index * 50 })),
      },
      questions: Array.from({ length: questions }, (_, index) => ({ id: `question-${index}`, label, weight: 1 })),
      classes: CLASSES.map((id) => ({ id, label, weight: 1 })),
      weighting: "proportions",
      rates: [],
      dontKnow: "exclude",
      minimum: 1,
      weighted,
    }),
  ).protocol;
}

function lineOf({ definition: { questions, weighted } }: Protocol, index: number): string {
  const answers = questions.map(({ id }, question) => [id, GRADES[(index + question * 3) % GRADES.length]]);
  return JSON.stringify({
    id: `ballot-${index}`,
    unit: `unit-${(index * 7_919) % UNITS}`,
    class: CLASSES[index % CLASSES.length],
    answers: Object.fromEntries(answers) as Form["answers"],
    consulted: index % 30,
    ...(weighted && { weight: 0.5 + (index % 7) }),
  });
}

function* parsed(lines: readonly string[]): Generator<Form> {
  for (const line of lines) yield JSON.parse(line) as Form;
}

function columnsOf(forms: readonly Form[]): RowColumns {
  const asked = Object.keys(forms[0]?.answers ?? {});
  return {
    id: forms.map(({ id }) => id),
    unit: coded(forms.map(({ unit }) => unit)),
    class: coded(forms.map((form) => form.class)),
    answers: Object.fromEntries(
      asked.map((question) => [question, coded(forms.map(({ answers }) => answers[question] ?? ""))]),
    ),
    consulted: Float64Array.from(forms, ({ consulted }) => consulted),
    ...(forms[0]?.weight !== undefined && { weight: Float64Array.from(forms, ({ weight = NaN }) => weight) }),
  };
}

function coded(texts: readonly string[]): RowColumns["unit"] {
  const places = new Map([...new Set(texts)].map((text, place) => [text, place]));
  return { codes: Uint16Array.from(texts, (text) => places.get(text) ?? NaN), names: [...places.keys()] };
}

function* pieces(protocol: Protocol, size: number): Generator<string> {
  for (let index = 0; index < size; index += 100) {
    yield Array.from({ length: 100 }, (_, place) => `${lineOf(protocol, index + place)}\n`).join("");
  }
}

function nanoseconds(run: () => unknown): number {
  return (seconds(run, 9) / ROWS) * 1e9;
}

/** Bytes that are held once everything that can go is gone. */
function held(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
