import { expect, test } from "vitest";
import { suqianByDate } from "answerable/presets";
import { light } from "answerable/rules";

test("the blue light comes on as many days before the deadline as the app says", () => {
  // #region suqianByDate
  const scheme = suqianByDate({ nearDays: 5 });
  const onCourse = { behindSchedule: false, poorQuality: false };
  expect(light(scheme, { daysToDue: 5, ...onCourse })).toMatchObject({ scheme: "suqian-by-date", colour: "blue" });
  expect(light(scheme, { daysToDue: 6, ...onCourse }).outcome).toBe("undefined-by-scheme");
  expect(light(scheme, { daysToDue: 6 }).outcome).toBe("unknown"); // nobody said that the work is on course
  // #endregion suqianByDate
});
