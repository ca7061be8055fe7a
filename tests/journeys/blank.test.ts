import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CYCLE_ELEMENTS } from '@leinwand/method'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../packages/server/testing/client.ts'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, visitAs, withoutBrowser } from './browser.ts'

/** The pages of a project that a project with nothing but a canvas must be able to show. */
const PAGES = [
  '',
  '/circle',
  ...CYCLE_ELEMENTS.map(element => `/circle/${element}`),
  '/live',
  '/numbers',
  '/variants',
  '/history',
  '/path',
  '/analysis',
  '/patterns',
]

describe.skipIf(withoutBrowser)(
  `a management team that begins with the canvas${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    let owner: Client
    const folder = mkdtempSync(join(tmpdir(), 'leinwand-journey-'))

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: false }), openBrowser()])
      owner = await server.owner()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
      rmSync(folder, { recursive: true, force: true })
    })

    const signedIn = (given?: Given) => visitAs(browser, owner, given)

    const pick = async (page: Page, file: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Datei öffnen …' }).first().click(),
      ])
      await chooser.setFiles(file)
    }

    it('makes a blank canvas with a name and a provider, and every page of it says something', async () => {
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}/projects`)
      await page.getByRole('button', { name: 'Leere Leinwand …' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name des Projekts').fill('Wärme als Dienst')
      await dialog.getByLabel('Anbieter').fill('Muster GmbH')
      expect(await barriers(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Projekt anlegen' }).click()
      await page.getByRole('heading', { level: 1, name: 'Wärme als Dienst' }).waitFor()
      expect(page.url()).toContain('/projects/waerme-als-dienst')
      for (const path of PAGES) {
        await page.goto(`${server.url}/projects/waerme-als-dienst${path}`)
        await page.getByRole('main').getByRole('heading').first().waitFor()
        await page.waitForLoadState('networkidle')
        expect([path, await page.getByRole('main').textContent()]).toEqual([
          path,
          expect.not.stringMatching(/NaN|undefined|unerwarteter Fehler|Something unexpected/),
        ])
      }
      expect(complaints).toEqual([])
      await context.close()
    }, 120_000)

    it('makes a project of a list of notes, having seen what of it does not fit', async () => {
      const list = join(folder, 'workshop.md')
      writeFileSync(list, '# Nachrüstsatz\n\n## Kern-Partner\n- Sensorhersteller\n## Wetter\n- schön\n')
      const { page, context, complaints } = await signedIn()
      await page.goto(`${server.url}/projects`)
      await pick(page, list)
      const dialog = page.getByRole('dialog')
      await dialog.getByText('Zeile 5: „Wetter“ ist kein Feld der Leinwand').waitFor()
      expect(await dialog.getByLabel('Name des Projekts').inputValue()).toBe('Nachrüstsatz')
      await dialog.getByLabel('Anbieter').fill('Muster GmbH')
      await dialog.getByRole('button', { name: 'Projekt anlegen' }).click()
      await page.getByText('Sensorhersteller').first().waitFor()

      await page.getByRole('button', { name: 'Liste übernehmen …' }).click()
      await dialog
        .getByLabel('oder die Liste hier einfügen')
        .fill('Feld;Text;Status\nKanäle;Messe;geplant\nKern-Partner;Institut;\nWetter;schön;')
      await dialog.getByText('„Wetter“ ist kein Feld der Leinwand').waitFor()
      expect(await barriers(page)).toEqual([])
      await dialog.getByRole('button', { name: '2 Notizen übernehmen' }).click()
      await page.getByText('Messe').first().waitFor()
      await page.getByRole('button', { name: 'Rückgängig' }).first().click()
      await page.getByText('Messe').waitFor({ state: 'detached' })
      await page.getByText('Sensorhersteller').first().waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })
  },
)
