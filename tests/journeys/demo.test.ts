import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, type Visitor, visitDemo, withoutBrowser } from './browser.ts'

const HOME = '/projects/milling'
const PAGES = [
  '',
  '/circle',
  '/circle/businessUnderstanding',
  '/circle/dataUnderstanding',
  '/circle/automatedAcquisition',
  '/circle/dataPreparation',
  '/circle/modeling',
  '/circle/evaluation',
  '/circle/deployment',
  '/live',
  '/numbers',
]

describe.skipIf(withoutBrowser)(
  `the demo in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: true }), openBrowser()])
      const demo = server.client()
      await demo.call('signInDemo')
      // The first start goes once round the circle by itself.
      const live = async () => (await demo.call('liveStatus', { params: { project: 'milling' } })).state
      await vi.waitUntil(async () => (await live()) === 'running', { timeout: 120_000, interval: 500 })
    }, 150_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    const signedIn = (given?: Given): Promise<Visitor> => visitDemo(browser, server.url, given)

    it('goes from sign-in over the verdict and the circle to a live prediction', async () => {
      const { page, context, complaints } = await signedIn()
      await page.getByRole('link', { name: 'Fräsmaschine mit Ausfallwarnung' }).click()

      await page.getByRole('button', { name: /^hybrid .* Herleitung zeigen$/ }).click()
      const derivation = page.getByRole('dialog')
      await derivation.getByText('Ausfälle vorhersagen').first().waitFor()
      await derivation.getByText('Beispiel Zulieferer GmbH').first().waitFor()
      await page.keyboard.press('Escape')

      await page.getByRole('link', { name: 'Datendurchdringung: läuft' }).click()
      await page.getByRole('rowheader', { name: 'TWF' }).first().waitFor()
      await page.goBack()
      await page.getByRole('link', { name: 'Bewertung: läuft' }).click()
      await page.getByText('bestanden').first().waitFor()

      await page.getByRole('banner').getByRole('link', { name: 'Live', exact: true }).click()
      const scored = page.locator('dl div', { hasText: 'Verwertung warnung' }).locator('dd')
      const count = async () => Number((await scored.innerText()).replace(/\D/g, ''))
      const before = await count()
      await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(before)
      await page.getByRole('button', { name: /^demo-01 / }).waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it('shows a note to another browser, which moves it by keyboard and takes it away, and gives it back', async () => {
      const here = await signedIn()
      const there = await signedIn({ locale: 'en-GB' })
      await here.page.goto(server.url + HOME)
      await there.page.goto(server.url + HOME)

      await here.page.getByRole('button', { name: 'Notiz auf Vertriebskanäle hinzufügen' }).click()
      await here.page.keyboard.type('Messe im Frühjahr')
      await here.page.keyboard.press('Enter')
      await here.page.keyboard.press('Escape')
      const channels = there.page.locator('[data-block=channels]')
      const note = there.page.getByRole('button', { name: /^Messe im Frühjahr – edit/ })
      await channels.getByText('Messe im Frühjahr', { exact: true }).waitFor()

      await note.focus()
      await there.page.keyboard.press('Alt+ArrowUp')
      await there.page.keyboard.press('Alt+ArrowRight')
      const segments = here.page.locator('[data-block=customerSegments]')
      await segments.getByText('Messe im Frühjahr', { exact: true }).waitFor()

      await note.focus()
      await there.page.keyboard.press('Delete')
      await segments.getByText('Messe im Frühjahr', { exact: true }).waitFor({ state: 'detached' })
      await there.page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click()
      await segments.getByText('Messe im Frühjahr', { exact: true }).waitFor()

      await here.page.reload()
      await segments.getByText('Messe im Frühjahr', { exact: true }).waitFor()
      expect([...here.complaints, ...there.complaints]).toEqual([])
      await here.context.close()
      await there.context.close()
    })

    it('turns the light of the black figures when a price is typed, and back', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}${HOME}/numbers`)
      await page.getByText('Schwarze Zahlen').first().waitFor()
      const price = page.getByRole('textbox', {
        name: 'wahrscheinlich: Preis des Abonnements je Maschine und Monat',
      })
      await price.fill('viel')
      await page.getByText('Das ist keine Zahl').waitFor()
      await price.fill('45,50')
      await price.press('Enter')
      await page.getByText('Rote Zahlen').first().waitFor()
      await price.fill('59')
      await price.press('Enter')
      await page.getByText('Schwarze Zahlen').first().waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })

    it.each([
      { locale: 'de-DE', colorScheme: 'light', width: 1440 },
      { locale: 'en-GB', colorScheme: 'dark', width: 390 },
    ] as const)(
      'has no serious barrier on any page: $locale, $colorScheme, $width px',
      async given => {
        const { page, context, complaints } = await signedIn(given)
        const found: string[] = []
        for (const path of PAGES) {
          await page.goto(server.url + HOME + path)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
          found.push(...(await barriers(page)))
          const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
          if (wide) found.push(`${path} is wider than the window`)
        }
        expect(found).toEqual([])
        expect(complaints).toEqual([])
        await context.close()
      },
      120_000,
    )
  },
)
