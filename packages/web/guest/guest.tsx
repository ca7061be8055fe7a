import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { Loading } from '../shell/loading.tsx'
import { Refusal, sentence } from '../wire/refusal.ts'
import { GuestDoor } from './guest-door.tsx'
import { GuestEntry } from './guest-entry.tsx'
import { guestQuery } from './guest-query.ts'
import { GuestRoom } from './guest-room.tsx'
import { guestWords } from './words.ts'

/** The way in by a guest link, and what it leads to. */
export const Guest = () => {
  const words = useWords(guestWords)
  const { token } = useSearch({ from: '/guest' })
  const navigate = useNavigate()
  const client = useQueryClient()
  const known = useQuery(guestQuery)
  if (known.isPending) return <Loading />
  // A server that is silent for a while throws nobody out; one that says the link is over does.
  const refused = known.error instanceof Refusal && known.error.status > 0
  const guest = refused ? null : (known.data?.guest ?? null)
  if (token)
    return (
      <GuestEntry
        token={token}
        before={guest?.name ?? ''}
        entered={entered => {
          client.setQueryData(guestQuery.queryKey, { guest: entered })
          // The token has done its work; it need not stand in the address any longer.
          void navigate({ to: '/guest', search: {}, replace: true })
        }}
      />
    )
  if (guest) return <GuestRoom guest={guest} />
  return (
    <GuestDoor
      title={known.isError ? words.over : words.noLink}
      lead={known.isError ? sentence(known.error) : words.noLinkText}
    />
  )
}
