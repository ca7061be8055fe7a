import { badInput } from './bad-input.ts'

/** What keeps a plan from being computed. `path` is the place within the plan. */
export const planFailures = {
  'assumption-twice': badInput(
    'Die Annahme „{assumption}“ steht zweimal im Plan ({path}); bitte eine umbenennen.',
    'The assumption “{assumption}” stands in the plan twice ({path}); please rename one.',
  ),
  'assumption-out-of-order': badInput(
    'Bei der Annahme „{assumption}“ ({path}) muss low ≤ likely ≤ high gelten, gefunden wurde {low}, {likely}, {high}.',
    'For the assumption “{assumption}” ({path}) low ≤ likely ≤ high must hold, found was {low}, {likely}, {high}.',
  ),
  'assumption-unknown': badInput(
    'Die Annahme „{assumption}“ bei {path} gibt es nicht[; gemeint ist wohl „{nearest}“].',
    'There is no assumption “{assumption}” at {path}[; “{nearest}” is probably meant].',
  ),
  'offer-twice': badInput(
    'Das Angebot „{offer}“ steht zweimal im Plan ({path}); bitte eines umbenennen.',
    'The offer “{offer}” stands in the plan twice ({path}); please rename one.',
  ),
  'offer-unknown': badInput(
    'Das Angebot „{offer}“ bei {path} gibt es nicht[; gemeint ist wohl „{nearest}“].',
    'There is no offer “{offer}” at {path}[; “{nearest}” is probably meant].',
  ),
  'fixed-cost-without-offer': badInput(
    'Fixkosten auf der Stufe „offer“ brauchen bei {path} ein Angebot; es gibt {known}.',
    'Fixed costs at the level “offer” need an offer at {path}; there are {known}.',
  ),
  'investment-after-plan': badInput(
    'Die Investition bei {path} liegt im Monat {month}, der Plan endet mit Monat {months}.',
    'The investment at {path} lies in month {month}, the plan ends with month {months}.',
  ),
  'loan-after-plan': badInput(
    'Das Darlehen bei {path} wird im Monat {month} ausgezahlt, der Plan endet mit Monat {months}.',
    'The loan at {path} is paid out in month {month}, the plan ends with month {months}.',
  ),
  'loan-grace-too-long': badInput(
    'Das Darlehen bei {path} hat {grace} tilgungsfreie Monate bei {term} Monaten Laufzeit; es muss mindestens einer zum Tilgen bleiben.',
    'The loan at {path} has {grace} months without repayment in a term of {term}; at least one must be left to repay in.',
  ),
  'cost-ends-before-start': badInput(
    'Die Kosten bei {path} enden im Monat {to}, beginnen aber erst im Monat {from}.',
    'The cost at {path} ends in month {to}, but begins only in month {from}.',
  ),
  'part-twice': badInput(
    'Die Kennung „{id}“ steht bei {path} zum zweiten Mal; bitte eine umbenennen.',
    'The id “{id}” stands at {path} for the second time; please rename one.',
  ),
  'price-or-tiers': badInput(
    'Bei {path} braucht das Preismodell entweder einen Preis (price) oder eine Staffel (tiers), nicht beides und nicht keines.',
    'At {path} the price model needs either a price or tiers, not both and not neither.',
  ),
  'tiers-last-open': badInput(
    'Bei {path} muss genau die letzte Stufe offen sein (upTo: null), damit jede Menge einen Preis hat.',
    'At {path} exactly the last step must be open (upTo: null), so that every quantity has a price.',
  ),
  'tiers-not-rising': badInput(
    'Bei {path} reicht die Stufe bis {found} und damit nicht weiter als die vor ihr (bis {before}).',
    'At {path} the step reaches to {found}, and so no further than the one before it (to {before}).',
  ),
  'figure-negative': badInput(
    'Bei {path} steht {found}; Preise, Mengen und Kosten dürfen nicht negativ sein.',
    '{path} is {found}; prices, quantities and costs must not be negative.',
  ),
  'assumption-negative': badInput(
    'Die Annahme „{assumption}“ reicht bis {found}, aber bei {path} darf keine negative Zahl stehen.',
    'The assumption “{assumption}” goes down to {found}, but at {path} no negative number may stand.',
  ),
  'availability-not-percent': badInput(
    'Die Verfügbarkeit bei {path} ist {found}; erwartet wird Prozent, also etwa 98,5 (über 1, höchstens 100).',
    'The availability at {path} is {found}; percent is expected, such as 98.5 (above 1, at most 100).',
  ),
  'expected-units-zero': badInput(
    'Bei {path} steht 0[, denn so weit reicht die Annahme „{assumption}“]; ohne erwartete Nutzung gibt es keinen Mindestpreis je Einheit.',
    '{path} is 0[, for the assumption “{assumption}” goes down to it]; without any expected use there is no floor price per unit.',
  ),
  'figure-not-share': badInput(
    'Bei {path} steht {found}[, denn so weit reicht die Annahme „{assumption}“]; erwartet wird ein Anteil zwischen -1 und 1, also 0,05 für 5 %.',
    '{path} is {found}[, for the assumption “{assumption}” goes that far]; a share between -1 and 1 is expected, so 0.05 for 5%.',
  ),
  'figure-unknown': badInput(
    'Eine Zahl „{figure}“ im Monat {month} gibt es in diesem Plan nicht.',
    'There is no figure “{figure}” in month {month} of this plan.',
  ),
  'runs-out-of-range': badInput(
    'Die Zahl der Läufe muss eine ganze Zahl von 1 bis {most} sein, gefunden wurde {found}.',
    'The number of runs must be a whole number from 1 to {most}, found was {found}.',
  ),
  'seed-not-whole': badInput(
    'Der Startwert muss eine ganze Zahl sein, gefunden wurde {found}.',
    'The seed must be a whole number, found was {found}.',
  ),
  'plan-too-large': badInput(
    'Die Beträge des Plans sind zu groß, um mit ihnen zu rechnen; bitte die Zahlen prüfen.',
    'The amounts of the plan are too large to compute with; please check the numbers.',
  ),
} as const
