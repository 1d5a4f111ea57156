/** Before the name of a part, the name under which conditions read its points; no fact of a subject may begin with it. */
export const SCORE_FACT = "score:";
