import * as z from "zod";
import { IdText, Words, type DeepReadonly } from "../../core/index.js";
import { Amount } from "./text.js";

/** A pledge, an area, a unit: whatever is summed up, or what it is summed up from. */
export const TreeNode = z.strictObject({
  id: IdText,
  label: Words.optional(),
  /** What a node without children came to, for instance 1 for kept; a node with children has none of its own. */
  score: z.union([Amount, z.literal("not-assessed")]).optional(),
});
/** Whatever is summed up, or what it is summed up from. */
export interface TreeNode extends DeepReadonly<z.infer<typeof TreeNode>> {}

/**
 * That one node counts in another, and how much beside the other children there.
 *
 * Only the proportions of weights matter; one lies between a billionth and a billion, so that every proportion is a number.
 */
export const TreeLink = z.strictObject({ parent: IdText, child: IdText, weight: z.number().min(1e-9).max(1e9) });
/** That one node counts in another, and how much. */
export interface TreeLink extends DeepReadonly<z.infer<typeof TreeLink>> {}

/** What is rolled up: a tree, or areas that share children, as long as nothing counts in itself. */
export const Tree = z.strictObject({ nodes: z.array(TreeNode), links: z.array(TreeLink) });
/** What is rolled up. */
export interface Tree extends DeepReadonly<z.infer<typeof Tree>> {}
