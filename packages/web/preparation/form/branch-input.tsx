import { ActionIcon, Button, Group, Input, NativeSelect, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useWords } from '../../language/language.ts'
import type { StepDraft } from '../recipe-draft.ts'
import { AddStep } from '../steps/add-step.tsx'
import { newDraft } from '../steps/new-draft.ts'
import { useStepName } from '../steps/step-name.ts'
import styles from './form.module.css'
import { FormContext, type FormTools, fieldId, useForm } from './form-context.ts'
import { formWords } from './form-words.ts'
import { StepFields } from './step-form.tsx'
import { type Path, valueAt } from './value-at.ts'

type Props = { path: Path; label: string; hint: string | undefined }

/** Steps that a branch cannot have: they belong to the rows that are learned from. */
const NOT_IN_BRANCH: ReadonlySet<string> = new Set(['split', 'label'])

/** A further source and the steps that its rows take before they are joined; its columns are not known here. */
export const BranchInput = ({ path, label, hint }: Props) => {
  const words = useWords(formWords)
  const stepName = useStepName()
  const tools = useForm()
  const { draft, set, project, id } = tools
  const [open, setOpen] = useState<number | null>(null)
  const branch = (valueAt(draft, path) ?? {}) as { source?: string; steps?: StepDraft[] }
  const steps = branch.steps ?? []
  const inner = useMemo((): FormTools => ({ ...tools, columns: [], known: false }), [tools])
  return (
    <Input.Wrapper size="xs" label={label} labelElement="div" {...(hint ? { description: hint } : {})}>
      <div className={styles.branch}>
        <NativeSelect
          id={fieldId(id, [...path, 'source'])}
          size="xs"
          label={words.branchSource}
          data={[
            ...(branch.source ? [] : [{ value: '', label: words.choose }]),
            ...project.sources.map(each => ({ value: each.id, label: each.name ?? each.id })),
          ]}
          value={branch.source ?? ''}
          onChange={event => set([...path, 'source'], event.currentTarget.value)}
        />
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of a branch are only added and removed
          <div key={place}>
            <Group gap={4} wrap="nowrap" justify="space-between">
              <Button
                size="compact-xs"
                variant="subtle"
                aria-expanded={open === place}
                onClick={() => setOpen(open === place ? null : place)}
              >
                {place + 1} {stepName(step.step)}
              </Button>
              <ActionIcon
                size={26}
                variant="subtle"
                color="gray"
                aria-label={words.removeNth(stepName(step.step), place + 1)}
                onClick={() => set([...path, 'steps', place], undefined)}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </Group>
            {open === place ? (
              <FormContext value={inner}>
                <StepFields step={step.step} path={[...path, 'steps', place]} />
              </FormContext>
            ) : null}
          </div>
        ))}
        {steps.length === 0 ? (
          <Text fz="xs" c="dimmed">
            {words.branchEmpty}
          </Text>
        ) : null}
        <AddStep
          small
          without={NOT_IN_BRANCH}
          onAdd={step => {
            set([...path, 'steps'], [...steps, newDraft(step, [])])
            setOpen(steps.length)
          }}
        />
      </div>
    </Input.Wrapper>
  )
}
