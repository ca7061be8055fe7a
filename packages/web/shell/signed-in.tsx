import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { sessionQuery } from '../wire/query.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** Everything below needs a person; whoever is none is led to the sign-in and back to where they wanted to go. */
export const SignedIn = () => {
  const session = useQuery({ ...sessionQuery, refetchOnWindowFocus: 'always' })
  const to = useLocation({ select: location => location.href })
  if (session.isPending) return <Loading />
  if (session.isError && !session.data)
    return <Failed error={session.error} retry={() => session.refetch()} />
  if (!session.data?.person) {
    return <Navigate to="/sign-in" search={to === '/projects' ? {} : { to }} replace />
  }
  return <Outlet />
}
