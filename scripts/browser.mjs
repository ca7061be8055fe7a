import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { stop } from './ensure.mjs'

const places = [
  process.env.LEINWAND_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const found = () => places.find(place => place && existsSync(place))

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/** Path of the browser for the journeys; installs Debian's Chromium where there is none and we are root. */
export const ensureBrowser = () => {
  const here = found()
  if (here) return here
  const root = process.getuid?.() === 0
  if (root && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium from Debian’s packages (once) …')
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) {
      const installed = found()
      if (installed) return installed
    }
  }
  return stop(
    'The browser journeys need Chromium or Chrome: install it (Debian: sudo apt-get install chromium) or set LEINWAND_BROWSER to its path, then run npm test again.',
  )
}
