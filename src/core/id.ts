import * as z from "zod";

/** Longest identifier taken, in UTF-16 units. */
const LONGEST_ID = 200;

/** Text that names something: 1 to 200 characters, no control characters. */
export const IdText = z
  .string()
  .min(1)
  .max(LONGEST_ID)
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  .regex(/^[^\u0000-\u001f\u007f]*$/, "has a control character");

/**
 * Makes the schema of one kind of identifier.
 *
 * A returned noun carries the brand, so an item's id cannot be handed where a problem's is wanted; inputs take plain text.
 *
 * @param brand - the brand's name, as the type is called
 */
export function idOf<Brand extends string>(brand: Brand): z.core.$ZodBranded<typeof IdText, Brand> {
  // `brand` answers a conditional type that a generic brand leaves open; every literal brand gives this one.
  return IdText.meta({ title: brand }).brand<Brand>() as z.core.$ZodBranded<typeof IdText, Brand>;
}
