import type { Label } from "answerable";

/** A label in both languages of the package. */
export function words(en: string, chinese: string): Label {
  return { en, "zh-CN": chinese };
}
