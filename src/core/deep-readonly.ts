/** A type with every property and every nested property read-only; text, numbers and their brands stay as they are. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : unknown extends T
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };
