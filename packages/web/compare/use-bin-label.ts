import { useFormat } from '../language/format.ts'
import type { SharedBin } from './shared-bins.ts'

/** What a bin stands for: a value, or from where to where. */
export const useBinLabel = () => {
  const format = useFormat()
  return ({ label }: SharedBin): string =>
    typeof label === 'string' ? label : `${format.decimal(label.from)} – ${format.decimal(label.to)}`
}
