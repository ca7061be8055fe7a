import type { Advice, BlackFigures, MissingLink } from '@leinwand/method'

type Reason = BlackFigures['reasons'][number]['code']
type Said = Readonly<Record<string, string>>
type Sentences<C extends string> = Record<C, (said: Said) => string>
type RuleWords = { readonly title: string; readonly text: string }

type Words = {
  readonly verdict: (kind: string) => string
  readonly grade: (kind: string, grade: string) => string
  readonly rules: Record<'D1a' | 'D1b' | 'H1', RuleWords>
  readonly holds: string
  readonly fails: string
  readonly stale: string
  readonly missing: string
  readonly nothingMissing: string
  readonly missingTexts: Record<MissingLink['code'], string>
  readonly numbers: string
  readonly noNumbers: string
  readonly reasons: Sentences<Reason>
  readonly green: string
  readonly never: string
  readonly months: (count: string) => string
  readonly inMonth: (month: string) => string
  readonly machines: (count: string) => string
  readonly atRate: (rate: string) => string
  readonly notUnique: string
  readonly figures: Record<
    | 'npv'
    | 'irr'
    | 'annuity'
    | 'paybackDynamic'
    | 'paybackStatic'
    | 'breakEven'
    | 'lowestBalance'
    | 'fundingNeed'
    | 'perMachineMonth',
    string
  >
  readonly figureHead: readonly string[]
  readonly margins: string
  readonly level: string
  readonly sides: readonly [hardware: string, service: string, total: string]
  readonly rows: Record<'revenue' | 'db1' | 'db2' | 'db3' | 'operatingResult', string>
  readonly offers: string
  readonly offerHead: readonly string[]
  readonly tornado: string
  readonly tornadoHead: readonly string[]
  readonly liquidity: string
  readonly receipts: string
  readonly payments: string
  readonly balance: string
  readonly creditLine: string
  readonly discounted: string
  readonly assumptions: string
  readonly assumptionHead: readonly string[]
  readonly questions: string
  readonly noQuestions: string
  readonly next: string
  readonly findings: string
  readonly openNotes: string
  readonly openAssumptions: string
  readonly advice: Partial<Sentences<Advice['code']>>
  readonly quoted: (text: string) => string
  readonly canvas: string
  readonly furtherNotes: string
  readonly page: string
  readonly notes: string
  readonly legend: string
  readonly contents: string
}

const MISSING_DE: Words['missingTexts'] = {
  'no-element-in-core': 'Kein Element des Kreislaufs wird im Kern angewendet.',
  'no-deployment': 'Noch bei keinem Unternehmen wird verwertet.',
  'deployment-only-internal':
    'Verwertet wird nur im eigenen Haus; datengetrieben wird es bei einem externen Unternehmen.',
  'no-hardware': 'Kein materielles Produkt gehört dazu; mit einem wäre das Geschäftsmodell hybrid.',
  'evidence-only-claimed': 'Nur behauptet; ein Beleg oder ein Lauf in dieser Installation macht es fester.',
  'evidence-stale': 'Der Nachweis ist veraltet: Etwas, worauf er beruht, wurde seitdem geändert.',
}

const MISSING_EN: Words['missingTexts'] = {
  'no-element-in-core': 'No element of the cycle is applied in the core.',
  'no-deployment': 'There is no deployment at any company yet.',
  'deployment-only-internal':
    'Deployment is in-house only; at an external company the model becomes data-driven.',
  'no-hardware': 'No material product goes with it; with one the business model would be hybrid.',
  'evidence-only-claimed': 'Only claimed; a document or a run of this installation makes it firmer.',
  'evidence-stale': 'The evidence is stale: something it rests on has been changed since.',
}

