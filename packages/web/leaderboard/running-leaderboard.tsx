import type { RunningLeaderboard as Running } from '@leinwand/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../language/format.ts'
import { useWords } from '../language/language.ts'
import { BestSoFar } from './best-so-far.tsx'
import { LeaderboardTable } from './leaderboard-table.tsx'
import { leaderboardWords } from './words.ts'

/** A search at work: how many were tried, how long it goes on, the best so far. */
export const RunningLeaderboard = ({ running, keep }: { running: Running; keep: () => void }) => {
  const words = useWords(leaderboardWords)
  const format = useFormat()
  const [ending, setEnding] = useState(false)
  const { metric, stage, tried, secondsLeft, improvements, rows } = running
  const left = secondsLeft === null ? null : words.left(format.decimal(Math.ceil(secondsLeft)))
  return (
    <Stack gap="xs" mt="xs">
      <Group gap="md" justify="space-between">
        <BestSoFar metric={metric} improvements={improvements} tried={tried} exported={false} />
        <Text fz="sm" c="dimmed">
          {stage === 'fitting'
            ? words.fitting
            : [words.tried(format.decimal(tried)), left].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {stage === 'searching' ? (
        <Button
          size="xs"
          variant="light"
          disabled={ending}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => {
            setEnding(true)
            keep()
          }}
        >
          {ending ? words.ending : words.keep}
        </Button>
      ) : null}
      <LeaderboardTable metric={metric} rows={rows} exported={false} />
    </Stack>
  )
}
