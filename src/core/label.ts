import * as z from "zod";

/** The languages in which every vocabulary of the library has words. */
export const LANGUAGES = ["en", "zh-CN"] as const;
/** One of the languages in which labels exist. */
export type Language = (typeof LANGUAGES)[number];

/** The words for one thing in every language of the library. */
export const Label = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) }).readonly();
/** Words in English and in Chinese for the same thing. */
export interface Label extends Readonly<z.infer<typeof Label>> {}

/** Labels for every code of a vocabulary; a forgotten code does not compile. */
export type Labels<Code extends string> = Readonly<Record<Code, Label>>;
