import { expect, test } from "vitest";
import { must } from "answerable";
import { compose, toMarkdown, verify } from "answerable/bulletin";
import {
  electorateRecords,
  itemRecords,
  ledgerMonthly,
  opinionRecords,
  quarterlyCircular,
  responseRecords,
  unitRecords,
  waveReport,
} from "answerable/bulletin/kinds";
import {
  admissions,
  circular,
  complaints,
  index,
  items,
  monthly,
  opinions,
  problems,
  protocol,
  subjects,
  survey,
} from "./inputs.js";

test("a quarterly circular", () => {
  // #region quarterly-circular
  const { draft, bindings } = quarterlyCircular(circular);
  const { page } = must(compose(draft, bindings));

  expect(page.sections.map(({ id }) => id)).toEqual(["results", "named", "complaints", "unknown"]);
  const lines = toMarkdown(page, { language: "zh-CN" }).split("\n");
  expect(lines[0]).toBe("# 市纠风办季度通报（2003年第二季度）");
  expect(lines).toContain("| 公路局 | 通报批评 | 投诉查实 |");
  // #endregion quarterly-circular
});

test("a wave report", () => {
  // #region wave-report
  const { draft, bindings } = waveReport(survey);
  const { page } = must(compose(draft, bindings));

  expect(page.sections.map(({ id }) => id)).toEqual(["responses", "rates", "changes", "uncompared"]);
  const written = toMarkdown(page, { language: "en" });
  expect(written).toContain("Everything in the waves may be compared.");
  // #endregion wave-report
});

test("a ledger's month", () => {
  // #region ledger-monthly
  const { draft, bindings } = ledgerMonthly(monthly);
  const thanks = { id: "thanks", heading: { en: "Thanks", "zh-CN": "致谢" }, blocks: [] };
  const remark = {
    kind: "paragraph",
    sentences: [{ en: "{issuer} thanks all who spoke.", "zh-CN": "{issuer}向各位群众致谢。" }],
  } as const;
  const extended = { ...draft, sections: [...draft.sections, { ...thanks, blocks: [remark] }] };
  const { page } = must(compose(extended, bindings));

  expect(page.figures["closed"]).toMatchObject({ count: 3 });
  expect(page.figures["fixed"]).toMatchObject({ count: 2 }); // closed is not fixed
  expect(toMarkdown(page, { language: "en" })).toContain("The city office thanks all who spoke.");
  // #endregion ledger-monthly
});

test("the figures of a monthly report are counted again from the items", () => {
  // #region item-records
  const { draft, bindings } = ledgerMonthly({ ...monthly, collection: "items" });
  const { page } = must(compose(draft, bindings));
  const { records } = must(itemRecords(items, { asOf: "2020-01-31", before: "2019-12-31" }));

  expect(verify(page, { items: records }).failed).toEqual([]);

  const changed = records.map((record) =>
    record.id === "4" ? { ...record, facts: { ...record.facts, outcome: "explained" } } : record,
  );
  expect(verify(page, { items: changed }).failed.map(({ name }) => name)).toEqual([
    "fixed",
    "unit-1.fixed",
    "outcome-fixed",
    "outcome-explained",
  ]);
  // #endregion item-records
});

test("the flow of a monthly report is counted again from the opinions", () => {
  // #region opinion-records
  const collections = { opinions: "opinions", problems: "problems" };
  const { draft, bindings } = ledgerMonthly({ ...monthly, opinions: { ...monthly.opinions!, collections } });
  const { page } = must(compose(draft, bindings));

  const { verified, failed } = verify(page, opinionRecords({ opinions, problems }));
  expect(failed).toEqual([]);
  expect(verified).toEqual(["opinions", "consolidated", "set-aside-duplicate", "waiting", "problems"]);
  // #endregion opinion-records
});

test("a circular is counted again by assessing its units again", () => {
  // #region unit-records
  const { draft, bindings } = quarterlyCircular({ ...circular, collection: "units" });
  const { page } = must(compose(draft, bindings));
  const { records } = must(unitRecords(index, subjects, { complaints }));

  expect(verify(page, { units: records })).toMatchObject({ failed: [], notRecounted: [] });

  const changed = subjects.map((each) => (each.id === "parks" ? { ...each, facts: { satisfied: 0.95 } } : each));
  const { records: after } = must(unitRecords(index, changed, { complaints })); // complaints about the parks are unknown
  expect(verify(page, { units: after }).failed.map(({ name }) => name)).toEqual([
    "graded",
    "unit-1.rank",
    "unit-1.score",
    "ineligible",
  ]);
  // #endregion unit-records
});

test("a wave report is counted again from the responses", () => {
  // #region response-records
  const [before, during, after] = admissions.map((all) => must(responseRecords(protocol, all)).records);
  const collections = ["before", "during", "after"];
  const waves = survey.waves.map((wave, place) => ({
    ...wave,
    responses: { collection: collections[place]!, protocol },
  }));
  const { draft, bindings } = waveReport({ ...survey, waves });
  const { page } = must(compose(draft, bindings));

  expect(verify(page, { before: before!, during: during!, after: after! })).toMatchObject({
    failed: [],
    notRecounted: [],
  });

  const [first, ...others] = before!;
  const turned = [{ ...first!, facts: { ...first!.facts, "answer:effect": "dissatisfied" } }, ...others];
  const { failed } = verify(page, { before: turned, during: during!, after: after! });
  expect(failed.map(({ message }) => message)).toContain(
    '"rate-1-2-1-1" states 60 of 120 and the records give 59 of 120',
  );
  // #endregion response-records
});

test("those who could have answered are records, too", () => {
  // #region electorate-records
  const register = electorateRecords({ water: { present: 38, eligible: 45 }, roads: { eligible: 30 } });

  expect(register).toEqual([
    { id: "water", facts: { present: 38, eligible: 45 } },
    { id: "roads", facts: { eligible: 30 } },
  ]);
  // #endregion electorate-records
});
