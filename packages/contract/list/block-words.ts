import { BLOCK_NAMES, BLOCKS, type Block } from '@leinwand/method'
import { nearest } from '@leinwand/recipe'

/** How the blocks are called elsewhere: by Osterwalder's books and their translations, and in everyday German and English. */
const SYNONYMS: Readonly<Record<Block, readonly string[]>> = {
  keyPartners: [
    'Partner',
    'Partners',
    'Key partnerships',
    'Schlüsselpartner',
    'Kernpartner',
    'Partnerschaften',
    'Key Partner',
    'Suppliers',
    'Lieferanten',
  ],
  keyActivities: [
    'Activities',
    'Key activity',
    'Aktivitäten',
    'Schlüsselaktivitäten',
    'Kernaktivitäten',
    'Kernleistung',
    'Leistungen',
    'Haupttätigkeiten',
    'Tätigkeiten',
  ],
  keyResources: [
    'Resources',
    'Key resource',
    'Ressourcen',
    'Schlüsselressourcen',
    'Kernressource',
    'Hauptressourcen',
  ],
  valuePropositions: [
    'Value proposition',
    'Value',
    'Value offer',
    'Wertangebot',
    'Wertangebote',
    'Nutzenversprechen',
    'Werteversprechen',
    'Leistungsversprechen',
    'Kundennutzen',
    'Nutzen',
    'Mehrwert',
    'Angebot',
    'Unique value proposition',
  ],
  customerRelationships: [
    'Customer relationship',
    'Relationships',
    'Customer relations',
    'Kundenbeziehungen',
    'Beziehungen',
    'Kundenbindung',
  ],
  channels: [
    'Channel',
    'Distribution channels',
    'Sales channels',
    'Kanäle',
    'Kanal',
    'Vertriebskanal',
    'Vertriebswege',
    'Vertrieb',
    'Kommunikations- und Vertriebskanäle',
    'Marketing und Vertrieb',
  ],
  customerSegments: [
    'Customer segment',
    'Segments',
    'Customers',
    'Target customers',
    'Kundensegmente',
    'Segmente',
    'Kunden',
    'Zielgruppe',
    'Zielgruppen',
    'Zielkunden',
    'Kundengruppen',
  ],
  costStructure: ['Costs', 'Cost', 'Cost structures', 'Kosten', 'Ausgaben', 'Kostenstrukturen'],
  revenueStreams: [
    'Revenue',
    'Revenues',
    'Revenue stream',
    'Income',
    'Einnahmen',
    'Einnahmequelle',
    'Erlöse',
    'Erlösquellen',
    'Erlösströme',
    'Umsatz',
    'Umsatzströme',
    'Einkommensströme',
    'Ertragsquellen',
  ],
}

/** A word without case, signs and marks, so that `Kern-Partner:`, `kernpartner` and `KERN PARTNER` are one. */
export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')

const WORDS: ReadonlyMap<string, Block> = new Map(
  BLOCKS.flatMap(block =>
    [block, BLOCK_NAMES.de[block], BLOCK_NAMES.en[block], ...SYNONYMS[block]].map((word): [string, Block] => [
      plainWord(word),
      block,
    ]),
  ),
)

/** The block that a heading or a cell names, in German or English; a number before it does not count. */
export const blockOf = (text: string): Block | undefined =>
  WORDS.get(plainWord(text)) ?? WORDS.get(plainWord(text.replace(/^\s*\d+[.)]?\s*/, '')))

/** The block's name, in either language, that a mistyped one most likely means, or ''. */
export const nearestBlock = (text: string): string =>
  nearest(text, [...Object.values(BLOCK_NAMES.de), ...Object.values(BLOCK_NAMES.en)])
