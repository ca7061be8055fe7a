import { type ProposedRule, ruleSentence } from '@leinwand/contract'
import type { QualityRule } from '@leinwand/recipe'
import { Button, NativeSelect, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { showFailure } from '../shell/notices.ts'
import { Part } from '../steps/part.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { call } from '../wire/call.ts'
import { overviewQuery, projectQuery, sessionQuery } from '../wire/query.ts'
import type { PartProps } from './part-props.ts'
import { acceptedRule, rulesOf, withChangedRule, withRule } from './rules-in-recipe.ts'
import { rulesWords } from './rules-words.ts'
import { useProfile } from './use-profile.ts'

const ACTIONS = ['flag', 'correct', 'quarantine'] as const
type Action = (typeof ACTIONS)[number]

const useChangeRecipe = ({ id }: PartProps['project']) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (recipe: PartProps['project']['recipe']) =>
      call('changePart', { params: { project: id, part: 'recipe' }, body: recipe }),
    onSuccess: changed => {
      client.setQueryData(projectQuery(id).queryKey, changed)
      void client.invalidateQueries({ queryKey: overviewQuery(id).queryKey })
    },
    onError: showFailure,
  })
}

/** A rule in words; one that a person wrote as an expression says that. */
const useSentence = () => {
  const words = useWords(rulesWords)
  const language = useLanguage()
  return (rule: QualityRule | ProposedRule): string =>
    rule.kind === 'when' ? words.expression(rule.where) : ruleSentence(rule as ProposedRule, language)
}

const Accepted = ({ project }: PartProps) => {
  const words = useWords(rulesWords)
  const format = useFormat()
  const sentence = useSentence()
  const change = useChangeRecipe(project)
  const put = (rule: QualityRule, changed: QualityRule | null) =>
    change.mutate(withChangedRule(project.recipe, rule.id, changed))
  const columns: Column<QualityRule>[] = [
    { id: 'rule', label: words.rule, value: sentence },
    {
      id: 'action',
      label: words.action,
      value: rule => words.actions[rule.action],
      show: rule => (
        <NativeSelect
          size="xs"
          aria-label={words.actionOf(sentence(rule))}
          value={rule.action}
          data={ACTIONS.map(value => ({ value, label: words.actions[value] }))}
          onChange={event => put(rule, { ...rule, action: event.currentTarget.value as Action })}
        />
      ),
    },
    {
      id: 'by',
      label: words.by,
      value: rule => rule.acceptedBy ?? null,
      show: rule => [rule.acceptedBy, rule.at ? format.date(rule.at) : undefined].filter(Boolean).join(' · '),
    },
    {
      id: 'remove',
      label: words.change,
      value: () => null,
      show: rule => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.removeRule(sentence(rule))}
          onClick={() => put(rule, null)}
        >
          {words.remove}
        </Button>
      ),
    },
  ]
  const rules = rulesOf(project.recipe)
  return (
    <Part title={words.accepted}>
      {rules.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.none}
        </Text>
      ) : (
        <DataTable name={words.accepted} columns={columns} rows={rules} rowId={({ id }) => id} />
      )}
    </Part>
  )
}

const Proposed = ({ project, proposals }: PartProps & { proposals: readonly ProposedRule[] }) => {
  const words = useWords(rulesWords)
  const sentence = useSentence()
  const change = useChangeRecipe(project)
  const { data: session } = useQuery(sessionQuery)
  const known = new Set(rulesOf(project.recipe).map(({ id }) => id))
  const open = proposals.filter(({ id }) => !known.has(id))
  const accept = (rule: ProposedRule) =>
    change.mutate(
      withRule(project.recipe, acceptedRule(rule, session?.person?.name ?? '', new Date().toISOString())),
    )
  const columns: Column<ProposedRule>[] = [
    { id: 'rule', label: words.rule, value: sentence },
    {
      id: 'accept',
      label: words.change,
      value: () => null,
      show: rule => (
        <Button
          size="compact-xs"
          variant="default"
          disabled={change.isPending}
          aria-label={words.acceptRule(sentence(rule))}
          onClick={() => accept(rule)}
        >
          {words.accept}
        </Button>
      ),
    },
  ]
  return (
    <Part title={words.proposed}>
      {open.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.noProposals}
        </Text>
      ) : (
        <DataTable name={words.proposed} columns={columns} rows={open} rowId={({ id }) => id} />
      )}
    </Part>
  )
}

/** What has to hold for every row: proposed by the profile, taken on by a person, kept in the recipe. */
export const RulesPart = (props: PartProps) => {
  const words = useWords(rulesWords)
  const { profile, error, pending, retry } = useProfile(props)
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm">
        {words.lead}
      </Text>
      <Accepted {...props} />
      {error ? <FailedPart error={error} retry={retry} /> : null}
      {!error && pending ? <Loading lines={4} /> : null}
      {!error && !pending && !profile ? <Text fz="sm">{words.noProfile}</Text> : null}
      {profile ? <Proposed {...props} proposals={profile.proposals} /> : null}
    </>
  )
}
