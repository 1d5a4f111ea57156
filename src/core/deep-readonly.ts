import type * as z from "zod";

/** A type with every property and every nested property read-only; text, numbers and their brands stay as they are. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : unknown extends T
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** What may be handed to a step that reads its input by a schema: plain data, frozen or not. */
export type InputOf<Schema extends z.ZodType> = DeepReadonly<z.input<Schema>>;
