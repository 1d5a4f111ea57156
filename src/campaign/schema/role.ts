import * as z from "zod";
import { IdText, Label, type DeepReadonly } from "../../core/index.js";

/** What bodies a campaign has: leading group, its office and sections, supervision groups, liaison points, other bodies. */
export const ROLE_KINDS = [
  "leading-group",
  "office",
  "section",
  "supervision-group",
  "liaison-point",
  "other",
] as const;
/** What kind of body a role is. */
export const RoleKind = z.enum(ROLE_KINDS);
/** What kind of body a role is (领导小组, 活动办公室, 组, 督导组, 联系点). */
export type RoleKind = z.infer<typeof RoleKind>;

/** Which units a body supervises: some by name, whole batches, whole levels, or all of them. */
export const Remit = z.union([
  z.literal("all"),
  z
    .strictObject({
      units: z.array(IdText).optional(),
      batches: z.array(IdText).optional(),
      levels: z.array(IdText).optional(),
    })
    .refine(
      ({ units, batches, levels }) => (units ?? batches ?? levels) !== undefined,
      "names no unit, batch or level",
    ),
]);
/** Which units a body supervises. */
export type Remit = DeepReadonly<z.infer<typeof Remit>>;

/** A body of the campaign, the people who act for it, the body above it, and the units it supervises. */
export const Role = z.strictObject({
  id: IdText,
  label: Label,
  kind: RoleKind,
  /** The role above it. */
  under: IdText.optional(),
  /** Who acts for it; the role's own id always does. */
  people: z.array(IdText).optional(),
  supervises: Remit.optional(),
});
/** A body of the campaign. */
export interface Role extends DeepReadonly<z.infer<typeof Role>> {}

/**
 * Who has a say in a transition, by kind of role; the body must be one that supervises the unit.
 *
 * Without `review` a decision needs none; without `decision` anybody may decide who is not the unit or its applicant.
 */
export const TransitionRule = z.strictObject({ review: RoleKind.optional(), decision: RoleKind.optional() });
/** Who has a say in a transition. */
export interface TransitionRule extends DeepReadonly<z.infer<typeof TransitionRule>> {}
