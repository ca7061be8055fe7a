import type { QuarantinedRow } from '@leinwand/contract'
import { Button, Text, Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { showFailure, showSentence } from '../shell/notices.ts'
import { Part } from '../steps/part.tsx'
import { call, type Sent } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import styles from './quarantine.module.css'
import { dataWords } from './words.ts'

type Mended = Sent<'mendQuarantine'>['body']['rows'][number]

const reasonOf = ({ reason, expected, found }: QuarantinedRow, words: typeof dataWords.de): string => {
  const said = words.reasons[reason] ?? words.reasons.other ?? reason
  return expected === null || found === null ? said : `${said}: ${words.expectedFound(expected, found)}`
}

type RowProps = { row: QuarantinedRow; busy: boolean; mend: (row: Mended) => void }

const Row = ({ row, busy, mend }: RowProps) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const [text, setText] = useState(row.text)
  const line = format.integer(row.line)
  const { id, state } = row
  return (
    <li className={styles.row} data-state={state}>
      <span className="tabular">
        {words.line} {line}
      </span>
      {state === 'open' ? (
        <Textarea
          size="xs"
          autosize
          maxRows={6}
          aria-label={words.textOf(line)}
          classNames={{ input: styles.text ?? '' }}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      ) : (
        <span className={styles.text}>{row.text}</span>
      )}
      <span className={styles.acts}>
        {state === 'open' ? (
          <>
            <Button
              size="compact-xs"
              variant="default"
              disabled={busy || text === row.text}
              aria-label={words.putBackLine(line)}
              onClick={() => mend({ id, text })}
            >
              {words.putBack}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={busy}
              aria-label={words.dismissLine(line)}
              onClick={() => mend({ id, dismissed: true })}
            >
              {words.dismiss}
            </Button>
          </>
        ) : null}
        {state === 'dismissed' ? (
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={busy}
            aria-label={words.reopenLine(line)}
            onClick={() => mend({ id, dismissed: false })}
          >
            {words.reopen}
          </Button>
        ) : null}
      </span>
      <span className={styles.why}>
        {reasonOf(row, words)}
        {state === 'open' ? '' : ` · ${words.states[state]}`}
      </span>
    </li>
  )
}

/** Rows that could not be read: looked at, corrected and put back, or dismissed. */
export const Quarantine = ({ project, dataSet }: { project: string; dataSet: string }) => {
  const words = useWords(dataWords)
  const format = useFormat()
  const client = useQueryClient()
  const params = { project, dataSet }
  const read = useQuery(query('readQuarantine', { params }))
  const mend = useMutation({
    mutationFn: (row: Mended) => call('mendQuarantine', { params, body: { rows: [row] } }),
    onSuccess: ({ dataSet: now, stillRejected }) => {
      if (stillRejected.length > 0) showSentence(words.stillUnfit)
      else if (now !== dataSet) showSentence(words.isBack)
      for (const key of ['readQuarantine', 'readDetection', 'listDataSets'])
        void client.invalidateQueries({ queryKey: [key] })
    },
    onError: showFailure,
  })
  if (read.isError) return <FailedPart error={read.error} retry={() => void read.refetch()} />
  if (!read.data) return <Loading />
  const { rows, total } = read.data
  return (
    <Part title={words.quarantine}>
      <Text fz="sm" c="dimmed" mb="xs">
        {total === 0 ? words.noQuarantine : words.quarantineLead}
      </Text>
      {total === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <ul className={styles.list} aria-label={words.quarantine} tabIndex={0}>
          {rows.map(row => (
            <Row key={row.id} row={row} busy={mend.isPending} mend={one => mend.mutate(one)} />
          ))}
        </ul>
      )}
      {rows.length < total ? (
        <Text fz="xs" c="dimmed">
          {words.showing(format.integer(rows.length), format.integer(total))}
        </Text>
      ) : null}
    </Part>
  )
}
