/**
 * Numbers that carry their meaning: rates with their parts, published quantities, percentages and reconciliation.
 *
 * @module
 */
export { Exclusion, Rate, RateDefinition, rate, type RateCounts } from "./rate.js";
