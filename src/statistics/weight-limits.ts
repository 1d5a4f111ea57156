/** Weights beyond these would make sums of squares that are 0 or infinite. */
export const LEAST_WEIGHT = 1e-100;
/** See {@link LEAST_WEIGHT}. */
export const MOST_WEIGHT = 1e100;
/** Beyond this, the square of a deviation would be infinite; so great may an answer be, and what a grade is worth. */
export const MOST_POINTS = 1e50;
