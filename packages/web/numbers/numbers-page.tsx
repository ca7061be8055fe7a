import type { StoredProject } from '@leinwand/contract'
import { appraise, MAIN_VARIANT } from '@leinwand/method'
import { Group, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { ExportMenu } from '../export/export-menu.tsx'
import { useLanguage, useWords } from '../language/language.ts'
import { Page } from '../shell/page.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { VariantSwitch } from '../variants/variant-switch.tsx'
import { AssumptionDrawer, type Opened } from './assumptions/assumption-drawer.tsx'
import { FiguresContext } from './figures/figures-context.ts'
import { FormulaDrawer } from './formula/formula-drawer.tsx'
import { NoFigures } from './no-figures.tsx'
import styles from './numbers.module.css'
import { type Part, pageWords } from './page-words.ts'
import { PartNav } from './part-nav.tsx'
import { type PlanEditor, PlanEditorContext } from './plan/plan-editor.ts'
import { planProblem } from './plan/plan-problem.ts'
import { NotSaved, SaveState } from './plan/save-state.tsx'
import { usePlan } from './plan/use-plan.ts'
import { ShownPart } from './shown-part.tsx'
import { Standing } from './standing.tsx'

type Props = { project: StoredProject; variant: string; part: Part }

/** The numbers of one variant: its plan as it is edited here, and what it comes to, computed in the browser at once. */
export const NumbersPage = ({ project, variant, part }: Props) => {
  const words = useWords(pageWords)
  const language = useLanguage()
  const navigate = useNavigate({ from: '/projects/$project/numbers' })
  const { store, ...shown } = usePlan(project, variant)
  const { plan } = shown
  const [opened, setOpened] = useState<Opened | null>(null)
  const [figure, setFigure] = useState<string | null>(null)
  const [place, setPlace] = useState<string | null>(null)
  const now = useMemo(() => new Date().toISOString(), [])
  // Typing goes before reckoning: a long plan must not make a field slow.
  const settled = useDeferredValue(plan)
  const found = useMemo(() => appraise(settled, { now }), [settled, now])
  const finance = found.ok ? found.value : null
  const editor: PlanEditor = {
    project,
    variant,
    plan,
    store,
    place,
    today: now.slice(0, 10),
    showAssumption: id => setOpened({ id }),
    makeAssumption: fresh => setOpened({ fresh }),
  }
  const figures = useMemo(
    () => (finance ? { plan: settled, finance, now, showFormula: setFigure } : null),
    [settled, finance, now],
  )
  return (
    <PlanEditorContext value={editor}>
      <Page
        title={words.title}
        lead={words.lead}
        aside={
          <Group gap="md" align="flex-end">
            <VariantSwitch
              project={project.id}
              variant={variant}
              onChange={chosen =>
                void navigate({ search: { ...inVariant(chosen), ...(part === 'overview' ? {} : { part }) } })
              }
            />
            <ExportMenu project={project.id} variant={variant} />
          </Group>
        }
      >
        <div className={styles.bar}>
          <PartNav
            project={project.id}
            variant={variant === MAIN_VARIANT ? undefined : variant}
            here={part}
          />
          <div className={styles.barEnd}>
            <Standing finance={settled.offers.length > 0 ? finance : null} plan={settled} />
            <SaveState shown={shown} store={store} />
          </div>
        </div>
        <Stack gap="lg">
          <NotSaved shown={shown} store={store} />
          {found.ok ? null : (
            <NoFigures
              project={project.id}
              variant={variant}
              problem={planProblem(settled, language)}
              show={setPlace}
            />
          )}
          <FiguresContext value={figures}>
            <ShownPart part={part} />
            {figures && figure ? <FormulaDrawer figure={figure} close={() => setFigure(null)} /> : null}
          </FiguresContext>
        </Stack>
        {opened ? <AssumptionDrawer opened={opened} close={() => setOpened(null)} /> : null}
      </Page>
    </PlanEditorContext>
  )
}
