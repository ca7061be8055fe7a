import { nearest } from '@leinwand/contract'
import type { Command, CommanderError } from 'commander'
import type { Failure } from './failing.ts'

const near = (code: string, found: string, options: readonly string[]): Failure => {
  const meant = nearest(found, options)
  return meant
    ? { code: `${code}-near`, params: { found, nearest: meant } }
    : { code, params: { found, allowed: options.join(', ') } }
}

/** The first thing in quotes: what Commander complains about. */
const quoted = (text: string): string => /'([^']*)'/.exec(text)?.[1] ?? ''

/** What Commander found wrong with the command line, as a failure of ours. */
export const misuse = (error: CommanderError, words: readonly string[], root: Command): Failure => {
  const command =
    root.commands.find(each => each.name() === words.find(word => !word.startsWith('-'))) ?? root
  const options = command.options.flatMap(option => (option.long ? [option.long] : []))
  const found = quoted(error.message)
  switch (error.code) {
    case 'commander.unknownOption':
      return near('cli-unknown-option', found, [...options, '--help'])
    case 'commander.unknownCommand':
      return near(
        'cli-unknown-command',
        found,
        root.commands.map(each => each.name()),
      )
    case 'commander.invalidArgument': {
      const [option, value] = [...error.message.matchAll(/'([^']*)'/g)].map(match => match[1] ?? '')
      const allowed = error.message.split('. ').at(-1) ?? ''
      return { code: 'cli-option-value', params: { option: option ?? '', found: value ?? '', allowed } }
    }
    case 'commander.optionMissingArgument':
      return { code: 'cli-option-without-value', params: { option: found } }
    case 'commander.missingMandatoryOptionValue':
      return { code: 'cli-option-missing', params: { option: found } }
    case 'commander.missingArgument':
      return { code: 'cli-argument-missing', params: { argument: found, command: command.name() } }
    case 'commander.excessArguments':
      return { code: 'cli-too-many-arguments', params: { command: command.name() } }
    default:
      return { code: 'bug', params: { reason: error.message } }
  }
}
