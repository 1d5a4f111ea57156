import { must } from "answerable";
import { readQuantity, type Quantity } from "answerable/figures";

/** A number as a document prints it, with the sentence it stands in; the documents were published in Chinese. */
export interface Printed {
  readonly printed: string;
  readonly quantity: Quantity;
  readonly sentence: string;
}

/** Reads a number that stands in a sentence, and keeps it as it was printed. */
export function printed(text: string, sentence: string): Printed {
  return { printed: text, quantity: must(readQuantity(text)).quantity, sentence };
}
