import type { DataSetInfo, Profile } from '@leinwand/contract'
import { Button, NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { StepSearch } from '../data/step-search.ts'
import { saveFrom } from '../export/download.ts'
import { currentLanguage, useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import styles from './question-bar.module.css'
import type { Understood } from './use-profile.ts'
import { profileWords } from './words.ts'

type Props = { project: string; understood: Understood }

const nameOf = ({ name, source }: DataSetInfo) => name ?? source

const timesOf = (profile: Profile | undefined): string[] =>
  (profile?.columns ?? [])
    .filter(({ type }) => type === 'timestamp' || type === 'date' || type === 'integer' || type === 'number')
    .map(({ name }) => name)

const groupsOf = (profile: Profile | undefined): string[] =>
  (profile?.columns ?? []).filter(({ type }) => type === 'text' || type === 'integer').map(({ name }) => name)

const ReportButton = ({ project, understood: { set, question } }: Props) => {
  const words = useWords(profileWords)
  const save = useMutation({
    mutationFn: async () => {
      if (!set) return
      const asked = new URLSearchParams({ language: currentLanguage(), ...question })
      await saveFrom(
        `/api/projects/${encodeURIComponent(project)}/data-sets/${encodeURIComponent(set.id)}/profile.html?${asked}`,
        `${nameOf(set)}.html`,
      )
    },
    onError: showFailure,
  })
  return (
    <Button
      size="xs"
      variant="default"
      loading={save.isPending}
      disabled={!set}
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={() => save.mutate()}
    >
      {words.report}
    </Button>
  )
}

/** Which data set is looked at, and what is asked of it. */
export const QuestionBar = ({ project, understood }: Props) => {
  const words = useWords(profileWords)
  const navigate = useNavigate({ from: '/projects/$project/circle/$element' })
  const { sets = [], set, profile, question } = understood
  const ask = (part: Partial<StepSearch>) =>
    void navigate({ search: before => ({ ...before, ...part }), resetScroll: false })
  const choice = (names: readonly string[], none: string) => [
    { value: '', label: none },
    ...names.map(name => ({ value: name, label: name })),
  ]
  return (
    <div className={styles.bar}>
      {sets.length > 1 ? (
        <NativeSelect
          size="xs"
          label={words.dataSet}
          value={set?.id ?? ''}
          data={sets.map(each => ({ value: each.id, label: words.version(nameOf(each), each.version) }))}
          onChange={({ currentTarget: { value } }) =>
            ask({ set: value, target: undefined, time: undefined, group: undefined, column: undefined })
          }
        />
      ) : null}
      <NativeSelect
        size="xs"
        label={words.target}
        value={question.target ?? ''}
        data={choice(set?.columns ?? [], words.none)}
        onChange={({ currentTarget: { value } }) => ask({ target: value || undefined })}
      />
      <NativeSelect
        size="xs"
        label={words.time}
        value={question.time ?? ''}
        data={choice(timesOf(profile), profile?.time?.column ? `(${profile.time.column})` : words.found)}
        onChange={({ currentTarget: { value } }) => ask({ time: value || undefined })}
      />
      <NativeSelect
        size="xs"
        label={words.group}
        value={question.group ?? ''}
        data={choice(groupsOf(profile), profile?.time?.group ? `(${profile.time.group})` : words.found)}
        onChange={({ currentTarget: { value } }) => ask({ group: value || undefined })}
      />
      <ReportButton project={project} understood={understood} />
    </div>
  )
}
