import type { Language } from '@leinwand/contract'
import { type Card, type CardSection, cleanLine } from '@leinwand/flow/publish'
import {
  importanceSection,
  learningCurveSection,
  robustnessSection,
  slicesSection,
  splitSections,
} from './about-behaviour.ts'
import {
  learnerSection,
  limitsSection,
  purposeSection,
  recipeSection,
  versionsSection,
} from './about-bundle.ts'
import { gateSection } from './about-gate.ts'
import { goalsSection } from './about-goals.ts'
import { seriesVerdictSection } from './about-series.ts'
import { calibrationSection, coverageSection, thresholdSection, verdictSection } from './about-verdict.ts'
import type { CardContent } from './card-content.ts'
import { cardSpeechIn } from './card-speech.ts'

/** The card of a model, worded: what a manager asks first, what an engineer checks after it. Pure. */
export const cardOf = (content: CardContent, language: Language): Card => {
  const speech = cardSpeechIn(language)
  const { words, day, learner } = speech
  const { bundle, report } = content
  const judged = (of: (report: NonNullable<CardContent['report']>) => CardSection[]): CardSection[] =>
    report ? of(report) : []
  return {
    language,
    title: cleanLine(
      bundle.manifest.task === 'anomaly' ? words.anomalyTitle : words.title(bundle.manifest.target ?? '–'),
    ),
    author: words.author,
    at: bundle.manifest.madeAt,
    under: `${learner(bundle.model.learner)} · ${day(bundle.manifest.madeAt)}`,
    page: words.page,
    sections: [
      ...purposeSection(content, speech),
      ...gateSection(content.gate, speech),
      ...goalsSection(content.gate, speech),
      ...seriesVerdictSection(content, speech),
      ...judged(known => [
        ...verdictSection(known, speech),
        ...thresholdSection(known, speech),
        ...calibrationSection(known, speech),
        ...importanceSection(known, speech),
      ]),
      ...limitsSection(content, speech),
      ...judged(known => [
        ...coverageSection(known, speech),
        ...slicesSection(known, speech),
        ...robustnessSection(known, speech),
        ...learningCurveSection(known, speech),
      ]),
      ...splitSections(content, speech),
      ...recipeSection(content, speech),
      ...learnerSection(content, speech),
      ...versionsSection(content, speech),
    ],
  }
}
