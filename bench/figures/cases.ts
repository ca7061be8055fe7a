import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where the public data sets lie; they are not part of the project. */
export const DATA = process.env.LEINWAND_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data')
const root = resolve(import.meta.dirname, '../..')

/** One line of the table: what `leinwand train` is asked, and which of its figures has to reach what. */
export type Case = {
  name: string
  file: string
  target: string
  recipe?: string
  cv: number
  split?: 'random' | 'stratified'
  sources?: Readonly<Record<string, string>>
  task?: 'classification' | 'regression'
  wanted: readonly { metric: string; atLeast?: number; atMost?: number }[]
}

const hydraulic = (target: string, atLeast: number): Case => ({
  name: `hydraulic ${target}, whole blocks of cycles out`,
  file: 'hydraulic/SE.txt',
  target,
  recipe: join(root, 'examples/hydraulic/project.yaml'),
  cv: 5,
  sources: Object.fromEntries(
    ['CE', 'CP', 'TS1', 'TS2', 'TS3', 'TS4', 'VS1', 'profile'].map(name => [name, `hydraulic/${name}.txt`]),
  ),
  wanted: [{ metric: 'accuracy', atLeast }],
})

const ALL: readonly Case[] = [
  {
    name: 'AI4I 2020, 5 folds',
    file: 'ai4i2020/ai4i2020.csv',
    target: 'Machine_failure',
    recipe: join(root, 'examples/milling/project.yaml'),
    cv: 5,
    wanted: [
      { metric: 'f1', atLeast: 0.88 },
      { metric: 'rocAuc', atLeast: 0.975 },
    ],
  },
  {
    name: 'concrete, 10 folds',
    file: 'concrete/Concrete_Data.csv',
    target: 'Concrete compressive strength',
    cv: 10,
    wanted: [{ metric: 'rmse', atMost: 4.5 }],
  },
  {
    name: 'steel plates, 5 folds stratified',
    file: 'steel_plates/steel_plates_faults.csv',
    target: 'fault',
    recipe: join(import.meta.dirname, 'steel.yaml'),
    cv: 5,
    split: 'stratified',
    wanted: [{ metric: 'macroF1', atLeast: 0.81 }],
  },
  hydraulic('cooler', 0.98),
  hydraulic('valve', 0.85),
  hydraulic('pump', 0.93),
]

/** The cases whose recipe is there, with their files where they lie. */
export const CASES: readonly Case[] = ALL.filter(
  ({ recipe }) => recipe === undefined || existsSync(recipe),
).map(each => ({
  ...each,
  file: join(DATA, each.file),
  ...(each.sources
    ? {
        sources: Object.fromEntries(Object.entries(each.sources).map(([id, file]) => [id, join(DATA, file)])),
      }
    : {}),
}))
