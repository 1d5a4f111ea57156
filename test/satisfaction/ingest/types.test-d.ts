import { expectTypeOf, test } from "vitest";
import type { Protocol, ResponseRefusal } from "answerable/satisfaction";
import type { takeLines, takeRows } from "answerable/satisfaction/ingest";
import { takeColumns, type LineRefusal, type ResponseColumns } from "answerable/satisfaction/ingest";

declare const protocol: Protocol;
declare const columns: ResponseColumns;

test("rows are refused with the codes of the one door, lines with two more", () => {
  type CodeOf<Taken extends { readonly refusals: readonly { readonly refusal: { readonly code: string } }[] }> =
    Taken["refusals"][number]["refusal"]["code"];
  expectTypeOf<CodeOf<ReturnType<typeof takeRows>>>().toEqualTypeOf<ResponseRefusal>();
  expectTypeOf<CodeOf<Awaited<ReturnType<typeof takeLines>>>>().toEqualTypeOf<ResponseRefusal | LineRefusal>();
});

test("columns are of the fields of a response, and what was taken stays as it is", () => {
  // @ts-expect-error -- a response has a class
  takeColumns(protocol, { unit: ["water"], answers: {} });
  // @ts-expect-error -- a response has no sex
  takeColumns(protocol, { unit: ["water"], class: ["masses"], answers: {}, sex: [1] });
  // @ts-expect-error -- weights are numbers
  takeColumns(protocol, { unit: ["water"], class: ["masses"], answers: {}, weight: ["1"] });
  // @ts-expect-error -- the columns of an intake are read only
  columns.responses = 3;
});
