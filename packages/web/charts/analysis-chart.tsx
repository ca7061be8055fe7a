import { useComputedColorScheme } from '@mantine/core'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import styles from './analysis-chart.module.css'
import { type PaperColors, paperColors } from './colors.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

type Props = {
  label: string
  height?: number
  /** Makes the chart from the colours of the current scheme; must be stable as long as the data are. */
  option: (colors: PaperColors) => EChartsCoreOption
}

/** An ECharts chart that follows its width and the colour scheme. Its table stands beside it, so it is one image here. */
export const AnalysisChart = ({ label, height = 260, option }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours that are read
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'svg' })
    const colors = paperColors()
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    chart.setOption({
      animation: !still,
      animationDuration: 300,
      textStyle: { fontFamily: 'Inter Variable, system-ui, sans-serif', color: colors.dim },
      ...option(colors),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option, scheme])
  return <div ref={place} className={styles.chart} style={{ height }} role="img" aria-label={label} />
}
