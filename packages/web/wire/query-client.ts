import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './query.ts'
import { isRefusal, Refusal } from './refusal.ts'

/** A session that ended elsewhere shows at the next call: the shell then leads to the sign-in. */
const noticeSignedOut = (error: unknown): void => {
  if (!isRefusal(error, 'not-signed-in')) return
  queryClient.setQueryData(sessionQuery.queryKey, session => session && { ...session, person: null })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refused it would refuse again; only silence is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Refusal && error.status > 0),
    },
  },
})
