import { readFileSync } from 'node:fs'
import type { Language } from '@leinwand/contract'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { complain } from './failing.ts'
import { helpIn } from './help.ts'
import { languageOf } from './language.ts'
import { misuse } from './misuse.ts'
import { PRICE_HELP } from './price-help.ts'

const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return String(Reflect.get(Object(manifest), 'version'))
}

const within = (low: number, high: number, whole: boolean) => (text: string) => {
  const value = Number(text)
  if (text.trim() === '' || !(value >= low && value <= high) || (whole && !Number.isInteger(value)))
    throw new InvalidArgumentError(`${low} … ${high}`)
  return value
}

const oneOf = (words: readonly string[]) => (text: string) => {
  if (!words.includes(text)) throw new InvalidArgumentError(words.join(', '))
  return text
}

const month = (text: string) => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('2026-11')
  return text
}

/** `60s`, `5m`, `1h`, or seconds alone; in seconds. */
const duration = (text: string) => {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text.trim()) ?? []
  const seconds = Number(digits) * { ms: 0.001, s: 1, m: 60, h: 3600 }[unit ?? 's']!
  if (digits === undefined || !(seconds > 0)) throw new InvalidArgumentError('60s, 5m, 1h')
  return seconds
}

const collect = (text: string, before: string[]) => [...before, text]

type Done = (code: number) => void

