import type { Result } from "../../core/index.js";
import { samePin } from "../freeze.js";
import type { Protocol } from "../protocol.js";
import { Block } from "./block.js";
import type { ResponseColumns } from "../response-columns.js";

/**
 * Joins columns of the same protocol, one after another, into new ones; those given are left as they are.
 *
 * Refuses with `different-protocol`. Whether a ballot stands in two of them, no column tells: the registers of the parts do.
 *
 * @param protocol - the frozen protocol under which all were taken in
 * @param parts - from doors or other threads, in the order in which they shall stand
 * @example
 * {@includeCode ../../../test/satisfaction/ingest/examples.test.ts#merge-columns}
 */
export function mergeColumns(
  protocol: Protocol,
  parts: readonly ResponseColumns[],
): Result<{ columns: ResponseColumns }, "different-protocol"> {
  for (const part of parts) {
    const same = samePin(part.protocol, protocol.pin);
    if (!same.ok) return same;
  }
  const block = new Block(
    protocol,
    parts.reduce((sum, { responses }) => sum + responses, 0),
  );
  for (const part of parts) block.append(part);
  return { ok: true, columns: block.finish() };
}
