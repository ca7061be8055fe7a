import type { DerivationLink, MissingLink } from '@leinwand/method'
import { TERMS } from '@leinwand/method'
import { cleanLine } from './clean-text.ts'
import { numberFormat } from './number-format.ts'
import type { Report, Rule } from './report.ts'
import { REPORT_WORDS } from './report-words.ts'
import type { Subject } from './subject.ts'

/** One link as a chain in words: note, its elements, deployment, grade of the evidence with its date, party. */
const chainOf = (link: DerivationLink, { language, parties, plan }: Subject): string => {
  const [words, terms] = [REPORT_WORDS[language], TERMS[language]]
  const offer = plan.offers.find(({ id }) => id === link.offer)
  const party = parties.find(({ id }) => id === link.party)
  const grade = link.grade === null ? '' : terms.grades[link.grade]
  const at = link.at === undefined ? '' : ` (${numberFormat(language).day(link.at)})`
  return [
    link.note ? `${terms.blocks[link.note.block]}: ${words.quoted(cleanLine(link.note.text))}` : '',
    (link.elements ?? []).map(element => terms.elements[element]).join(', '),
    offer ? cleanLine(offer.name) : '',
    link.deployment ?? '',
    grade === '' ? '' : `${grade}${at}${link.stale ? `, ${words.stale}` : ''}`,
    party ? cleanLine(party.name) : (link.party ?? ''),
  ]
    .filter(part => part !== '')
    .join(' → ')
}

const ruleOf = (rule: DerivationLink['rule'], subject: Subject): Rule => {
  const words = REPORT_WORDS[subject.language]
  const links = subject.verdict.derivation.filter(link => link.rule === rule)
  const holds = links.some(link => link.holds)
  return {
    ...TERMS[subject.language].rules[rule],
    holds,
    status: holds ? words.holds : words.fails,
    chains: links.map(link => chainOf(link, subject)).filter(chain => chain !== ''),
  }
}

const missingText = ({ code, note, offer }: MissingLink, { language, notes, plan }: Subject): string => {
  const about = notes.find(({ id }) => id === note)?.text ?? plan.offers.find(({ id }) => id === offer)?.name
  const text = REPORT_WORDS[language].missingTexts[code]
  return about === undefined ? text : `${cleanLine(about)}: ${text}`
}

/** The verdict with its derivation and what is missing, in words (D2, D3). */
export const reportVerdict = (subject: Subject): Report['verdict'] => {
  const { language, verdict } = subject
  const [words, terms] = [REPORT_WORDS[language], TERMS[language]]
  const kind = terms.verdicts[verdict.kind]
  const missing = verdict.missing.map(link => missingText(link, subject))
  return {
    title: words.verdict(kind),
    sentence: verdict.grade === null ? '' : words.grade(kind, terms.grades[verdict.grade]),
    rules: (['D1a', 'D1b', 'H1'] as const).map(rule => ruleOf(rule, subject)),
    missing: { title: words.missing, items: missing.length === 0 ? [words.nothingMissing] : missing },
  }
}
