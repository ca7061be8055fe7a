import { compileConditions } from '../expression/compile.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { QualityRule } from '../steps/check.ts'
import type { Compile, StepContext } from './compiled-step.ts'
import { projection } from './projection.ts'
import { breachOf, type RuleBreach } from './rule-breach.ts'

type Rules = readonly QualityRule[]

const mark = (index: number): Sql => identifier(`_rule${index}`)

/** Fails with the first rule that cannot be kept: its own code, or `rule-twice`. */
const breachesOf = (rules: Rules, context: StepContext): Result<readonly RuleBreach[]> => {
  const found: RuleBreach[] = []
  for (const [index, rule] of rules.entries()) {
    if (rules.findIndex(({ id }) => id === rule.id) < index)
      return failure('rule-twice', { step: context.number, rule: rule.id })
    const breach = breachOf(rule, context)
    if (!breach.ok) return breach
    found.push(breach.value)
  }
  return success(found)
}

const conditionsOf = (rules: Rules, context: StepContext) => {
  const texts = rules.flatMap(rule => (rule.kind === 'when' ? [rule.where] : []))
  const compiled = compileConditions(texts, context.columns)
  if (compiled.ok) return compiled
  const { index, ...params } = compiled.failure.params
  const broken = rules.filter(rule => rule.kind === 'when')[Number(index)]!
  return failure(compiled.failure.code, { ...params, step: context.number, rule: broken.id })
}

/** Marks of the rules with an action, `OR`ed; null where there are none. */
const anyOf = (rules: Rules, fits: (rule: QualityRule) => boolean): Sql | null => {
  const marks = rules.flatMap((rule, index) => (fits(rule) ? [mark(index)] : []))
  return marks.length === 0 ? null : joined(marks, ' OR ')
}

const carryOf = (breaches: readonly RuleBreach[]) => {
  const kept = breaches.flatMap(({ keeps }) => (keeps ? [keeps] : []))
  if (kept.length === 0) return {}
  const keep = (rows: Sql): Sql => {
    const either = joined(
      kept.map(keeps => sql`_row IN (${keeps(rows)})`),
      ' OR ',
    )
    return sql`SELECT * FROM ${rows} WHERE ${either}`
  }
  return { carry: { keep } }
}

/** Every rule looks at the rows as they came in, so the order of the rules does not matter. */
export const compileCheck: Compile<'check'> = (step, context) => {
  const { rules } = step
  const breaches = breachesOf(rules, context)
  if (!breaches.ok) return breaches
  const conditions = conditionsOf(rules, context)
  if (!conditions.ok) return conditions
  const { values, over, reads } = conditions.value
  let next = 0
  const readBy = new Map<string, readonly string[]>()
  const marks = breaches.value.map((breach, index) => {
    const at = breach.broken ? null : next++
    const condition = breach.broken ?? sql`NOT ${values[at!]!}`
    readBy.set(rules[index]!.id, [...breach.reads, ...(at === null ? [] : reads[at]!)])
    return sql`coalesce(${condition}, false) AS ${mark(index)}`
  })
  const marked = (input: Sql): Sql =>
    rules.length === 0 ? input : sql`(SELECT *, ${joined(marks, ', ')} FROM ${over(input)})`
  const corrected = new Map<string, Sql>()
  for (const { name } of context.columns) {
    const wrong = anyOf(rules, rule => rule.action === 'correct' && rule.column === name)
    if (wrong) corrected.set(name, sql`CASE WHEN NOT (${wrong}) THEN ${identifier(name)} END`)
  }
  const rejected = anyOf(rules, ({ action }) => action === 'quarantine')
  const listed = joined(
    rules.map(({ id }, index) => sql`CASE WHEN ${mark(index)} THEN ${parameter(id)} END`),
    ', ',
  )
  return success({
    query: input => {
      const whole = projection(context.columns, corrected, marked(input))
      return rejected ? sql`${whole} WHERE NOT (${rejected})` : whole
    },
    columns: context.columns,
    about: rules.map(({ id }) => id).join(', '),
    reads: [...new Set([...[...readBy.values()].flat(), ...corrected.keys()])],
    ...(rejected ? { work: 'anew' as const } : {}),
    drops: rejected !== null,
    rules: readBy,
    ...(rules.length === 0
      ? {}
      : {
          breaches: input => sql`SELECT rule, _row FROM
            (SELECT unnest([${listed}]) AS rule, _row FROM ${marked(input)}) WHERE rule IS NOT NULL`,
        }),
    ...carryOf(breaches.value),
  })
}
