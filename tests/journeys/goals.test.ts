import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../packages/server/testing/client.ts'
import { eventually } from '../../packages/server/testing/eventually.ts'
import { sampleProject } from '../../packages/server/testing/sample-project.ts'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { openBrowser, visitAs, withoutBrowser } from './browser.ts'

const params = { project: 'ziele' }
const perfect = { id: 'perfect', metric: 'f1' as const, on: 'test' as const, min: 1 }

describe.skipIf(withoutBrowser)(
  `goals before models${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
  () => {
    let server: TestServer
    let browser: Browser
    let owner: Client
    beforeAll(async () => {
      ;[server, browser] = await Promise.all([testServer({ demo: false }), openBrowser()])
      owner = await server.owner()
      const file = await sampleProject('ziele')
      await owner.call('createProject', { body: { ...file, gate: [perfect] } })
      await owner.call('applyRecipe', { params, body: { recipe: file.recipe, partial: false } })
    }, 150_000)
    afterAll(async () => {
      await browser?.close()
      await server?.[Symbol.asyncDispose]()
    })

    const room = (element: string) => `${server.url}/projects/ziele/circle/${element}`
    const goRound = async () => {
      const { job } = await owner.call('startRun', { params })
      await eventually(async () => (await owner.call('readJob', { params: { ...params, job } })).state).toBe(
        'done',
      )
    }
    const noBarriers = async (page: Page) => expect(await barriers(page)).toEqual([])

    it('come first, then data, method and gate; a change takes a reason, and the thread leads back to the column', async () => {
      const { page, context, complaints } = await visitAs(browser, owner)
      await page.goto(room('businessUnderstanding'))
      await page.getByRole('button', { name: 'Festschreiben' }).click()
      await page.getByText(/^Festgeschrieben am/).waitFor()

      // The data are prepared and nothing is learned yet: the cards judge by what was prepared.
      await page.goto(room('modeling'))
      await page.getByRole('link', { name: 'Alle Verfahren mit Gründen ansehen' }).click()
      await page.getByText(/3\.000 Zeilen · \d+ Spalten zum Lernen/).waitFor()
      await noBarriers(page)
      await page.getByRole('button', { name: 'Im Projekt verwenden: Zufallswald' }).click()
      const taken = page.getByRole('alert').filter({ hasText: 'lernt jetzt mit „Zufallswald“' })
      await taken.getByRole('button', { name: 'Rückgängig' }).click()
      await page.getByRole('button', { name: 'Im Projekt verwenden: Zufallswald' }).waitFor()
      await eventually(async () => (await owner.call('readProject', { params })).learner.learner).toBe(
        'boostedTrees',
      )

      await goRound()
      await page.goto(room('evaluation'))
      await page.getByText(/^Nicht bestanden/).waitFor()
      await page.getByRole('button', { name: 'Unter Bedingungen freigeben' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Bedingungen', { exact: true }).fill('Vier Wochen nur beobachten.')
      await noBarriers(page)
      await dialog.getByRole('button', { name: 'Freigeben und verwerten' }).click()
      await page.getByText(/^Unter Bedingungen bestanden/).waitFor()
      await page.getByRole('note').getByText('Vier Wochen nur beobachten.').waitFor()

      await page.goto(room('businessUnderstanding'))
      await page.getByRole('button', { name: 'Kriterien bearbeiten' }).click()
      await dialog.getByLabel('mindestens', { exact: true }).fill('0,2')
      await dialog.getByRole('button', { name: 'Speichern' }).click()
      await dialog.getByText(/^Bitte den Grund angeben/).waitFor()
      await noBarriers(page)
      await dialog.getByLabel('Grund der Änderung').fill('Der Kunde trägt mehr Fehlalarme.')
      await dialog.getByRole('button', { name: 'Speichern' }).click()
      await page.getByRole('table', { name: 'Entscheidungen über die Kriterien' }).waitFor()
      await page.goto(room('evaluation'))
      const stamp = page.getByRole('note').filter({ hasText: 'Der Kunde trägt mehr Fehlalarme.' })
      await stamp.waitFor()
      await noBarriers(page)

      await goRound()
      await page.goto(room('evaluation'))
      await page.getByText(/^Bestanden: /).waitFor()
      await stamp.waitFor({ state: 'detached' })

      await page.getByRole('link', { name: 'Den Faden zeigen' }).first().click()
      await page.getByRole('button', { name: /^Faden von hier: warnung/i }).click()
      await page.getByRole('button', { name: /^Faden von hier: Ausschuss/ }).press('Enter')
      await page.getByRole('button', { name: /^Faden von hier: Tool wear \[min\]/ }).waitFor()
      expect(await page.getByRole('button', { name: /^Faden von hier: Torque/ }).count()).toBe(0)
      await noBarriers(page)

      // What came of it is entered, and the thread ends there.
      await page.goto(room('businessUnderstanding'))
      const goals = page.getByRole('table', { name: 'KPIs' })
      await goals.getByRole('button', { name: /^Messwert eintragen: Ungeplanter Stillstand/ }).click()
      await dialog.getByRole('button', { name: 'Eintragen' }).click()
      await dialog.getByText('Bitte ausfüllen.').waitFor()
      await dialog.getByLabel('Gemessener Wert (h)').fill('3,5')
      await dialog.getByLabel('gemessen über (freiwillig)').fill('drittes Quartal')
      await dialog.getByRole('button', { name: 'Eintragen' }).click()
      const values = dialog.getByRole('table', { name: 'Messwerte' })
      await values.getByRole('cell', { name: '-2,7' }).waitFor()
      await values.getByRole('cell', { name: 'ja' }).waitFor()
      await noBarriers(page)
      await page.keyboard.press('Escape')
      await goals.getByRole('cell', { name: /^3,5/ }).waitFor()

      await page.goto(`${server.url}/projects/ziele`)
      const thread = page.getByRole('table').filter({ hasText: 'gemessen seit Verwertung' }).first()
      await thread.getByRole('cell', { name: /^3,5\s*bis [\d.]+\s*drittes Quartal/ }).waitFor()
      await page.goto(`${server.url}/projects/ziele/thread?from=kpi:stillstand`)
      await page.getByRole('button', { name: /^Faden von hier: Ungeplanter Stillstand.*3,5 h/ }).waitFor()
      expect(await page.getByText('Nach der Verwertung noch nicht gemessen.').count()).toBe(0)
      await noBarriers(page)
      await page.getByRole('button', { name: /^Messwert eintragen/ }).click()
      await values.getByRole('button', { name: /^Messwert 3,5 h .* löschen/ }).click()
      await page.getByText('Nach der Verwertung noch nicht gemessen.').waitFor()
      await page.getByRole('alert').getByRole('button', { name: 'Rückgängig' }).click()
      await page.getByRole('button', { name: /^Faden von hier: Ungeplanter Stillstand.*3,5 h/ }).waitFor()

      // What was measured of a goal goes with it and comes back with it, also from another page.
      const { kpis, measurements } = await owner.call('readProject', { params })
      const energy = { ...kpis[0]!, id: 'energie', name: 'Energie', unit: 'kWh' }
      const reason = 'Ein Ziel kommt dazu.'
      await owner.call('changeCriteria', { params, body: { kpis: [...kpis, energy], reason } })
      const used = { id: 'verbrauch', kpi: 'energie', value: 120, until: '2026-06-30' }
      const part = { ...params, part: 'measurements' as const }
      await owner.call('changePart', { params: part, body: [used, ...measurements] })
      await page.goto(room('businessUnderstanding'))
      await goals.getByRole('button', { name: 'Bearbeiten: Energie' }).click()
      await dialog.getByRole('button', { name: 'Löschen' }).click()
      await dialog.getByLabel('Grund der Änderung').fill('Das Ziel fällt weg.')
      await dialog.getByRole('button', { name: 'Löschen' }).click()
      const gone = page.getByRole('alert').filter({ hasText: 'KPI „Energie“ gelöscht.' })
      await gone.waitFor()
      expect((await owner.call('readProject', { params })).measurements).toEqual(measurements)
      await page.getByRole('link', { name: 'Den Faden zeigen' }).click()
      await page.getByRole('heading', { name: 'Der Faden' }).waitFor()
      await gone.getByRole('button', { name: 'Rückgängig' }).click()
      await eventually(async () => (await owner.call('readProject', { params })).measurements).toEqual([
        ...measurements,
        used,
      ])
      expect(complaints).toEqual([])
      await context.close()
    }, 240_000)
  },
)
