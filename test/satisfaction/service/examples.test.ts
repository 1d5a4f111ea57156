import { expect, test } from "vitest";
import { must } from "answerable";
import {
  addCall,
  addServed,
  emptyHotline,
  emptyReviews,
  hotlineRates,
  mergeHotlines,
  mergeReviews,
  readHotline,
  readReviews,
  reviewRates,
} from "answerable/satisfaction/service";

test("service reviews", () => {
  // #region reviews
  const { tally } = must(emptyReviews({ asOf: "2020-06-30" }));
  const bad = { grade: "dissatisfied", named: true, due: "2020-06-20", rectifiedOn: "2020-06-18" } as const;
  addServed(tally, { id: "c-1", unit: "window-3", review: { grade: "satisfied", named: false } }); // changes the tally
  addServed(tally, { id: "c-2", unit: "window-3", review: { ...bad, calledBackOn: "2020-06-19" } });
  addServed(tally, { id: "c-3", unit: "window-3", defaulted: true }); // nobody reviewed it
  const refused = addServed(tally, { id: "c-4", unit: "window-3", review: { ...bad, grade: "satisfied" } });

  expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid-input" } });
  const [{ rates } = { rates: undefined }] = reviewRates(tally, { by: ["unit"] });
  expect(rates).toMatchObject({
    active: { numerator: 2, denominator: 3 },
    good: { numerator: 1, denominator: 2, excluded: [{ reason: "defaulted", count: 1 }] },
    rectified: { value: 1 },
    inTime: { value: 1 },
    calledBack: { value: 1 },
  });
  // #endregion reviews
  // #region merge-reviews
  const { tally: other } = must(emptyReviews({ asOf: "2020-06-30" }));
  addServed(other, { id: "c-5", unit: "window-4" });
  const both = must(mergeReviews(tally, other)).tally;

  expect(reviewRates(both)[0]?.rates.active).toMatchObject({ numerator: 2, denominator: 4 });
  const sent = JSON.stringify(both); // from a worker, a file, another machine
  expect(readReviews(JSON.parse(sent))).toEqual({ ok: true, tally: both });
  // #endregion merge-reviews
});

test("a hotline", () => {
  // #region hotline
  const [east, west] = [emptyHotline(), emptyHotline()];
  const called = { unit: "east", responded: true, calledBack: true } as const;
  addCall(east, { id: "1", ...called, resolved: "yes", satisfied: "yes" }); // changes the tally
  addCall(east, { id: "2", ...called, resolved: "no", satisfied: "no" });
  addCall(west, { id: "3", unit: "west", responded: false, calledBack: false });

  const [{ rates } = { rates: undefined }] = hotlineRates(mergeHotlines(east, west));
  expect(rates).toMatchObject({
    responded: { numerator: 2, denominator: 3 },
    satisfiedOfAnswers: { numerator: 1, denominator: 2, excluded: [{ reason: "not-called-back", count: 1 }] },
    satisfiedOfCases: { numerator: 1, denominator: 3 },
    unresolvedOfDissatisfied: { value: 1 },
  });

  const sent = JSON.stringify(east); // from a worker, a file, another machine
  expect(readHotline(JSON.parse(sent))).toEqual({ ok: true, tally: east });
  // #endregion hotline
});