/** Heavy modules are loaded by the command that needs them, so that help and complaints come at once. */
const program = (language: Language, done: Done): Command => {
  const help = helpIn(language)
  const root = new Command('leinwand')
    .description(help.leinwand)
    .version(version(), '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: title => help.titles[title] ?? title,
      styleOptionDescription: text => text.replace('(default:', `(${help.otherwise}:`),
    })
    .addHelpText('after', help.exits)
  const command = (name: string, about: string) => {
    const made = root.command(name).description(about).helpOption('-h, --help', help.help)
    return made.option('--lang <de|en>', help.lang, oneOf(['de', 'en'])).option('--debug', help.debug)
  }

  command('start', help.start)
    .option('--data <dir>', help.data, 'data')
    .option('--port <port>', help.port, within(0, 65535, true), 7700)
    .option('--host <host>', help.host, '127.0.0.1')
    .option('--demo', help.demo, true)
    .option('--no-demo', help.noDemo)
    .action(async options => done(await (await import('./commands/start.ts')).start(options, language)))

  command('run <project>', help.run)
    .option('--source <id=path>', help.source, collect, [])
    .option('--data <dir>', help.data, 'data')
    .option('--json', help.json, false)
    .option('--out <file>', help.out)
    .addHelpText('after', help.exits)
    .action(async (project, options) =>
      done(await (await import('./commands/run.ts')).run(project, options, language)),
    )

  command('prepare <recipe>', help.prepare)
    .option('--source <id=path>', help.prepareSource, collect, [])
    .option('--out <file>', help.prepareOut)
    .option('--script <file>', help.prepareScript)
    .option('--dry-run', help.dryRun, false)
    .option('--json', help.json, false)
    .action(async (recipe, options) =>
      done(await (await import('./commands/prepare.ts')).prepare(recipe, options, language)),
    )

  command('train <data>', help.train)
    .option('--target <column>', help.trainTarget)
    .option('--task <task>', help.trainTask, oneOf(['classification', 'regression', 'anomaly', 'forecast']))
    .option('--positive <class>', help.trainPositive)
    .option('--time <column>', help.trainTime)
    .option('--group <column>', help.trainGroup)
    .option('--known <column>', help.trainKnown, collect, [])
    .option('--split <kind>', help.trainSplit, oneOf(['random', 'stratified', 'group', 'time']))
    .option('--recipe <file>', help.trainRecipe)
    .option('--source <id=path>', help.prepareSource, collect, [])
    .option('--cv <n>', help.trainCv, within(2, 100, true))
    .option('--budget <duration>', help.trainBudget, duration)
    .option('--trials <n>', help.trainTrials, within(1, 1_000_000, true))
    .option('--metric <name>', help.trainMetric)
    .option('--model <file>', help.trainModel)
    .option('--horizon <steps>', help.trainHorizon, within(1, 100_000, true))
    .option('--false-alarms <share>', help.trainFalseAlarms, within(1e-6, 0.5, false), 0.001)
    .option('--seed <s>', help.seed, within(-(2 ** 31), 2 ** 31, true), 1)
    .option('--threads <n>', help.trainThreads, within(1, 256, true))
    .option('--test <file>', help.trainTest)
    .option('--out <bundle>', help.trainOut)
    .option('--json', help.json, false)
    .action(async (data, options) =>
      done(await (await import('./commands/train.ts')).train(data, options, language)),
    )

  command('score <bundle> <data>', help.score)
    .requiredOption('--out <file>', help.scoreOut)
    .option('--source <id=path>', help.prepareSource, collect, [])
    .option('--json', help.json, false)
    .action(async (bundle, data, options) =>
      done(await (await import('./commands/score.ts')).score(bundle, data, options, language)),
    )

  command('evaluate <bundle> <data>', help.evaluate)
    .option('--source <id=path>', help.prepareSource, collect, [])
    .option('--json', help.json, false)
    .action(async (bundle, data, options) =>
      done(await (await import('./commands/evaluate.ts')).evaluate(bundle, data, options, language)),
    )

  command('card <bundle>', help.card)
    .requiredOption('--to <format>', help.cardTo, oneOf(['pdf', 'html']))
    .requiredOption('--out <file>', help.exportOut)
    .option('--language <de|en>', help.exportLanguage, oneOf(['de', 'en']))
    .action(async (bundle, options) =>
      done(await (await import('./commands/card.ts')).card(bundle, options, language)),
    )

  command('verdict <project>', help.verdict)
    .option('--variant <id>', help.variant, 'main')
    .option('--json', help.json, false)
    .action(async (project, options) =>
      done(await (await import('./commands/verdict.ts')).verdict(project, options, language)),
    )

  command('check <project>', help.check)
    .option('--variant <id>', help.variant, 'main')
    .option('--json', help.json, false)
    .action(async (project, options) =>
      done(await (await import('./commands/check.ts')).check(project, options, language)),
    )

  command('finance <project>', help.finance)
    .option('--variant <id>', help.variant, 'main')
    .option('--runs <n>', help.runs, within(1, 1_000_000, true), 10_000)
    .option('--seed <s>', help.seed, within(-(2 ** 31), 2 ** 31, true), 1)
    .option('--json', help.json, false)
    .action(async (project, options) =>
      done(await (await import('./commands/finance.ts')).finance(project, options, language)),
    )

  command('price <model>', help.price)
    .requiredOption('--usage <file>', help.usage)
    .option('--period <month>', help.period, month)
    .option('--json', help.json, false)
    .addHelpText('after', PRICE_HELP[language])
    .action(async (model, options) =>
      done(await (await import('./commands/price.ts')).price(model, options, language)),
    )

  command('profile <file>', help.profile)
    .option('--target <column>', help.profileTarget)
    .option('--time <column>', help.profileTime)
    .option('--group <column>', help.profileGroup)
    .option('--html <file>', help.profileHtml)
    .option('--json', help.json, false)
    .action(async (file, options) =>
      done(await (await import('./commands/profile.ts')).profile(file, options, language)),
    )

  command('compare <first> [second]', help.compare)
    .option('--group <column>', help.compareGroup)
    .option('--of <value>', help.compareOf)
    .option('--with <value>', help.compareWith)
    .option('--json', help.json, false)
    .action(async (first, second, options) =>
      done(await (await import('./commands/compare.ts')).compare(first, second, options, language)),
    )

  command('import <file>', help.import)
    .requiredOption('--out <file>', help.importOut)
    .option('--name <name>', help.importName)
    .option('--provider <name>', help.importProvider)
    .action(async (file, options) =>
      done(await (await import('./commands/import.ts')).importFile(file, options, language)),
    )

  command('export <project>', help.export)
    .requiredOption(
      '--to <format>',
      help.exportTo,
      oneOf(['pdf', 'svg', 'png', 'pptx', 'xlsx', 'json', 'yaml', 'onnx']),
    )
    .requiredOption('--out <file>', help.exportOut)
    .option('--variant <id>', help.variant, 'main')
    .option('--language <de|en>', help.exportLanguage, oneOf(['de', 'en']))
    .action(async (project, options) =>
      done(await (await import('./commands/export.ts')).exportFile(project, options, language)),
    )

  command('bench <name> [options...]', help.bench)
    .allowUnknownOption()
    .action(async (name, options) =>
      done(await (await import('./commands/bench.ts')).bench(name, options, language)),
    )

  command('schema', help.schema).action(async () => done((await import('./commands/schema.ts')).schema()))

  command('simulate', help.simulate)
    .requiredOption('--mqtt <url>', help.mqtt)
    .option('--machines <n>', help.machines, within(1, 10_000, true), 1)
    .option('--rate <hz>', help.rate, within(0.001, 1000, false), 1)
    .option('--topic-source <id>', help.topicSource, 'data')
    .option('--seed <s>', help.seed, within(-(2 ** 31), 2 ** 31, true), 1)
    .action(async options => done(await (await import('./commands/simulate.ts')).simulate(options, language)))

  for (const each of [root, ...root.commands])
    each
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .showSuggestionAfterError(false)
  return root
}

/** Runs a command line; resolves to the exit code. */
export const commandLine = async (words: readonly string[]): Promise<number> => {
  const language = languageOf(words, process.env)
  let code = 0
  const root = program(language, result => {
    code = result
  })
  if (words.length === 0) {
    root.outputHelp({ error: true })
    return 2
  }
  try {
    await root.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? 0 : complain([misuse(error, words, root)], language)
    if (error instanceof Error && error.name === 'AbortError')
      return complain([{ code: 'cancelled', params: {} }], language, words.includes('--json'))
    if (words.includes('--debug')) throw error
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return complain([{ code: 'bug', params: { reason: reason ?? '' } }], language)
  }
}
