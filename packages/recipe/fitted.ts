import { z } from 'zod'
import { Recipe } from './recipe.ts'
import { TableColumn } from './table.ts'

/**
 * A recipe with what it learned from the training part, and fixed from then on. `learned[i]` belongs to step `i`:
 * the fill values or limits of each column, or the rows that a join takes from its branch. It holds all that a live run needs; it is plain JSON and is part of a bundle.
 */
export const FittedRecipe = z.strictObject({
  format: z.literal('leinwand-recipe'),
  version: z.literal(1),
  recipe: Recipe,
  /** Columns of the source that the recipe reads, all as text. */
  input: z.array(z.string()),
  /** Columns of the other sources, by source. */
  inputs: z.record(z.string(), z.array(z.string())).optional(),
  output: z.array(TableColumn),
  learned: z.array(z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]))),
})
export type FittedRecipe = z.infer<typeof FittedRecipe>
