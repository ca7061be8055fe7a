import { isNumeric } from '../expression/type.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import {
  type Compile,
  columnOf,
  type Foresight,
  notLive,
  type StepContext,
  wrongType,
} from './compiled-step.ts'
import { asTime } from './instant.ts'
import { namedWell } from './projection.ts'

type Join = Extract<Step, { step: 'join' }>

/** Rows of a branch that live rows may take with them: a table in the bundle, not a data set. */
const MOST_LOOKED_UP = 10_000
/** More rows than these are not what anybody meant. */
const MOST_ROWS = 100_000_000

const left = (name: string): Sql => sql`_left.${identifier(name)}`
const right = (name: string): Sql => sql`_right.${identifier(name)}`
const comparable = (a: ColumnType, b: ColumnType): boolean => a === b || (isNumeric(a) && isNumeric(b))

type Pairs = readonly { left: TableColumn; right: TableColumn }[]

const pairsOf = (step: Join, context: StepContext, there: StepContext): Result<Pairs> => {
  const pairs: { left: TableColumn; right: TableColumn }[] = []
  for (const names of step.on) {
    const own = columnOf(context, names.left)
    if (!own.ok) return own
    const other = columnOf(there, names.right)
    if (!other.ok) return other
    if (!comparable(own.value.type, other.value.type)) return wrongType(there, other.value, own.value.type)
    pairs.push({ left: own.value, right: other.value })
  }
  return success(pairs)
}

const isTime = ({ type }: TableColumn) => type === 'timestamp' || type === 'date'

const timesOf = (step: Join, context: StepContext, there: StepContext): Result<Pairs> => {
  if (step.kind !== 'asof') return success([])
  if (!step.time) return failure('join-without-time', { step: context.number })
  const own = columnOf(context, step.time.left)
  if (!own.ok) return own
  const other = columnOf(there, step.time.right)
  if (!other.ok) return other
  if (!isTime(own.value)) return wrongType(context, own.value, 'timestamp')
  if (!isTime(other.value)) return wrongType(there, other.value, 'timestamp')
  return success([{ left: own.value, right: other.value }])
}

const equalKeys = (pairs: Pairs): Sql[] =>
  pairs.map(pair => sql`${left(pair.left.name)} = ${right(pair.right.name)}`)

const keysOf = (pairs: Pairs): Sql =>
  joined(
    pairs.map(pair => identifier(pair.right.name)),
    ', ',
  )

/** The rows of the branch counted by key, before they are joined: what a join multiplies is said before it runs. */
const multiplying = (step: Join, pairs: Pairs, context: StepContext, relation: Sql): Foresight => {
  const keys = keysOf(pairs)
  const name = joined(
    pairs.map(pair => sql`CAST(${right(pair.right.name)} AS VARCHAR)`),
    ', ',
  )
  const least = step.kind === 'left' ? sql`1` : sql`0`
  return {
    query: input => {
      const counted = sql`(SELECT ${keys}, count(*) AS _let0 FROM ${relation} GROUP BY ${keys})`
      const met = sql`(SELECT coalesce(_let0, 0) AS _let1, concat_ws(' · ', ${name}) AS _let2
        FROM ${input} AS _left LEFT JOIN ${counted} AS _right ON ${joined(equalKeys(pairs), ' AND ')})`
      return sql`SELECT count(*) AS rows, CAST(sum(greatest(_let1, ${least})) AS BIGINT) AS becomes,
        max(_let1) AS most, min(_let2) FILTER (_let1 > 1) AS key FROM ${met}`
    },
    judge: ({ rows, becomes, most, key }) => {
      if (Number(most) <= 1) return {}
      const params = { step: context.number, key: String(key), rows: Number(rows), becomes: Number(becomes) }
      if (params.becomes > MOST_ROWS) return { failure: failure('join-explodes', params).failure }
      const said = failure(step.several === 'refuse' ? 'join-refused' : 'join-multiplies', params).failure
      return step.several === 'refuse' ? { failure: said } : { warning: said }
    },
  }
}

/** The last row of each key and time, so that the one that is taken does not depend on how the work was shared. */
const lastOfEach = (pairs: Pairs, time: TableColumn, relation: Sql): Sql => {
  const same = joined([...pairs.map(pair => identifier(pair.right.name)), identifier(time.name)], ', ')
  return sql`(SELECT * FROM ${relation} QUALIFY row_number() OVER (PARTITION BY ${same} ORDER BY _row DESC) = 1)`
}

