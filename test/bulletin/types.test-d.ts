import { describe, expectTypeOf, test } from "vitest";
import { compose, toHtml, type ComposeFault, type Figure, type Page, type QuantityFigure } from "answerable/bulletin";

declare const page: Page;
declare const quantity: QuantityFigure;

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
