import { Button } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { liveQuery } from '../wire/query.ts'
import { liveWords } from './words.ts'

export const DemoButton = ({ project, running }: { project: string; running: boolean }) => {
  const words = useWords(liveWords)
  const client = useQueryClient()
  const set = useMutation({
    mutationFn: () => call('setDemoMachines', { params: { project }, body: { running: !running } }),
    onSuccess: () => client.invalidateQueries({ queryKey: liveQuery(project).queryKey }),
    onError: showFailure,
  })
  const Icon = running ? IconPlayerStop : IconPlayerPlay
  return (
    <Button
      variant={running ? 'default' : 'filled'}
      loading={set.isPending}
      leftSection={<Icon size={15} aria-hidden />}
      onClick={() => set.mutate()}
    >
      {running ? words.stopDemo : words.startDemo}
    </Button>
  )
}
