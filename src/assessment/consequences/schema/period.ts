import * as z from "zod";
import { CalendarDay, IdText } from "../../../core/index.js";
import { Subject } from "../../schema.js";

/** A month, a quarter, a wave: when it is counted, and what is known of each subject in it. */
export const Period = z.strictObject({
  id: IdText,
  /** The day that puts it in order among the others. */
  on: CalendarDay,
  subjects: z.array(Subject),
  /** Subjects of earlier periods that are there no longer (dissolved, merged), so that nobody waits for facts about them. */
  gone: z.array(IdText).optional(),
});
/** What is known of each subject in one month, quarter or wave. */
export interface Period extends Readonly<Omit<z.infer<typeof Period>, "subjects" | "gone">> {
  readonly subjects: readonly Subject[];
  readonly gone?: readonly string[] | undefined;
}
