import { existsSync } from 'node:fs'
import { installFromDebian } from './apt.mjs'
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

/** Path of the browser for the journeys; installs Debian's Chromium where there is none and we are root. */
export const ensureBrowser = () => {
  const here = found()
  if (here) return here
  if (installFromDebian('Chromium', 'chromium')) {
    const installed = found()
    if (installed) return installed
  }
  return stop(
    'The browser journeys need Chromium or Chrome: install it (Debian: sudo apt-get install chromium) or set LEINWAND_BROWSER to its path, then run npm test again.',
  )
}
