import type { ActivityKind, Plan } from "../../campaign/index.js";
import type { Source } from "../../rules/index.js";
import { frozen, trackOf } from "./parts.js";

/** A campaign that only has tracks, one for each activity. */
export function undivided(
  plan: Pick<Plan, "id" | "label"> & { readonly sources: readonly Source[] },
  activities: readonly ActivityKind[],
  more: Partial<Plan> = {},
): Plan {
  return frozen({
    version: 1,
    facts: [],
    phases: [],
    tracks: activities.map((each) => trackOf(each)),
    batches: [],
    activities,
    ...plan,
    ...more,
  });
}
