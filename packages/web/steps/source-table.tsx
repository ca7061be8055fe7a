import type { Project, Source } from '@leinwand/contract'
import { Button, FileButton, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { showFailure, showSentence } from '../shell/notices.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { call, type Reply } from '../wire/call.ts'
import { workWords } from './work-words.ts'

type FirstRejected = NonNullable<Reply<'uploadSource'>['firstRejected']>

const Upload = ({ project, source }: { project: string; source: Source }) => {
  const { data: words } = useWords(workWords)
  const format = useFormat()
  const client = useQueryClient()
  const reasonOf = ({ reason, expected, found }: FirstRejected) =>
    [
      words.reasons[reason] ?? reason,
      ...(expected === undefined || found === undefined ? [] : [words.columnsFound(expected, found)]),
    ].join(': ')
  const upload = useMutation({
    mutationFn: (file: File) =>
      call('uploadSource', { params: { project, source: source.id }, query: { name: file.name }, file }),
    onSuccess: ({ rows, rejected, firstRejected }) => {
      const read = words.uploaded(format.integer(rows))
      const unread = firstRejected
        ? words.rejectedFirst(
            format.integer(rejected),
            format.integer(firstRejected.line),
            reasonOf(firstRejected),
          )
        : ''
      showSentence(`${read} ${unread}`.trim())
      void client.invalidateQueries()
    },
    onError: showFailure,
  })
  return (
    <FileButton accept=".csv,text/csv" onChange={file => file && upload.mutate(file)}>
      {props => (
        <Button
          {...props}
          size="xs"
          variant="default"
          loading={upload.isPending}
          aria-label={words.uploadFor(source.name ?? source.id)}
        >
          {words.upload}
        </Button>
      )}
    </FileButton>
  )
}

/** Where the data come from, and the way to give a source its file. */
export const SourceTable = ({ project }: { project: Project }) => {
  const { data: words } = useWords(workWords)
  const format = useFormat()
  const origin = ({ from }: Source) =>
    from.kind === 'file' ? words.file(from.path) : words.simulation(format.integer(from.rows))
  const columns: Column<Source>[] = [
    {
      id: 'name',
      label: words.source,
      value: row => row.name ?? row.id,
      show: row => (
        <>
          {row.name ?? row.id}
          {row.licence ? (
            <Text fz="xs" c="dimmed">
              {row.licence}
            </Text>
          ) : null}
        </>
      ),
    },
    { id: 'from', label: words.from, value: origin },
    {
      id: 'upload',
      label: words.fileColumn,
      value: () => null,
      show: row => <Upload project={project.id} source={row} />,
    },
  ]
  return (
    <DataTable
      name={words.sources}
      columns={columns}
      rows={project.sources}
      rowId={row => row.id}
      exported={false}
    />
  )
}
