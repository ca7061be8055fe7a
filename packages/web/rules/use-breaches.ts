import type { DryRun, PreviewStep, StoredProject } from '@leinwand/contract'
import type { Recipe, TableColumn } from '@leinwand/recipe'
import { useMutation } from '@tanstack/react-query'
import { usePreview } from '../preparation/use-preview.ts'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'

type Breaches = Extract<PreviewStep, { ok: true }>['breaches']

export type Counted = {
  breaches: Breaches
  rows: number
  of: number
}

/** The recipe up to a step: what comes behind the rules does not matter to them. */
const upTo = ({ target: _, ...recipe }: Recipe, step: number): Recipe => ({
  ...recipe,
  steps: recipe.steps.slice(0, step),
})

/**
 * How often each rule is broken in a sample as soon as it is accepted, and in all rows when that is asked for. `step` is
 * that of the rules.
 */
export const useBreaches = (project: StoredProject, recipe: Recipe, step: number) => {
  const short = upTo(recipe, step)
  const preview = usePreview(project.id, short, { step, offset: 0 })
  const all = useMutation({
    mutationFn: (body: { recipe: Recipe }): Promise<DryRun> =>
      call('dryRun', { params: { project: project.id }, body }),
    onError: showFailure,
  })
  const told = preview.data?.steps[step - 1]
  const key = JSON.stringify(short.steps)
  const whole =
    all.data && all.variables && JSON.stringify(all.variables.recipe.steps) === key
      ? all.data.steps.find(each => each.step === step)
      : undefined
  const counted: Counted | undefined = whole
    ? { breaches: whole.breaches, rows: whole.rowsIn, of: whole.rowsIn }
    : told?.ok && preview.data && !preview.isPlaceholderData
      ? { breaches: told.breaches, rows: preview.data.sample.rows, of: preview.data.sample.of }
      : undefined
  // The rules look at what comes to them; where there are none yet, at what the reading made.
  const behind = told?.name === 'check' ? preview.data?.before : (preview.data?.after ?? preview.data?.before)
  const columns = behind?.columns ?? []
  return {
    counted,
    failure: told && !told.ok ? told.failure : undefined,
    error: preview.error,
    retry: () => void preview.refetch(),
    columns: columns.map(({ name, type }): TableColumn => ({ name, type })),
    countAll: () => all.mutate({ recipe: short }),
    counting: all.isPending,
  }
}
