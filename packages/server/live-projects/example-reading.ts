import type { LiveAccess, Project, Source } from '@leinwand/contract'
import { endlessMillingRows, readingOf } from '@leinwand/machines'

/** The columns that a recipe reads a number, a time or a truth from, by their names in the source. */
const columnsOf = ({ steps }: Project['recipe']): Record<string, number | string | null> =>
  Object.fromEntries(
    steps.flatMap(step =>
      step.step === 'parse'
        ? Object.entries(step.columns).map(([name, { as }]) => [
            name,
            as === 'number' || as === 'integer' ? 0 : null,
          ])
        : [],
    ),
  )

/** A reading as a machine of one's own would send it: with the columns of its source. */
export const exampleReading = (
  source: Source,
  recipe: Project['recipe'],
  at: Date,
): LiveAccess['example'] => ({
  id: `machine-01-${at.getTime().toString(36)}`,
  at: at.toISOString(),
  machine: 'machine-01',
  values:
    source.from.kind === 'simulation'
      ? { ...readingOf(endlessMillingRows(source.from.seed).next().value) }
      : columnsOf(recipe),
})
