import { BLOCKS, COLOURS, type Note, TERMS } from '@leinwand/method'
import type { LegendEntry, ShownBlock, ShownCanvas, ShownNote } from './canvas-content.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { numberFormat } from './number-format.ts'
import type { Subject } from './subject.ts'

/** What the licence of the canvas asks for (CC BY-SA 3.0, clause 4 c): who made it, where it is found, under what licence. */
const SOURCE = 'Business Model Canvas: Strategyzer AG, strategyzer.com, CC BY-SA 3.0'

const WORDS = {
  de: {
    core: 'interne Kernelemente',
    npv: 'Kapitalwert',
    variant: 'Variante',
    more: ['+ ', ' weitere'],
  },
  en: { core: 'internal core', npv: 'Net present value', variant: 'Variant', more: ['+ ', ' more'] },
} as const

const shownNote = (note: Note, language: Subject['language']): ShownNote => {
  const { statuses, elements } = TERMS[language]
  const status = note.status === 'existing' ? '' : statuses[note.status]
  return {
    id: note.id,
    text: cleanLine(note.text) || '–',
    details: cleanText(note.details).trim(),
    offering: note.offering,
    status: note.status,
    colour: note.colour,
    elements: note.cycle.map(element => elements[element]),
    under: [status, cleanLine(note.owner)].filter(part => part !== '').join(' · '),
  }
}

const blocksOf = ({ notes, language }: Subject): ShownBlock[] =>
  BLOCKS.map(block => ({
    block,
    title: TERMS[language].blocks[block],
    notes: notes.filter(note => note.block === block).map(note => shownNote(note, language)),
  }))

/** The offerings always; a colour where it has a meaning. */
const legendOf = ({ legend, language }: Subject): LegendEntry[] => [
  ...(['hardware', 'service', 'both'] as const).map(mark => ({
    mark,
    text: TERMS[language].offerings[mark],
  })),
  ...COLOURS.flatMap((mark): LegendEntry[] => {
    const meaning = legend[mark]
    return mark === 'none' || meaning === undefined ? [] : [{ mark, text: cleanLine(meaning) }]
  }),
]

/** The canvas of a subject, every word in the reader's language. `subject.notes` come in their order. */
export const shownCanvas = (subject: Subject): ShownCanvas => {
  const { language, name, provider, variant, at, finance, verdict } = subject
  const [words, format] = [WORDS[language], numberFormat(language)]
  const of = variant === null ? [] : [`${words.variant}: ${cleanLine(variant)}`]
  return {
    title: cleanLine(name),
    under: [cleanLine(provider), ...of, format.date(at)].join(' · '),
    verdict: TERMS[language].verdicts[verdict.kind],
    worth: finance === null ? '' : `${words.npv} ${format.euro(finance.npv)}`,
    core: words.core,
    blocks: blocksOf(subject),
    legend: legendOf(subject),
    source: SOURCE,
    more: words.more,
  }
}
