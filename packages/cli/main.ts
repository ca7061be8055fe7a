import { commandLine } from './command-line.ts'

// `leinwand run … | head` closes the pipe early; that is no bug of ours and nothing to shout about.
process.stdout.on('error', error => {
  if (Reflect.get(error, 'code') === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await commandLine(process.argv.slice(2))
