import * as z from "zod";
import { IdText, type DeepReadonly } from "../../core/index.js";
import { characterFields } from "./events.js";
import { PledgeId } from "./vocabulary.js";

/** The verdict on a pledge whose life nobody recorded, and what is known of its character. */
export const VerdictRecord = z.strictObject({
  id: PledgeId,
  verdict: IdText,
  ...z.strictObject(characterFields).partial().shape,
  ambition: characterFields.ambition.unwrap().optional(),
});
/** The verdict on a pledge whose life nobody recorded. */
export interface VerdictRecord extends DeepReadonly<z.infer<typeof VerdictRecord>> {}
