import fc from "fast-check";

/**
 * Every run walks the same ways, so that a result can be repeated; `PROPERTY_SEED=random npm test` looks for new ones, and a
 * number repeats a run that found one.
 */
const wanted = process.env["PROPERTY_SEED"] ?? "2003";

if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
