import { printTable, say } from "../../shared/screen.js";
import { byAddressee, receiveByAddressee } from "../addressees.js";
import { share } from "./rows.js";

/** Prints to whom opinions were addressed, as the document files them. */
export function showAddressees(): void {
  const opinions = receiveByAddressee();
  printTable(
    "J. Opinions by addressee, as the document prints them",
    ["addressee", "opinions", "answered", "share", "published"],
    [...byAddressee(opinions)].map(([addressee, { received, answered }]) => {
      return [
        addressee,
        `${received} of ${opinions.length}`,
        `${answered}`,
        share(received, opinions.length),
        "unknown",
      ];
    }),
  );
  say("  The document prints the opinions and neither their number nor what became of them.");
}
