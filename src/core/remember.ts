/**
 * Makes a function that computes its answer once for each definition that can no longer change.
 *
 * The answer is kept beside the definition and goes with it. A definition that is not frozen throughout may be edited by
 * whoever holds it, so its answer is computed anew every time.
 *
 * @param compute - what to answer, from the definition alone
 */
export function remembered<Definition extends object, Answer>(
  compute: (definition: Definition) => Answer,
): (definition: Definition) => Answer {
  const answers = new WeakMap<Definition, { readonly answer: Answer }>();
  return (definition) => {
    const known = answers.get(definition);
    if (known !== undefined) return known.answer;
    const answer = compute(definition);
    if (isFrozenThroughout(definition)) answers.set(definition, { answer });
    return answer;
  };
}

function isFrozenThroughout(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout);
}
