import { must } from "answerable";
import * as satisfaction from "answerable/satisfaction";
import { protocolWith } from "../survey.js";

/** A survey of two townships by telephone and by letter. */
export const calls = protocolWith({
  units: ["east", "west"],
  channels: [
    { id: "telephone", label: { en: "telephone", "zh-CN": "电话" }, weight: 0.6 },
    { id: "letter", label: { en: "letter", "zh-CN": "信函" }, weight: 0.4 },
  ],
});

/** How often a case of a unit ended in some way by some channel. */
export type Endings = readonly (readonly [
  unit: string,
  channel: string,
  disposition: satisfaction.Disposition,
  times: number,
])[];

/** Counts cases of that survey. */
export function drawn(endings: Endings): satisfaction.Fieldwork {
  const fieldwork = satisfaction.emptyFieldwork(calls);
  for (const [unit, channel, disposition, times] of endings) {
    for (let time = 0; time < times; time += 1) {
      must(satisfaction.addCase(calls, fieldwork, { id: `${time}`, unit, channel, disposition }));
    }
  }
  return fieldwork;
}
