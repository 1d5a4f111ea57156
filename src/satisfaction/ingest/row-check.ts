import { namesOf } from "../names.js";
import { UnitName, type ProtocolDefinition } from "../protocol.js";
import { MOST_CONSULTED, ResponseRow, type Response } from "../response.js";
import type { Block } from "./block.js";
import { isWeight } from "../weight.js";
import { tablesOf, type Place, type Tables } from "./tables.js";

/** Length up to which a ballot's code is looked at here; a longer one is the schema's to judge. */
const SHORT = 64;
/** Different days that are remembered: those of ten years. */
const MOST_DAYS = 3_653;

const FIELDS: ReadonlySet<string> = /* @__PURE__ */ new Set(Object.keys(ResponseRow.shape));

/**
 * A protocol compiled into a check that lets pass only what the protocol's `admit` certainly admits.
 *
 * What it does not let pass may still be admitted, and what was admitted teaches it the days that it cannot know beforehand.
 */
export class RowCheck {
  readonly #tables: Tables;
  readonly #leastConsulted: number;
  readonly #weighted: boolean;
  readonly #listed: ReadonlySet<unknown> | undefined;
  readonly #days = new Set<unknown>();
  /** The names of the fields of the row before, in their order: rows mostly have the same. */
  #fields: readonly string[] = [];

  constructor(definition: ProtocolDefinition) {
    const { opensOn, closesOn, leastConsulted = 0, weighted } = definition;
    this.#tables = tablesOf(definition);
    this.#leastConsulted = leastConsulted;
    this.#weighted = weighted;
    this.#listed = namesOf(definition).units;
    if (opensOn === undefined && closesOn === undefined) this.#days.add(undefined);
  }

  /** Writes a row at the end of a block, where it is certain; answers whether it was. */
  write(row: unknown, block: Block): row is { readonly id: string; readonly unit: string } {
    if (!isPlain(row) || !this.#hasKnownFields(row)) return false;
    const { comment } = row;
    return (
      (comment === undefined || comment === "") &&
      this.writeUnit(row, block) &&
      this.writePlace(this.#tables.classes.get(row.class), row.channel, block) &&
      this.#writeAnswers(row.answers, block) &&
      this.writeNumbers(row, block)
    );
  }

  /** Writes a response that was admitted, and remembers its day. */
  writeAdmitted(response: Response, block: Block): void {
    if (this.#days.size < MOST_DAYS) this.#days.add(response.on);
    if (!block.writeKnownUnit(response.unit)) block.writeNewUnit(response.unit);
    this.writePlace(this.#tables.classes.get(response.class), response.channel, block);
    this.#writeAnswers(response.answers, block);
    this.writeNumbers(response, block);
  }

  /** Writes the unit, where it, the code of the ballot and the day are certainly right. */
  writeUnit({ id, unit, on }: Row, block: Block): boolean {
    if (!isCertainCode(id) || !this.#days.has(on)) return false;
    if (block.writeKnownUnit(unit)) return true;
    const isUnit = this.#listed === undefined ? UnitName.safeParse(unit).success : this.#listed.has(unit);
    if (isUnit) block.writeNewUnit(unit as string); // no other is listed or named
    return isUnit;
  }

  /** Writes class and channel. */
  writePlace(place: Place | undefined, channel: unknown, block: Block): boolean {
    const code = place?.channels.get(channel);
    if (place === undefined || code === undefined) return false;
    block.classes[block.length] = place.code;
    block.channels[block.length] = code;
    return true;
  }

  /** Writes whom the evaluator consulted, whether chance drew the evaluator, and what the response weighs. */
  writeNumbers({ consulted = 0, drawn = false, weight }: Row, block: Block): boolean {
    if (!isWhole(consulted) || consulted < this.#leastConsulted || consulted > MOST_CONSULTED) return false;
    if (typeof drawn !== "boolean") return false;
    block.consulted[block.length] = consulted;
    block.drawn[block.length] = drawn ? 1 : 0;
    if (!this.#weighted || block.weights === undefined) return weight === undefined;
    if (typeof weight !== "number" || !isWeight(weight)) return false;
    block.weights[block.length] = weight;
    return true;
  }

  #hasKnownFields(row: object): boolean {
    const before = this.#fields;
    let index = 0;
    let isLikeBefore = true;
    for (const field in row) {
      if (field !== before[index]) {
        if (!FIELDS.has(field)) return false;
        isLikeBefore = false;
      }
      index += 1;
    }
    if (!isLikeBefore) this.#fields = Object.keys(row);
    return true;
  }

  #writeAnswers(answers: unknown, block: Block): boolean {
    if (!isPlain(answers)) return false;
    const { questions, questionCodes, outcomes } = this.#tables;
    const { length, answers: columns } = block;
    let asked = 0;
    for (const question in answers) {
      // Forms mostly answer in the order in which they are asked.
      const code = question === questions[asked] ? asked : questionCodes.get(question);
      const column = code === undefined ? undefined : columns[code];
      const outcome = outcomes.get(answers[question]);
      if (column === undefined || outcome === undefined) return false;
      column[length] = outcome;
      asked += 1;
    }
    return asked === questions.length;
  }
}

/** A row whose fields can be anything. */
export type Row = { readonly [Field in keyof ResponseRow]?: unknown };

function isPlain(value: unknown): value is Row & Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isCertainCode(id: unknown): boolean {
  if (typeof id !== "string" || id.length === 0 || id.length > SHORT || id === "__proto__") return false;
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index);
    if (unit < 0x20 || unit === 0x7f) return false;
  }
  return true;
}