const de: Words = {
  verdict: kind => `Das Geschäftsmodell ist ${kind}`,
  grade: (kind, grade) => `Urteil: ${kind} · Nachweis: ${grade}`,
  rules: {
    D1a: {
      title: 'a) Elemente des Kreislaufs im Kern',
      text: 'Auf Kern-Partnern, Kern-Leistungen oder Kern-Ressourcen wird mindestens ein Element des Kreislaufs angewendet.',
    },
    D1b: {
      title: 'b) Verwertung bei einem Unternehmen',
      text: 'Mindestens ein Teil der Verwertung geschieht bei einem externen Unternehmen.',
    },
    H1: {
      title: 'c) Materielles Produkt',
      text: 'Zur Datenleistung gehört Hardware. Gelten a) und b), macht das das Geschäftsmodell hybrid.',
    },
  },
  holds: 'erfüllt',
  fails: 'nicht erfüllt',
  stale: 'veraltet',
  missing: 'Was noch fehlt',
  nothingMissing: 'Nichts: Jeder Schritt der Herleitung steht.',
  missingTexts: MISSING_DE,
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
    'nothing-planned': () => 'Es ist noch kein Angebot geplant.',
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

const en: Words = {
  verdict: kind => `The business model is ${kind}`,
  grade: (kind, grade) => `Verdict: ${kind} · evidence: ${grade}`,
  rules: {
    D1a: {
      title: 'a) Elements of the cycle in the core',
      text: 'On key partners, key activities or key resources at least one element of the cycle is applied.',
    },
    D1b: {
      title: 'b) Deployment at a company',
      text: 'At least a part of the deployment happens at an external company.',
    },
    H1: {
      title: 'c) Material product',
      text: 'Hardware goes with the data service. Where a) and b) hold, that makes the business model hybrid.',
    },
  },
  holds: 'holds',
  fails: 'does not hold',
  stale: 'stale',
  missing: 'What is still missing',
  nothingMissing: 'Nothing: every step of the derivation stands.',
  missingTexts: MISSING_EN,
  numbers: 'Numbers',
  noNumbers: 'The plan cannot be computed: a figure names something that does not exist.',
  reasons: {
    'npv-negative': ({ amount }) => `The net present value is negative: ${amount}.`,
    'last-year-below-full-cost': ({ amount }) =>
      `In the last year revenue does not carry the full cost; ${amount} are missing.`,
    'credit-line-exceeded': ({ month, amount }) => `In ${month} the credit line is exceeded by ${amount}.`,
    'rests-on-refuted-assumption': ({ assumption }) =>
      `The figures rest on a refuted assumption: “${assumption}”.`,
    'rests-on-expired-assumption': ({ assumption }) =>
      `The figures rest on an expired assumption: “${assumption}”.`,
    'nothing-planned': () => 'No offer is planned yet.',
  },
  green:
    'The net present value is not negative, the last year carries its full cost, and the balance stays within the credit line.',
  never: 'not within the plan',
  months: count => `${count} months`,
  inMonth: month => `in ${month}`,
  machines: count => `from ${count} machines`,
  atRate: rate => `at ${rate} a year`,
  notUnique: 'not unique',
  figures: {
    npv: 'Net present value',
    irr: 'Internal rate of return',
    annuity: 'Annuity a year',
    paybackDynamic: 'Dynamic payback',
    paybackStatic: 'Static payback',
    breakEven: 'Break-even',
    lowestBalance: 'Lowest balance',
    fundingNeed: 'Funding need',
    perMachineMonth: 'Contribution per machine and month',
  },
  figureHead: ['Figure', 'Value', 'With it'],
  margins: 'Contribution margins over the whole plan',
  level: 'Level',
  sides: ['Hardware', 'Data service', 'together'],
  rows: {
    revenue: 'Revenue',
    db1: 'Contribution margin I',
    db2: 'Contribution margin II',
    db3: 'Contribution margin III',
    operatingResult: 'Operating result',
  },
  offers: 'Offers',
  offerHead: ['Offer', 'Revenue', 'Variable cost', 'Contribution margin I', 'Contribution margin II'],
  tornado: 'What one assumption does alone',
  tornadoHead: ['Assumption', 'Net present value at low', 'Net present value at high', 'zero at'],
  liquidity: 'Liquidity',
  receipts: 'Receipts',
  payments: 'Payments',
  balance: 'Balance',
  creditLine: 'Credit line',
  discounted: 'Cumulated discounted cash flow',
  assumptions: 'Assumptions',
  assumptionHead: ['Assumption', 'Source', 'State', 'Valid until', 'Unit', 'low', 'most likely', 'high'],
  questions: 'Open questions',
  noQuestions: 'None just now: everything is up to date with the last change.',
  next: 'What counts next',
  findings: 'What does not fit together on the canvas, or lacks',
  openNotes: 'Notes marked as missing',
  openAssumptions: 'Assumptions that nobody has tested yet',
  advice: {
    'step-stale': ({ element, because }) => `${element} is stale: changed since the last run: ${because}.`,
    'assumption-refuted': ({ label }) => `The assumption “${label}” is refuted.`,
    'assumption-expired': ({ label, validUntil }) =>
      `The assumption “${label}” held only until ${validUntil}.`,
    'assumption-expires': ({ label, validUntil }) =>
      `The assumption “${label}” holds only until ${validUntil}.`,
    'npv-negative': ({ amount }) => `The net present value is negative: ${amount}.`,
    'last-year-below-full-cost': ({ amount }) =>
      `The last year does not carry its full cost; ${amount} are missing.`,
    'credit-line-exceeded': ({ month, amount }) =>
      `In month ${month} the credit line is exceeded by ${amount}.`,
    'block-empty': ({ block }) => `${block}: no note yet.`,
    'partner-without-activity': ({ note }) => `Key partner “${note}” has no part in it.`,
  },
  quoted: text => `“${text}”`,
  canvas: 'Canvas',
  furtherNotes: 'Notes that found no room on the sheet',
  page: 'Page',
  notes: 'Details of the notes',
  legend: 'Legend',
  contents: 'Contents',
}

/** The words of the report in both languages. */
export const REPORT_WORDS: Readonly<Record<'de' | 'en', Words>> = { de, en }
