/** What came out for the units of one category. */
export interface CategoryAnswer<Answer> {
  readonly category: string;
  readonly answer: Answer;
}

/**
 * Asks the same question of each category of comparable units by itself, so that a county is ranked among counties and a bureau among
 * bureaus.
 *
 * A category of one unit gets the answer's own refusal, `too-few-units`, and stops no other. What holds jointly holds so within each
 * category.
 *
 * @param units - estimates with the category of each
 * @param ask - what to ask of the units of one category, for instance their rank intervals
 * @returns the answers, in the order in which the categories first appear
 * @example
 * {@includeCode ../../../test/statistics/ranks/examples.test.ts#within-categories}
 */
export function withinCategories<Unit extends { readonly category: string }, Answer>(
  units: readonly Unit[],
  ask: (own: readonly Unit[]) => Answer,
): readonly CategoryAnswer<Answer>[] {
  const categories = [...new Set(units.map(({ category }) => category))];
  return categories.map((category) => ({ category, answer: ask(units.filter((unit) => unit.category === category)) }));
}
