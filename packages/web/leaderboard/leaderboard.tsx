import type { Leaderboard as Searched } from '@leinwand/contract'
import { Text } from '@mantine/core'
import { useWords } from '../language/language.ts'
import { Part } from '../steps/part.tsx'
import { BestSoFar } from './best-so-far.tsx'
import { LeaderboardTable } from './leaderboard-table.tsx'
import { leaderboardWords } from './words.ts'

/** What the search of the last run tried, and what of it became the model. */
export const Leaderboard = ({ searched }: { searched: Searched }) => {
  const words = useWords(leaderboardWords)
  const { metric, endedBy, improvements, rows } = searched
  return (
    <Part title={words.title}>
      <Text fz="xs" c="dimmed" mb={4}>
        {words.endedBy[endedBy]} {words.note}
      </Text>
      <BestSoFar metric={metric} improvements={improvements} tried={rows.length} />
      <LeaderboardTable metric={metric} rows={rows} />
    </Part>
  )
}
