import type { BlockItem, MethodItem, Severity } from '@leinwand/method'
import { dictionary } from '../language/dictionary.ts'

/** A line of the checklist out of how many there are, and of how many. */
type Line = (have: number, of: number) => string

export const analysisWords = dictionary({
  de: {
    title: 'Prüfung',
    lead: 'Was auf der Leinwand nicht zusammenpasst, was noch fehlt und was zu fragen bleibt.',
    findings: 'Was nicht zusammenpasst',
    none: 'Die Regeln finden nichts, was nicht zusammenpasst.',
    noneEmpty: 'Die Leinwand ist noch leer. Beginnen Sie mit einer Notiz, oder wählen Sie ein Muster.',
    toCanvas: 'Zur Leinwand',
    toPatterns: 'Muster ansehen',
    toNumbers: 'Zum Plan',
    severities: {
      contradiction: 'Widerspruch',
      gap: 'Lücke',
      hint: 'Zum Nachsehen',
    } satisfies Record<Severity, string>,
    counted: {
      contradiction: (n: number) => (n === 1 ? '1 Widerspruch' : `${n} Widersprüche`),
      gap: (n: number) => (n === 1 ? '1 Lücke' : `${n} Lücken`),
      hint: (n: number) => `${n} zum Nachsehen`,
    } satisfies Record<Severity, (n: number) => string>,
    more: (n: number) => (n === 1 ? 'und eine weitere' : `und ${n} weitere`),
    dismiss: 'Beiseitelegen',
    reason: 'Warum soll das so bleiben?',
    reasonHint: 'Der Grund bleibt stehen und ist später nachzulesen.',
    reasonMissing: 'Bitte einen Grund nennen; ohne ihn versteht es später niemand.',
    save: 'Beiseitelegen',
    cancel: 'Abbrechen',
    dismissed: (n: number) => `Beiseitegelegt (${n})`,
    because: (reason: string) => `Grund: ${reason}`,
    reopen: 'Wieder aufnehmen',
    completeness: 'Was da ist und was fehlt',
    completenessHint: 'Ein Haken heißt: genug. Ein leerer Kreis heißt: hier fehlt noch etwas.',
    enough: 'erledigt',
    lacking: 'fehlt noch',
    method: 'Um die Leinwand herum',
    blockItems: {
      notes: n => (n === 0 ? 'keine Notiz' : n === 1 ? '1 Notiz' : `${n} Notizen`),
      gaps: n => (n === 0 ? 'nichts nur geplant' : `${n} geplant oder fehlend`),
      evidence: (n, of) => (of === 0 ? 'nichts belegt' : `${n} von ${of} belegt oder verbunden`),
      elements: n => (n === 0 ? 'kein Element des Kreislaufs' : `${n} mit Element des Kreislaufs`),
    } as Record<BlockItem['code'], Line>,
    methodItems: {
      kpis: n => (n === 0 ? 'Keine KPI des Kunden' : n === 1 ? '1 KPI des Kunden' : `${n} KPIs des Kunden`),
      'kpi-worth': (n, of) => `${n} von ${of} KPIs mit einem Wert in Euro`,
      'kpi-owners': (n, of) => `${n} von ${of} KPIs mit einem Verantwortlichen`,
      parties: n =>
        n === 0
          ? 'Kein externes Unternehmen'
          : n === 1
            ? '1 externes Unternehmen'
            : `${n} externe Unternehmen`,
      sources: n => (n === 0 ? 'Keine Datenquelle' : n === 1 ? '1 Datenquelle' : `${n} Datenquellen`),
      deployments: n =>
        n === 0
          ? 'Keine Verwertung bei einem externen Unternehmen'
          : n === 1
            ? '1 Verwertung bei einem externen Unternehmen'
            : `${n} Verwertungen bei externen Unternehmen`,
      elements: (n, of) => `${n} von ${of} Elementen des Kreislaufs im Kern angewendet`,
      'steps-led': (n, of) => `${n} von ${of} Schritten mit jemandem, der sie leitet`,
      'steps-done': (n, of) => `${n} von ${of} Schritten getan und nicht veraltet`,
      offers: n =>
        n === 0 ? 'Kein Angebot im Plan' : n === 1 ? '1 Angebot im Plan' : `${n} Angebote im Plan`,
      'assumption-sources': (n, of) =>
        of === 0 ? 'Keine Annahme, auf der der Plan ruht' : `${n} von ${of} Annahmen mit Quelle`,
      'assumptions-tested': (n, of) =>
        of === 0 ? 'Keine Annahme zum Prüfen' : `${n} von ${of} Annahmen geprüft (bestätigt oder widerlegt)`,
      stages: n =>
        n === 0
          ? 'Kein Weg vom heutigen zum gewünschten Modell'
          : n === 1
            ? '1 Stufe auf dem Weg'
            : `${n} Stufen auf dem Weg`,
    } as Record<MethodItem['code'], Line>,
    questions: 'Leitfragen',
    questionsHint: 'Zu jedem Feld und zu jedem Element des Kreislaufs. Antworten werden zu Notizen.',
    blocks: 'Felder der Leinwand',
    elements: 'Elemente des Kreislaufs',
    toStep: 'Zum Schritt',
    notesThere: (n: number) => (n === 0 ? 'noch leer' : n === 1 ? '1 Notiz' : `${n} Notizen`),
  },
  en: {
    title: 'Analysis',
    lead: 'What does not fit together on the canvas, what is still missing, and what remains to be asked.',
    findings: 'What does not fit together',
    none: 'The rules find nothing that does not fit together.',
    noneEmpty: 'The canvas is still empty. Begin with a note, or choose a pattern.',
    toCanvas: 'To the canvas',
    toPatterns: 'Look at patterns',
    toNumbers: 'To the plan',
    severities: { contradiction: 'Contradiction', gap: 'Gap', hint: 'Worth a look' },
    counted: {
      contradiction: n => (n === 1 ? '1 contradiction' : `${n} contradictions`),
      gap: n => (n === 1 ? '1 gap' : `${n} gaps`),
      hint: n => `${n} worth a look`,
    },
    more: n => (n === 1 ? 'and one more' : `and ${n} more`),
    dismiss: 'Set aside',
    reason: 'Why should it stay like this?',
    reasonHint: 'The reason is kept and can be read later.',
    reasonMissing: 'Please give a reason; without one nobody will understand it later.',
    save: 'Set aside',
    cancel: 'Cancel',
    dismissed: n => `Set aside (${n})`,
    because: reason => `Reason: ${reason}`,
    reopen: 'Take up again',
    completeness: 'What is there and what is missing',
    completenessHint: 'A tick means: enough. An empty circle means: something is still missing here.',
    enough: 'done',
    lacking: 'still missing',
    method: 'Around the canvas',
    blockItems: {
      notes: n => (n === 0 ? 'no note' : n === 1 ? '1 note' : `${n} notes`),
      gaps: n => (n === 0 ? 'nothing merely planned' : `${n} planned or missing`),
      evidence: (n, of) => (of === 0 ? 'nothing documented' : `${n} of ${of} documented or bound`),
      elements: n => (n === 0 ? 'no element of the cycle' : `${n} with an element of the cycle`),
    },
    methodItems: {
      kpis: n =>
        n === 0 ? 'No KPI of the customer' : n === 1 ? '1 KPI of the customer' : `${n} KPIs of the customer`,
      'kpi-worth': (n, of) => `${n} of ${of} KPIs with a value in euro`,
      'kpi-owners': (n, of) => `${n} of ${of} KPIs with an owner`,
      parties: n =>
        n === 0 ? 'No external company' : n === 1 ? '1 external company' : `${n} external companies`,
      sources: n => (n === 0 ? 'No data source' : n === 1 ? '1 data source' : `${n} data sources`),
      deployments: n =>
        n === 0
          ? 'No deployment at an external company'
          : n === 1
            ? '1 deployment at an external company'
            : `${n} deployments at external companies`,
      elements: (n, of) => `${n} of ${of} elements of the cycle applied in the core`,
      'steps-led': (n, of) => `${n} of ${of} steps led by somebody`,
      'steps-done': (n, of) => `${n} of ${of} steps done and not stale`,
      offers: n =>
        n === 0 ? 'No offer in the plan' : n === 1 ? '1 offer in the plan' : `${n} offers in the plan`,
      'assumption-sources': (n, of) =>
        of === 0 ? 'No assumption that the plan rests on' : `${n} of ${of} assumptions with a source`,
      'assumptions-tested': (n, of) =>
        of === 0 ? 'No assumption to test' : `${n} of ${of} assumptions tested (validated or refuted)`,
      stages: n =>
        n === 0
          ? 'No path from today’s model to the wanted one'
          : n === 1
            ? '1 stage on the path'
            : `${n} stages on the path`,
    },
    questions: 'Guiding questions',
    questionsHint: 'For each block and each element of the cycle. Answers become notes.',
    blocks: 'Blocks of the canvas',
    elements: 'Elements of the cycle',
    toStep: 'To the step',
    notesThere: n => (n === 0 ? 'still empty' : n === 1 ? '1 note' : `${n} notes`),
  },
})
