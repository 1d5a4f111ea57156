import { invalidInput, refuse, type Refused } from "../../core/index.js";
import { sizeOf, type PublishedDimension } from "./count-table.js";
import { circleOf, jointOf } from "./joint.js";

/** How many cells are looked at together, so that an answer comes in a time that can be waited for. */
const MOST_CELLS = 100_000;

/** What a table is before anything is known of its counts. */
interface Shape {
  readonly id: string;
  readonly universe: string;
  readonly dimensions: readonly PublishedDimension[];
}

/**
 * Refuses tables that cannot be looked at together: they call different things by one name, or they are too many.
 *
 * @param tables - published or not
 */
export function unfit(tables: readonly Shape[]): Refused<"invalid-input" | "too-many-cells"> | undefined {
  return unlike(tables) ?? tooMany(tables);
}

/** The dimensions of the tables of each universe. */
export function universesOf(tables: readonly Shape[]): ReadonlyMap<string, (readonly PublishedDimension[])[]> {
  const universes = new Map<string, (readonly PublishedDimension[])[]>();
  for (const { universe, dimensions } of tables) {
    universes.set(universe, [...(universes.get(universe) ?? []), dimensions]);
  }
  return universes;
}

/** Tables of one universe have the same categories under the same dimension, and every table its own id. */
function unlike(tables: readonly Shape[]): Refused<"invalid-input"> | undefined {
  const [ids, known] = [new Set<string>(), new Map<string, string>()];
  const issues = tables.flatMap(({ id, universe, dimensions }, index) => {
    const twice = ids.has(id) ? [`table "${id}" stands twice`] : [];
    ids.add(id);
    const changed = dimensions.filter((dimension) => isChanged(known, universe, dimension));
    const messages = changed.map((dimension) => `dimension "${dimension.id}" has other categories in another table`);
    return [...twice, ...messages].map((message) => ({ path: ["tables", index], message }));
  });
  return issues.length > 0 ? invalidInput("published tables", issues) : undefined;
}

/** Whether a dimension has other categories than where it was seen first; this adds to what is known. */
function isChanged(known: Map<string, string>, universe: string, { id, categories }: PublishedDimension): boolean {
  const name = JSON.stringify([universe, id]);
  const list = JSON.stringify(categories.toSorted());
  const first = known.get(name) ?? list;
  known.set(name, first);
  return first !== list;
}

function tooMany(tables: readonly Shape[]): Refused<"too-many-cells"> | undefined {
  const circles = [...universesOf(tables).values()].map(circleOf).filter(({ length }) => length > 0);
  const joint = circles.map((circle) => sizeOf(jointOf(circle)));
  const own = tables.map(({ dimensions }) =>
    dimensions.reduce((size, { categories }) => size * (categories.length + 1), 1),
  );
  const cells = [...own, ...joint].reduce((sum, size) => sum + size, 0);
  if (cells <= MOST_CELLS) return undefined;
  return refuse(
    "too-many-cells",
    `the tables make ${cells} cells with their sums, and ${MOST_CELLS} can be looked at together`,
  );
}
