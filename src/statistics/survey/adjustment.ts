/**
 * One step that fitted weights to what is known of the population.
 *
 * Fitted weights make the total of what they were fitted to certain, so only what that leaves unexplained of an answer varies.
 */
export interface Adjustment {
  /** The name of the function that did it. */
  readonly by: string;
  /**
   * Takes out of what each row adds to an estimate's error the part that the fitted totals explain.
   *
   * @param contributions - one for each row of the whole sample; changed in place
   */
  readonly residuals: (contributions: Float64Array) => void;
}
