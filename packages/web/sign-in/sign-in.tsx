import { Button, Divider, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { Failed } from '../shell/failed.tsx'
import { FailedPart } from '../shell/failed-part.tsx'
import { Loading } from '../shell/loading.tsx'
import { Notice } from '../shell/notice.tsx'
import { call } from '../wire/call.ts'
import { sessionQuery } from '../wire/query.ts'
import { Door } from './door.tsx'
import { useEntered } from './use-entered.ts'
import { signInWords } from './words.ts'

const isEmail = (value: string) => /^\S+@\S+\.\S+$/.test(value)

export const SignIn = () => {
  const words = useWords(signInWords)
  const { to } = useSearch({ from: '/sign-in' })
  const session = useQuery(sessionQuery)
  const entered = useEntered(to ?? '/projects')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const signIn = useMutation({
    mutationFn: () => call('signIn', { body: { email: email.trim(), password } }),
    onSuccess: entered,
  })
  const demo = useMutation({ mutationFn: () => call('signInDemo', {}), onSuccess: entered })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isEmail(email.trim()) && password !== '') signIn.mutate()
  }
  if (session.isPending) return <Loading />
  if (session.isError && !session.data)
    return <Failed error={session.error} retry={() => session.refetch()} />
  if (session.data.person && !signIn.isPending && !demo.isPending)
    return <Navigate to={to ?? '/projects'} replace />
  return (
    <Door title={words.title} lead={to ? words.ended : words.claim}>
      <Stack gap="md">
        {session.data.demo ? (
          <>
            <div>
              <Button fullWidth loading={demo.isPending} onClick={() => demo.mutate()}>
                {words.demo}
              </Button>
              <Text fz="xs" c="dimmed" mt={6}>
                {words.demoText}
              </Text>
              {demo.isError ? <FailedPart error={demo.error} /> : null}
            </div>
            <Divider label={words.or} />
          </>
        ) : null}
        {session.data.ownerMissing ? <Notice kind="info">{words.ownerMissing}</Notice> : null}
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <TextInput
              label={words.email}
              type="email"
              name="email"
              autoComplete="username"
              value={email}
              onChange={event => setEmail(event.currentTarget.value)}
              error={asked && !isEmail(email.trim()) ? words.emailMissing : null}
            />
            <PasswordInput
              label={words.password}
              name="password"
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
              value={password}
              onChange={event => setPassword(event.currentTarget.value)}
              error={asked && password === '' ? words.passwordMissing : null}
            />
            {signIn.isError ? <FailedPart error={signIn.error} /> : null}
            <Button
              type="submit"
              variant={session.data.demo ? 'default' : 'filled'}
              loading={signIn.isPending}
              mt={4}
            >
              {words.signIn}
            </Button>
          </Stack>
        </form>
      </Stack>
    </Door>
  )
}
