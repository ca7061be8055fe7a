import { rename, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Language, lineOfPath, type RunResult } from '@leinwand/contract'
import { account } from '../account/account.ts'
import { complain, type Failure } from '../failing.ts'
import { interruption } from '../interruption.ts'
import { progressLine } from '../progress-line.ts'
import { readProjectFile } from '../read-file.ts'
import { sourcesOf } from '../source-option.ts'

export type RunOptions = { source: string[]; data: string; json: boolean; out?: string }

const write = async (result: RunResult, { json, out }: RunOptions, language: Language): Promise<void> => {
  const text = `${JSON.stringify(result, null, 2)}\n`
  if (out !== undefined) {
    await writeFile(`${out}.part`, text)
    await rename(`${out}.part`, out)
  }
  process.stdout.write(json ? text : account(result, language))
}

/** A failure that says its path in the project, with the file and the line that the path stands for. */
const inFile = ({ code, params }: Failure, file: string, text: string): Failure =>
  params.at === undefined
    ? { code, params }
    : { code, params: { ...params, atFile: file, atLine: lineOfPath(text, String(params.at)) } }

/** Takes a project once round the circle and gives an account of it. */
export const run = async (file: string, options: RunOptions, language: Language): Promise<number> => {
  const project = await readProjectFile(file)
  if (!project.ok) return complain(project.failures, language, options.json)
  const sources = sourcesOf(options.source, project.value)
  if (!sources.ok) return complain([sources.failure], language, options.json)

  const interrupted = interruption()
  const progress = progressLine(language, process.stderr)
  try {
    const { connectionsFrom, runCircle } = await import('@leinwand/server/circle')
    const result = await runCircle({
      file: project.value,
      baseDirectory: dirname(resolve(file)),
      dataDirectory: resolve(options.data),
      sources: sources.value,
      connections: connectionsFrom(project.value.sources, process.env),
      now: Date.now(),
      language,
      onProgress: progress.show,
      signal: interrupted.signal,
    })
    progress.clear()
    if (!result.ok) return complain([inFile(result.failure, file, project.text)], language, options.json)
    await write(result.value, options, language)
    return 0
  } finally {
    progress.clear()
    interrupted.end()
  }
}
