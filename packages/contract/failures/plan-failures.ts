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
  'plan-too-large': badInput(
    'Die Beträge des Plans sind zu groß, um mit ihnen zu rechnen; bitte die Zahlen prüfen.',
    'The amounts of the plan are too large to compute with; please check the numbers.',
  ),
} as const
