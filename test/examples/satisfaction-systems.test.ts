import { must } from "answerable";
import { agrees } from "answerable/figures";
import * as satisfaction from "answerable/satisfaction";
import { describe, expect, test } from "vitest";
import { rateOf, whole } from "../../examples/satisfaction-systems/count.js";
import * as ballots from "../../examples/satisfaction-systems/group-ballots.js";
import { generateMeetings, presentAt, type Meeting } from "../../examples/satisfaction-systems/group-meetings.js";
import * as questionnaire from "../../examples/satisfaction-systems/group-questionnaire.js";
import { PUBLISHED } from "../../examples/satisfaction-systems/published.js";
import type { Printed } from "../../examples/shared/printed.js";

/** The numerator and the denominator of a named rate. */
function parts(group: satisfaction.GroupResult, question: string, rate: string): [number, number] {
  const { numerator, denominator } = rateOf(group, question, rate)!.rate;
  return [numerator, denominator];
}

/** The records with a change to the first one that is meant. */
function changed<Record extends object>(
  records: readonly Record[],
  isMeant: (record: Record) => boolean,
  change: Partial<Record>,
): Record[] {
  const index = records.findIndex(isMeant);
  return records.map((record, at) => (at === index ? { ...record, ...change } : record));
}

const compared = ({ quantity }: Printed, counted: number): string => agrees(quantity, counted, { within: 0.02 });

describe("B, an industrial group's questionnaire", () => {
  const rows = questionnaire.generateQuestionnaires();
  const said = questionnaire.generateSaid();
  const { tally, opinions } = questionnaire.ask(rows, said);
  const all = whole(questionnaire.protocol, tally);

  test("comes from as many people and committees as the document prints, and with as many opinions", () => {
    expect(compared(PUBLISHED.respondents, all.responses)).toBe("agrees");
    expect(compared(PUBLISHED.committees, Object.keys(tally.units).length)).toBe("agrees");
    expect(compared(PUBLISHED.opinions, opinions.length)).toBe("agrees");
    expect(compared(PUBLISHED.seminars, new Set(said.map(({ seminar }) => seminar)).size)).toBe("agrees");
  });

  test("is short of a committee and its people when their forms stay away", () => {
    const without = questionnaire.ask(
      rows.filter(({ unit }) => unit !== "committee-9"),
      said,
    );
    expect(compared(PUBLISHED.committees, Object.keys(without.tally.units).length)).toBe("differs");
    expect(whole(questionnaire.protocol, without.tally).responses).toBe(all.responses - 48);
  });

  test("gives what was written on as opinions that lead back to no form and no grade", () => {
    const written = opinions.filter(({ channel }) => channel === "questionnaire");
    expect(written).toHaveLength(rows.filter(({ comment }) => comment !== undefined).length);
    const silent = changed(rows, ({ comment }) => comment !== undefined, { comment: " " });
    const after = questionnaire.ask(silent, said);
    expect(after.opinions).toHaveLength(opinions.length - 1);
    expect(after.tally).toEqual(tally);
    expect(JSON.stringify(opinions)).not.toMatch(/questionnaire-\d+"|serious/);
  });

  test("counts a form with a grade of another scale by its refusal", () => {
    const strange = changed(rows, () => true, { answers: { ...rows[0]!.answers, hedonism: "satisfied" } });
    const after = questionnaire.ask(strange, said);
    expect(after.tally.refused).toEqual({ "not-on-scale": 1 });
    expect(whole(questionnaire.protocol, after.tally).responses).toBe(all.responses - 1);
  });
});

describe("B, the ballots of its committees' meetings", () => {
  const meetings = generateMeetings();
  const { parts: counts, tally, duplicates } = ballots.countInParts(meetings);
  const electorates = presentAt(meetings);
  const all = whole(ballots.protocol, tally, { electorates });

  test("are counted in as many parts, and for as many committees, as the document prints", () => {
    expect(compared(PUBLISHED.groups, counts)).toBe("agrees");
    expect(compared(PUBLISHED.committees, Object.keys(tally.units).length)).toBe("agrees");
  });

  test("give in parts what they give at once, where a second ballot of one code is refused at the door", () => {
    const { tally: atOnce } = ballots.countPart(meetings);
    expect(atOnce.refused).toEqual({ "duplicate-response": 1 });
    expect(tally.refused).toEqual({});
    expect({ ...tally, refused: {} }).toEqual({ ...atOnce, refused: {} });
    expect(duplicates).toEqual([{ id: "committee-1-1", units: ["committee-1", "committee-2"] }]);
  });

  test("are for or against among valid ballots and among those present, whose rate is unknown where nobody counted them", () => {
    expect(parts(all, "link", "satisfied")).toEqual([4226, 4555]);
    expect(parts(all, "link", "of-present")).toEqual([4226, 4812]);
    const [first] = meetings;
    const against = { ballots: first!.ballots.map(({ code }) => ({ code, mark: "dissatisfied" })) };
    const after = whole(ballots.protocol, ballots.countInParts(changed(meetings, () => true, against)).tally);
    expect(parts(after, "link", "satisfied")).toEqual([4226 - satisfiedIn(first!), 4555 + spoiltIn(first!)]);
    expect(rateOf(after, "link", "of-present")?.rate.value).toBe("unknown");
  });

  test("move one committee and no other", () => {
    const unitsOf = (some: readonly Meeting[]): readonly satisfaction.GroupResult[] =>
      must(satisfaction.score(ballots.protocol, ballots.countInParts(some).tally, { by: ["unit"] })).scores.groups;
    const before = unitsOf(meetings);
    const one = unitsOf(changed(meetings, ({ committee }) => committee === "committee-5", { ballots: [] }));
    expect(one.find(({ unit }) => unit === "committee-5")?.responses).toBe(0);
    expect(one.filter(({ unit }) => unit !== "committee-5")).toEqual(
      before.filter(({ unit }) => unit !== "committee-5"),
    );
  });

  test("show nothing of a meeting of six, and name the one at which all agree", () => {
    const { groups } = must(satisfaction.score(ballots.protocol, tally, { by: ["unit"] })).scores;
    const withheld = groups.filter(({ questions: [link] }) => link?.status === "withheld");
    expect(withheld.map(({ unit }) => unit)).toEqual(["committee-87"]);
    const { diagnostics } = must(satisfaction.uniformAnswers(ballots.protocol, tally));
    expect(diagnostics.map(({ unit }) => unit)).toEqual(["committee-41"]);
  });

  test("are refused when they come out of a box after the last day", () => {
    const late = ballots.countInParts(
      changed(meetings, ({ committee }) => committee === "committee-87", { on: "2014-05-07" }),
    );
    expect(late.tally.refused).toEqual({ "outside-the-days": 4 });
    expect(compared(PUBLISHED.committees, Object.keys(late.tally.units).length)).toBe("differs");
  });
});

const marked = ({ ballots: own }: Meeting, marks: readonly string[]): number =>
  own.filter(({ mark }) => marks.includes(mark)).length;
const satisfiedIn = (meeting: Meeting): number => marked(meeting, ["satisfied", "basically"]);
const spoiltIn = (meeting: Meeting): number => marked(meeting, ["blank", "several-marks"]);
