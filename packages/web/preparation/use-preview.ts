import { type Recipe, recipeSources, type SourceColumns, type TableColumn } from '@leinwand/recipe'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../wire/query.ts'

/** What is typed rests this long before it is looked at. */
const REST_MS = 150
export const PAGE_ROWS = 50
const KEPT_MS = 60_000

type Place = { step: number; offset: number }

/**
 * What each step does to a sample, and the tables before and after the chosen one. A question that a newer one has
 * overtaken is cancelled; until the answer is there the last one stands.
 */
export const usePreview = (project: string, recipe: Recipe, { step, offset }: Place) => {
  const [rested] = useDebouncedValue(recipe, REST_MS)
  const asked = Math.min(step, rested.steps.length)
  return useQuery({
    ...query('previewRecipe', {
      params: { project },
      body: { recipe: rested, step: asked, offset, limit: PAGE_ROWS },
    }),
    placeholderData: keepPreviousData,
    staleTime: KEPT_MS,
    gcTime: KEPT_MS,
  })
}

const sourceQuery = (project: string, { id }: Recipe, source: string) => ({
  ...query('previewRecipe', {
    params: { project },
    body: { recipe: { id, source, steps: [], ignore: [] }, step: 0, limit: 1 },
  }),
  staleTime: KEPT_MS,
})

/** The columns of the source itself, before any step, and how many rows there are. */
export const useSource = (project: string, recipe: Recipe) => {
  const { data } = useQuery(sourceQuery(project, recipe, recipe.source))
  return useMemo(
    () => ({
      columns: (data?.before.columns ?? []).map(({ name, type }): TableColumn => ({ name, type })),
      rows: data?.sample.of,
    }),
    [data],
  )
}

/** The names of the columns of every source that the recipe reads, as far as they are known by now. */
export const useSourceColumns = (project: string, recipe: Recipe): SourceColumns => {
  const ids = [...recipeSources(recipe).keys()]
  return useQueries({
    queries: ids.map(id => sourceQuery(project, recipe, id)),
    combine: answers =>
      Object.fromEntries(
        answers.flatMap(({ data }, index) =>
          data ? [[ids[index] ?? '', data.before.columns.map(({ name }) => name)]] : [],
        ),
      ),
  })
}

/** What the profile of the source gives reason for. */
export const useSuggestions = (project: string, recipe: Recipe) => {
  const [rested] = useDebouncedValue(recipe, REST_MS)
  return useQuery({
    ...query('suggestSteps', { params: { project }, body: { recipe: rested } }),
    placeholderData: keepPreviousData,
    staleTime: KEPT_MS,
  })
}
