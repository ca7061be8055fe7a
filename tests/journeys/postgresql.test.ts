import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  hasPostgresql,
  type PostgresqlServer,
  startPostgresql,
  WITHOUT_POSTGRESQL,
} from '../../packages/adapters/testing/postgresql-server.ts'
import type { Client } from '../../packages/server/testing/client.ts'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { openBrowser, visitAs, withoutBrowser } from './browser.ts'

const missing = withoutBrowser ?? (hasPostgresql ? null : WITHOUT_POSTGRESQL)

describe.skipIf(missing)(`a database is queried${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let postgres: PostgresqlServer
  let server: TestServer
  let browser: Browser
  let owner: Client

  beforeAll(async () => {
    ;[server, browser, postgres] = await Promise.all([
      testServer({ demo: false }),
      openBrowser(),
      startPostgresql(),
    ])
    await postgres.run(`
      CREATE TABLE messwerte (n int, maschine text, druck numeric(6,2));
      INSERT INTO messwerte SELECT n, 'Fräse ' || n % 3, n / 4.0 FROM generate_series(1, 120) AS n;`)
    owner = await server.owner()
    const body = { leinwand: 1, id: 'werk', name: 'Werk Süd', provider: 'Muster GmbH' }
    await owner.call('createProject', { body })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.[Symbol.asyncDispose]()
    await postgres?.[Symbol.asyncDispose]()
  })

  it('is set up with a wrong password first, tried, read, and read again once there are more rows', async () => {
    const { page, context, complaints } = await visitAs(browser, owner)
    await page.goto(`${server.url}/projects/werk/circle/dataUnderstanding?part=sources`)
    await page.getByRole('button', { name: 'PostgreSQL abfragen' }).click()
    const form = page.getByRole('form', { name: 'Abfrage an PostgreSQL' })
    await form.getByLabel('Name der Quelle').fill('Messwerte')
    await form.getByLabel('Rechner').fill('127.0.0.1')
    await form.getByLabel('Port').fill(String(postgres.port))
    await form.getByLabel('Datenbank').fill('postgres')
    await form.getByRole('textbox', { name: 'Nutzer' }).fill('leinwand')
    await form.locator('input[type="password"]').fill('falsch')
    await form.getByLabel('Eigenes Zertifikat (PEM)').fill('kein Zertifikat')
    await form.getByLabel('Abfrage (SQL)').fill('SELECT 1')
    await form.getByRole('button', { name: 'Verbindung prüfen' }).click()
    await form.getByRole('alert').getByText('Das Zertifikat des Servers ist nicht lesbar').waitFor()
    expect(await barriers(page)).toEqual([])
    await form.getByLabel('Verschlüsselung').selectOption({ label: 'unverschlüsselt' })
    expect(await form.getByLabel('Eigenes Zertifikat (PEM)').count()).toBe(0)
    await form.getByLabel('Abfrage (SQL)').fill('SELECT * FROM messwerte ORDER BY n')
    await form.getByRole('button', { name: 'Verbindung prüfen' }).click()
    await form.getByRole('alert').getByText('Name oder Passwort stimmt nicht').waitFor()
    expect(await barriers(page)).toEqual([])

    await form.getByRole('checkbox', { name: 'kein Passwort' }).check()
    await form.getByRole('button', { name: 'Verbindung prüfen' }).click()
    await form.getByRole('alert').getByText('Name oder Passwort stimmt nicht').waitFor()
    await form.getByRole('checkbox', { name: 'kein Passwort' }).uncheck()
    await form.locator('input[type="password"]').fill(postgres.password)
    await form.getByRole('button', { name: 'Verbindung prüfen' }).click()
    await form.getByText('Die Verbindung steht').waitFor()
    await form.getByRole('table', { name: 'Die ersten Zeilen' }).getByText('Fräse 1').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await form.getByRole('button', { name: 'Einlesen' }).click()
    const card = page.getByRole('region', { name: 'Messwerte' })
    await card.getByText('120 Zeilen, 3 Spalten').waitFor({ timeout: 60_000 })
    await card.getByText(`Abfrage an PostgreSQL, leinwand auf 127.0.0.1:${postgres.port}/postgres`).waitFor()

    await postgres.run(`INSERT INTO messwerte VALUES (121, 'Fräse 9', NULL)`)
    await card.getByRole('button', { name: 'Neu einlesen: Messwerte' }).click()
    await card.getByText('121 Zeilen, 3 Spalten').waitFor({ timeout: 60_000 })
    expect(await page.content()).not.toContain(postgres.password)
    expect(await barriers(page)).toEqual([])
    const sets = await owner.call('listDataSets', { params: { project: 'werk' } })
    expect(sets.map(({ version, rows }) => [version, rows])).toEqual([
      [2, 121],
      [1, 120],
    ])

    // What speaks of people is said before something of the project goes to others.
    const about = { params: { project: 'werk', dataSet: sets[0]!.id }, body: { personalData: true } }
    await owner.call('describeDataSet', about)
    await page.goto(`${server.url}/projects/werk`)
    await page.getByRole('button', { name: 'Ausgeben' }).click()
    await page.getByText('„Messwerte“ enthält personenbezogene Daten: Bitte prüfen').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Gäste einladen' }).click()
    await page.getByText('„Messwerte“ enthält personenbezogene Daten: Gäste sehen').waitFor()
    expect(await barriers(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  }, 120_000)
})
