import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { GuestElsewhere } from '../guest/guest-elsewhere.tsx'
import { guestQuery } from '../guest/guest-query.ts'
import { sessionQuery } from '../wire/query.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** Keeps the address it was met at: on the way to the sign-in the current address is already another one. */
const ToSignIn = () => {
  const [to] = useState(useLocation({ select: location => location.href }))
  return <Navigate to="/sign-in" search={to === '/projects' ? {} : { to }} replace />
}

/** A guest is told why there is nothing here for them; anybody else signs in. */
const NoPerson = () => {
  const guest = useQuery(guestQuery)
  if (guest.isPending) return <Loading />
  return guest.data?.guest ? <GuestElsewhere /> : <ToSignIn />
}

/** Everything below needs a person; whoever is none is led to the sign-in and back to where they wanted to go. */
export const SignedIn = () => {
  const session = useQuery({ ...sessionQuery, refetchOnWindowFocus: 'always' })
  if (session.isPending) return <Loading />
  if (session.isError && !session.data)
    return <Failed error={session.error} retry={() => session.refetch()} />
  if (!session.data?.person) return <NoPerson />
  return <Outlet />
}
