import * as z from "zod";
import { Words, type DeepReadonly } from "../core/index.js";
import { BoundName, OutsideWords } from "./figure.js";

/** A line of prose in each language it is written in; `{name}` stands for a bound figure or bound words. */
export const Template = z.strictObject({ en: Words.optional(), "zh-CN": Words.optional() });
/** Prose with places for figures: it cannot hold a digit of its own. */
export interface Template extends Readonly<z.infer<typeof Template>> {}

/** The head of a row or column: prose, or words from outside. */
export const Heading = z.union([z.strictObject({ text: Template }), z.strictObject({ words: OutsideWords })]);
/** Names a row or column. */
export type Heading = DeepReadonly<z.infer<typeof Heading>>;

/** What stands in a table: a bound figure by its name, prose, or words from outside. */
export const Cell = z.union([z.strictObject({ figure: BoundName }), Heading]);
/** One field of a table. */
export type Cell = DeepReadonly<z.infer<typeof Cell>>;
