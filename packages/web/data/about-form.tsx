import type { AboutData, DataSetInfo } from '@leinwand/contract'
import { Button, Checkbox, Group, SimpleGrid, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { showFailure, showSentence } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { dataWords } from './words.ts'

/** Licence, owner and whether the data speak of people: said of a source, for the versions to come as well. */
export const AboutForm = ({
  project,
  info,
  close,
}: {
  project: string
  info: DataSetInfo
  close: () => void
}) => {
  const words = useWords(dataWords)
  const client = useQueryClient()
  const [about, setAbout] = useState<Required<AboutData>>({
    name: info.name ?? '',
    licence: info.licence ?? '',
    owner: info.owner ?? '',
    personalData: info.personalData,
  })
  const save = useMutation({
    mutationFn: () => call('describeDataSet', { params: { project, dataSet: info.id }, body: about }),
    onSuccess: () => {
      showSentence(words.saved)
      for (const key of ['listDataSets', 'readProject']) void client.invalidateQueries({ queryKey: [key] })
      close()
    },
    onError: showFailure,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const field = (key: 'name' | 'licence' | 'owner', maxLength: number) => (
    <TextInput
      size="xs"
      label={words[key]}
      value={about[key]}
      maxLength={maxLength}
      onChange={({ currentTarget }) => setAbout({ ...about, [key]: currentTarget.value })}
    />
  )
  return (
    <form onSubmit={submit} aria-label={words.about}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
        {field('name', 120)}
        {field('licence', 300)}
        {field('owner', 120)}
      </SimpleGrid>
      <Checkbox
        mt="xs"
        size="xs"
        label={words.personalData}
        checked={about.personalData}
        onChange={({ currentTarget }) => setAbout({ ...about, personalData: currentTarget.checked })}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="xs" loading={save.isPending}>
          {words.save}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {words.close}
        </Button>
      </Group>
    </form>
  )
}
