import { idFrom, type Project, type Source } from '@leinwand/contract'
import { Button, Group, Text } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../language/language.ts'
import { call } from '../wire/call.ts'
import { type Asked, PostgresForm } from './postgres-form.tsx'
import { postgresWords } from './postgres-words.ts'
import styles from './sources-part.module.css'
import type { useImport } from './use-import.ts'

/** The first source of a project is the one that its recipe, yet unwritten, names. */
export const newSourceId = ({ sources, recipe }: Project, name: string): string =>
  sources.length === 0 ? recipe.source : idFrom(name, 'data', new Set(sources.map(({ id }) => id)))

type Props = { project: Project; busy: boolean; follow: ReturnType<typeof useImport>['follow'] }

/** The way to a source that is a query; it is in the project once the query has been tried. */
export const NewPostgresSource = ({ project, busy, follow }: Props) => {
  const words = useWords(postgresWords)
  const [open, setOpen] = useState(false)
  const read = async ({ connection, query, name }: Asked): Promise<void> => {
    const id = newSourceId(project, name)
    const params = { project: project.id, source: id }
    await call('tryPostgres', { params, body: { connection, query } })
    const source: Source = { id, name, from: { kind: 'postgresql', query } }
    const part = { project: project.id, part: 'sources' as const }
    await call('changePart', { params: part, body: [...project.sources, source] })
    const { job } = await call('queryPostgres', { params, body: { connection, query } })
    follow({ job, source: id, name, done: words.readIn(name) })
    setOpen(false)
  }
  if (open)
    return (
      <section className={styles.card}>
        <PostgresForm
          project={project.id}
          source="new"
          unnamed
          disabled={busy}
          read={read}
          close={() => setOpen(false)}
        />
      </section>
    )
  return (
    <Group gap="sm" justify="space-between">
      <Text fz="sm" c="dimmed">
        {words.addHint}
      </Text>
      <Button
        size="xs"
        variant="default"
        disabled={busy}
        leftSection={<IconDatabase size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.add}
      </Button>
    </Group>
  )
}
