import { Button, Group } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { saveFrom } from '../export/download.ts'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { dataWords } from './words.ts'

const FORMATS = ['csv', 'parquet'] as const

/** Takes a prepared data set along, for a spreadsheet or for another tool. */
export const SavePrepared = ({
  project,
  dataSet,
  name,
}: {
  project: string
  dataSet: string
  name: string
}) => {
  const words = useWords(dataWords)
  const save = useMutation({
    mutationFn: (to: (typeof FORMATS)[number]) =>
      saveFrom(
        `/api/projects/${encodeURIComponent(project)}/prepared/${dataSet}/table?to=${to}`,
        `${name}.${to}`,
      ),
    onError: showFailure,
  })
  return (
    <Group gap={6}>
      {FORMATS.map(to => (
        <Button
          key={to}
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size={13} aria-hidden />}
          loading={save.isPending && save.variables === to}
          aria-label={words.saveAs(name, words.tableFormats[to])}
          onClick={() => save.mutate(to)}
        >
          {words.tableFormats[to]}
        </Button>
      ))}
    </Group>
  )
}
