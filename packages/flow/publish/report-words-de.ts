import type { ReportWords } from './report-words.ts'

const MISSING: ReportWords['missingTexts'] = {
  'no-element-in-core': 'Kein Element des Kreislaufs wird im Kern angewendet.',
  'no-deployment': 'Noch bei keinem Unternehmen wird verwertet.',
  'deployment-only-internal':
    'Verwertet wird nur im eigenen Haus; datengetrieben wird es bei einem externen Unternehmen.',
  'no-hardware': 'Kein materielles Produkt gehört dazu; mit einem wäre das Geschäftsmodell hybrid.',
  'evidence-only-claimed': 'Nur behauptet; ein Beleg oder ein Lauf in dieser Installation macht es fester.',
  'evidence-stale': 'Der Nachweis ist veraltet: Etwas, worauf er beruht, wurde seitdem geändert.',
}

/** The report in German. */
export const REPORT_IN_GERMAN: ReportWords = {
  verdict: kind => `Das Geschäftsmodell ist ${kind}`,
  grade: (kind, grade) => `Urteil: ${kind} · Nachweis: ${grade}`,
  holds: 'erfüllt',
  fails: 'nicht erfüllt',
  stale: 'veraltet',
  missing: 'Was noch fehlt',
  nothingMissing: 'Nichts: Jeder Schritt der Herleitung steht.',
  missingTexts: MISSING,
  numbers: 'Zahlen',
  noNumbers: 'Der Plan lässt sich nicht rechnen: Eine Zahl beruft sich auf etwas, das es nicht gibt.',
  reasons: {
    'npv-negative': ({ amount }) => `Der Kapitalwert ist negativ: ${amount}.`,
    'last-year-below-full-cost': ({ amount }) =>
      `Im letzten Jahr deckt der Umsatz die vollen Kosten nicht; es fehlen ${amount}.`,
    'credit-line-exceeded': ({ month, amount }) =>
      `Im ${month} ist der Kreditrahmen um ${amount} überschritten.`,
    'rests-on-refuted-assumption': ({ assumption }) =>
      `Die Zahlen beruhen auf einer widerlegten Annahme: „${assumption}“.`,
    'rests-on-expired-assumption': ({ assumption }) =>
      `Die Zahlen beruhen auf einer abgelaufenen Annahme: „${assumption}“.`,
    'nothing-planned': () => 'Nach diesem Plan wird noch nichts verkauft.',
  },
  green:
    'Der Kapitalwert ist nicht negativ, das letzte Jahr deckt seine vollen Kosten, und der Kontostand bleibt im Kreditrahmen.',
  never: 'nicht im Plan',
  months: count => `${count} Monate`,
  inMonth: month => `im ${month}`,
  machines: count => `ab ${count} Maschinen`,
  atRate: rate => `bei ${rate} im Jahr`,
  notUnique: 'nicht eindeutig',
  figures: {
    npv: 'Kapitalwert',
    irr: 'Interner Zinsfuß',
    annuity: 'Annuität im Jahr',
    paybackDynamic: 'Amortisation dynamisch',
    paybackStatic: 'Amortisation statisch',
    breakEven: 'Gewinnschwelle',
    lowestBalance: 'Tiefster Kontostand',
    fundingNeed: 'Kapitalbedarf',
    perMachineMonth: 'Deckungsbeitrag je Maschine und Monat',
  },
  figureHead: ['Kennzahl', 'Wert', 'dazu'],
  margins: 'Deckungsbeitragsrechnung über den ganzen Plan',
  level: 'Stufe',
  sides: ['Hardware', 'Datendienst', 'zusammen'],
  rows: {
    revenue: 'Umsatz',
    db1: 'Deckungsbeitrag I',
    db2: 'Deckungsbeitrag II',
    db3: 'Deckungsbeitrag III',
    operatingResult: 'Betriebsergebnis',
  },
  offers: 'Angebote',
  offerHead: ['Angebot', 'Umsatz', 'variable Kosten', 'Deckungsbeitrag I', 'Deckungsbeitrag II'],
  tornado: 'Was eine Annahme allein bewirkt',
  tornadoHead: ['Annahme', 'Kapitalwert bei niedrig', 'Kapitalwert bei hoch', 'null bei'],
  liquidity: 'Liquidität',
  receipts: 'Einzahlungen',
  payments: 'Auszahlungen',
  balance: 'Kontostand',
  creditLine: 'Kreditrahmen',
  discounted: 'Kumulierter diskontierter Zahlungsstrom',
  assumptions: 'Annahmen',
  assumptionHead: ['Annahme', 'Quelle', 'Stand', 'gilt bis', 'Einheit', 'niedrig', 'wahrscheinlich', 'hoch'],
  questions: 'Offene Fragen',
  noQuestions: 'Gerade keine: Alles ist auf dem Stand der letzten Änderung.',
  next: 'Was als Nächstes zählt',
  findings: 'Was auf der Leinwand nicht zusammenpasst oder fehlt',
  openNotes: 'Notizen, die als fehlend markiert sind',
  openAssumptions: 'Annahmen, die noch niemand geprüft hat',
  advice: {
    'step-stale': ({ element, because }) =>
      `${element} ist veraltet: Seit dem letzten Lauf wurde geändert: ${because}.`,
    'assumption-refuted': ({ label }) => `Die Annahme „${label}“ ist widerlegt.`,
    'assumption-expired': ({ label, validUntil }) => `Die Annahme „${label}“ galt nur bis ${validUntil}.`,
    'assumption-expires': ({ label, validUntil }) => `Die Annahme „${label}“ gilt nur bis ${validUntil}.`,
    'npv-negative': ({ amount }) => `Der Kapitalwert ist negativ: ${amount}.`,
    'last-year-below-full-cost': ({ amount }) =>
      `Das letzte Jahr deckt seine vollen Kosten nicht; es fehlen ${amount}.`,
    'credit-line-exceeded': ({ month, amount }) =>
      `In Monat ${month} ist der Kreditrahmen um ${amount} überschritten.`,
    'block-empty': ({ block }) => `${block}: noch keine Notiz.`,
    'partner-without-activity': ({ note }) => `Kern-Partner „${note}“ hat keine Leistung.`,
  },
  quoted: text => `„${text}“`,
  canvas: 'Leinwand',
  furtherNotes: 'Notizen, die auf dem Blatt keinen Platz fanden',
  page: 'Seite',
  notes: 'Einzelheiten der Notizen',
  legend: 'Legende',
  contents: 'Inhalt',
}
