import { failureModes, type Quality } from './failure.ts'
import type { Random } from './random.ts'
import type { MillingRow } from './row.ts'

/** Minutes of tool wear that making one product adds. */
const wearOf: Record<Quality, number> = { L: 2, M: 3, H: 5 }
/** Serial numbers of a quality start above these in the published file. */
const serialOf: Record<Quality, number> = { L: 47_179, M: 14_859, H: 29_413 }

/**
 * Speed that 2,860 W give at a torque, in rpm. The drive idles at 897 rpm and carries 5.1 Nm of friction: the rules name
 * the power only, and these two were set so that mean and spread of the speed are those that were published.
 */
const speedAt = (torque: number) => 897 + (2860 * 60) / (2 * Math.PI * (torque + 5.1))
/** The highest speed of the spindle, in rpm. */
const topSpeed = 2886

const tenth = (value: number) => Math.round(value * 10) / 10

/**
 * A milling machine by the rules of AI4I 2020. `air` and `process` are walks with standard deviation 1; each `next` is one
 * product milled. Ends never.
 */
export function* machine(
  random: Random,
  air: Iterator<number, never>,
  process: Iterator<number, never>,
): Generator<MillingRow, never> {
  let wear = 0
  let toolEndsAt = 200 + 40 * random.uniform()

  for (let udi = 1; ; udi++) {
    const drawn = random.uniform()
    const quality: Quality = drawn < 0.5 ? 'L' : drawn < 0.8 ? 'M' : 'H'
    const airTemperature = 300 + 2 * air.next().value
    const processTemperature = airTemperature + 10 + process.next().value
    const torque = torqueOf(random)
    const rpm = Math.min(topSpeed, Math.round(speedAt(torque) + 50 * random.normal()))

    const toolEnds = wear >= toolEndsAt
    const row = {
      quality,
      air: tenth(airTemperature),
      process: tenth(processTemperature),
      rpm,
      torque,
      wear,
      // Of the 120 tools that reached their end in the publication 51 failed and 69 were replaced in time.
      toolFailed: toolEnds && random.uniform() < 51 / 120,
      atRandom: random.uniform() < 0.001,
    }
    const modes = failureModes(row)
    yield {
      UDI: udi,
      'Product ID': `${quality}${serialOf[quality] + udi}`,
      Type: quality,
      'Air temperature [K]': row.air,
      'Process temperature [K]': row.process,
      'Rotational speed [rpm]': rpm,
      'Torque [Nm]': torque,
      'Tool wear [min]': wear,
      Machine_failure: Object.values(modes).includes(1) ? 1 : 0,
      ...modes,
    }

    wear = toolEnds ? 0 : wear + wearOf[quality]
    if (toolEnds) toolEndsAt = 200 + 40 * random.uniform()
  }
}

/** N(40, 10) Nm without negative values, drawn again rather than cut off at zero. */
function torqueOf(random: Random): number {
  for (;;) {
    const torque = tenth(40 + 10 * random.normal())
    if (torque > 0) return torque
  }
}
