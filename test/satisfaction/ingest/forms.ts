import * as fc from "fast-check";
import {
  add,
  admit,
  checkIn,
  emptyTally,
  type Admission,
  type Protocol,
  type Register,
  type Tally,
} from "answerable/satisfaction";
import { draft, protocolWith } from "../survey.js";

const label = { en: "a part", "zh-CN": "部分" };
const questions = ["speed", "effect", "constructor"].map((id) => ({ id, label, weight: 1 }));
const channels = ["phone", "paper"].map((id) => ({ id, label, weight: 1 }));
const [masses, deputies] = draft.classes;
const byPhone = [masses!, { ...deputies!, channels: ["phone"] }];
const shared = { questions, minimum: 1, weighting: "proportions" } as const;

/** Protocols that ask for different things. */
export const PROTOCOLS = {
  plain: protocolWith({ ...shared }),
  listed: protocolWith({ ...shared, units: ["water", "roads", "constructor"] }),
  "by channels": protocolWith({ ...shared, channels, classes: byPhone }),
  weighted: protocolWith({ ...shared, weighted: true }),
  "from day to day": protocolWith({ ...shared, opensOn: "2003-07-01", closesOn: "2003-07-31" }),
  "in two stages": protocolWith({ ...shared, leastConsulted: 2 }),
  "without a don't-know": protocolWith({ ...shared, scale: { ...draft.scale, dontKnow: undefined } }),
} satisfies Record<string, Protocol>;

const id = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((number) => `form-${number}`),
  fc.constantFrom("票-1", "x".repeat(64), "x".repeat(65), "y".repeat(200), " ", "\u0080", "constructor"),
);
const answer = fc.constantFrom("satisfied", "fairly-satisfied", "dissatisfied", "blank", "several-marks", "invalid");
const order = fc.shuffledSubarray(
  questions.map((question) => question.id),
  { minLength: 3 },
);

/** Rows that the protocol has a place for, their questions in any order. */
export function goodRows({ definition }: Protocol): fc.Arbitrary<Record<string, unknown>> {
  const { weighted, opensOn, leastConsulted = 0 } = definition;
  const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    fc.option(value, { nil: undefined });
  const day = fc.constantFrom("2003-07-01", "2003-07-17", "2003-07-31");
  const people = fc.integer({ min: leastConsulted, max: 40 });
  return fc
    .record({
      id,
      unit: fc.constantFrom(...(definition.units ?? ["water", "roads", "constructor", "税务局"])),
      class: fc.constantFrom("masses", "deputies"),
      channel: fc.constant(definition.channels === undefined ? undefined : "phone"),
      answers: fc
        .tuple(order, fc.tuple(answer, answer, answer))
        .map(([asked, given]) => Object.fromEntries(asked.map((question, index) => [question, given[index]]))),
      on: opensOn === undefined ? optional(day) : day,
      consulted: leastConsulted === 0 ? optional(people) : people,
      drawn: optional(fc.boolean()),
      weight: fc.constantFrom(...(weighted ? [0.1, 0.3, 1, 7.25, 1e-9, 1e9] : [undefined])),
      comment: fc.constantFrom(undefined, undefined, undefined, "", "  ", "办事要跑三趟"),
    })
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));
}

/** What goes wrong in rows: each value in some field breaks some rule or is at the edge of one. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  "",
  "masses",
  "dont-know",
  "superb",
  "__proto__",
  "a\u0000b",
  "a\u007fb",
  "\u001f",
  "paper-1",
  "y".repeat(200),
  "x".repeat(201),
  0,
  -0,
  -1,
  1,
  1.5,
  2,
  2 ** 53,
  1_000_000,
  1_000_001,
  1e-10,
  1e10,
  NaN,
  Infinity,
  -Infinity,
  true,
  "2003-06-30",
  "2003-08-01",
  "2003-02-30",
  "paper",
  [],
  {},
  "x".repeat(20_000),
  "x".repeat(20_001),
  ["satisfied"],
  new Map(),
  Object.create(null),
  { [Symbol("speed")]: "satisfied" },
];
const odd = fc.oneof(fc.constantFrom(...ODD), fc.jsonValue());
const FIELDS = [
  "id",
  "unit",
  "class",
  "channel",
  "answers",
  "on",
  "consulted",
  "drawn",
  "weight",
  "comment",
  "wieght",
  "__proto__",
  "at",
];

const QUESTIONS = ["speed", "effect", "constructor", "care", "__proto__", "toString"];

/** Sets what `__proto__` would otherwise set in silence. */
function set(target: object, field: string, value: unknown): object {
  const changed = { ...target };
  Object.defineProperty(changed, field, { value, enumerable: true, configurable: true, writable: true });
  return changed;
}

/** A good row of each class with each odd value in each field and as the answer to each question. */
export function oddRows({ definition }: Protocol): readonly object[] {
  const { channels: some, leastConsulted, opensOn, weighted } = definition;
  const good = {
    id: "form-1",
    unit: "water",
    answers: { speed: "satisfied", effect: "blank", constructor: "dissatisfied" },
    ...(some && { channel: "phone" }),
    ...(leastConsulted !== undefined && { consulted: leastConsulted }),
    ...(opensOn !== undefined && { on: opensOn }),
    ...(weighted && { weight: 2 }),
  };
  return definition.classes.flatMap(({ id: evaluators }) => {
    const row = { ...good, class: evaluators };
    return ODD.flatMap((value) => [
      ...FIELDS.map((field) => set(row, field, value)),
      ...QUESTIONS.map((question) => ({ ...row, answers: set(row.answers, question, value) })),
    ]);
  });
}

/** Good rows, good rows with something changed, and anything at all. */
export function anyRows(protocol: Protocol): fc.Arbitrary<unknown> {
  const good = goodRows(protocol);
  const without = (target: object, field: string): object => {
    const changed = { ...target };
    Reflect.deleteProperty(changed, field);
    return changed;
  };
  const question = fc.constantFrom(...QUESTIONS);
  return fc.oneof(
    { weight: 4, arbitrary: good },
    fc.tuple(good, fc.constantFrom(...FIELDS), odd).map(([row, field, value]) => set(row, field, value)),
    fc.tuple(good, fc.constantFrom(...FIELDS)).map(([row, field]) => without(row, field)),
    fc
      .tuple(good, question, odd)
      .map(([row, field, value]) => ({ ...row, answers: set(row["answers"] as object, field, value) })),
    fc.tuple(good, question).map(([row, field]) => ({ ...row, answers: without(row["answers"] as object, field) })),
    good.map((row) => Object.assign(Object.create({ inherited: 1 }) as object, row)),
    good.map((row) => ({ ...row, answers: Object.assign(new Map(), row["answers"]) })),
    good.map((row) => ({ ...row, answers: { ...(row["answers"] as object), [Symbol("care")]: "satisfied" } })),
    fc.jsonValue(),
    odd,
  );
}

/** What the one door says of each row. */
export function admissionsOf(protocol: Protocol, rows: readonly unknown[], register?: Register): Admission[] {
  return rows.map((row) => {
    const admission = admit(protocol, row as Parameters<typeof admit>[1]);
    return register === undefined ? admission : checkIn(register, admission);
  });
}

/** Counts rows as `admit` and `add` do. */
export function countedOneByOne(protocol: Protocol, rows: readonly unknown[], register?: Register): Tally {
  const tally = emptyTally(protocol);
  for (const admission of admissionsOf(protocol, rows, register)) add(tally, admission);
  return tally;
}
