import { expect, test } from "vitest";
import * as z from "zod";
import * as rules from "answerable/rules";

const schemas = Object.entries<unknown>(rules).flatMap(([name, exported]) =>
  exported instanceof z.ZodType ? [[name, exported] as const] : [],
);

test.each(schemas)("%s converts to JSON Schema", (_, schema) => {
  expect(z.toJSONSchema(schema)).toHaveProperty("$schema");
});

test("the JSON Schema of a condition refers to itself, so it describes any depth", () => {
  const text = JSON.stringify(z.toJSONSchema(rules.Condition));
  const [, self] = /^\{"\$schema":"[^"]*","\$ref":"([^"]*)"/.exec(text) ?? [];
  expect(self).toBeDefined();
  expect(text).toContain(`"not":{"$ref":"${self}"}`);
});
