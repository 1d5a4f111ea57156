import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { must } from "answerable";
import { percentages } from "answerable/figures";
import { add, admit, emptyTally, freeze, score, type Protocol, type QuestionResult } from "answerable/satisfaction";
import { parseCsv } from "answerable/tables";

/** FiveThirtyEight's survey of 2018: `test/reference/README.md` names origin and licence. */
const read = (name: string): readonly (readonly string[])[] => {
  const file = new URL(`../reference/masculinity-2018/${name}`, import.meta.url);
  return must(parseCsv(readFileSync(file, "utf8"))).rows;
};
const [headings = [], ...respondents] = read("responses.csv");
const [, groups = [], ...table] = read("published.csv");

/** The columns of the published table behind the first: which answer of which field makes the group. */
const FIELDS: Readonly<Record<string, string>> = {
  "18 - 34": "age3",
  "35 - 64": "age3",
  "65 and up": "age3",
  White: "race2",
  "Non-white": "race2",
  "Has children": "kids",
  "No children": "kids",
  Straight: "orientation",
  "Gay/Bisexual": "orientation",
};

const label = (text: string): { en: string; "zh-CN": string } => ({ en: text, "zh-CN": text });
const whole = (text: string): { id: string; label: ReturnType<typeof label>; weight: number } => ({
  id: text,
  label: label(text),
  weight: 1,
});

/** A question whose answers are only counted, "No answer" as one of them, as the publisher counted it. */
function protocolOf(question: string, answers: readonly string[]): Protocol {
  const grades = answers.map((code) => ({ code, label: label(code) }));
  return must(
    freeze({
      id: `masculinity-${question}`,
      version: 1,
      label: label(question),
      scale: { id: question, label: label(question), grades },
      questions: [whole(question)],
      classes: [whole("men")],
      rates: [],
      dontKnow: "exclude",
      weighted: true,
      minimum: 100,
    }),
  ).protocol;
}

function resultsBy(
  question: string,
  answers: readonly string[],
  field: string | undefined,
): Map<string, QuestionResult> {
  const protocol = protocolOf(question, answers);
  const tally = emptyTally(protocol);
  for (const respondent of respondents) {
    const said = (heading: string): string => respondent[headings.indexOf(heading)] ?? "";
    const unit = field === undefined ? "Adult Men" : said(field);
    const row = {
      id: said("id"),
      unit,
      class: "men",
      weight: Number(said("weight")),
      answers: { [question]: said(question) },
    };
    add(tally, admit(protocol, row));
  }
  expect(tally.refused).toEqual({});
  const { scores } = must(score(protocol, tally, { by: ["unit"] }));
  return new Map(scores.groups.map(({ unit = "", questions: [result] }) => [unit, result!]));
}

function printed(result: QuestionResult | undefined): readonly string[] {
  if (result?.status !== "shown") return [];
  const weights = result.counts.slice(0, 5).map(({ weight = 0 }) => weight);
  const { percentages: made } = must(percentages(weights, { decimals: 0, rounding: "plain" }));
  return made.parts.map(({ percent }) => (percent === "unknown" ? percent : `${percent.text}%`));
}

const rowsOf = (from: number): readonly (readonly string[])[] => table.slice(from + 1, from + 6);
let cells = 0;

describe.each([
  ["q0001", rowsOf(0)],
  ["q0002", rowsOf(6)],
] as const)("question %s", (question, rows) => {
  const answers = rows.map(([, answer = ""]) => answer);
  const columns = groups.map((name, column) => ({ name, column })).filter(({ column }) => column >= 2);

  test.each(columns)("is answered by $name as published", ({ name, column }) => {
    const unit = column === 2 ? "Adult Men" : name;
    const published = rows.map((row) => row[column] ?? "");
    expect(printed(resultsBy(question, answers, FIELDS[unit]).get(unit))).toEqual(published);
    cells += published.length;
  });

  test.each([
    ["Other", 31],
    ["No answer", 13],
  ])("is not shown for %s, of whom %d answered", (name, n) => {
    const result = resultsBy(question, answers, "orientation").get(name);
    expect(result).toMatchObject({
      status: "withheld",
      refusal: { code: "below-minimum", message: expect.stringContaining(`has ${n} answers`) as string },
    });
  });
});

test("all 100 published cells were compared", () => {
  expect(cells).toBe(100);
});
