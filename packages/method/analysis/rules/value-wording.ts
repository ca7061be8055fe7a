import type { Found } from '../finding.ts'
import type { View } from '../view.ts'

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(${alternatives})(?!\\p{L})`, 'iu')

/** Names of things that are delivered; German compounds end with them (Wartungsportal). */
const FEATURE = word(
  [
    '\\p{L}*(-)?(app|apps|portal|dashboard|plattform|platform|cloud|schnittstelle|software|sensor|sensoren|sensorik|modul|module|gateway|algorithmus|algorithm|zwilling|interface|sensors|api|server|datenbank|database|cockpit|tool|feature|funktion|funktionen)',
    'ki|ai|iot|ml|künstliche intelligenz|artificial intelligence|machine learning|maschinelles lernen|digital twin|opc[ -]ua|mqtt|blockchain|5g|vorhersagemodell|fernzugriff|remote access|visualisierung|visuali[sz]ation',
    '\\d+(,\\d+)?\\s?(ghz|mhz|khz|bit|gb|mb|px|dpi)',
  ].join('|'),
)

/** What a customer gains or is spared. */
const BENEFIT = word(
  [
    'kein|keine|keinen|keiner|nie|nie mehr|ohne|weniger|mehr|schneller|früher|rechtzeitig|seltener|länger|kürzer|höher\\p{L}*|niedriger\\p{L}*|besser\\p{L}*|sicher|sicherer|sicherheit|einfacher|leichter|günstiger|billiger|genauer|sofort|jederzeit|immer|planbar\\p{L}*|garantiert\\p{L}*|statt|bevor',
    'spar\\p{L}*|erspar\\p{L}*|senk\\p{L}*|vermeid\\p{L}*|verhinder\\p{L}*|verkürz\\p{L}*|steiger\\p{L}*|erhöh\\p{L}*|reduzier\\p{L}*|halbier\\p{L}*|schütz\\p{L}*|entlast\\p{L}*|gewinn\\p{L}*|einspar\\p{L}*',
    'no|never|without|less|fewer|more|faster|sooner|earlier|longer|shorter|higher|lower|better|safer?|safety|safely|easier|cheaper|always|instead|before|guaranteed|in time|at once',
    'sav(e|es|ed|ing|ings)|avoid\\p{L}*|prevent\\p{L}*|cut|cuts|reduc\\p{L}*|increas\\p{L}*|protect\\p{L}*|reliev\\p{L}*|halv\\p{L}*|gain\\p{L}*|predictable',
  ].join('|'),
)

/**
 * A value proposition that names what is delivered and no benefit (B3): “Portal with sensor data”. A proposition bound
 * to a KPI is measured by what changes for the customer and is not meant, however it is worded.
 */
export const valueAsFeature = ({ there }: View): Found[] =>
  there('valuePropositions')
    .filter(({ bindings }) => !bindings.some(({ to }) => to === 'kpi'))
    .map(note => ({ note, feature: FEATURE.exec(note.text)?.[1] }))
    .filter(({ note, feature }) => feature !== undefined && !BENEFIT.test(note.text))
    .map(({ note: { id, text }, feature }) => ({
      rule: 'value-as-feature',
      notes: [id],
      severity: 'hint',
      params: { note: text, word: feature! },
    }))
