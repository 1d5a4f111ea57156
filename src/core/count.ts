/**
 * Counts things by a code; every code of the list has its count, be it 0.
 *
 * @param codes - every code that can occur
 * @param things - what is counted
 * @param codeOf - the code of one thing
 * @throws RangeError when a thing has a code that is not in the list: its data was damaged
 */
export function countBy<Code extends string, Thing>(
  codes: readonly Code[],
  things: Iterable<Thing>,
  codeOf: (thing: Thing) => Code,
): Record<Code, number> {
  // Every code of the list is set, so the record is whole.
  const counts = Object.fromEntries(codes.map((code) => [code, 0])) as Record<Code, number>;
  for (const thing of things) {
    const code = codeOf(thing);
    if (!Object.hasOwn(counts, code)) throw new RangeError(`"${code}" is none of ${codes.join(", ")}`);
    counts[code] += 1;
  }
  return counts;
}

/** Things that agree in every field they were grouped by. */
export interface Group<Thing, Key extends keyof Thing> {
  /** The values they agree in. */
  readonly key: Readonly<Partial<Pick<Thing, Key>>>;
  readonly members: readonly Thing[];
}

/**
 * Puts things together that agree in the given fields, in the order of first occurrence.
 *
 * @param things - what is grouped
 * @param by - the fields, at least one
 */
export function groupBy<Thing, Key extends keyof Thing & string>(
  things: Iterable<Thing>,
  by: readonly Key[],
): readonly Group<Thing, Key>[] {
  const groups = new Map<string, { key: Group<Thing, Key>["key"]; members: Thing[] }>();
  for (const thing of things) {
    const name = JSON.stringify(by.map((field) => thing[field]));
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { key: keyOf(thing, by), members: [thing] });
    else group.members.push(thing);
  }
  return [...groups.values()];
}

function keyOf<Thing, Key extends keyof Thing & string>(thing: Thing, by: readonly Key[]): Group<Thing, Key>["key"] {
  // `fromEntries` forgets which names it was given.
  return Object.fromEntries(by.map((field) => [field, thing[field]])) as Group<Thing, Key>["key"];
}
