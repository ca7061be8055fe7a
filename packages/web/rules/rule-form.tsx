import type { StoredProject } from '@leinwand/contract'
import type { QualityRule, TableColumn } from '@leinwand/recipe'
import {
  Button,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { ExpressionInput } from '../preparation/form/expression-input.tsx'
import { FormContext, type FormTools } from '../preparation/form/form-context.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { Notice } from '../shell/notice.tsx'
import { draftOfRule, KINDS, type Kind, lackOf, type RuleDraft, ruleOf } from './rule-draft.ts'
import { rulesWords } from './words.ts'

type FieldProps = {
  draft: RuleDraft
  set: (part: Partial<RuleDraft>) => void
  columns: readonly TableColumn[]
  project: StoredProject
}

const Limits = ({ draft, set }: FieldProps) => {
  const words = useWords(rulesWords)
  const decimalSeparator = useLanguage() === 'de' ? ',' : '.'
  return (
    <SimpleGrid cols={2} spacing="sm">
      {(['low', 'high'] as const).map(side => (
        <NumberInput
          key={side}
          label={words[side]}
          value={draft[side]}
          hideControls
          decimalSeparator={decimalSeparator}
          onChange={value => set({ [side]: value })}
        />
      ))}
    </SimpleGrid>
  )
}

const By = ({ draft, set, columns }: FieldProps) => {
  const words = useWords(rulesWords)
  return (
    <NativeSelect
      label={words.by}
      value={draft.by}
      data={[
        { value: '', label: words.noColumn },
        ...columns.map(({ name }) => ({ value: name, label: name })),
      ]}
      onChange={({ currentTarget }) => set({ by: currentTarget.value })}
    />
  )
}

const Condition = ({ draft, set, columns, project }: FieldProps) => {
  const words = useWords(rulesWords)
  const tools: FormTools = {
    project,
    draft: { step: 'check' },
    columns,
    known: columns.length > 0,
    set: () => {},
    id: 'rule',
  }
  return (
    <FormContext value={tools}>
      <ExpressionInput
        id="rule-where"
        label={words.where}
        hint={words.whereHint}
        field={{ as: 'expression', key: 'where', result: 'boolean' }}
        value={draft.where}
        onChange={where => set({ where })}
      />
    </FormContext>
  )
}

const KindFields = (props: FieldProps) => {
  const words = useWords(rulesWords)
  const { draft, set } = props
  switch (draft.kind) {
    case 'range':
      return <Limits {...props} />
    case 'among':
      return (
        <Textarea
          label={words.values}
          description={words.valuesHint}
          autosize
          minRows={3}
          maxRows={10}
          value={draft.values}
          onChange={({ currentTarget }) => set({ values: currentTarget.value })}
        />
      )
    case 'pattern':
      return (
        <TextInput
          label={words.pattern}
          description={words.patternHint}
          maxLength={200}
          value={draft.pattern}
          onChange={({ currentTarget }) => set({ pattern: currentTarget.value })}
        />
      )
    case 'increasing':
      return <By {...props} />
    case 'maxGap':
      return (
        <SimpleGrid cols={2} spacing="sm">
          <NumberInput
            label={words.seconds}
            value={draft.seconds}
            min={0}
            hideControls
            onChange={seconds => set({ seconds })}
          />
          <By {...props} />
        </SimpleGrid>
      )
    case 'when':
      return <Condition {...props} />
    default:
      return null
  }
}

type Props = {
  project: StoredProject
  /** The rule to begin with; none for one of one's own. */
  rule: QualityRule | undefined
  columns: readonly TableColumn[]
  /** Why it cannot be kept; `null` where it is. */
  save: (rule: QualityRule) => string | null
  close: () => void
}

/** A rule with its limits and what happens when it is broken. */
export const RuleForm = ({ project, rule, columns, save, close }: Props) => {
  const words = useWords(rulesWords)
  const [draft, setDraft] = useState<RuleDraft>(() => draftOfRule(rule))
  const [refusal, setRefusal] = useState<string | null>(null)
  const set = (part: Partial<RuleDraft>) => {
    setRefusal(null)
    setDraft(before => ({ ...before, ...part }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lack = lackOf(draft)
    if (lack) return setRefusal(words.lacks[lack])
    const about = { id: rule?.id ?? `${draft.kind}-1`, source: rule?.source ?? ('person' as const) }
    const refused = save(ruleOf(draft, about))
    if (refused === null) close()
    else setRefusal(refused)
  }
  const choices = columns.map(({ name }) => ({ value: name, label: name }))
  return (
    <Modal.Root opened onClose={close} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{rule ? words.editRule : words.newRule}</Modal.Title>
          <Modal.CloseButton aria-label={words.cancel} />
        </DialogHead>
        <Modal.Body>
          <form onSubmit={submit} noValidate>
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
                <NativeSelect
                  label={words.kind}
                  value={draft.kind}
                  disabled={rule !== undefined}
                  data={KINDS.map(value => ({ value, label: words.kinds[value] }))}
                  onChange={({ currentTarget }) => set({ kind: currentTarget.value as Kind })}
                />
                <NativeSelect
                  label={words.column}
                  value={draft.column}
                  data={[{ value: '', label: words.noColumn }, ...choices]}
                  onChange={({ currentTarget }) => set({ column: currentTarget.value })}
                />
              </SimpleGrid>
              <KindFields draft={draft} set={set} columns={columns} project={project} />
              <NativeSelect
                label={words.action}
                description={words.actionHints[draft.action]}
                value={draft.action}
                data={(['flag', 'correct', 'quarantine'] as const)
                  .filter(action => draft.kind !== 'when' || draft.column !== '' || action !== 'correct')
                  .map(value => ({ value, label: words.actions[value] }))}
                onChange={({ currentTarget }) => set({ action: currentTarget.value as RuleDraft['action'] })}
              />
              {refusal ? <Notice kind="bad">{refusal}</Notice> : null}
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  {words.cancel}
                </Button>
                <Button type="submit">{words.save}</Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
