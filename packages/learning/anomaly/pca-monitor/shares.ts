import type { PcaMonitorModel } from './pca-monitor-model.ts'
import type { Projection } from './project.ts'

/**
 * Which channel it was: by how much T² and Q together, each over its limit, would fall if this channel alone were put
 * right (reconstruction-based contributions, Alcala & Qin 2009, of the combined index, Yue & Qin 2001). A fault of one
 * channel is the largest there, which residuals alone do not promise: they smear over the channels that move along.
 */
export const sharesOf = ({ plane, t2Limit, qLimit }: PcaMonitorModel) => {
  const { loadings, variances, scale } = plane
  const stiffness = scale.centre.map((_, channel) => {
    let [own, inside] = [0, 0]
    loadings.forEach((loading, i) => {
      inside += loading[channel]! ** 2
      own += loading[channel]! ** 2 / variances[i]! / t2Limit
    })
    return own + Math.max(0, 1 - inside) / qLimit
  })
  const parts = new Float64Array(scale.centre.length)

  /** Writes the score into `contributions`, shared out. */
  return ({ along, beside }: Projection, score: number, contributions: Float64Array): void => {
    let whole = 0
    for (let channel = 0; channel < parts.length; channel++) {
      let slope = beside[channel]! / qLimit
      for (let i = 0; i < loadings.length; i++)
        slope += (loadings[i]![channel]! * along[i]!) / variances[i]! / t2Limit
      parts[channel] = stiffness[channel]! > 0 ? (slope * slope) / stiffness[channel]! : 0
      whole += parts[channel]!
    }
    for (let channel = 0; channel < parts.length && whole > 0; channel++)
      contributions[channel] = (score * parts[channel]!) / whole
  }
}
