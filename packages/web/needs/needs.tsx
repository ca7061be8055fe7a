import type { AcquisitionPlan, Project } from '@leinwand/contract'
import type { Need } from '@leinwand/method'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Loading } from '../shell/loading.tsx'
import { showUndo } from '../shell/show-undo.tsx'
import { Part } from '../steps/part.tsx'
import { AcquireTable } from './acquire-table.tsx'
import { NeedForm } from './need-form.tsx'
import { NeedTable } from './need-table.tsx'
import { useNeeds } from './use-needs.ts'
import { needsWords } from './words.ts'

type Edited = { need: Need | undefined } | null

const Body = ({ project, plan }: { project: Project; plan: AcquisitionPlan }) => {
  const words = useWords(needsWords)
  const [edited, setEdited] = useState<Edited>(null)
  const { put, remove, restore } = useNeeds(project)
  const gone = (need: Need) => {
    remove(need)
    setEdited(null)
    showUndo({ message: words.removed(need.quantity), label: words.undo, undo: restore })
  }
  return (
    <>
      {edited ? (
        <NeedForm
          need={edited.need}
          kpis={project.kpis}
          columns={plan.columns}
          save={need => {
            put(need)
            setEdited(null)
          }}
          remove={gone}
          close={() => setEdited(null)}
        />
      ) : null}
      <Part title={words.title}>
        <Text fz="sm" c="dimmed" mb="xs">
          {project.needs.length === 0 ? words.noNeeds : words.lead}
        </Text>
        {project.needs.length === 0 ? null : (
          <NeedTable project={project} plan={plan} edit={need => setEdited({ need })} put={put} />
        )}
        <Button mt="xs" variant="default" size="xs" onClick={() => setEdited({ need: undefined })}>
          {words.add}
        </Button>
      </Part>
      <Part title={words.plan}>
        <Text fz="sm" c="dimmed" mb="xs">
          {plan.acquire.length === 0 ? words.nothingMissing : words.planLead}
        </Text>
        {plan.acquire.length === 0 ? null : <AcquireTable project={project} plan={plan} />}
      </Part>
    </>
  )
}

/** What step 1 asks for against what step 2 found, and what would have to be acquired (A1). */
export const Needs = ({ project }: { project: Project }) => {
  const words = useWords(needsWords)
  const { plan } = useNeeds(project)
  if (project.kpis.length === 0)
    return (
      <Part title={words.title}>
        <Text fz="sm" mb="xs">
          {words.noGoals}
        </Text>
        <ButtonLink
          size="xs"
          variant="default"
          to="/projects/$project/circle/$element"
          params={{ project: project.id, element: 'businessUnderstanding' }}
        >
          {words.toGoals}
        </ButtonLink>
      </Part>
    )
  if (plan.isError) return <FailedPart error={plan.error} retry={() => void plan.refetch()} />
  return plan.data ? <Body project={project} plan={plan.data} /> : <Loading />
}

/** The list alone, where acquisition starts from it. */
export const AcquisitionList = ({ project }: { project: Project }) => {
  const words = useWords(needsWords)
  const { plan } = useNeeds(project)
  if (plan.data === undefined || plan.data.acquire.length === 0) return null
  return (
    <Part title={words.plan}>
      <AcquireTable project={project} plan={plan.data} />
    </Part>
  )
}