/** The branch as texts, if it is small enough to go with the recipe; and whether one of its keys stands there twice. */
const fixing = (pairs: Pairs, columns: readonly TableColumn[], relation: Sql, single: boolean): Sql => {
  const texts = joined(
    columns.map(({ name }) => sql`CAST(${identifier(name)} AS VARCHAR)`),
    ', ',
  )
  const few = sql`(SELECT count(*) FROM ${relation}) <= ${parameter(MOST_LOOKED_UP)}`
  const twice = single
    ? sql`false`
    : sql`EXISTS (SELECT 1 FROM ${relation} GROUP BY ${keysOf(pairs)} HAVING count(*) > 1)`
  return sql`SELECT ${twice} AS multiplies, CASE WHEN ${few} THEN
    (SELECT CAST(to_json(coalesce(list([${texts}] ORDER BY _row), [])) AS VARCHAR) FROM ${relation}) END AS lookup`
}

/** Fails with `join-without-keys`, `join-without-time`, or as its columns do; those of the branch as well. */
export const compileJoin: Compile<'join'> = (step, context) => {
  const branch = context.branch!
  const there = { ...context, columns: branch.columns }
  const pairs = pairsOf(step, context, there)
  if (!pairs.ok) return pairs
  const times = timesOf(step, context, there)
  if (!times.ok) return times
  if (pairs.value.length === 0 && step.kind !== 'asof')
    return failure('join-without-keys', { step: context.number })
  const single = step.kind === 'anti' || step.kind === 'asof'
  const multiplies = !single && context.learned.multiplies === true
  if (context.live && multiplies) return notLive(context, 'join', 'rows-multiply')
  if (context.live && typeof context.learned.lookup !== 'string')
    return notLive(context, 'join', 'lookup-too-large')

  const keys = new Set(step.on.map(names => names.right))
  const taken = step.kind === 'anti' ? [] : branch.columns.filter(({ name }) => !keys.has(name))
  const added = taken.map(column => ({ ...column, name: step.prefix + column.name }))
  const output = namedWell(context.number, [...context.columns, ...added])
  if (!output.ok) return output

  const query = (input: Sql): Sql => {
    const own = context.columns.map(({ name }) => sql`${left(name)} AS ${identifier(name)}`)
    const time = times.value[0]
    const inTime =
      time && step.tolerance !== undefined
        ? sql`epoch_us(${asTime(left(time.left.name), time.left)}) - epoch_us(${asTime(right(time.right.name), time.right)})
            <= CAST(${parameter(Math.round(step.tolerance * 1e6))} AS BIGINT)`
        : undefined
    const others = taken.map(({ name }) => {
      const value = inTime ? sql`CASE WHEN ${inTime} THEN ${right(name)} END` : right(name)
      return sql`${value} AS ${identifier(step.prefix + name)}`
    })
    const row = multiplies
      ? sql`row_number() OVER (ORDER BY _left._row, _right._row) - 1 AS _row`
      : sql`_left._row AS _row`
    const selected = joined([row, sql`_left._part, _left._fold`, ...own, ...others], ', ')
    const on = joined(equalKeys(pairs.value), ' AND ')
    switch (step.kind) {
      case 'inner':
        return sql`SELECT ${selected} FROM ${input} AS _left JOIN ${branch.relation} AS _right ON ${on}`
      case 'left':
        return sql`SELECT ${selected} FROM ${input} AS _left LEFT JOIN ${branch.relation} AS _right ON ${on}`
      case 'anti':
        return sql`SELECT ${selected} FROM ${input} AS _left ANTI JOIN ${branch.relation} AS _right ON ${on}`
      case 'asof': {
        const last = lastOfEach(pairs.value, time!.right, branch.relation)
        const after = sql`${asTime(left(time!.left.name), time!.left)} >= ${asTime(right(time!.right.name), time!.right)}`
        const all = joined([...equalKeys(pairs.value), after], ' AND ')
        return sql`SELECT ${selected} FROM ${input} AS _left ASOF LEFT JOIN ${last} AS _right ON ${all}`
      }
    }
  }
  const reads = [...step.on.map(names => names.left), ...(step.time ? [step.time.left] : [])]
  return success({
    query,
    columns: output.value,
    about: [`${step.kind}: ${branch.source}`, ...step.on.map(on => `${on.left} = ${on.right}`)].join(', '),
    reads,
    drops: step.kind === 'inner' || step.kind === 'anti',
    origins: new Map(context.columns.map(({ name }) => [name, [name]])),
    branchOrigins: new Map(taken.map(({ name }) => [step.prefix + name, [name]])),
    ...(single ? {} : { foresight: multiplying(step, pairs.value, context, branch.relation) }),
    fixes: () => fixing(pairs.value, branch.columns, branch.relation, single),
    work: 'anew',
  })
}
