import { type BlackFigures, TERMS } from '@leinwand/method'
import { dictionary } from '../../language/dictionary.ts'

type Reason = BlackFigures['reasons'][number]['code']
type Condition = BlackFigures['conditions'][number]['code']
type About = { month: string; amount: string; assumption: string }

export const figureWords = dictionary({
  de: {
    lights: TERMS.de.lights,
    noLight: 'Noch kein Urteil',
    conditions: {
      npv: (value: string, _bound: string, _month: string) => `Der Kapitalwert ist nicht negativ: ${value}`,
      'last-year': (value: string, bound: string, _month: string) =>
        `Das letzte Jahr deckt seine vollen Kosten: Umsatz ${value}, Kosten ${bound}`,
      balance: (value: string, bound: string, month: string) =>
        `Der Kontostand bleibt im Kreditrahmen: tiefster Stand ${value} im ${month}, Grenze ${bound}`,
    } satisfies Record<Condition, (value: string, bound: string, month: string) => string>,
    holds: 'erfüllt',
    fails: 'nicht erfüllt',
    reasons: {
      'npv-negative': ({ amount }: About) => `Der Kapitalwert ist negativ: ${amount}.`,
      'last-year-below-full-cost': ({ month, amount }: About) =>
        `Im letzten Jahr (bis ${month}) deckt der Umsatz die vollen Kosten nicht; es fehlen ${amount}.`,
      'credit-line-exceeded': ({ month, amount }: About) =>
        `Im ${month} ist der Kreditrahmen um ${amount} überschritten.`,
      'rests-on-refuted-assumption': ({ assumption }: About) =>
        `Die Zahlen beruhen auf einer widerlegten Annahme: „${assumption}“.`,
      'rests-on-expired-assumption': ({ assumption }: About) =>
        `Die Zahlen beruhen auf einer abgelaufenen Annahme: „${assumption}“.`,
      'nothing-planned': (_: About) => 'Nach diesem Plan wird noch nichts verkauft.',
    } satisfies Record<Reason, (about: About) => string>,
    figures: 'Kennzahlen',
    openFormula: (label: string, value: string) => `${label}: ${value}, Formel zeigen`,
    restsOnRefuted: 'beruht auf einer widerlegten Annahme',
    restsOnExpired: 'beruht auf einer abgelaufenen Annahme',
    npv: 'Kapitalwert',
    irr: 'Interner Zinsfuß',
    irrNone: 'Der Zahlungsstrom wechselt sein Vorzeichen nicht; es gibt keinen.',
    irrMany: (all: string) => `nicht eindeutig: ${all}`,
    annuity: 'Annuität',
    perYear: 'im Jahr, über den ganzen Plan',
    payback: 'Amortisation dynamisch',
    paybackStatic: 'Amortisation statisch',
    months: (count: string) => `${count} Monate`,
    never: 'nicht im Plan',
    breakEven: 'Gewinnschwelle',
    breakEvenMachines: (count: string) => `ab ${count} Maschinen`,
    lowest: 'Tiefster Kontostand',
    lowestIn: (month: string) => `im ${month}`,
    funding: 'Kapitalbedarf',
    perMachine: 'Deckungsbeitrag je Maschine und Monat',
    rate: (rate: string) => `bei ${rate} im Jahr`,
    marginsTitle: 'Deckungsbeitragsrechnung über den ganzen Plan',
    marginsPart: 'Stufe',
    hardware: 'Hardware',
    service: 'Datendienst',
    both: 'zusammen',
    perMachineMonth: 'je Maschine und Monat',
    rows: {
      revenue: 'Umsatz',
      db1: 'Deckungsbeitrag\u00a0I',
      db2: 'Deckungsbeitrag\u00a0II',
      db3: 'Deckungsbeitrag\u00a0III',
      operatingResult: 'Betriebsergebnis',
    },
    rowHints: {
      revenue: '',
      db1: 'nach variablen Kosten',
      db2: 'nach Fixkosten des Angebots',
      db3: 'nach Fixkosten des Bereichs',
      operatingResult: 'nach Fixkosten der Firma und Abschreibung',
    },
    offersTitle: 'Je Angebot über den ganzen Plan',
    offer: 'Angebot',
    offerQuantity: 'Menge',
    piecesSold: 'verkauft',
    machinesAtEnd: 'Maschinen am Ende',
    variableCost: 'variable Kosten',
    offerBreakEven: 'Gewinnschwelle im Monat',
    noOwnCost: 'keine eigenen Fixkosten',
    floorPrice: 'Mindestpreis je Einheit',
    floorPriceP10: 'Mindestpreis bei schwacher Nutzung',
    breakEvenTitle: 'Gewinnschwelle',
    breakEvenFigures: {
      month: 'Schwarz ab',
      machines: 'Maschinen, die die Fixkosten tragen',
      revenue: 'Umsatz eines Jahres, der die Fixkosten trägt',
      safety: 'Sicherheitsabstand',
    },
    safetyHint: 'so weit darf der Umsatz des letzten Jahres fallen',
    noneBecause: {
      'no-connected-machines': 'Es sind keine Maschinen angeschlossen.',
      'price-not-above-unit-cost':
        'Der Preis liegt nicht über den variablen Kosten; eine Gewinnschwelle gibt es nicht.',
      'not-within-plan': 'Im Plan wird das Betriebsergebnis nicht dauerhaft schwarz.',
      'never-paid-back': 'Im Mittel fließt nichts zurück.',
      'no-revenue': 'Es gibt keinen Umsatz.',
    },
    noNumber: 'Das gibt es hier nicht.',
    discounted: 'Kumulierter diskontierter Zahlungsstrom',
    discountedLabel: (npv: string) => `Kumulierter diskontierter Zahlungsstrom je Monat; am Ende ${npv}.`,
    resultTitle: 'Umsatz und volle Kosten je Monat',
  },
  en: {
    lights: TERMS.en.lights,
    noLight: 'No judgement yet',
    conditions: {
      npv: value => `The net present value is not negative: ${value}`,
      'last-year': (value, bound) => `The last year carries its full cost: revenue ${value}, cost ${bound}`,
      balance: (value, bound, month) =>
        `The balance stays within the credit line: lowest ${value} in ${month}, limit ${bound}`,
    },
    holds: 'holds',
    fails: 'does not hold',
    reasons: {
      'npv-negative': ({ amount }) => `The net present value is negative: ${amount}.`,
      'last-year-below-full-cost': ({ month, amount }) =>
        `In the last year (until ${month}) revenue does not carry the full cost; ${amount} are missing.`,
      'credit-line-exceeded': ({ month, amount }) => `In ${month} the credit line is exceeded by ${amount}.`,
      'rests-on-refuted-assumption': ({ assumption }) =>
        `The figures rest on a refuted assumption: “${assumption}”.`,
      'rests-on-expired-assumption': ({ assumption }) =>
        `The figures rest on an expired assumption: “${assumption}”.`,
      'nothing-planned': () => 'By this plan nothing is sold yet.',
    },
    figures: 'Key figures',
    openFormula: (label, value) => `${label}: ${value}, show the formula`,
    restsOnRefuted: 'rests on a refuted assumption',
    restsOnExpired: 'rests on an expired assumption',
    npv: 'Net present value',
    irr: 'Internal rate of return',
    irrNone: 'The cash flow does not change its sign; there is none.',
    irrMany: all => `not unique: ${all}`,
    annuity: 'Annuity',
    perYear: 'a year, over the whole plan',
    payback: 'Dynamic payback',
    paybackStatic: 'Static payback',
    months: count => `${count} months`,
    never: 'not within the plan',
    breakEven: 'Break-even',
    breakEvenMachines: count => `from ${count} machines`,
    lowest: 'Lowest balance',
    lowestIn: month => `in ${month}`,
    funding: 'Funding need',
    perMachine: 'Contribution per machine and month',
    rate: rate => `at ${rate} a year`,
    marginsTitle: 'Contribution margins over the whole plan',
    marginsPart: 'Level',
    hardware: 'Hardware',
    service: 'Data service',
    both: 'together',
    perMachineMonth: 'per machine and month',
    rows: {
      revenue: 'Revenue',
      db1: 'Contribution margin\u00a0I',
      db2: 'Contribution margin\u00a0II',
      db3: 'Contribution margin\u00a0III',
      operatingResult: 'Operating result',
    },
    rowHints: {
      revenue: '',
      db1: 'after variable cost',
      db2: 'after fixed cost of the offer',
      db3: 'after fixed cost of the area',
      operatingResult: 'after fixed cost of the firm and depreciation',
    },
    offersTitle: 'Per offer over the whole plan',
    offer: 'Offer',
    offerQuantity: 'Quantity',
    piecesSold: 'sold',
    machinesAtEnd: 'machines at the end',
    variableCost: 'variable cost',
    offerBreakEven: 'Break-even a month',
    noOwnCost: 'no fixed cost of its own',
    floorPrice: 'Floor price per unit',
    floorPriceP10: 'Floor price at low use',
    breakEvenTitle: 'Break-even',
    breakEvenFigures: {
      month: 'Black from',
      machines: 'Machines that carry the fixed cost',
      revenue: 'Revenue of a year that carries the fixed cost',
      safety: 'Margin of safety',
    },
    safetyHint: 'how far the revenue of the last year may fall',
    noneBecause: {
      'no-connected-machines': 'No machines are connected.',
      'price-not-above-unit-cost': 'The price is not above the variable cost; there is no break-even.',
      'not-within-plan': 'Within the plan the operating result does not turn black for good.',
      'never-paid-back': 'On average nothing flows back.',
      'no-revenue': 'There is no revenue.',
    },
    noNumber: 'There is none here.',
    discounted: 'Cumulated discounted cash flow',
    discountedLabel: npv => `Cumulated discounted cash flow by month; ${npv} in the end.`,
    resultTitle: 'Revenue and full cost by month',
  },
})

/** Why there is no such figure, in the reader's words. */
export const whyNone = (words: typeof figureWords.de, reason: string | undefined): string => {
  const known: Readonly<Record<string, string>> = words.noneBecause
  return (reason !== undefined && known[reason]) || words.noNumber
}
