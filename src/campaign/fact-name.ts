/**
 * Names a fact of an evaluation as gates are told it: each round has its own, `satisfaction.2011`.
 *
 * @param fact - as the plan declares it
 * @param round - the round's id; none where the evaluation belongs to a phase, or its track does not go round
 * @internal
 */
export function factIn(fact: string, round: string | undefined): string {
  return round === undefined ? fact : `${fact}.${round}`;
}
