import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Client } from '../../packages/server/testing/client.ts'
import { sampleProject } from '../../packages/server/testing/sample-project.ts'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, visitAs, withoutBrowser } from './browser.ts'

const params = { project: 'learned' }
const PARTS = ['metrics', 'threshold', 'explanation', 'slices', 'limits', 'errors'] as const

/** Until the part and its charts have come. */
const settled = async (page: Page) => {
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** What keeps people out of a page, or makes them scroll it to the side. */
const faults = async (page: Page): Promise<string[]> => {
  const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  return [...(await barriers(page)), ...(wide ? [`${page.url()} is wider than the window`] : [])]
}

const rate = (value: number | null | undefined) =>
  new Intl.NumberFormat('de-DE', { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value ?? NaN)
const whole = (value: number) => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 }).format(value)

describe.skipIf(withoutBrowser)(
  `the page of a model in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    let owner: Client

    const run = async (): Promise<string> => {
      const { job } = await owner.call('startRun', { params })
      const state = async () => (await owner.call('readJob', { params: { ...params, job } })).state
      await vi.waitUntil(async () => (await state()) === 'done', { timeout: 120_000, interval: 300 })
      return job
    }

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer(), openBrowser()])
      owner = await server.owner()
      await owner.call('createProject', { body: await sampleProject('learned') })
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    const entered = (given?: Given) => visitAs(browser, owner, given)
    const at = (path: string) => `${server.url}/projects/learned${path}`

    it('says what to do before the first run, and shows the figures of the report after it', async () => {
      const { page, context, complaints } = await entered()
      await page.goto(at('/model'))
      await page.getByRole('heading', { name: 'Noch kein Lauf' }).waitFor()

      await run()
      const { report, shown } = await owner.call('readModel', { params: { ...params, run: 'last' } })
      await page.goto(at('/circle/modeling'))
      await page.getByRole('link', { name: 'Modell im Einzelnen ansehen' }).click()
      await settled(page)

      const { truePositive = 0, falseNegative = 0 } = report.metrics.confusion ?? {}
      await page
        .getByText(
          `Von ${whole(truePositive + falseNegative)} Zeilen mit „ausfall“ erkennt es ${whole(truePositive)}.`,
        )
        .waitFor()
      await page.getByText('Werte als Tabelle').first().click()
      const f1 = page
        .getByRole('table', { name: 'Güte mit Bereichen' })
        .getByRole('row', { name: /^F1/ })
        .getByRole('cell')
      const { low, high } = report.metrics.intervals?.test.f1 ?? {}
      expect((await f1.allInnerTexts()).slice(0, 4)).toEqual(
        [report.metrics.test.f1, low, high, report.metrics.baselineTest.f1].map(rate),
      )

      const nav = page.getByRole('navigation', { name: 'Teile der Modellseite' })
      await nav.getByRole('link', { name: 'Schwelle' }).click()
      await page.getByRole('img', { name: 'Nutzen im Jahr über der Schwelle' }).waitFor()
      await nav.getByRole('link', { name: 'Erklärung' }).click()
      const moved = report.explanation.dependence.map(({ feature }) => feature)
      const choice = page.getByLabel('Merkmal', { exact: true })
      await choice.waitFor()
      expect(await choice.locator('option').allInnerTexts()).toEqual(moved)
      await choice.selectOption(moved.at(-1) ?? '')
      await page
        .getByLabel(`Vorhersage über ${moved.at(-1)}`)
        .first()
        .waitFor()

      await nav.getByRole('link', { name: 'Fehler einzeln' }).click()
      const second = report.errors[1]
      await page.getByRole('button', { name: String(second?.row), exact: true }).click()
      await page.getByRole('heading', { name: `Zeile ${second?.row}` }).waitFor()
      const values = page.getByRole('table', { name: /^Ihre Werte/ })
      const named = await values.getByRole('rowheader').allInnerTexts()
      expect(named.slice(1, -1).map(name => name.replace(/ \(.*\)$/, ''))).toEqual(
        shown.columns.map(({ name }) => name),
      )
      expect(complaints).toEqual([])
      await context.close()
    }, 240_000)

    it.each([
      { locale: 'de-DE', colorScheme: 'light', width: 1440 },
      { locale: 'en-GB', colorScheme: 'dark', width: 390 },
    ] as const)(
      'has no serious barrier in any part: $locale, $colorScheme, $width px',
      async given => {
        const { page, context, complaints } = await entered(given)
        const found: string[] = []
        for (const path of ['/models', ...PARTS.map(part => `/model?part=${part}`)]) {
          await page.goto(at(path))
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
          found.push(...(await faults(page)))
        }
        expect(found).toEqual([])
        expect(complaints).toEqual([])
        await context.close()
      },
      120_000,
    )

    it('opens the first part where an address names one that does not exist, and says when a model does not', async () => {
      const { page, context, complaints } = await entered()
      await page.goto(at('/model?part=quatsch'))
      await settled(page)
      await page.getByText(/^Von .* erkennt es/).waitFor()
      expect(complaints).toEqual([])

      await page.goto(at('/model?run=keiner'))
      await page.getByRole('link', { name: /Alle Modelle/ }).waitFor()
      expect(await faults(page)).toEqual([])
      await context.close()
    }, 60_000)

    it('puts two models beside each other and says that the same model is the same', async () => {
      await run()
      const { page, context, complaints } = await entered()
      await page.goto(at('/models'))
      await page.getByRole('link', { name: 'Nebeneinanderstellen' }).click()
      await settled(page)
      // The same project with the same seed: all that can be said is that they do not differ.
      await page.getByText('Beide Modelle sind in allen Kennzahlen gleich.').waitFor()
      expect(await faults(page)).toEqual([])

      await page.getByLabel('Erstes Modell').selectOption({ index: 0 })
      await page.getByText('Auf beiden Seiten steht dasselbe Modell.').waitFor()
      expect(complaints).toEqual([])
      await context.close()
    }, 240_000)
  },
)
