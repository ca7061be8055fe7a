import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Client } from '../../packages/server/testing/client.ts'

/** Set by `npm test`, which installs a browser where it can; a test run by hand takes Debian's. */
const program = process.env.LEINWAND_BROWSER ?? '/usr/bin/chromium'

/** Why the journeys cannot run here, or nothing. */
export const withoutBrowser = existsSync(program)
  ? null
  : `no browser at ${program}: run npm test, or set LEINWAND_BROWSER to a Chromium or Chrome`

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: program,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export type Visitor = { context: BrowserContext; page: Page; complaints: string[] }

/** How somebody comes: in which language, by which light, on how wide a screen. */
export type Given = { locale?: 'de-DE' | 'en-GB'; colorScheme?: 'light' | 'dark'; width?: number }

/** A person with a browser of their own; what the page complains of is kept, and is expected to stay empty. */
export const visit = async (browser: Browser, given: Given = {}): Promise<Visitor> => {
  const { locale = 'de-DE', colorScheme = 'light', width = 1440 } = given
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } })
  // Beside other tests a machine is slow; who waits in vain is told all the same.
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', line => {
    // A refused sign-in is an answer, and the browser writes every 4xx to the console.
    if (line.type() === 'error' && !line.text().includes('status of 4')) complaints.push(line.text())
  })
  return { context, page, complaints }
}

/** A person in whose browser `client` is signed in. */
export const visitAs = async (browser: Browser, client: Client, given?: Given): Promise<Visitor> => {
  const visitor = await visit(browser, given)
  const cookies = client.cookie().split('; ')
  await visitor.context.addCookies(
    cookies.map(pair => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return { name, value, url: client.url }
    }),
  )
  return visitor
}

/** A person who opened the demo, and sees its project in the list. */
export const visitDemo = async (browser: Browser, url: string, given?: Given): Promise<Visitor> => {
  const visitor = await visit(browser, given)
  await visitor.page.goto(url)
  await visitor.page.getByRole('button', { name: /^(Demo öffnen|Open the demo)$/ }).click()
  await visitor.page.getByRole('link', { name: 'Fräsmaschine mit Ausfallwarnung' }).waitFor()
  return visitor
}
