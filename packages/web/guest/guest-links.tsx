import type { GuestLink } from '@leinwand/contract'
import { GUEST_RIGHTS } from '@leinwand/contract'
import { Button, CopyButton, Group, Modal, NativeSelect, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PersonalDataNotice } from '../data/personal-data-notice.tsx'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { localInstant } from '../language/local-instant.ts'
import { DialogHead } from '../shell/dialog-head.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { showFailure } from '../shell/notices.ts'
import { shellWords } from '../shell/words.ts'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import styles from './guest-links.module.css'
import { guestWords } from './words.ts'

type Props = { project: string; variant: string; opened: boolean; onClose: () => void }

const linksQuery = (project: string) => query('listGuestLinks', { params: { project } })

const tomorrowEvening = (): string => {
  const at = new Date()
  at.setDate(at.getDate() + 1)
  at.setHours(23, 59, 0, 0)
  return localInstant(at)
}

/** The token stands behind `#`, which no browser sends: it reaches no log of a server or proxy. */
const addressOf = (token: string): string => `${location.origin}/#/guest?token=${token}`

const NewLink = ({ project, variant }: Pick<Props, 'project' | 'variant'>) => {
  const words = useWords(guestWords)
  const client = useQueryClient()
  const [label, setLabel] = useState('')
  const [right, setRight] = useState<GuestLink['right']>('workshop')
  const [until, setUntil] = useState(tomorrowEvening)
  const make = useMutation({
    mutationFn: () => {
      const body = { label: label.trim(), right, variant, until: new Date(until).toISOString() }
      return call('makeGuestLink', { params: { project }, body })
    },
    onSuccess: () => {
      setLabel('')
      return client.invalidateQueries({ queryKey: linksQuery(project).queryKey })
    },
  })
  const complete = label.trim() !== '' && !Number.isNaN(Date.parse(until))
  return (
    <>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (complete) make.mutate()
        }}
      >
        <TextInput
          className={styles.label ?? ''}
          label={words.label}
          placeholder={words.labelPlaceholder}
          maxLength={120}
          value={label}
          onChange={event => setLabel(event.currentTarget.value)}
          data-autofocus
        />
        <NativeSelect
          label={words.right}
          value={right}
          data={GUEST_RIGHTS.map(value => ({ value, label: words.rights[value] }))}
          onChange={event => setRight(GUEST_RIGHTS.find(one => one === event.currentTarget.value) ?? 'look')}
        />
        <TextInput
          type="datetime-local"
          label={words.until}
          value={until}
          onChange={event => setUntil(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!complete} loading={make.isPending}>
          {words.make}
        </Button>
      </form>
      {make.isError ? <FailedPart error={make.error} /> : null}
      {make.data ? (
        <div className={styles.made} role="status">
          <Text fz="sm">{words.made}</Text>
          <div className={styles.address}>
            <code>{addressOf(make.data.token)}</code>
            <CopyButton value={addressOf(make.data.token)}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </CopyButton>
          </div>
        </div>
      ) : null}
    </>
  )
}

const LinkRow = ({ project, link }: { project: string; link: GuestLink }) => {
  const words = useWords(guestWords)
  const shell = useWords(shellWords)
  const format = useFormat()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const change = useMutation({
    mutationFn: (body: { revoked?: true; until?: string }) =>
      call('changeGuestLink', { params: { project, link: link.id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: linksQuery(project).queryKey }),
    onError: showFailure,
  })
  const { label, right, until, revoked, guests } = link
  const ended = Date.parse(until) <= Date.now()
  const state = revoked
    ? words.revokedState
    : ended
      ? words.endedAt(format.dateTime(until))
      : words.validUntil(format.dateTime(until))
  return (
    <li className={styles.link} data-over={revoked || ended}>
      <span className={styles.what}>
        <strong>{label}</strong>
        <small>{[words.rights[right], state, words.guests(guests)].join(' · ')}</small>
      </span>
      {revoked ? null : (
        <Group gap={6}>
          <TextInput
            type="datetime-local"
            size="xs"
            aria-label={words.changeEnd(label)}
            defaultValue={localInstant(new Date(until))}
            key={until}
            onBlur={event => {
              const at = Date.parse(event.currentTarget.value)
              if (Number.isNaN(at) || localInstant(new Date(until)) === event.currentTarget.value) return
              change.mutate({ until: new Date(at).toISOString() })
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.revokeLink(label)}
            onClick={() => setAsking(true)}
          >
            {words.revoke}
          </Button>
        </Group>
      )}
      {asking ? (
        <div className={styles.ask} role="alert">
          <Text fz="sm">{words.revokeAsk}</Text>
          <Group gap="xs">
            <Button
              size="compact-sm"
              color="red"
              loading={change.isPending}
              onClick={() => change.mutate({ revoked: true }, { onSettled: () => setAsking(false) })}
            >
              {words.revokeLink(label)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              {shell.cancel}
            </Button>
          </Group>
        </div>
      ) : null}
    </li>
  )
}

/** The guest links to a canvas: making, copying, ending and revoking them. */
export const GuestLinks = ({ project, variant, opened, onClose }: Props) => {
  const words = useWords(guestWords)
  const shell = useWords(shellWords)
  const listed = useQuery({ ...linksQuery(project), enabled: opened })
  const links = (listed.data ?? []).filter(link => link.variant === variant)
  return (
    <Modal.Root opened={opened} onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead>
          <Modal.Title>{words.links}</Modal.Title>
          <Modal.CloseButton aria-label={shell.close} />
        </DialogHead>
        <Modal.Body>
          <Text fz="sm" c="dimmed" mb="md">
            {words.linksText}
          </Text>
          <PersonalDataNotice project={project} to="guests" />
          <NewLink project={project} variant={variant} />
          <h3 className={styles.heading}>{words.existing}</h3>
          {listed.isError ? <FailedPart error={listed.error} retry={() => void listed.refetch()} /> : null}
          {listed.data && links.length === 0 ? <Text c="dimmed">{words.none}</Text> : null}
          <ul className={styles.links}>
            {links.map(link => (
              <LinkRow key={link.id} project={project} link={link} />
            ))}
          </ul>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
