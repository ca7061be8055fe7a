import { type CanvasState, offerDraft, type Pattern, proposals } from '@leinwand/method'
import { Button } from '@mantine/core'
import { useFormat } from '../language/format.ts'
import { useLanguage, useWords } from '../language/language.ts'
import { TextLink } from '../shell/links.tsx'
import { inVariant } from '../variants/in-variant.ts'
import { priceText } from './price-text.ts'
import type { PatternHands } from './use-patterns.ts'
import { patternWords } from './words.ts'

type Props = {
  project: string
  variant: string
  canvas: CanvasState
  pattern: Pattern
  hands: PatternHands
}

/** How a pattern is paid for, with values to start from, and the way into the plan. */
export const PatternPrice = ({ project, variant, canvas, pattern, hands }: Props) => {
  const words = useWords(patternWords)
  const language = useLanguage()
  const format = useFormat()
  const { price, unitCost } = offerDraft(pattern, language)
  return (
    <>
      <p>
        <strong>{words.models[price.model]}.</strong> {pattern.pricing[language]}
      </p>
      <p>
        {words.start} {priceText(price, words, format)}.{' '}
        {typeof unitCost === 'number' && unitCost > 0 ? words.unitCost(format.price(unitCost)) : ''}
      </p>
      {hands.inPlan(pattern) ? (
        <p>
          {words.inPlan}{' '}
          <TextLink
            to="/projects/$project/numbers"
            params={{ project }}
            search={inVariant(variant)}
            fz="inherit"
          >
            {words.toNumbers}
          </TextLink>
        </p>
      ) : (
        <Button
          variant="default"
          loading={hands.taking}
          onClick={() => hands.takePrice(pattern, proposals(pattern, canvas, language))}
        >
          {words.take}
        </Button>
      )}
    </>
  )
}
