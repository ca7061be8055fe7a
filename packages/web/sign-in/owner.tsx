import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWords } from '../language/language.ts'
import { FailedPart } from '../shell/failed-part.tsx'
import { ButtonLink } from '../shell/links.tsx'
import { Notice } from '../shell/notice.tsx'
import { call } from '../wire/call.ts'
import { Door } from './door.tsx'
import { useEntered } from './use-entered.ts'
import { signInWords } from './words.ts'

const EMPTY = { name: '', email: '', password: '' }

export const Owner = () => {
  const words = useWords(signInWords)
  const { token } = useSearch({ from: '/owner' })
  const entered = useEntered('/projects')
  const [account, setAccount] = useState(EMPTY)
  const [asked, setAsked] = useState(false)
  const create = useMutation({
    mutationFn: (key: string) =>
      call('createOwner', { body: { ...account, email: account.email.trim(), token: key } }),
    onSuccess: entered,
  })
  const wrong = {
    name: account.name.trim() === '' ? words.nameMissing : null,
    email: /^\S+@\S+\.\S+$/.test(account.email.trim()) ? null : words.emailMissing,
    password: account.password.length < 10 ? words.passwordShort : null,
  }
  const field = (name: keyof typeof EMPTY) => ({
    name,
    label: words[name],
    value: account[name],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget
      setAccount(before => ({ ...before, [name]: value }))
    },
    error: asked ? wrong[name] : null,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (token && Object.values(wrong).every(reason => reason === null)) create.mutate(token)
  }
  return (
    <Door title={words.ownerTitle} lead={words.ownerLead}>
      {token ? (
        <form onSubmit={submit} noValidate>
          <Stack gap="sm">
            <TextInput {...field('name')} autoComplete="name" />
            <TextInput {...field('email')} type="email" autoComplete="username" />
            <PasswordInput
              {...field('password')}
              description={words.passwordRule}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
            />
            {create.isError ? <FailedPart error={create.error} /> : null}
            <Button type="submit" loading={create.isPending} mt={4}>
              {words.create}
            </Button>
          </Stack>
        </form>
      ) : (
        <Stack>
          <Notice kind="warn" title={words.tokenMissing}>
            {words.tokenMissingText}
          </Notice>
          <ButtonLink variant="default" to="/sign-in">
            {words.toSignIn}
          </ButtonLink>
        </Stack>
      )}
    </Door>
  )
}
