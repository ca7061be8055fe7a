import type { Found } from '../finding.ts'
import type { View } from '../view.ts'

const word = (alternatives: string) => new RegExp(`(?<!\\p{L})(${alternatives})(?!\\p{L})`, 'iu')

/** Names of what is delivered, thing or service; German compounds end with them (Wartungsportal). */
const FEATURE = word(
  [
    '\\p{L}*(-)?(portal|dashboard|plattform|platform|cloud|schnittstelle|software|sensor|sensoren|sensorik|modul|module|gateway|algorithmus|algorithm|zwilling|interface|sensors|datenbank|database|cockpit|feature|funktion|funktionen)',
    'app|apps|api|server|tool|tools|ki|ai|iot|ml|künstliche intelligenz|artificial intelligence|machine learning|maschinelles lernen|digital twin|opc[ -]ua|mqtt|blockchain|5g|vorhersagemodell|fernzugriff|remote access|visualisierung|visuali[sz]ation',
    // Services: what is done for the customer is no benefit yet either (B3).
    '\\p{L}*(-)?(vorhersage|überwachung|wartung|bericht|berichte|analyse|analysen|auswertung|monitoring|report|reports|analytics|analysis)|predictive maintenance|failure prediction|maintenance',
    '\\d+(,\\d+)?\\s?(ghz|mhz|khz|bit|gb|mb|px|dpi)',
  ].join('|'),
)

/** What a customer gains or is spared. */
const BENEFIT = word(
  [
    'kein|keine|keinen|keiner|nie|nie mehr|ohne|weniger|mehr|schnell\\p{L}*|früher|rechtzeitig|seltener|länger|kürzer|höher\\p{L}*|niedriger\\p{L}*|besser\\p{L}*|sicher|sicherer|sicherheit|einfach\\p{L}*|leicht\\p{L}*|günstiger|billiger|genauer|sofort|jederzeit|immer|planbar\\p{L}*|garantiert\\p{L}*|statt|bevor',
    'spar\\p{L}*|erspar\\p{L}*|senk\\p{L}*|vermeid\\p{L}*|verhinder\\p{L}*|verkürz\\p{L}*|steiger\\p{L}*|erhöh\\p{L}*|reduzier\\p{L}*|halbier\\p{L}*|schütz\\p{L}*|entlast\\p{L}*|gewinn\\p{L}*|einspar\\p{L}*',
    'no|never|without|less|fewer|more|fast|faster|sooner|earlier|longer|shorter|higher|lower|better|safer?|safety|safely|easy|easier|cheaper|always|instead|before|guaranteed|in time|at once',
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
