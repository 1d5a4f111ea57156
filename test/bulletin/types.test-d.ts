import { describe, expectTypeOf, test } from "vitest";
import {
  compose,
  countFigure,
  measureFigure,
  toHtml,
  verify,
  type AuditedTables,
  type ComposeFault,
  type CountQuery,
  type Figure,
  type FindingCode,
  type MeasureQuery,
  type Page,
  type QuantityFigure,
  type Records,
} from "answerable/bulletin";
import type { Audit } from "answerable/satisfaction/publication";

declare const page: Page;
declare const quantity: QuantityFigure;
declare const count: CountQuery;
declare const measure: MeasureQuery;
declare const records: Records;

describe("what must not compile", () => {
  test("a sentence takes a figure, not a number", () => {
    // @ts-expect-error -- a bare number has no meaning and no source
    compose({ title: {}, sections: [] }, { figures: { solved: 66 } });
  });
  test("a figure says where it comes from", () => {
    // @ts-expect-error -- no provenance
    const figure: Figure = { kind: "count", label: quantity.label, count: 3 };
    void figure;
  });
  test("a printed number is not counted", () => {
    // @ts-expect-error -- a quantity is published
    const figure: Figure = { ...quantity, provenance: { kind: "counted", from: "records" } };
    void figure;
  });
  test("a draft is not a page", () => {
    // @ts-expect-error -- nothing is bound yet
    toHtml({ title: {}, sections: [] }, { language: "en" });
  });
  test("a page is not rendered in a language without words", () => {
    // @ts-expect-error -- no such language
    toHtml(page, { language: "fr" });
  });
  test("a count is counted, not typed", () => {
    // @ts-expect-error -- the number comes from the records
    countFigure({ ...count, count: 3 }, records);
  });
  test("records are selected by a condition", () => {
    // @ts-expect-error -- no comparison
    countFigure({ ...count, select: { where: { fact: "status" } } }, records);
  });
  test("a statistic is one of those that can be recounted", () => {
    // @ts-expect-error -- no such statistic
    measureFigure({ ...measure, statistic: "mode" }, records);
  });
  test("a draft has no figures to verify", () => {
    // @ts-expect-error -- nothing is bound yet
    verify({ title: {}, sections: [] }, records);
  });
  test("a check is switched off by its name", () => {
    // @ts-expect-error -- no such check
    compose(page, { figures: {}, despite: ["everything"] });
  });
  test("a page is not changed", () => {
    // @ts-expect-error -- read-only
    page.languages.push("en");
  });
});

test("a refusal lists its codes", () => {
  const result = compose(page, { figures: {} });
  if (!result.ok) expectTypeOf(result.refusal.code).toEqualTypeOf<ComposeFault>();
  else expectTypeOf(result.page).toEqualTypeOf<Page>();
});

test("an audit is handed in as it was given", () => {
  expectTypeOf<Audit>().toExtend<AuditedTables["audit"]>();
});

test("each finding is a refusal, and refuses by its own code", () => {
  expectTypeOf<FindingCode>().toExtend<ComposeFault>();
});
