import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { query } from '../wire/query.ts'
import { projectsWords } from './words.ts'

/** Signs in to the demo, whose person sees the demo's project, and opens it. */
export const OpenDemo = () => {
  const words = useWords(projectsWords)
  const client = useQueryClient()
  const navigate = useNavigate()
  const open = useMutation({
    mutationFn: async () => {
      await call('signInDemo', {})
      await client.invalidateQueries()
      return client.fetchQuery({ ...query('listProjects', {}), staleTime: 0 })
    },
    onSuccess: async ([first]) => {
      if (first) await navigate({ to: '/projects/$project', params: { project: first.id } })
    },
    onError: showFailure,
  })
  return (
    <Button loading={open.isPending} onClick={() => open.mutate()}>
      {words.demo}
    </Button>
  )
}
