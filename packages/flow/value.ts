/** A value of a typed column as JSON has it: what comes out of a recipe, and what a model scores. */
export type Value = number | string | boolean | null
