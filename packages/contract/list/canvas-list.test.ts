import { readdirSync, readFileSync } from 'node:fs'
import { BLOCK_NAMES, Note, newNote } from '@leinwand/method'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { message } from '../failures/failures.ts'
import { blockOf } from './block-words.ts'
import { canvasList } from './canvas-list.ts'
import { csvCells } from './csv-cells.ts'
import { notesOfList } from './list-notes.ts'

const golden = new URL('./golden/', import.meta.url)
const lists = readdirSync(golden).filter(name => !name.endsWith('.out'))

const readList = (text: string, file: string) => {
  const list = canvasList(text, { file })
  const { notes, failures } = notesOfList(list, { notes: [], file })
  return {
    title: list.title,
    description: list.description,
    notes,
    failures: [...list.failures, ...failures],
  }
}

/** What a note says beside what every note has. */
const shown = ({ rank: _rank, ...note }: Note) => {
  const usual = Object.entries(newNote({ id: '', block: note.block, rank: 0, text: '' }))
  const own = Object.entries(note).filter(
    ([key, value]) =>
      !usual.some(([name, one]) => name === key && JSON.stringify(one) === JSON.stringify(value)),
  )
  return JSON.stringify(Object.fromEntries([['block', note.block], ...own]))
}

test.each(lists)('%s becomes its notes and its sentences', async name => {
  const { title, description, notes, failures } = readList(readFileSync(new URL(name, golden), 'utf8'), name)
  const sentences = (['de', 'en'] as const).map(language =>
    failures.map(({ code, params }) => `${code}: ${message(code, params, language).message}`).join('\n'),
  )
  const said = [`title: ${title}`, `description: ${description}`, ...notes.map(shown), ...sentences].join(
    '\n',
  )
  await expect(`${said}\n`).toMatchFileSnapshot(new URL(`${name}.out`, golden).pathname)
  expect(said).not.toMatch(/\{\w+\}/)
})

test('the blocks are known by their names in both languages, however they are written', () => {
  for (const names of Object.values(BLOCK_NAMES)) {
    for (const [block, name] of Object.entries(names)) {
      for (const written of [name, name.toUpperCase(), `3. ${name}:`, name.replace(/[- ]/g, '')])
        expect([written, blockOf(written)]).toEqual([written, block])
    }
  }
  expect(blockOf('Schlüsselpartner')).toBe('keyPartners')
  expect(blockOf('Nutzen versprechen')).toBe('valuePropositions')
  expect(blockOf('Wetter')).toBeUndefined()
})

test('a text that is too long for a note stands whole in the details, and that is said', () => {
  const text = `${'sehr langes Wort '.repeat(20)}Ende`
  const { notes, failures } = readList(`# Kanäle\n- ${text}\n  - dazu\n`, 'x.md')
  expect(notes[0]?.text.length).toBeLessThanOrEqual(120)
  expect(notes[0]?.details).toBe(`${text}\n\n- dazu`)
  expect(failures).toEqual([
    { code: 'list-text-long', params: { file: 'x.md', line: 2, length: text.length, limit: 120 } },
  ])
})

test('a list goes below what stands already, and finds the segments there', () => {
  const ids = ['new-1', 'new-2']
  const there = [newNote({ id: 'seg', block: 'customerSegments', rank: 4, text: 'Maschinenbauer' })]
  const list = canvasList(
    'block,text,segment\ncustomerSegments,Zulieferer,\nchannels,Messe,maschinenbauer\n',
    {
      file: 'x.csv',
    },
  )
  const { notes } = notesOfList(list, {
    notes: there,
    file: 'x.csv',
    newId: () => ids.shift() ?? '',
  })
  expect(notes.map(({ id, rank, segment }) => [id, rank, segment])).toEqual([
    ['new-1', 5, ''],
    ['new-2', 0, 'seg'],
  ])
})

test('an office file, a picture and more notes than one act holds are said', () => {
  expect(canvasList('PK\u0003\u0004\u0014\u0000', { file: 'x.csv' }).failures).toEqual([
    { code: 'list-not-text', params: { file: 'x.csv' } },
  ])
  const many = canvasList(`# Kanäle\n${'- x\n'.repeat(2001)}`, { file: 'x.md' })
  expect(many.items).toHaveLength(2000)
  expect(many.failures).toEqual([
    { code: 'list-too-long', params: { file: 'x.md', count: 2001, limit: 2000, line: 2002 } },
  ])
})

test('whatever the text, it is read without a throw, and what comes out are notes', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '# Kanäle',
      '## Kosten',
      '- ',
      '  - ',
      '\t',
      '\n',
      ';',
      '"',
      ',',
      'Feld',
      'Text',
      '[ ] ',
      '***',
      '===',
      '```',
    ),
    fc.string({ maxLength: 20, unit: 'binary' }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('x.md', 'x.csv', 'x.txt'),
      (parts, file) => {
        const { notes } = readList(parts.join(''), file)
        expect(Note.array().safeParse(notes).success).toBe(true)
        expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
      },
    ),
    { numRuns: 500 },
  )
})

test('cells written as RFC 4180 has it are read as they were', () => {
  const cell = fc.string({ maxLength: 12 }).map(text => `${text}`.replaceAll('\r', '').replaceAll('\n', ' '))
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t'), (table, delimiter) => {
      const filled = table.filter(row => row.some(each => each.trim() !== ''))
      const text = filled
        .map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(delimiter))
        .join('\r\n')
      expect(csvCells(text, delimiter).rows.map(({ cells }) => cells)).toEqual(filled)
    }),
  )
})
