import { Stack } from '@mantine/core'
import { useWords } from '../../language/language.ts'
import { Sheet } from '../../shell/sheet.tsx'
import { BreakEvenFigures } from './break-even-figures.tsx'
import { MarginTable } from './margin-table.tsx'
import { OfferTable } from './offer-table.tsx'
import { figureWords } from './words.ts'

export const MarginsPart = () => {
  const words = useWords(figureWords)
  return (
    <Stack gap="lg">
      <Sheet title={words.marginsTitle}>
        <MarginTable />
      </Sheet>
      <Sheet title={words.offersTitle}>
        <OfferTable />
      </Sheet>
      <Sheet title={words.breakEvenTitle} plain>
        <BreakEvenFigures />
      </Sheet>
    </Stack>
  )
}
