import type { Language } from '../language.ts'
import type { Block } from './block.ts'

/** The blocks in the method's own words. */
export const BLOCK_NAMES: Readonly<Record<Language, Readonly<Record<Block, string>>>> = {
  de: {
    keyPartners: 'Kern-Partner',
    keyActivities: 'Kern-Leistungen',
    keyResources: 'Kern-Ressourcen',
    valuePropositions: 'Wertversprechen',
    customerRelationships: 'Kundenbeziehung',
    channels: 'Vertriebskanäle',
    customerSegments: 'Kundensegment',
    costStructure: 'Kostenstruktur',
    revenueStreams: 'Einnahmequellen',
  },
  en: {
    keyPartners: 'Key partners',
    keyActivities: 'Key activities',
    keyResources: 'Key resources',
    valuePropositions: 'Value propositions',
    customerRelationships: 'Customer relationships',
    channels: 'Channels',
    customerSegments: 'Customer segments',
    costStructure: 'Cost structure',
    revenueStreams: 'Revenue streams',
  },
}
