import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, type Visitor, visitDemo, withoutBrowser } from './browser.ts'

const NUMBERS = '/projects/milling/numbers'
const PARTS = ['', '?part=plan', '?part=margins', '?part=liquidity', '?part=uncertainty', '?part=metered']

const npvOf = (page: Page) => page.getByRole('button', { name: /^(Kapitalwert|Net present value): / })
const ready = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

describe.skipIf(withoutBrowser)(
  `the numbers in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: true }), openBrowser()])
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    const signedIn = (given?: Given): Promise<Visitor> => visitDemo(browser, server.url, given)
    const planOf = async () => {
      const client = server.client()
      await client.call('signInDemo')
      return (await client.call('readProject', { params: { project: 'milling' } })).plan
    }

    it('adds an offer, takes a price as it is typed in German, and takes the steps back', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${NUMBERS}?part=plan`)
      await page.getByRole('button', { name: 'Angebot hinzufügen' }).click()
      const price = page.getByRole('textbox', { name: 'Preis je Maschine und Monat' })
      await price.fill('-3')
      await price.press('Enter')
      await page.getByText('Mindestens 0 €').waitFor()
      await price.fill('1.234,56')
      await price.press('Enter')
      await page.getByText('Das sind 1.234,56 € je Maschine und Monat.').waitFor()
      await page.getByText('wird nichts verkauft').waitFor()
      await expect.poll(async () => (await planOf()).offers.length).toBe(3)
      await expect
        .poll(async () => (await planOf()).offers[2]?.price)
        .toEqual({ model: 'subscription', price: 1234.56 })

      const undo = page.getByRole('button', { name: 'Rückgängig', exact: true })
      await undo.click()
      await undo.click()
      await expect.poll(async () => (await planOf()).offers.length).toBe(2)
      expect(complaints).toEqual([])
      await context.close()
    })

    it('turns red when an assumption is changed, says why, and black again when it is taken back', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(server.url + NUMBERS)
      await page.getByText('Schwarze Zahlen').first().waitFor()
      const likely = page.getByRole('textbox', {
        name: 'wahrscheinlich: Neu angeschlossene Maschinen im Monat',
      })
      await likely.fill('4')
      await likely.press('Enter')
      await page.getByText(/^Der Kapitalwert ist negativ: /).waitFor()
      await page.getByText('Rote Zahlen').first().waitFor()
      await page.getByRole('button', { name: 'Rückgängig', exact: true }).click()
      await page.getByText('Rote Zahlen').first().waitFor({ state: 'detached' })
      await page.getByText('Schwarze Zahlen').first().waitFor()

      await likely.fill('20')
      await page.getByText('niedrig ≤ wahrscheinlich ≤ hoch').waitFor()
      await likely.press('Escape')

      await page
        .getByRole('combobox', { name: 'Stand der Annahme Neu angeschlossene Maschinen im Monat' })
        .selectOption({ label: 'widerlegt' })
      await page.getByText('Schwarze Zahlen, aber nicht sicher').first().waitFor()
      await page
        .getByRole('button', { name: /^Kapitalwert: .*beruht auf einer widerlegten Annahme/ })
        .waitFor()
      await page.getByRole('button', { name: 'Rückgängig', exact: true }).click()
      await page.getByText('Schwarze Zahlen, aber nicht sicher').first().waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
      await context.close()
    })

    it('opens a formula and leads from term to term down to the assumption', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${NUMBERS}?part=margins`)
      await page.getByRole('button', { name: /^Deckungsbeitrag I, Datendienst: / }).click()
      const formula = page.getByRole('dialog')
      await formula.getByText('Beruht auf diesen Annahmen').waitFor()
      // From the sum over the months to the month, to the offer, to its revenue, to the price.
      const follow = async (name: RegExp) => {
        await formula.getByRole('button', { name }).first().click()
      }
      await follow(/^Summe Deckungsbeitrag I \(Datendienst\)/)
      await follow(/^Deckungsbeitrag I \(Ausfallwarnung/)
      await follow(/^Umsatz \(Ausfallwarnung/)
      await follow(/^Preis \(Ausfallwarnung/)
      await formula.getByText('Preis des Abonnements je Maschine und Monat').first().waitFor()
      await formula.getByRole('button', { name: /^Preis des Abonnements je Maschine und Monat 59 €/ }).click()
      await page.getByText('Gespräche mit acht Zulieferern').first().waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it('draws the same figures for the same seed, others for another, and shows the tornado as a table', async () => {
      const { page, context, complaints } = await signedIn({ locale: 'en-GB' })
      await page.goto(`${server.url}${NUMBERS}?part=uncertainty`)
      const tornado = page.getByRole('table', { name: /^What the net present value bears/ })
      await tornado.getByRole('row', { name: /^Neu angeschlossene Maschinen im Monat/ }).waitFor()

      const drawn = page.getByTestId('simulation')
      const seed = page.getByRole('textbox', { name: 'Seed' })
      const draw = async (value: string) => {
        await seed.fill(value)
        await seed.press('Enter')
      }
      await drawn.waitFor()
      await page.getByText('Computing …').first().waitFor({ state: 'detached' })
      const first = await drawn.innerText()
      await draw('7')
      await expect.poll(() => drawn.innerText()).not.toBe(first)
      await draw('1')
      await expect.poll(() => drawn.innerText()).toBe(first)
      expect(complaints).toEqual([])
      await context.close()
    })

    it('computes in the browser what the server computes', async () => {
      const { page, context } = await signedIn({ locale: 'en-GB' })
      await page.goto(server.url + NUMBERS)
      const shown = await npvOf(page).innerText()
      const client = server.client()
      await client.call('signInDemo')
      const { finance } = await client.call('overview', { params: { project: 'milling' } })
      expect(shown.replace(/\D/g, '')).toBe(String(Math.round(finance?.npv ?? 0)))
      await context.close()
    })

    it.each([
      { locale: 'de-DE', colorScheme: 'light', width: 1440 },
      { locale: 'en-GB', colorScheme: 'dark', width: 390 },
    ] as const)(
      'has no serious barrier in any part: $locale, $colorScheme, $width px',
      async given => {
        const { page, context, complaints } = await signedIn(given)
        const found: string[] = []
        const look = async (name: string) => {
          found.push(...(await barriers(page)))
          const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
          if (wide) found.push(`${name} is wider than the window`)
        }
        for (const part of PARTS) {
          await page.goto(server.url + NUMBERS + part)
          await ready(page)
          await look(part)
        }
        await page.goto(`${server.url}${NUMBERS}?part=plan`)
        await ready(page)
        for (const item of await page.locator('details > summary').all()) await item.click()
        await look('an open plan')
        await page.goto(server.url + NUMBERS)
        await npvOf(page).click()
        await page.getByRole('dialog').waitFor()
        await look('a formula')
        expect(found).toEqual([])
        expect(complaints).toEqual([])
        await context.close()
      },
      120_000,
    )
  },
)
