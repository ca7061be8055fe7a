import type { Guest } from '@leinwand/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Board } from '../canvas/board.tsx'
import { useCanvas } from '../canvas/use-canvas.ts'
import { useWords } from '../language/language.ts'
import { Avatar } from '../shell/avatar.tsx'
import { ConnectionBanner } from '../shell/connection-banner.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { showFailure, showSentence } from '../shell/notices.ts'
import { Page } from '../shell/page.tsx'
import { usePeople } from '../shell/presence.ts'
import { Sheet } from '../shell/sheet.tsx'
import { call } from '../wire/call.ts'
import { sendLive } from '../wire/socket.ts'
import { useConnection } from '../wire/use-live.ts'
import { Stage } from '../workshop/stage.tsx'
import { useWorkshop } from '../workshop/use-workshop.ts'
import { GuestFrame } from './guest-frame.tsx'
import { guestQuery } from './guest-query.ts'
import styles from './guest-room.module.css'
import { guestWords } from './words.ts'

/** One canvas and its workshop, as far as the link allows. */
export const GuestRoom = ({ guest }: { guest: Guest }) => {
  const words = useWords(guestWords)
  const client = useQueryClient()
  const { project, variant, projectName, variantName, right } = guest
  const { canvas, act, loaded, error, refused, retry } = useCanvas(project, variant)
  const workshop = useWorkshop(project, variant)
  const people = usePeople(project, variant)
  const connection = useConnection()
  useEffect(() => {
    if (refused) showSentence(refused.sentence)
  }, [refused])
  useEffect(() => {
    // The server shuts the sockets of a link that was revoked or ended; asking again says which.
    if (connection === 'offline') void client.invalidateQueries({ queryKey: guestQuery.queryKey })
  }, [connection, client])
  const leave = useMutation({
    mutationFn: () => call('leaveAsGuest', {}),
    onSuccess: () => client.setQueryData(guestQuery.queryKey, { guest: null }),
    onError: showFailure,
  })
  const { current, read } = workshop
  const locked = current?.view.locked ?? false
  const title = variantName === null ? projectName : `${projectName} · ${variantName}`
  return (
    <GuestFrame
      title={words.guest(guest.name)}
      banner={<ConnectionBanner project={project} />}
      right={
        <>
          {people.slice(0, 5).map(({ id, name }) => (
            <Avatar key={id} name={name} />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={() => leave.mutate()}>
            {words.leave}
          </Button>
        </>
      }
    >
      <Page title={title} lead={current?.view.title}>
        {current ? (
          <>
            {right === 'look' ? <Notice kind="info">{words.onlyLooking}</Notice> : null}
            <Stage
              now={current}
              ahead={Date.parse(current.now) - read.dataUpdatedAt}
              act={workshop.act}
              canvas={canvas}
              looking={right === 'look'}
            />
          </>
        ) : null}
        <div className={styles.canvas}>
          <Sheet title={words.canvas} plain>
            {error ? <FailedPart error={error} retry={retry} /> : null}
            {loaded ? (
              <Board
                undoKey={`${project}/${variant}`}
                canvas={canvas}
                act={act}
                readOnly={right !== 'write' || locked}
                guest
                people={people}
                onEditing={note =>
                  right === 'write' && void sendLive({ kind: 'editing', project, variant, note })
                }
              />
            ) : (
              <Loading lines={8} />
            )}
          </Sheet>
        </div>
      </Page>
    </GuestFrame>
  )
}
