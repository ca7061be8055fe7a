import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../packages/server/testing/client.ts'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, visitAs, withoutBrowser } from './browser.ts'

/** As a German factory hands it over: Latin-1, two title lines, decimal comma, dates of days up to 12, a note below. */
const GERMAN = [
  'Prüfstand Süd;;;',
  'Auszug aus dem Schichtbuch;;;',
  'Datum;Maschine;Temperatur in °C;Menge',
  ...Array.from({ length: 40 }, (_, n) => {
    const day = String((n % 12) + 1).padStart(2, '0')
    const month = String(((n * 5) % 12) + 1).padStart(2, '0')
    return `${day}/${month}/2024;${n % 2 ? 'Fräse' : 'Säge'};${20 + (n % 7)},${n % 10};1.${100 + n}`
  }),
  'zu;viele;Spalten;in;dieser;Zeile',
  '07/08/2024;Säge;21,5;1.200',
  'Stand: Januar 2025, ohne Gewähr',
].join('\r\n')

describe.skipIf(withoutBrowser)(
  `a German file comes in${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    let owner: Client
    const folder = mkdtempSync(join(tmpdir(), 'leinwand-data-'))
    const file = join(folder, 'Schichtbuch Süd.csv')
    const params = { project: 'werk' }

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: false }), openBrowser()])
      owner = await server.owner()
      writeFileSync(file, Buffer.from(GERMAN, 'latin1'))
      const body = { leinwand: 1, id: 'werk', name: 'Werk Süd', provider: 'Muster GmbH' }
      await owner.call('createProject', { body })
    })
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    })

    const signedIn = (given?: Given) => visitAs(browser, owner, given)
    const at = (part: string) => `${server.url}/projects/werk/circle/dataUnderstanding?part=${part}`

    it('is dropped, shown as it was read, corrected twice and accepted, and begins the recipe', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(at('sources'))
      await page.getByText('Noch keine Quelle.').waitFor()
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Datei wählen: neue Quelle' }).click(),
      ])
      // Somebody else changes the project meanwhile: what is under way here stays.
      const news = page.waitForResponse(/\/runs\/latest/)
      await owner.call('changePart', { params: { ...params, part: 'kpis' }, body: [] })
      await news
      await chooser.setFiles(file)
      const importing = async () => {
        const [job] = await owner.call('listJobs', { params })
        return job?.failure?.message ?? job?.state
      }
      await expect.poll(importing, { timeout: 60_000 }).toBe('done')
      await page.getByText('41 Zeilen, 4 Spalten').waitFor({ timeout: 60_000 })
      await page.getByText('Datei „Schichtbuch Süd.csv“').waitFor()
      expect(await barriers(page)).toEqual([])

      await page.getByRole('link', { name: 'Gelesen', exact: true }).click()
      await page.getByText('Prüfstand Süd').first().waitFor()
      expect(await page.getByLabel('Zeichensatz').inputValue()).toMatch(/latin-1|windows-1252/)
      expect(await page.getByLabel('Titelzeilen').inputValue()).toBe('2')
      const preview = page.getByRole('table', { name: 'Die ersten Zeilen, so gelesen' })
      await preview.getByRole('cell', { name: '20', exact: true }).first().waitFor()

      await page.getByRole('button', { name: 'Spalte Datum korrigieren' }).click()
      await page.getByLabel('Datumsform').selectOption({ label: 'MM/TT/JJJJ' })
      await page.getByText('eine Korrektur, noch nicht übernommen').waitFor()
      await preview.getByRole('cell', { name: '06.02.2024' }).first().waitFor()
      await page.getByRole('button', { name: 'Spalte Menge korrigieren' }).click()
      await page.getByLabel('Einheit').last().fill('Stück')
      await page.getByLabel('Einheit').last().blur()
      await page.getByText('2 Korrekturen, noch nicht übernommen').waitFor()
      await preview.getByText('Stück').waitFor()
      expect(await barriers(page)).toEqual([])

      await page.getByRole('button', { name: 'Übernehmen' }).click()
      await page.getByText('steht so im Rezept').waitFor({ timeout: 60_000 })
      const { recipe, sources } = await owner.call('readProject', { params })
      expect(recipe.steps.map(({ step }) => step)).toEqual(['import', 'parse'])
      expect(recipe.steps[0]).toMatchObject({
        delimiter: ';',
        skippedLines: 2,
        headerLines: 1,
        footerLines: 1,
      })
      const parse = recipe.steps[1]?.step === 'parse' ? recipe.steps[1].columns : {}
      expect(Object.values(parse)).toMatchObject([
        { as: 'date', format: '%m/%d/%Y' },
        { as: 'text' },
        { as: 'number', decimal: ',', unit: '°C' },
        { thousands: '.', unit: 'Stück' },
      ])
      expect(recipe.source).toBe(sources[0]?.id)

      const line = page.getByLabel('Text der Zeile 44')
      await line.fill('09/09/2024;Säge;22,0;1.201')
      await page.getByRole('button', { name: 'Zeile 44 zurücklegen' }).click()
      await page.getByText('Die Zeile ist zurückgelegt').first().waitFor()
      await page.getByRole('link', { name: 'Datensätze', exact: true }).click()
      await page.getByText('Fassung 2').first().waitFor()
      expect(await barriers(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('is prepared by the recipe that began so, and taken along', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}/projects/werk/circle/dataPreparation`)
      await page.locator('[data-step="1"] [data-choose]').click()
      await page.getByRole('button', { name: 'Schritt hinzufügen' }).click()
      await page.getByRole('combobox', { name: 'Schritt suchen' }).fill('ableiten')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Name der neuen Spalte' }).fill('Dutzend')
      await page.getByRole('combobox', { name: 'Ausdruck' }).fill('Menge / 12')
      await page.keyboard.press('Enter')
      await page.getByRole('columnheader', { name: /Dutzend/ }).waitFor()
      await page.getByText('gespeichert', { exact: true }).waitFor()

      await page.getByRole('button', { name: 'Anwenden …' }).click()
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('button', { name: 'Probelauf' }).click()
      await drawer.getByText(/^Ergebnis: 42 Zeilen mit 5 Spalten/).waitFor()
      await drawer.getByRole('button', { name: 'Anwenden', exact: true }).click()
      await drawer.getByText(/^42 Zeilen als Datensatz/).waitFor()
      expect(await barriers(page)).toEqual([])
      await drawer.getByRole('link', { name: 'Zu den Datensätzen' }).click()

      const prepared = page.getByRole('region', { name: 'Aufbereitet' })
      await prepared.getByText('Schichtbuch Süd · Fassung 2').waitFor()
      const saving = page.waitForEvent('download')
      await prepared.getByRole('button', { name: /als CSV sichern/ }).click()
      const [header, first] = (await readFile(await (await saving).path(), 'utf8')).split('\n')
      expect(header).toBe('Datum,Maschine,Temperatur in °C,Menge,Dutzend')
      // The 1st of January in the file, read month first as was said, and 1.100 pieces.
      expect(first).toMatch(/^2024-01-01,Säge,20\.0,1100(\.0)?,91\.66/)
      expect(await barriers(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('is compared: its two versions, and one machine with the others', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(at('compare'))
      const table = page.getByRole('table', { name: 'Spalten nach Unterschied' })
      await table.getByRole('cell', { name: 'Menge' }).first().waitFor()
      await page.getByText('zweite Seite: Schichtbuch Süd · Fassung 2').waitFor()
      expect(await barriers(page)).toEqual([])

      await page.getByRole('button', { name: 'Nach Maschine getrennt' }).click()
      const value = page.getByLabel('Zweite Seite: Wert')
      await page.getByText('zweite Seite: Schichtbuch Süd · Fassung 2, Maschine: alle außer Säge').waitFor()
      await table.getByRole('cell', { name: 'Menge' }).first().waitFor()
      // What divides the file is no difference between its parts.
      expect(await table.getByRole('cell', { name: 'Maschine' }).count()).toBe(0)
      expect(await value.locator('option').allTextContents()).toEqual([
        'alle außer Säge',
        'Säge (22)',
        'Fräse (20)',
      ])
      await value.selectOption({ label: 'Säge (22)' })
      await page.getByText('Auf beiden Seiten steht dasselbe.').waitFor()
      await value.selectOption({ label: 'Fräse (20)' })
      await page.getByText('zweite Seite: Schichtbuch Süd · Fassung 2, Maschine: Fräse').waitFor()
      await page.getByRole('button', { name: 'Tauschen' }).click()
      await page.getByText('erste Seite: Schichtbuch Süd · Fassung 2, Maschine: Fräse').waitFor()
      await page.getByText('Zeilen, erste Seite').waitFor()
      expect(await barriers(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('is read the same in English, in the dark, on a narrow screen', async () => {
      const { page, context, complaints } = await signedIn({
        locale: 'en-GB',
        colorScheme: 'dark',
        width: 390,
      })
      for (const [part, seen] of [
        ['sources', 'Schichtbuch Süd.csv'],
        ['read', 'How the file is built'],
        ['sets', 'Version 2'],
        ['compare', 'Two versions'],
      ] as const) {
        await page.goto(at(part))
        await page.getByText(seen).first().waitFor()
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
