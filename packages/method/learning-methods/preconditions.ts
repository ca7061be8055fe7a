import { type Judgement, misfit, open } from './judgement.ts'
import type { MethodFacts } from './method-facts.ts'

/** The answer of a method that learns from a target, as long as there is none. */
const NO_TARGET = open(
  'Das Rezept nennt noch keine Zielgröße: erst sagen, was vorhergesagt werden soll.',
  'The recipe names no target yet: say first what is to be predicted.',
)

/** The answer of methods that stand or fall with the number of rows, as long as nobody knows it. */
export const NO_ROWS = open(
  'Wie viele Zeilen es sind, ist noch nicht bekannt: erst die Daten aufbereiten.',
  'How many rows there are is not known yet: prepare the data first.',
)

/** Judges what needs a target of a certain kind; the rest is the method's own question. */
export const withTask =
  (task: MethodFacts['task'] | 'any', judge: (facts: MethodFacts) => Judgement) =>
  (facts: MethodFacts): Judgement => {
    if (facts.task === null) return NO_TARGET
    if (task === 'any' || facts.task === task) return judge(facts)
    return task === 'classification'
      ? misfit('Die Zielgröße ist eine Zahl und keine Klasse.', 'The target is a number and no class.')
      : misfit('Die Zielgröße ist eine Klasse und keine Zahl.', 'The target is a class and no number.')
  }

/** Judges what watches without a target: where there is one that was seen often enough, learning from it says more. */
export const withoutLabels =
  (judge: (facts: MethodFacts) => Judgement) =>
  (facts: MethodFacts): Judgement => {
    const { task, positives, target } = facts
    if (task === 'regression')
      return misfit(
        `„${target}“ ist eine Zahl, die vorhergesagt werden kann; Wächter ohne Zielgröße sagen weniger.`,
        `“${target}” is a number that can be predicted; watching without a target says less.`,
      )
    if (task === 'classification' && positives === null)
      return open(
        'Wie oft das Ereignis vorkam, ist noch nicht bekannt: erst die Daten aufbereiten.',
        'How often the event occurred is not known yet: prepare the data first.',
      )
    if (positives !== null && positives >= FEW_POSITIVES)
      return misfit(
        `${positives.toLocaleString('de-DE')} bekannte Fälle genügen, um aus ihnen zu lernen; das trifft besser als ein Wächter ohne Zielgröße.`,
        `${positives.toLocaleString('en-GB')} known cases suffice to learn from; that is more accurate than watching without a target.`,
      )
    return judge(facts)
  }

/** Fewer known cases than these cannot both teach and judge a model: a fold of five would hold five of them. */
const FEW_POSITIVES = 25
