import { BLOCKS, type Block } from '../canvas/block.ts'
import { type Note, newNote } from '../canvas/note.ts'
import type { AnalysisInput } from './analysis-input.ts'
import type { RuleId } from './finding.ts'

export const note = (id: string, block: Block, more: Partial<Note> = {}): Note =>
  newNote({ id, block, rank: 0, text: id, ...more })

/** What a note may be bound to in the cases. */
export const ids: AnalysisInput['ids'] = {
  kpi: ['stillstand'],
  party: ['kunde'],
  source: ['data'],
  recipe: ['rezept'],
  model: ['model'],
  deployment: ['warnung'],
  offer: ['abo', 'satz'],
  assumption: ['lohn'],
}

export const segment = (id: string, more: Partial<Note> = {}) => note(id, 'customerSegments', more)
export const value = (id: string, more: Partial<Note> = {}) => note(id, 'valuePropositions', more)
const revenue = (id: string, more: Partial<Note> = {}) => note(id, 'revenueStreams', more)
const toldApart = [segment('klein'), segment('gross'), value('sparen', { segment: 'klein' })]

type Case = { name: string; notes: Note[]; finds: string[][]; more?: Partial<AnalysisInput> }

/** Canvases for each rule, and the notes of every finding that it makes there. */
export const cases: Readonly<Record<RuleId, Case[]>> = {
  'binding-gone': [
    {
      name: 'bound to what is gone',
      notes: [note('a', 'keyResources', { bindings: [{ to: 'source', id: 'old' }] })],
      finds: [['a']],
    },
    { name: 'of an offer that is gone', notes: [revenue('a', { offer: 'old' })], finds: [['a']] },
    {
      name: 'bound to what is there',
      notes: [
        note('a', 'keyResources', { bindings: [{ to: 'source', id: 'data' }] }),
        revenue('b', { offer: 'abo' }),
      ],
      finds: [],
    },
  ],
  'link-gone': [
    { name: 'a link to nothing', notes: [note('a', 'channels', { links: ['x'] })], finds: [['a']] },
    { name: 'a link to a note', notes: [note('a', 'channels', { links: ['b'] }), value('b')], finds: [] },
    {
      name: 'standing for the note of a pattern',
      notes: [note('a', 'channels', { links: ['pay-per-use__meter'] })],
      finds: [],
    },
  ],
  'segment-gone': [
    { name: 'a segment that is nothing', notes: [value('a', { segment: 'x' })], finds: [['a']] },
    {
      name: 'a segment that was moved away',
      notes: [value('a', { segment: 'b' }), note('b', 'channels')],
      finds: [['a']],
    },
    { name: 'a segment', notes: [value('a', { segment: 'b' }), segment('b')], finds: [] },
  ],
  'block-empty': [
    { name: 'one left empty', notes: BLOCKS.slice(1).map(block => note(block, block)), finds: [[]] },
    {
      name: 'a gap that is marked',
      notes: BLOCKS.map(block => note(block, block, { status: 'missing' })),
      finds: [],
    },
  ],
  'segment-without-value': [
    { name: 'no proposition at all', notes: [segment('s')], finds: [['s']] },
    { name: 'propositions for others only', notes: toldApart, finds: [['gross']] },
    { name: 'the only segment needs no link', notes: [segment('s'), value('v')], finds: [] },
    {
      name: 'a proposition that is itself missing serves nobody',
      notes: [segment('s'), value('v', { status: 'missing' })],
      finds: [['s']],
    },
    {
      name: 'a customer is part of its segment',
      notes: [segment('s'), segment('kunde', { segment: 's' }), value('v', { segment: 's' })],
      finds: [],
    },
    {
      name: 'a link from the segment',
      notes: [segment('s', { links: ['v'] }), segment('t', { links: ['v'] }), value('v')],
      finds: [],
    },
    {
      name: 'parts of each other',
      notes: [segment('s', { segment: 't' }), segment('t', { segment: 's' })],
      finds: [['s'], ['t']],
    },
  ],
  'value-without-segment': [
    { name: 'no segment at all', notes: [value('v')], finds: [['v']] },
    { name: 'the one that does not say', notes: [...toldApart, value('offen')], finds: [['offen']] },
    { name: 'nothing is told apart', notes: [segment('s'), segment('t'), value('v'), value('w')], finds: [] },
    {
      name: 'it shares an offer with the segment',
      notes: [
        ...toldApart,
        value('v', { offer: 'abo' }),
        segment('u', { bindings: [{ to: 'offer', id: 'abo' }] }),
      ],
      finds: [],
    },
  ],
  'revenue-without-segment': [
    { name: 'no segment at all', notes: [revenue('r')], finds: [['r']] },
    { name: 'among several', notes: [...toldApart, revenue('r')], finds: [['r']] },
    {
      name: 'through the proposition',
      notes: [...toldApart, revenue('r', { links: ['sparen'] })],
      finds: [],
    },
    { name: 'the only segment', notes: [segment('s'), revenue('r')], finds: [] },
  ],
  'revenue-without-value': [
    { name: 'no proposition at all', notes: [revenue('r')], finds: [['r']] },
    {
      name: 'the one that does not say',
      notes: [value('v'), value('w'), revenue('r', { links: ['v'] }), revenue('q')],
      finds: [['q']],
    },
    { name: 'the only proposition', notes: [value('v'), revenue('r')], finds: [] },
    {
      name: 'the same offer',
      notes: [
        value('v', { offer: 'abo' }),
        value('w'),
        revenue('r', { bindings: [{ to: 'offer', id: 'abo' }] }),
      ],
      finds: [],
    },
    {
      name: 'its segment has one',
      notes: [...toldApart, value('w', { segment: 'gross' }), revenue('r', { segment: 'gross' })],
      finds: [],
    },
  ],
  'channel-without-segment': [
    { name: 'no segment', notes: [note('c', 'channels')], finds: [['c']] },
    {
      name: 'among several',
      notes: [...toldApart, note('c', 'channels'), note('d', 'channels', { segment: 'gross' })],
      finds: [['c']],
    },
    { name: 'the only segment', notes: [segment('s'), note('c', 'channels')], finds: [] },
  ],
  'relationship-without-segment': [
    { name: 'no segment', notes: [note('c', 'customerRelationships')], finds: [['c']] },
    { name: 'among several', notes: [...toldApart, note('c', 'customerRelationships')], finds: [['c']] },
    { name: 'the only segment', notes: [segment('s'), note('c', 'customerRelationships')], finds: [] },
  ],
  'data-service-without-source': [
    { name: 'a service from nothing', notes: [value('v', { offering: 'service' })], finds: [['v']] },
    {
      name: 'by its offer in the plan',
      notes: [revenue('r', { offer: 'abo' })],
      more: { offers: [{ id: 'abo', name: 'Abo', offering: 'service' }] },
      finds: [['r']],
    },
    {
      name: 'a bound source',
      notes: [
        value('v', { offering: 'service' }),
        note('k', 'keyResources', { bindings: [{ to: 'source', id: 'data' }] }),
      ],
      finds: [],
    },
    {
      name: 'data are acquired',
      notes: [
        value('v', { offering: 'service' }),
        note('k', 'keyActivities', { cycle: ['automatedAcquisition'] }),
      ],
      finds: [],
    },
    { name: 'hardware', notes: [value('v', { offering: 'hardware' })], finds: [] },
  ],
  'data-service-without-contract': [
    {
      name: 'nothing is agreed',
      notes: [
        value('v', { offering: 'service' }),
        note('p', 'keyPartners', { details: 'Rahmenvertrag über Messköpfe' }),
      ],
      finds: [['v']],
    },
    {
      name: 'a note says it',
      notes: [
        value('v', { offering: 'service' }),
        note('k', 'keyResources', { text: 'Vertrag über die Nutzung der Daten' }),
      ],
      finds: [],
    },
    {
      name: 'evidence says it',
      notes: [
        value('v', {
          offering: 'service',
          evidence: [{ grade: 'documented', text: 'Data usage agreement' }],
        }),
      ],
      finds: [],
    },
    {
      name: 'a contract still missing',
      notes: [
        value('v', { offering: 'service' }),
        note('k', 'keyResources', { text: 'Datennutzungsvertrag', status: 'missing' }),
      ],
      finds: [['v']],
    },
  ],
  'partner-without-part': [
    { name: 'nobody knows', notes: [note('p', 'keyPartners'), note('k', 'keyActivities')], finds: [['p']] },
    {
      name: 'linked from the resource',
      notes: [note('p', 'keyPartners'), note('k', 'keyResources', { links: ['p'] })],
      finds: [],
    },
    { name: 'said in the details', notes: [note('p', 'keyPartners', { details: 'liefert' })], finds: [] },
  ],
  'cost-without-cause': [
    {
      name: 'nothing says',
      notes: [note('c', 'costStructure', { text: 'Sonstiges' }), note('k', 'keyActivities')],
      finds: [['c']],
    },
    {
      name: 'linked',
      notes: [note('c', 'costStructure', { links: ['k'] }), note('k', 'keyActivities')],
      finds: [],
    },
    {
      name: 'an assumption of the plan',
      notes: [note('c', 'costStructure', { bindings: [{ to: 'assumption', id: 'lohn' }] })],
      finds: [],
    },
    {
      name: 'the same word',
      notes: [
        note('c', 'costStructure', { text: 'Entwicklungskosten' }),
        note('k', 'keyActivities', { text: 'Warnung entwickeln' }),
      ],
      finds: [],
    },
  ],
  'offer-without-revenue': [
    {
      name: 'one of two is told',
      notes: [revenue('r', { offer: 'abo' })],
      more: {
        offers: [
          { id: 'abo', name: 'Abo', offering: 'service' },
          { id: 'satz', name: 'Satz', offering: 'hardware' },
        ],
      },
      finds: [[]],
    },
    {
      name: 'none is told: the plan came first',
      notes: [revenue('r')],
      more: { offers: [{ id: 'abo', name: 'Abo', offering: 'service' }] },
      finds: [],
    },
  ],
  'value-as-feature': [
    { name: 'a portal', notes: [value('v', { text: 'Wartungsportal mit Sensordaten' })], finds: [['v']] },
    { name: 'in English', notes: [value('v', { text: 'AI dashboard for operators' })], finds: [['v']] },
    {
      name: 'a service alone',
      notes: [value('v', { text: 'Ausfallvorhersage' }), value('w', { text: 'Condition monitoring' })],
      finds: [['v'], ['w']],
    },
    { name: 'a benefit', notes: [value('v', { text: 'Kein ungeplanter Stillstand mehr' })], finds: [] },
    {
      name: 'a benefit by a thing',
      notes: [value('v', { text: 'App spart zwei Stunden am Tag' })],
      finds: [],
    },
    {
      name: 'measured by a KPI',
      notes: [value('v', { text: 'Dashboard', bindings: [{ to: 'kpi', id: 'stillstand' }] })],
      finds: [],
    },
    {
      name: 'no word within a word',
      notes: [value('v', { text: 'Tomaten vom Kiosk, knapp kalkuliert' })],
      finds: [],
    },
  ],
  'segments-not-told-apart': [
    { name: 'two and nothing said', notes: [segment('s'), segment('t'), value('v')], finds: [['s', 't']] },
    { name: 'said', notes: toldApart, finds: [] },
    { name: 'one', notes: [segment('s'), value('v')], finds: [] },
  ],
  'segment-is-everybody': [
    {
      name: 'all customers',
      notes: [segment('s', { text: 'Alle Kunden' }), segment('t', { text: 'everyone' })],
      finds: [['s'], ['t']],
    },
    {
      name: 'all of a kind with a number',
      notes: [segment('s', { text: 'Alle Zulieferer mit 20 Maschinen' })],
      finds: [],
    },
    { name: 'somebody', notes: [segment('s', { text: 'Allergiker' })], finds: [] },
  ],
  'orphan-note': [
    {
      name: 'the one that leads nowhere',
      notes: [note('a', 'keyActivities', { cycle: ['modeling'] }), note('b', 'keyResources')],
      finds: [['b']],
    },
    {
      name: 'a canvas without links is no canvas of orphans',
      notes: [note('a', 'keyActivities'), note('b', 'keyResources')],
      finds: [],
    },
    {
      name: 'linked to',
      notes: [note('a', 'keyActivities', { links: ['b'] }), note('b', 'keyResources')],
      finds: [],
    },
  ],
  'duplicate-notes': [
    {
      name: 'but for case and comma',
      notes: [
        note('a', 'channels', { text: 'Messe, jährlich' }),
        note('b', 'channels', { text: 'messe jährlich' }),
      ],
      finds: [['a', 'b']],
    },
    {
      name: 'on other blocks',
      notes: [note('a', 'channels', { text: 'Messe' }), note('b', 'costStructure', { text: 'Messe' })],
      finds: [],
    },
    {
      name: 'nothing but signs',
      notes: [note('a', 'channels', { text: '!' }), note('b', 'channels', { text: '?' })],
      finds: [],
    },
  ],
  'several-ideas': [
    { name: 'a semicolon', notes: [note('a', 'channels', { text: 'Messe; Vertreter' })], finds: [['a']] },
    { name: 'a comma', notes: [note('a', 'channels', { text: 'Messe, jährlich' })], finds: [] },
  ],
  'gap-without-owner': [
    {
      name: 'planned and missing',
      notes: [note('a', 'channels', { status: 'planned' }), note('b', 'channels', { status: 'missing' })],
      finds: [['a', 'b']],
    },
    { name: 'owned', notes: [note('a', 'channels', { status: 'planned', owner: 'Vertrieb' })], finds: [] },
  ],
}
