import { expect, test } from "vitest";
import { RefusedError, must } from "answerable";
import * as ledger from "answerable/ledger";

test("must gives the accepted part, or throws the refusal", () => {
  // #region must
  const opinion = { id: "op-1", channel: "hotline", anonymous: true, text: "no water since Monday", on: "2014-03-03" };
  expect(must(ledger.receive(opinion)).opinion.status).toBe("received");

  const impossible = () => must(ledger.receive({ ...opinion, on: "2014-02-30" }));
  expect(impossible).toThrow('invalid-input: receive opinion "op-1": on: invalid ISO date');
  expect(impossible).toThrow(RefusedError);
  // #endregion must
});
