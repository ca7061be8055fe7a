import type { thresholdWordsDe } from './words-de.ts'

export const thresholdWordsEn: typeof thresholdWordsDe = {
  none: 'Only a model that tells two classes apart and warns of one of them has a threshold.',
  title: 'From where on does it warn?',
  by: {
    cost: at => `It warns from a probability of ${at}: there the benefit in euro is largest.`,
    f1: at =>
      `It warns from a probability of ${at}: there F1 is best, the balance of events found and warnings that are right.`,
    given: at => `It warns from a probability of ${at}, as the project states.`,
  },
  noCosts:
    'What a threshold is worth in euro hangs on what a missed event and a false alarm cost, and on how many rows or hours at work a machine has a week; hours say so only where the data have a time. That is not known yet.',
  giveCosts: 'State the costs',
  euro: 'Euro a year',
  worth: 'worth a year',
  worthRange: '95 % interval',
  curve: 'Benefit a year over the threshold',
  curveNote:
    'Against no warning at all, for all machines; chosen on the training data, the result beside it measured on the test part.',
  at: 'Threshold',
  chosen: 'chosen',
  never: 'never warn',
  cut: least => `Below ${least} the picture is cut off; the table has all values.`,
  measured: 'on the test part, with 95 % interval',
  perWeek: 'What that means per machine and week',
  counted: {
    events: {
      note: 'What is counted are events and warnings: what lasts counts once, over many rows too. A warning that began far too early is a false alarm.',
      found: 'events found',
      missed: 'events missed',
      quiet: 'quiet stretches without a warning',
    },
    rows: {
      note: 'What is counted are rows: each is a case of its own.',
      found: 'cases found',
      missed: 'cases missed',
      quiet: 'cases rightly left quiet',
    },
  },
  found: 'found',
  falseAlarms: 'false alarms',
  missed: 'missed',
}
