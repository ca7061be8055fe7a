import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Notice } from '../shell/notice.tsx'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { readProjectFile } from './read-project-file.ts'
import { projectsWords } from './words.ts'

/** A new project from a file on this computer. What is wrong with the file is said here, in place. */
export const CreateProject = ({ prominent }: { prominent: boolean }) => {
  const words = useWords(projectsWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const reset = useRef<() => void>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const create = useMutation({
    mutationFn: async (picked: File) => {
      setWrong(null)
      const read = await readProjectFile(picked)
      if (read.ok) return call('createProject', { body: read.file })
      const { code } = read.wrong
      setWrong(
        code === 'unreadable' ? words.unreadable(picked.name, read.wrong.reason) : words[code](picked.name),
      )
      return undefined
    },
    onSuccess: async project => {
      if (!project) return
      await client.invalidateQueries({ queryKey: query('listProjects', {}).queryKey })
      await navigate({ to: '/projects/$project', params: { project: project.id } })
    },
    // The same file, once corrected, must count as picked again.
    onSettled: () => reset.current?.(),
  })
  return (
    <Stack gap={6} align={prominent ? 'center' : 'flex-start'} maw={460}>
      <FileButton
        resetRef={reset}
        accept=".yaml,.yml,.json,application/json,application/yaml"
        onChange={picked => picked && create.mutate(picked)}
      >
        {props => (
          <Button
            {...props}
            variant={prominent ? 'filled' : 'default'}
            loading={create.isPending}
            leftSection={<IconFileUpload size={16} aria-hidden />}
          >
            {words.create}
          </Button>
        )}
      </FileButton>
      <Text fz="xs" c="dimmed">
        {words.createHint}
      </Text>
      {wrong ? <Notice kind="bad">{wrong}</Notice> : null}
      {create.isError ? <FailedPart error={create.error} /> : null}
    </Stack>
  )
}
