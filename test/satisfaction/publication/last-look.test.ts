import { expect, test, vi } from "vitest";
import { publish } from "answerable/satisfaction/publication";
import { dimensionsOf } from "./tables.js";

// Hiding and auditing search alike, so no small table is known that passes the one and not the other: here the auditor asks for more.
vi.mock(import("../../../src/satisfaction/publication/audit.js"), async (original) => {
  const { auditStatement, ...others } = await original();
  return {
    ...others,
    auditStatement: (statement, { protection }, truth) =>
      auditStatement(statement, { protection: protection + 100 }, truth),
  };
});

const rules = { floor: 3, zeros: "show", protection: 2 } as const;
const line = (...counts: number[]): Parameters<typeof publish>[0][number] => ({
  id: "answers",
  universe: "forms",
  dimensions: dimensionsOf(counts.length),
  counts,
});

test("tables are not handed out when their audit finds a hidden count that is not protected", () => {
  expect(publish([line(2, 9, 9)], rules)).toMatchObject({
    ok: false,
    refusal: {
      code: "cannot-protect",
      message: 'a1 of table "answers" was not found to be more open than 0 to 11',
    },
  });
  expect(publish([line(8, 9, 9)], rules)).toMatchObject({ ok: true, audit: { status: "protected" } });
});
