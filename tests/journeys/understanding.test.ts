import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { openBrowser, visitDemo, withoutBrowser } from './browser.ts'

/** Two shifts of a test bench: the later one is warmer, lacks more remarks, and counts in another column. */
const shift = (warmer: number, counted: string): string =>
  [
    `Maschine;Temperatur [°C];${counted};Bemerkung`,
    ...Array.from({ length: 120 }, (_, n) => {
      const temperature = String(20 + warmer + ((n * 7) % 10) + (n % 3) / 2).replace('.', ',')
      return `${n % 3 ? 'Säge' : 'Fräse'};${temperature};${100 + (n % 40)};${n % 5 < 4 - warmer / 2 ? 'ok' : ''}`
    }),
  ].join('\n')

const drop = async (page: Page, button: string, file: string) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles(file)
}

describe.skipIf(withoutBrowser)(
  `data are understood${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    const folder = mkdtempSync(join(tmpdir(), 'leinwand-understanding-'))

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: true }), openBrowser()])
      const demo = server.client()
      await demo.call('signInDemo')
      const live = async () => (await demo.call('liveStatus', { params: { project: 'milling' } })).state
      await vi.waitUntil(async () => (await live()) === 'running', { timeout: 120_000, interval: 500 })
    }, 150_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    })
    const at = (part: string) => `${server.url}/projects/milling/circle/dataUnderstanding?part=${part}`

    it('shows what is conspicuous, a page for each column, and what gives the target away', async () => {
      const { page, context, complaints } = await visitDemo(browser, server.url)
      await page.goto(at('profile'))
      await page.getByText('„UDI“ ist in jeder Zeile anders; vermutlich eine Kennung.').waitFor()
      expect(await barriers(page)).toEqual([])

      await page.getByLabel('Zielgröße').selectOption('Machine_failure')
      await page.getByText('„TWF“ verrät die Zielgröße').waitFor({ timeout: 60_000 })
      await page
        .getByRole('heading', { name: /Was die Spalten einzeln über Machine_failure sagen/ })
        .waitFor()

      const table = page.getByRole('table', { name: 'Spalten', exact: true })
      await page.getByLabel('Spalte suchen').fill('torque')
      await page.getByText('1 von 14 Spalten').waitFor()
      await table.getByRole('button', { name: 'Torque [Nm]' }).click()
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('heading', { name: 'Quantile' }).waitFor()
      await drawer.getByText('Werte als Tabelle').first().click()
      await drawer.getByRole('table', { name: 'Verteilung von Torque [Nm]' }).waitFor()
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'hidden' })

      const [report] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Bericht (HTML)' }).click(),
      ])
      expect(report.suggestedFilename()).toMatch(/\.html$/)
      expect(complaints).toEqual([])
      await context.close()
    })

    it('takes a rule into the recipe, with a name and other limits, counts what breaks it, and shows the rows', async () => {
      const { page, context, complaints } = await visitDemo(browser, server.url)
      const params = { project: 'milling' }
      const owner = server.client()
      await owner.call('signInDemo')
      const rules = async () => {
        const { recipe } = await owner.call('readProject', { params })
        return recipe.steps.flatMap(step => (step.step === 'check' ? step.rules : []))
      }
      await page.goto(at('rules'))
      await page.getByLabel('Spalte suchen').fill('torque')
      await page.getByRole('button', { name: /^Annehmen: „Torque \[Nm\]“ liegt zwischen/ }).click()
      await page.getByText('✓ kein Verstoß').waitFor()
      await page.getByText('in allen 10.000 Zeilen', { exact: true }).waitFor()
      await expect
        .poll(rules)
        .toMatchObject([{ kind: 'range', column: 'Torque [Nm]', action: 'flag', source: 'profile' }])
      expect((await rules())[0]?.acceptedBy).not.toBe('')
      const { recipe } = await owner.call('readProject', { params })
      expect(recipe.steps.slice(0, 3).map(({ step }) => step)).toEqual(['parse', 'check', 'rename'])

      await page.getByRole('button', { name: /^Ändern: „Torque \[Nm\]“ liegt zwischen/ }).click()
      await page.getByRole('dialog').getByLabel('höchstens').fill('70')
      await page.getByRole('dialog').getByRole('button', { name: 'Festhalten' }).click()
      await page.getByText(/^\d+ Verstöße$/).waitFor()
      await page.getByRole('button', { name: /^Zeilen zeigen/ }).click()
      await page.getByText('wie sie in der Datei stehen').waitFor()
      expect(await barriers(page)).toEqual([])
      await page.getByLabel(/^Bei Verstoß/).selectOption('quarantine')
      await expect.poll(rules).toMatchObject([{ high: 70, action: 'quarantine' }])

      await page.getByRole('button', { name: 'Eigene Regel' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Art').selectOption('when')
      await form.getByLabel('Bedingung, die gelten muss').fill('`Torque [Nm]` < drehzahl')
      await form.getByRole('button', { name: 'Festhalten' }).click()
      await form.getByRole('alert').waitFor()
      await form.getByLabel('Bedingung, die gelten muss').fill('`Torque [Nm]` < 1000')
      await form.getByRole('button', { name: 'Festhalten' }).click()
      await page.getByText('Es gilt: `Torque [Nm]` < 1000').waitFor()
      await expect.poll(async () => (await rules()).map(({ kind }) => kind)).toEqual(['range', 'when'])

      for (const name of [/^Entfernen: Es gilt/, /^Entfernen: „Torque/])
        await page.getByRole('button', { name }).click()
      await page.getByText('Noch keine. Ein Vorschlag genügt').waitFor()
      await expect.poll(rules).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('holds two versions of a file against each other, in English, in the dark, on a narrow screen', async () => {
      const { page, context, complaints } = await visitDemo(browser, server.url, {
        locale: 'en-GB',
        colorScheme: 'dark',
        width: 390,
      })
      const before = join(folder, 'Prüfstand.csv')
      const after = join(folder, 'Prüfstand neu.csv')
      writeFileSync(before, shift(0, 'Menge'))
      writeFileSync(after, shift(5, 'Stück'))
      await page.goto(at('compare'))
      await page.getByText('Both sides are the same.').waitFor()
      await page.goto(at('sources'))
      await drop(page, 'Choose file: new source', before)
      await page.getByText('120 rows, 4 columns').waitFor({ timeout: 60_000 })
      await drop(page, 'Choose file for Prüfstand', after)
      await page.getByText('“Prüfstand neu.csv” has been read.').first().waitFor({ timeout: 60_000 })

      await page.goto(at('compare'))
      const row = page.getByRole('row', { name: /^Temperatur/ })
      await row.getByText('large').waitFor({ timeout: 60_000 })
      await row.getByRole('img').waitFor()
      await page.getByRole('heading', { name: 'Only on the second side' }).waitFor()
      for (const part of ['compare', 'profile', 'rules']) {
        await page.goto(at(part))
        await page
          .getByRole('table')
          .or(page.getByRole('list', { name: 'Proposals from the data' }))
          .first()
          .waitFor()
        expect(await barriers(page)).toEqual([])
        const wider = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect([part, wider]).toEqual([part, 0])
      }
      expect(complaints).toEqual([])
      await context.close()
    })
  },
)
