import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { sessionQuery } from '../wire/query.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** Keeps the address it was met at: on the way to the sign-in the current address is already another one. */
const ToSignIn = () => {
  const [to] = useState(useLocation({ select: location => location.href }))
  return <Navigate to="/sign-in" search={to === '/projects' ? {} : { to }} replace />
}

/** Everything below needs a person; whoever is none is led to the sign-in and back to where they wanted to go. */
export const SignedIn = () => {
  const session = useQuery({ ...sessionQuery, refetchOnWindowFocus: 'always' })
  if (session.isPending) return <Loading />
  if (session.isError && !session.data)
    return <Failed error={session.error} retry={() => session.refetch()} />
  if (!session.data?.person) return <ToSignIn />
  return <Outlet />
}
