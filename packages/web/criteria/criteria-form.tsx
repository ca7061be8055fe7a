import type { Project } from '@leinwand/contract'
import { criteriaChanges, ECONOMIC_METRICS } from '@leinwand/method'
import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { DialogFoot } from '../shell/dialog-foot.tsx'
import { DialogHead } from '../shell/dialog-head.tsx'
import {
  COST_FIELDS,
  type CostsDraft,
  type CriterionDraft,
  costsDraft,
  costsOf,
  criteriaOf,
  criterionDraft,
  isBound,
  newCriterion,
} from './criteria-draft.ts'
import { CriterionRow } from './criterion-row.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { useChangeCriteria } from './use-change-criteria.ts'
import { criteriaWords } from './words.ts'

type Props = { project: Project; needReason: boolean; close: () => void }

const CostFields = ({ draft, set }: { draft: CostsDraft; set: (part: Partial<CostsDraft>) => void }) => {
  const words = useWords(criteriaWords)
  const decimalSeparator = useLanguage() === 'de' ? ',' : '.'
  return (
    <>
      <Title order={3} fz={14}>
        {words.costs}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {COST_FIELDS.map(field => (
          <NumberInput
            key={field}
            label={words.costFields[field]}
            value={draft[field]}
            min={0}
            decimalSeparator={decimalSeparator}
            hideControls
            onChange={value => set({ [field]: value })}
          />
        ))}
      </SimpleGrid>
      <Text fz="xs" c="dimmed">
        {words.weekHint}
      </Text>
    </>
  )
}

const isEconomic = ({ what }: CriterionDraft): boolean =>
  (ECONOMIC_METRICS as readonly string[]).includes(what.replace('metric:', ''))

/** Criteria and costs in one form: together they are what is fixed. */
export const CriteriaForm = ({ project, needReason, close }: Props) => {
  const words = useWords(criteriaWords)
  const [drafts, setDrafts] = useState(() => project.gate.map(criterionDraft))
  const [costs, setCosts] = useState(() => costsDraft(project.costs))
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const change = useChangeCriteria(project)
  const checked = drafts.map(draft => (isEconomic(draft) ? { ...draft, on: 'test' as const } : draft))
  const after = { gate: criteriaOf(checked), costs: costsOf(costs) }
  const changes = criteriaChanges(project, { ...after, kpis: project.kpis })
  const reasonAsked = needReason && changes.length > 0
  const unbound = drafts.some(draft => !isBound(draft))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (unbound || (reasonAsked && !isReason(reason))) return
    if (changes.length === 0) return close()
    change.mutate({ ...after, ...(reasonAsked && { reason: reason.trim() }) }, { onSuccess: close })
  }
  const changeAt = (key: string, part: Partial<CriterionDraft>) =>
    setDrafts(before => before.map(draft => (draft.key === key ? { ...draft, ...part } : draft)))
  return (
    <Modal.Root opened onClose={close} size="xl">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.form}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              <Text fz="sm" c="dimmed">
                {words.formLead}
              </Text>
              {drafts.map((draft, place) => (
                <CriterionRow
                  key={draft.key}
                  project={project}
                  place={place + 1}
                  draft={draft}
                  change={part => changeAt(draft.key, part)}
                  remove={() => setDrafts(before => before.filter(({ key }) => key !== draft.key))}
                />
              ))}
              <Group>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => setDrafts(before => [...before, newCriterion(crypto.randomUUID())])}
                >
                  {words.add}
                </Button>
              </Group>
              <CostFields draft={costs} set={part => setCosts(before => ({ ...before, ...part }))} />
              {reasonAsked ? <ReasonField value={reason} asked={asked} onChange={setReason} /> : null}
              {asked && unbound ? (
                <Text role="alert" fz="sm" c="var(--bad)">
                  {words.boundMissing}
                </Text>
              ) : null}
              <DialogFoot>
                <Button variant="default" onClick={close}>
                  {words.cancel}
                </Button>
                <Button type="submit" loading={change.isPending}>
                  {words.save}
                </Button>
              </DialogFoot>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
