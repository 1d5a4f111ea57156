import { describe, expect, test } from "vitest";
import { Label, must } from "answerable";
import * as ledger from "answerable/ledger";
import {
  analysisReportForm,
  counterServiceForm,
  fiveQuestionsForm,
  fourWinds,
  massLineCategories,
  memberForm,
  onlineServiceForm,
  opinionChannels,
  organisationForm,
  organisationResultsForm,
  partyGroupForm,
  proposalClasses,
  secondWaveForm,
  type CodeList,
} from "answerable/presets";
import { Source, isVerified } from "answerable/rules";

const verified: readonly CodeList[] = [
  fourWinds,
  massLineCategories,
  opinionChannels,
  organisationForm,
  organisationResultsForm,
  partyGroupForm,
  memberForm,
  fiveQuestionsForm,
  secondWaveForm,
  proposalClasses,
];
const lists: readonly CodeList[] = [...verified, analysisReportForm, onlineServiceForm, counterServiceForm];
const codesOf = ({ codes }: CodeList): readonly string[] => codes.map(({ code }) => code);
const wordsOf = ({ codes }: CodeList): readonly string[] => codes.map(({ label }) => label["zh-CN"]);
const on = "2014-03-03";
const said = { anonymous: true, text: "nobody answers", on };

describe.each(lists.map((list) => [list.id, list] as const))("%s", (_, list) => {
  test("is plain data", () => {
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  });
  test("has every code once, in kebab-case", () => {
    expect(new Set(codesOf(list)).size).toBe(list.codes.length);
    for (const code of codesOf(list)) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
  test.each(["en", "zh-CN"] as const)("has words of its own for every code in %s", (language) => {
    const words = list.codes.map(({ label }) => Label.parse(label)[language]);
    expect(new Set(words).size).toBe(words.length);
    expect(Label.parse(list.label)[language]).not.toBe("");
  });
  test("has Chinese with Chinese punctuation", () => {
    for (const words of [...wordsOf(list), list.label["zh-CN"]]) expect(words).toMatch(/^[\p{Script=Han}、“”]+$/u);
  });
  test("cites a source, and says whether it could be checked", () => {
    expect(Source.parse(list.source)).toEqual(list.source);
    expect(isVerified(list.source)).toBe(verified.includes(list));
  });
});

test("the four winds are the four, and stand at the head of the mass line's categories", () => {
  expect(wordsOf(fourWinds)).toEqual(["形式主义", "官僚主义", "享乐主义", "奢靡之风"]);
  expect(massLineCategories.codes.slice(0, 4)).toEqual(fourWinds.codes);
  expect(wordsOf(massLineCategories).slice(4)).toEqual(["群众切身利益", "联系服务群众“最后一公里”"]);
});

test("the forms of one bureau are two, and the questions on a report are five and the whole", () => {
  expect(wordsOf(partyGroupForm)).toHaveLength(6);
  expect(wordsOf(memberForm)).toHaveLength(6);
  expect(wordsOf(analysisReportForm)).toEqual([
    "认识深不深",
    "问题准不准",
    "原因透不透",
    "思路清不清",
    "措施可行不可行",
    "总体评价",
  ]);
  expect(codesOf(proposalClasses)).toEqual(["a", "b", "c", "d"]);
});

test.each(codesOf(massLineCategories))("a problem can be consolidated, found and counted as %s", (category) => {
  const { opinion } = must(ledger.receive({ id: "op-1", channel: "letter", ...said }));
  const drawn = must(ledger.consolidate([opinion], { id: "p-1", category, scope: "unit", by: "office", on }));
  const found = ledger.identify({
    id: "p-2",
    category,
    scope: "unit",
    origin: "self",
    statement: "s",
    by: "office",
    on,
  });
  const items = [drawn.problem, must(found).problem].map(
    (problem, index) =>
      must(ledger.register(problem, { id: `it-${index}`, unit: "works", handling: "immediate", by: "office", on }))
        .item,
  );
  const { groups } = must(ledger.summarise(items, { asOf: on, by: ["category"] })).summary;
  expect(groups).toMatchObject([{ key: { category }, registered: 2 }]);
});

test.each(codesOf(opinionChannels))("an opinion can come by %s", (channel) => {
  expect(must(ledger.receive({ id: "op-1", channel, ...said })).opinion.channel).toBe(channel);
});
