import type { PostgresPlace } from '@leinwand/contract'
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { call } from '../wire/call.ts'
import { sentence } from '../wire/refusal.ts'
import { type Filled, PostgresFields } from './postgres-fields.tsx'
import styles from './postgres-form.module.css'
import { postgresWords } from './postgres-words.ts'
import { QueriedRows } from './queried-rows.tsx'

const EMPTY: PostgresPlace = { host: '', port: 5432, database: '', user: '', tls: 'verified' }

/** As the server takes it; a password that was left empty is the one that it has. */
const sent = ({ password, open, query, ca = '', ...place }: Filled) => ({
  connection: {
    ...place,
    host: place.host.trim(),
    ...(place.tls === 'verified' && ca.trim() !== '' && { ca: ca.trim() }),
    ...(open ? { password: '' } : password !== '' && { password }),
  },
  query,
})
export type Asked = ReturnType<typeof sent> & { name: string }

type Props = {
  project: string
  /** The source that is changed, or that there will be. */
  source: string
  connection?: PostgresPlace | null
  query?: string
  /** A source that is not there yet has its name from here. */
  unnamed?: boolean
  disabled: boolean
  read: (asked: Asked) => Promise<void>
  close: () => void
}

/** Setting up a query to PostgreSQL: filled in, tried, read. What does not work is said beside it, and stays filled in. */
export const PostgresForm = ({ project, source, connection, query = '', unnamed, ...props }: Props) => {
  const words = useWords(postgresWords)
  const [name, setName] = useState('')
  const [filled, setFilled] = useState<Filled>({
    ...(connection ?? EMPTY),
    password: '',
    open: false,
    query,
  })
  const trying = useMutation({
    mutationFn: () => call('tryPostgres', { params: { project, source }, body: sent(filled) }),
  })
  const reading = useMutation({ mutationFn: () => props.read({ ...sent(filled), name: name.trim() }) })
  const heading = useId()
  const busy = trying.isPending || reading.isPending
  const change = (next: Filled) => {
    trying.reset()
    reading.reset()
    setFilled(next)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (submitter?.getAttribute('value') === 'try') {
      reading.reset()
      trying.mutate()
    } else reading.mutate()
  }
  const error = reading.error ?? trying.error
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby={heading} autoComplete="off">
      <div>
        <strong id={heading}>{words.title}</strong>
        <Text fz="sm" c="dimmed">
          {words.lead}
        </Text>
      </div>
      {unnamed ? (
        <TextInput
          label={words.name}
          value={name}
          maxLength={120}
          required
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      ) : null}
      <PostgresFields filled={filled} change={change} kept={Boolean(connection)} />
      {error ? (
        <Notice kind="bad" title={words.refused}>
          {sentence(error)}
        </Notice>
      ) : null}
      {trying.data ? <QueriedRows sample={trying.data} /> : null}
      <Group gap="xs">
        <Button
          type="submit"
          value="read"
          size="xs"
          loading={reading.isPending}
          disabled={props.disabled || busy}
        >
          {words.read}
        </Button>
        <Button
          type="submit"
          value="try"
          size="xs"
          variant="default"
          loading={trying.isPending}
          disabled={busy}
        >
          {words.tryIt}
        </Button>
        <Button size="xs" variant="subtle" onClick={props.close}>
          {words.close}
        </Button>
      </Group>
    </form>
  )
}
