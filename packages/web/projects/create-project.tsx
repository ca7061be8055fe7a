import type { CanvasList, ProjectFile } from '@leinwand/contract'
import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconFileUpload, IconLayoutBoard } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { useLanguage, useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Notice } from '../shell/notice.tsx'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { isRefusal } from '../wire/refusal.ts'
import { isList, LIST_ENDINGS } from './list-kind.ts'
import { listWords } from './list-words.ts'
import styles from './projects.module.css'
import { projectsWords } from './words.ts'

// With the schema of the project file, which nobody needs who only looks at the list.
const NewProject = lazy(() => import('./new-project.tsx').then(module => ({ default: module.NewProject })))

type Props = { prominent?: boolean; centred?: boolean }

/** A new project: a blank canvas, or from a file on this computer. What is wrong with the file is said here, in place. */
export const CreateProject = ({ prominent = false, centred = false }: Props) => {
  const words = useWords(projectsWords)
  const language = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const reset = useRef<() => void>(null)
  const lists = useWords(listWords)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [beginning, setBeginning] = useState<{ list?: CanvasList; file?: string } | null>(null)
  const arrived = async (project: { id: string } | undefined) => {
    if (!project) return
    await client.invalidateQueries({ queryKey: query('listProjects', {}).queryKey })
    await navigate({ to: '/projects/$project', params: { project: project.id } })
  }
  const [standing, setStanding] = useState<ProjectFile | null>(null)
  const create = useMutation({
    mutationFn: async (picked: File) => {
      setWrong([])
      setStanding(null)
      copy.reset()
      if (isList(picked)) {
        const { readListFile } = await import('./read-list-file.ts')
        setBeginning({ list: await readListFile(picked), file: picked.name })
        return undefined
      }
      // The parser of YAML comes only to those who open a file.
      const { readProjectFile } = await import('./read-project-file.ts')
      const read = await readProjectFile(picked, language)
      if (read.ok) {
        setStanding(read.file)
        return call('createProject', { body: read.file })
      }
      if (read.tooBig) setWrong([words.tooBig(picked.name)])
      else setWrong(read.more > 0 ? [...read.sentences, words.more(read.more)] : read.sentences)
      return undefined
    },
    onSuccess: arrived,
    // The same file, once corrected, must count as picked again.
    onSettled: () => reset.current?.(),
  })
  // Whoever opens a file that came from here wants it beside what stands here, not a lesson about identifiers.
  const copy = useMutation({
    mutationFn: async (file: ProjectFile) => {
      const { idFrom } = await import('@leinwand/contract')
      const projects = client.getQueryData(query('listProjects', {}).queryKey) ?? []
      const id = idFrom(file.id, 'canvas', new Set([file.id, ...projects.map(one => one.id)]))
      return call('createProject', { body: { ...file, id, name: words.copyOf(file.name) } })
    },
    onSuccess: arrived,
  })
  return (
    <Stack gap={6} align={centred ? 'center' : 'flex-start'} maw={520}>
      <Group gap="xs">
        <Button
          variant={prominent ? 'filled' : 'default'}
          leftSection={<IconLayoutBoard size={16} aria-hidden />}
          onClick={() => setBeginning({})}
        >
          {lists.blank}
        </Button>
        <FileButton
          resetRef={reset}
          accept={`.yaml,.yml,.json,application/json,application/yaml,${LIST_ENDINGS}`}
          onChange={picked => picked && create.mutate(picked)}
          inputProps={{ 'aria-label': words.create }}
        >
          {props => (
            <Button
              {...props}
              variant="default"
              loading={create.isPending}
              leftSection={<IconFileUpload size={16} aria-hidden />}
            >
              {words.create}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text fz="xs" c="dimmed">
        {words.createHint}
      </Text>
      {wrong.length > 0 ? (
        <Notice kind="bad" title={words.wrongFile}>
          <ul className={styles.wrong}>
            {wrong.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {beginning ? (
        <Suspense>
          <NewProject opened onClose={() => setBeginning(null)} {...beginning} />
        </Suspense>
      ) : null}
      {create.isError && standing && isRefusal(create.error, 'project-exists') ? (
        <Notice kind="info">
          <div>{words.stands(standing.name)}</div>
          <Button mt="xs" size="xs" loading={copy.isPending} onClick={() => copy.mutate(standing)}>
            {words.asCopy}
          </Button>
        </Notice>
      ) : create.isError ? (
        <FailedPart error={create.error} />
      ) : null}
      {copy.isError ? <FailedPart error={copy.error} /> : null}
    </Stack>
  )
}
