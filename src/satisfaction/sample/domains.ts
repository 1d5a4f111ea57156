import { by, within, type SurveyDesign } from "../../statistics/index.js";
import type { Grouping } from "../score.js";
import type { Sample } from "./sample.js";

/** What a group is of, each part absent where all of it are taken together. */
export interface Domain {
  readonly unit?: string | undefined;
  readonly class?: string | undefined;
  readonly channel?: string | undefined;
}

/** Finds the part of a sample that a group is, with the whole design. */
export type DomainFinder = (domain: Domain) => SurveyDesign;

/**
 * Reads once which unit, class and channel each response is of, so that a sample and then each part of it can be divided among them.
 *
 * @param sample - gives unit, class and channel of each row
 * @param groupings - by what it is divided
 * @returns divides a design in one pass over its members, and finds a part by names; one in which nobody is, is empty
 */
export function dividerOf(
  { protocol, columns }: Sample,
  groupings: readonly Grouping[],
): (design: SurveyDesign) => DomainFinder {
  const { classes, channels = [] } = protocol.definition;
  const is = (grouping: Grouping): number => (groupings.includes(grouping) ? 1 : 0);
  const [ofUnit, ofClass, ofChannel] = [is("unit"), is("class"), is("channel")];
  const codeOf = (unit: number, each: number, channel: number): number =>
    (unit * ofUnit * classes.length + each * ofClass) * Math.max(channels.length, 1) + channel * ofChannel;
  const codes = Float64Array.from(columns.units, (unit, row) =>
    codeOf(unit, columns.classes[row] ?? 0, columns.channels[row] ?? 0),
  );
  const units = new Map(columns.unitNames.map((name, place) => [name, place]));
  return (design) => {
    const parts = new Map(by(design, codes, (part) => part));
    return (domain) => {
      const unit = domain.unit === undefined ? 0 : units.get(domain.unit);
      const each = domain.class === undefined ? 0 : classes.findIndex(({ id }) => id === domain.class);
      const channel = domain.channel === undefined ? 0 : channels.findIndex(({ id }) => id === domain.channel);
      const part = unit === undefined ? undefined : parts.get(codeOf(unit, each, channel));
      return part ?? within(design, () => false);
    };
  };
}
