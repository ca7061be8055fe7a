import { type CanvasList, idFrom, notesOfList, projectOfList } from '@leinwand/contract'
import { Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useWords } from '../language/language.ts'
import { Ask } from '../shell/ask.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { ListPreview } from './list-preview.tsx'
import { listWords } from './list-words.ts'

type Props = {
  opened: boolean
  onClose: () => void
  /** The list that the canvas begins with; without one it is blank. */
  list?: CanvasList
  file?: string
}

const NO_LIST: CanvasList = { title: '', description: '', items: [], failures: [] }

const thisMonth = (): string => new Date().toISOString().slice(0, 7)

/** A new project that begins with the canvas alone: a name, a provider and, where there is one, a list of notes. */
export const NewProject = ({ opened, onClose, list = NO_LIST, file = '' }: Props) => {
  const words = useWords(listWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState(list.title)
  const [provider, setProvider] = useState('')
  const { notes, failures } = useMemo(() => notesOfList(list, { notes: [], file }), [list, file])
  const create = useMutation({
    mutationFn: () => {
      const given = { file, name: name.trim(), provider: provider.trim(), start: thisMonth() }
      const { project } = projectOfList(list, given)
      const projects = client.getQueryData(query('listProjects', {}).queryKey) ?? []
      const id = idFrom(given.name, 'canvas', new Set(projects.map(one => one.id)))
      return call('createProject', { body: { ...project, id } })
    },
    onSuccess: async project => {
      await client.invalidateQueries({ queryKey: query('listProjects', {}).queryKey })
      await navigate({ to: '/projects/$project', params: { project: project.id } })
    },
  })
  const ready = name.trim() !== '' && provider.trim() !== '' && (file === '' || notes.length > 0)
  return (
    <Ask
      title={words.newTitle}
      opened={opened}
      yes={words.create}
      pending={create.isPending}
      disabled={!ready}
      onYes={() => create.mutate()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <Text c="dimmed" fz="sm">
          {words.newLead}
        </Text>
        <TextInput
          label={words.name}
          description={words.nameHint}
          maxLength={120}
          required
          data-autofocus
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.provider}
          description={words.providerHint}
          maxLength={120}
          required
          value={provider}
          onChange={event => setProvider(event.currentTarget.value)}
        />
        <ListPreview notes={notes} failures={[...list.failures, ...failures]} />
        {create.isError ? <FailedPart error={create.error} /> : null}
      </Stack>
    </Ask>
  )
}
