import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { Loading } from '../shell/loading.tsx'
import { sentence } from '../wire/refusal.ts'
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
  const guest = known.isError ? null : known.data.guest
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
  const refused = known.isError
  return (
    <GuestDoor
      title={refused ? words.over : words.noLink}
      lead={refused ? sentence(known.error) : words.noLinkText}
    />
  )
}
