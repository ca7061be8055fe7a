import { add, line, subtract } from '../model/formula.ts'
import type { Line, LineOwner } from '../model/model.ts'
import type { Plan } from '../plan.ts'
import { lineId, lineOf } from './draft.ts'

/** Revenue, DB I and DB II of hardware and of service alone; what is below them belongs to no side. */
export const sideLines = (plan: Plan): Line[] =>
  (['hardware', 'service'] as const).flatMap(side => {
    const owner: LineOwner = { part: side, id: '', name: '' }
    const own = plan.offers.filter(({ offering }) => offering === side)
    return (['revenue', 'db1', 'db2'] as const).map(kind =>
      lineOf(owner, kind, add(...own.map(({ id }) => line(lineId({ part: 'offer', id }, kind))))),
    )
  })

/** DB II of each offer: DB I less the fixed cost and wages of its own. */
export const ownMargins = (
  plan: Plan,
  fixed: readonly { readonly offer?: string | undefined; readonly billed: string }[],
): Line[] =>
  plan.offers.flatMap(({ id, name }) => {
    const owner: LineOwner = { part: 'offer', id, name }
    const own = fixed.filter(({ offer }) => offer === id).map(({ billed }) => line(billed))
    return [
      lineOf(owner, 'fixedOffer', add(...own)),
      lineOf(owner, 'db2', subtract(line(lineId(owner, 'db1')), line(lineId(owner, 'fixedOffer')))),
    ]
  })
