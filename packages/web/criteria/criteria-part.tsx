import type { Overview, Project } from '@leinwand/contract'
import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { Facts } from '../steps/facts.tsx'
import { Part } from '../steps/part.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery } from '../wire/query.ts'
import { COST_FIELDS } from './criteria-draft.ts'
import { CriteriaForm } from './criteria-form.tsx'
import { CriteriaTable } from './criteria-table.tsx'
import { DecisionTable } from './decision-table.tsx'
import { criteriaWords } from './words.ts'

type Props = { project: Project; overview: Overview }

const Fixing = ({ project, overview: { criteria } }: Props) => {
  const words = useWords(criteriaWords)
  const format = useFormat()
  const client = useQueryClient()
  const fix = useMutation({
    mutationFn: () => call('fixCriteria', { params: { project: project.id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: overviewQuery(project.id).queryKey })
      void client.invalidateQueries({ queryKey: projectQuery(project.id).queryKey })
    },
    onError: showFailure,
  })
  if (criteria.fixed !== null) {
    const at = format.date(criteria.fixed.at)
    return (
      <Text fz="sm" mt="xs">
        {words.fixed(criteria.fixed.by, at)}
      </Text>
    )
  }
  const ready = project.kpis.length > 0 && project.gate.length > 0
  return (
    <>
      <Text fz="sm" mt="xs">
        {criteria.needReason ? words.trained : words.notFixed} {ready ? words.fixHint : words.nothingToFix}
      </Text>
      {ready ? (
        <Button mt={6} size="xs" loading={fix.isPending} onClick={() => fix.mutate()}>
          {words.fix}
        </Button>
      ) : null}
    </>
  )
}

const CostFacts = ({ project: { costs } }: { project: Project }) => {
  const words = useWords(criteriaWords)
  const format = useFormat()
  const said = COST_FIELDS.flatMap(field => {
    const value = costs[field]
    return value === undefined ? [] : [{ label: words.costFields[field], value: format.decimal(value) }]
  })
  return said.length === 0 ? (
    <Text fz="sm" c="dimmed">
      {words.noCosts}
    </Text>
  ) : (
    <Facts facts={said} />
  )
}

/** What success is measured by: criteria of all three kinds, what alarms cost, and whether they are fixed. */
export const CriteriaPart = ({ project, overview }: Props) => {
  const words = useWords(criteriaWords)
  const [open, setOpen] = useState(false)
  const { criteria } = overview
  return (
    <>
      {open ? (
        <CriteriaForm project={project} needReason={criteria.needReason} close={() => setOpen(false)} />
      ) : null}
      <Part title={words.title}>
        <Text fz="xs" c="dimmed" mb={4}>
          {words.lead}
        </Text>
        {project.gate.length === 0 ? (
          <Text c="dimmed">{words.none}</Text>
        ) : (
          <CriteriaTable project={project} />
        )}
      </Part>
      <Part title={words.costs}>
        <CostFacts project={project} />
        <Group mt="xs">
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {words.edit}
          </Button>
        </Group>
        <Fixing project={project} overview={overview} />
      </Part>
      {criteria.decisions.length > 0 ? (
        <Part title={words.decisions}>
          <DecisionTable name={words.decisions} decisions={criteria.decisions} project={project} />
        </Part>
      ) : null}
    </>
  )
}
