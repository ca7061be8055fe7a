import type { LiveStatus } from '@leinwand/contract'
import { Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { showFailure } from '../shell/notices.ts'
import { call } from '../wire/call.ts'
import { liveQuery } from '../wire/query.ts'
import styles from './live.module.css'
import { liveWords } from './words.ts'

type Props = { project: string; machines: LiveStatus['machines'] }

/** Warnings that somebody has yet to see: active ones, and those that went by themselves before anybody looked. */
export const WarningList = ({ project, machines }: Props) => {
  const words = useWords(liveWords)
  const format = useFormat()
  const client = useQueryClient()
  const { queryKey } = liveQuery(project)
  const acknowledge = useMutation({
    mutationFn: (machine: string) => call('acknowledgeAlarm', { params: { project, machine } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
    onError: showFailure,
  })
  const open = machines.filter(({ alarm }) => alarm === 'active' || alarm === 'returned')
  return (
    <div role="status">
      {open.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {words.noWarnings}
        </Text>
      ) : (
        <ul className={styles.warnings}>
          {open.map(({ id, alarm, prediction }) => (
            <li key={id}>
              <span>
                <strong>{id}</strong> · {words.alarms[alarm]}
                {prediction === null || alarm !== 'active' ? '' : ` · ${format.percent(prediction)}`}
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.acknowledgeOf(id)}
                onClick={() => acknowledge.mutate(id)}
              >
                {words.acknowledge}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
