import { isCoreBlock } from '../../canvas/block.ts'
import type { Note } from '../../canvas/note.ts'
import type { Found } from '../finding.ts'
import { offersOf } from '../ties.ts'
import type { View } from '../view.ts'

/** What is sold as a data service: value propositions and revenues sorted as `service`, or tied to such an offer. */
const dataServices = ({ there, offers }: View): Note[] => {
  const services = new Set(offers.filter(({ offering }) => offering === 'service').map(({ id }) => id))
  return [...there('valuePropositions'), ...there('revenueStreams')].filter(
    note => note.offering === 'service' || offersOf(note).some(id => services.has(id)),
  )
}

const isDataSource = ({ block, cycle, bindings }: Note, sources: readonly string[]): boolean =>
  bindings.some(({ to, id }) => to === 'source' && sources.includes(id)) ||
  (isCoreBlock(block) && (cycle.includes('dataUnderstanding') || cycle.includes('automatedAcquisition')))

/** A data service needs data: a note bound to a source, or one in the core that understands or acquires data. */
export const dataServiceWithoutSource = (view: View): Found[] => {
  const services = dataServices(view)
  const there = view.notes.filter(({ status }) => status !== 'missing')
  if (services.length === 0 || there.some(note => isDataSource(note, view.ids.source))) return []
  const notes = services.map(({ id }) => id)
  return [{ rule: 'data-service-without-source', notes, severity: 'gap', params: { count: services.length } }]
}

const DATA = /daten|data|messwert|nutzung|usage|reading/i
const CONTRACT =
  /vertrag|verträg|vereinbar|nutzungsrecht|lizenz|einwillig|auftragsverarbeit|contract|agreement|licen[cs]e|consent|terms of use/i
const saysContract = (text: string): boolean => DATA.test(text) && CONTRACT.test(text)

/**
 * Whoever uses data that a customer's machine makes needs a contract for it (Regulation (EU) 2023/2854, Art. 4(13)):
 * any note that speaks of one in its text, its details or its evidence counts.
 */
export const dataServiceWithoutContract = (view: View): Found[] => {
  const services = dataServices(view)
  const said = view.notes
    .filter(({ status }) => status !== 'missing')
    .some(({ text, details, evidence }) =>
      [text, details, ...evidence.map(each => each.text)].some(saysContract),
    )
  if (services.length === 0 || said) return []
  const notes = services.map(({ id }) => id)
  return [
    { rule: 'data-service-without-contract', notes, severity: 'gap', params: { count: services.length } },
  ]
}
