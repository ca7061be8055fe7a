import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../packages/server/testing/test-server.ts'
import { barriers } from './axe.ts'
import { type Given, openBrowser, type Visitor, visitDemo, withoutBrowser } from './browser.ts'

describe.skipIf(withoutBrowser)(
  `exporting in a browser${withoutBrowser ? ` (skipped: ${withoutBrowser})` : ''}`,
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

    const onCanvas = async (given?: Given): Promise<Visitor> => {
      const visitor = await visitDemo(browser, server.url, given)
      await visitor.page.getByRole('link', { name: 'Fräsmaschine mit Ausfallwarnung' }).click()
      await visitor.page.getByText('Ausfälle vorhersagen').first().waitFor()
      return visitor
    }
    const saved = async (page: Page, menu: string, format: string) => {
      const begins = page.waitForEvent('download', { timeout: 60_000 })
      await page.getByRole('button', { name: menu }).click()
      await page.getByRole('menuitem', { name: format }).click()
      const file = await begins
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
    }

    it('saves report, slides, workbook, picture and project file, and says when they are there', async () => {
      const { page, context, complaints } = await onCanvas()
      for (const [format, ending, begins] of [
        ['PDF', 'pdf', '%PDF-1.7'],
        ['PowerPoint', 'pptx', 'PK'],
        ['Excel', 'xlsx', 'PK'],
        ['Bild (SVG)', 'svg', '<?xml'],
        ['Bild (PNG)', 'png', '\u0089PNG'],
        ['Projektdatei (JSON)', 'json', '{\n'],
        ['Projektdatei (YAML)', 'yaml', 'leinwand: 1'],
      ] as const) {
        const { name, bytes } = await saved(page, 'Ausgeben', format)
        expect(name).toMatch(new RegExp(`^milling.*\\.${ending}$`))
        expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
        await page.getByRole('status').getByText(`${format} ist gespeichert.`).waitFor({ state: 'attached' })
      }
      await page.getByRole('button', { name: 'Ausgeben' }).click()
      await page.getByRole('menuitem', { name: 'PDF' }).waitFor()
      expect(await barriers(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    }, 150_000)

    it('says why nothing comes, in the reader’s language', async () => {
      const { page, context } = await onCanvas({ locale: 'en-GB' })
      await page.route('**/document?*', route => route.abort())
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: 'PDF' }).click()
      await page.getByText('The server does not answer.').waitFor()
      await context.close()
    })
  },
)
