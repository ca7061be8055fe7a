import type { Person } from '@leinwand/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { sessionQuery } from '../wire/query.ts'

/** What happens once somebody is in: the session is read anew before the page that asks for it opens. */
export const useEntered = (to: string) => {
  const client = useQueryClient()
  const router = useRouter()
  return async (person: Person): Promise<void> => {
    client.clear()
    const session = await client.fetchQuery(sessionQuery)
    client.setQueryData(sessionQuery.queryKey, { ...session, person })
    router.history.push(to)
  }
}
