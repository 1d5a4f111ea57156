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

test("a due day lasts until its end, a due instant needs the moment", () => {
  // #region is-late
  expect(ledger.isLate({ on: "2016-01-05" }, "2016-01-05")).toBe(false);
  expect(ledger.isLate({ on: "2016-01-05" }, "2016-01-05T03:30:00-05:00")).toBe("unknown");
  expect(ledger.isLate({ on: "2016-01-05", at: "2016-01-05T09:00:00-05:00" }, "2016-01-05T03:30:00-05:00")).toBe(true);
  // #endregion is-late
});
