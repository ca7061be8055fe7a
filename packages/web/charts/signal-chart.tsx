import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useFormat } from '../language/format.ts'
import { paperColors } from './colors.ts'
import styles from './signal-chart.module.css'

type Props = {
  label: string
  /** Seconds since 1970, rising. */
  times: readonly number[]
  values: readonly (number | null)[]
  height?: number
  /** Fixed limits of the value axis; without them the axis follows the values. */
  range?: readonly [number, number]
  /** A line that the values are held against. */
  limit?: number | null
}

/** A live signal. The chart stays and takes new data, so that sixty updates a minute cost next to nothing. */
export const SignalChart = ({ label, times, values, height = 120, range, limit }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot>(null)
  const scheme = useComputedColorScheme()
  const format = useFormat()
  const low = range?.[0]
  const high = range?.[1]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes the colours; data come in below
  useEffect(() => {
    const { current } = place
    if (!current) return
    const colors = paperColors()
    const axis = {
      stroke: colors.dim,
      font: '11px Inter Variable, system-ui, sans-serif',
      grid: { stroke: colors.line, width: 1 },
      ticks: { show: false },
    }
    const drawLimit = (plot: uPlot) => {
      if (limit === undefined || limit === null) return
      const y = plot.valToPos(limit, 'y', true)
      const { ctx, bbox } = plot
      ctx.save()
      ctx.strokeStyle = colors.warn
      ctx.lineWidth = 1.5 * devicePixelRatio
      ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio])
      ctx.beginPath()
      ctx.moveTo(bbox.left, y)
      ctx.lineTo(bbox.left + bbox.width, y)
      ctx.stroke()
      ctx.restore()
    }
    const plot = new uPlot(
      {
        width: current.clientWidth,
        height,
        legend: { show: false },
        cursor: { y: false, drag: { x: false, y: false } },
        scales: {
          x: { time: true },
          y: low === undefined || high === undefined ? {} : { range: [low, high] },
        },
        axes: [
          {
            ...axis,
            size: 22,
            space: 80,
            values: (_, splits) => splits.map(split => format.time(new Date(split * 1000).toISOString())),
          },
          { ...axis, size: 52, space: 28, values: (_, splits) => splits.map(format.decimal) },
        ],
        series: [{}, { stroke: colors.accent, width: 1.5, points: { show: false }, spanGaps: false }],
        hooks: { draw: [drawLimit] },
      },
      [[], []],
      current,
    )
    chart.current = plot
    const watch = new ResizeObserver(() => plot.setSize({ width: current.clientWidth, height }))
    watch.observe(current)
    return () => {
      watch.disconnect()
      chart.current = null
      plot.destroy()
    }
  }, [scheme, format, height, low, high, limit])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart made anew needs the data again
  useEffect(() => {
    chart.current?.setData([[...times], [...values]])
  }, [times, values, scheme, format, height, low, high, limit])

  return <div ref={place} className={styles.chart} style={{ height }} role="img" aria-label={label} />
}
