/**
 * How a don't-know counts: kept apart from every rate and score (`exclude`), as a valid answer worth nothing (`zero`), or
 * as a valid answer worth the points that the scale gives it (`as-grade`).
 */
export const DONT_KNOW_POLICIES = ["exclude", "zero", "as-grade"] as const;
/** How a don't-know counts. */
export type DontKnowPolicy = (typeof DONT_KNOW_POLICIES)[number];

/**
 * How a question counts on which no grade can be read: received and no more (`exclude`), as an abstention, which is valid and for
 * nothing on the scale (`abstain`: it lowers rates and moves no score), or as a valid answer worth nothing (`zero`).
 */
export const SPOILT_POLICIES = ["exclude", "abstain", "zero"] as const;
/** How a question counts on which no grade can be read. */
export type SpoiltPolicy = (typeof SPOILT_POLICIES)[number];

/**
 * What happens to the score when a class of evaluators, or a channel by which it is asked, gave no valid answer: the score is
 * withheld, or the others share the weight of the empty one, and the result says so.
 */
export const EMPTY_CLASS_POLICIES = ["withhold", "renormalise"] as const;
/** What happens to a score when a class of evaluators is empty. */
export type EmptyClassPolicy = (typeof EMPTY_CLASS_POLICIES)[number];

/**
 * Among whom a rate counts: answers that count, all that came back, all who were present, or all who were entitled to answer.
 *
 * The last two are numbers of people that no ballot tells; `score` is handed them.
 */
export const DENOMINATORS = ["valid", "cast", "present", "eligible"] as const;
/** Among whom a rate counts. */
export type Denominator = (typeof DENOMINATORS)[number];

/** How weights are written: shares that sum to 1, percentages that sum to 100, or proportions such as 6 : 4, of any sum. */
export const WEIGHTINGS = ["shares", "percentages", "proportions"] as const;
/** How weights are written. */
export type Weighting = (typeof WEIGHTINGS)[number];

/** Who evaluates: the evaluated themselves, their peers, those above them, those under them, or the people they serve. */
export const EVALUATOR_KINDS = ["self", "peers", "leaders", "subordinates", "masses"] as const;
/** Who evaluates. */
export type EvaluatorKind = (typeof EVALUATOR_KINDS)[number];
