import {
  type ControlData,
  changeVariant,
  type ProjectRow,
  type VariantRow,
  variantsOf,
} from '@leinwand/adapters/sqlite'
import type { Language, Variant } from '@leinwand/contract'
import { MAIN_VARIANT } from '@leinwand/method'
import type { Handlers } from '../http/call.ts'
import { done, failed } from '../outcome.ts'
import { financeOf, type ProjectState, verdictOf } from '../overview/project-state.ts'
import { canvasKey } from '../projects/stored-project.ts'
import { branch } from './branch.ts'
import { knownVariant } from './known-variant.ts'

type Wiring = {
  data: ControlData
  now: () => Date
  stateOf: (project: ProjectRow, variant: string) => Promise<ProjectState>
  tellChanged: (project: ProjectRow, part: string) => void
}

const MAIN_NAME: Record<Language, string> = { de: 'Hauptvariante', en: 'Main variant' }

const mainOf = ({ created_at: at }: ProjectRow, language: Language) => ({
  id: MAIN_VARIANT,
  name: MAIN_NAME[language],
  from: null,
  at,
  actor: '',
  removed: false,
})

const variantOf = ({ id, name, from_variant, from_seq, at, actor, removed }: VariantRow) => ({
  id,
  name,
  from: from_variant === null || from_seq === null ? null : { variant: from_variant, seq: from_seq },
  at,
  actor,
  removed: removed === 1,
})

const appraised = (state: ProjectState) => {
  const finance = financeOf(state)
  return {
    notes: state.notes.length,
    verdict: verdictOf(state).kind,
    npv: finance?.npv ?? null,
    light: finance?.blackFigures.light ?? null,
  }
}

export const variantRoutes = ({ data, now, stateOf, tellChanged }: Wiring) => {
  const view = async (project: ProjectRow, row: VariantRow): Promise<Variant> => ({
    ...variantOf(row),
    ...appraised(await stateOf(project, row.id)),
  })
  return {
    listVariants: async ({ project, language }) => {
      const rows = await variantsOf(data.db, project.uid)
      const main = {
        ...mainOf(project, language),
        ...appraised(await stateOf(project, MAIN_VARIANT)),
      }
      const others = await Promise.all(rows.map(row => view(project, row)))
      return done([main, ...others.filter(one => !one.removed), ...others.filter(one => one.removed)])
    },
    branchVariant: async ({ project, body, person }) => {
      const by = { at: now().toISOString(), actor: person.name }
      const branched = await branch(data, project, body, by)
      if (!branched.ok) return branched
      tellChanged(project, 'variants')
      return done(await view(project, branched.value))
    },
    changeVariant: async ({ project, params: { variant }, body: { name, removed } }) => {
      const known = await knownVariant(data, project, variant)
      if (!known.ok) return known
      if (known.value === null) return failed('variant-main')
      const changes = {
        ...(name !== undefined && { name }),
        ...(removed !== undefined && { removed: removed ? (1 as const) : (0 as const) }),
      }
      if (Object.keys(changes).length > 0) {
        await changeVariant(data.db, canvasKey(project, variant), changes)
        tellChanged(project, 'variants')
      }
      return done(await view(project, { ...known.value, ...changes }))
    },
  } satisfies Partial<Handlers>
}
