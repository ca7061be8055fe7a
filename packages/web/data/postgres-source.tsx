import type { Source } from '@leinwand/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { Notice } from '../shell/notice.tsx'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { sentence } from '../wire/refusal.ts'
import { PostgresForm } from './postgres-form.tsx'
import { postgresWords } from './postgres-words.ts'
import styles from './sources-part.module.css'
import type { useImport } from './use-import.ts'

type Props = {
  project: string
  source: Source
  busy: boolean
  follow: ReturnType<typeof useImport>['follow']
}

/** A source that is a query: what it asks, reading it again, and changing it. */
export const PostgresSource = ({ project, source, busy, follow }: Props) => {
  const words = useWords(postgresWords)
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const params = { project, source: source.id }
  const known = useQuery(query('readPostgres', { params }))
  const name = source.name ?? source.id
  const read = async (body: object): Promise<void> => {
    const { job } = await call('queryPostgres', { params, body })
    follow({ job, source: source.id, name, done: words.readIn(name) })
    await client.invalidateQueries({ queryKey: ['readPostgres'] })
  }
  const again = useMutation({ mutationFn: () => read({}) })
  if (known.isError) return <FailedPart error={known.error} retry={() => void known.refetch()} />
  if (!known.data) return null
  const { connection } = known.data
  const place = connection && `${connection.host}:${connection.port}/${connection.database}`
  const asked = source.from.kind === 'postgresql' ? source.from.query : ''
  return (
    <>
      <Text fz="sm">{connection ? words.at(connection.user, place ?? '') : words.noConnection}</Text>
      {open ? (
        <PostgresForm
          project={project}
          source={source.id}
          connection={connection}
          query={asked}
          disabled={busy}
          read={async ({ connection: given, query: sql }) => {
            await read({ connection: given, query: sql })
            setOpen(false)
          }}
          close={() => setOpen(false)}
        />
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this only names what scrolls */}
          <pre
            className={styles.query}
            role="group"
            aria-label={words.queryOf(name)}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
            tabIndex={0}
          >
            {asked}
          </pre>
          {again.isError ? <Notice kind="bad">{sentence(again.error)}</Notice> : null}
          <Group gap="xs">
            {connection ? (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconRefresh size={14} aria-hidden />}
                aria-label={words.againOf(name)}
                loading={again.isPending}
                disabled={busy}
                onClick={() => again.mutate()}
              >
                {words.again}
              </Button>
            ) : null}
            <Button
              size="xs"
              variant={connection ? 'subtle' : 'default'}
              aria-label={words.changeOf(name)}
              onClick={() => setOpen(true)}
            >
              {words.change}
            </Button>
          </Group>
        </>
      )}
    </>
  )
}
