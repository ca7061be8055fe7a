import { STEP_NAMES } from '@leinwand/contract'
import { GROUPS, type Group, STEP_FORMS } from '../form/step-forms.ts'

type Named = { readonly step: string; readonly name: string; readonly about: string }

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

/** The steps that fit what was typed, by group; those whose name begins so come first. */
export const stepMatches = (
  typed: string,
  words: { names: Readonly<Record<string, string>>; about: Readonly<Record<string, string>> },
  without: ReadonlySet<string>,
): readonly { group: Group; steps: readonly Named[] }[] => {
  const wanted = plain(typed.trim()).split(/\s+/)
  const rank = ({ name }: Named): number => (plain(name).startsWith(wanted[0] ?? '') ? 0 : 1)
  const fits = ({ step, name, about }: Named): boolean => {
    const text = plain(`${step} ${name} ${about}`)
    return wanted.every(word => text.includes(word))
  }
  return GROUPS.map(group => ({
    group,
    steps: Object.entries(STEP_FORMS)
      .filter(
        ([step, form]) => form.group === group && !without.has(step) && Object.hasOwn(STEP_NAMES.de, step),
      )
      .map(([step]): Named => ({ step, name: words.names[step] ?? step, about: words.about[step] ?? '' }))
      .filter(fits)
      .toSorted((a, b) => rank(a) - rank(b)),
  })).filter(({ steps }) => steps.length > 0)
}
