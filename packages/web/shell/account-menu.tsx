import { Menu, UnstyledButton } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { call } from '../wire/call.ts'
import { sessionQuery } from '../wire/query.ts'
import { Avatar } from './avatar.tsx'
import { showFailure } from './notices.ts'
import { shellWords } from './words.ts'

export const AccountMenu = () => {
  const words = useWords(shellWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const signOut = useMutation({
    mutationFn: () => call('signOut', {}),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' })
      client.clear()
    },
    onError: showFailure,
  })
  if (!session?.person) return null
  const { name } = session.person
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={words.account(name)}>
          <Avatar name={name} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.signedInAs(name)}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={15} aria-hidden />} onClick={() => signOut.mutate()}>
          {words.signOut}
        </Menu.Item>
        <Menu.Label>{words.version(session.version)}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}
