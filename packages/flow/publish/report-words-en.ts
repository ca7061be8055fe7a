import type { ReportWords } from './report-words.ts'

const MISSING: ReportWords['missingTexts'] = {
  'no-element-in-core': 'No element of the cycle is applied in the core.',
  'no-deployment': 'There is no deployment at any company yet.',
  'deployment-only-internal':
    'Deployment is in-house only; at an external company the model becomes data-driven.',
  'no-hardware': 'No material product goes with it; with one the business model would be hybrid.',
  'evidence-only-claimed': 'Only claimed; a document or a run of this installation makes it firmer.',
  'evidence-stale': 'The evidence is stale: something it rests on has been changed since.',
}

/** The report in English. */
export const REPORT_IN_ENGLISH: ReportWords = {
  verdict: kind => `The business model is ${kind}`,
  grade: (kind, grade) => `Verdict: ${kind} · evidence: ${grade}`,
  holds: 'holds',
  fails: 'does not hold',
  stale: 'stale',
  missing: 'What is still missing',
  nothingMissing: 'Nothing: every step of the derivation stands.',
  missingTexts: MISSING,
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
    'nothing-planned': () => 'By this plan nothing is sold yet.',
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
