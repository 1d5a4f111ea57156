import { must, type Label } from "answerable";
import type { Published } from "answerable/bulletin";
import { readQuantity, type Quantity } from "answerable/figures";

/** A figure as the article printed it, with its words and its sentence. */
export interface PublishedFigure {
  readonly label: Label;
  readonly quantity: Quantity;
  /** Which of the five documents behind the library prints it. */
  readonly seed: "003";
  /** The counting word in both languages, where the number alone would mislead. */
  readonly unit?: Label;
  readonly provenance: Published;
}

/** The article every published figure of this example stands in: the third of the seed documents. */
const SOURCE = "《使先进性教育活动成为“人民满意工程”》, 《求是》";

/** Reads a number that the article prints, with the sentence it stands in. */
export function published(printed: string, label: Label, sentence: string): PublishedFigure {
  return {
    label,
    quantity: must(readQuantity(printed)).quantity,
    seed: "003",
    provenance: { kind: "published", source: SOURCE, sentence },
  };
}
