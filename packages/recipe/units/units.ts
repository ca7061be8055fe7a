import type { Dimension, Unit } from './unit.ts'

type Row = readonly [name: string, factor: number, aliases?: readonly string[]]

/** Units of a dimension that begin at nought; `least` is what can be at all, in the base unit. */
const scaled = (dimension: Dimension, least: number | null, rows: readonly Row[]): Unit[] =>
  rows.map(([name, factor, aliases = []]) => ({
    name,
    dimension,
    factor,
    offset: 0,
    aliases,
    least: least === null ? null : least / factor,
    most: null,
    limits: 'nature',
  }))

const byCustom = (units: readonly Unit[]): Unit[] => units.map(unit => ({ ...unit, limits: 'custom' }))

/** Units of a dimension that ends as well, at `most` of the base unit. */
const upTo = (most: number, units: readonly Unit[]): Unit[] =>
  units.map(unit => ({ ...unit, most: Math.round(most / unit.factor) }))

const temperature = (
  name: string,
  factor: number,
  offset: number,
  least: number,
  aliases: readonly string[],
): Unit => ({ name, dimension: 'temperature', factor, offset, aliases, least, most: null, limits: 'nature' })

/** Seconds are what a `min` is of; without a dimension around it `h` could be a height. */
export const UNITS: readonly Unit[] = [
  temperature('°C', 1, 273.15, -273.15, [
    'C',
    'Grad C',
    'Grad Celsius',
    'deg C',
    'degC',
    'Celsius',
    '℃',
    'ºC',
  ]),
  temperature('K', 1, 0, 0, ['Kelvin', 'Grad K']),
  temperature('°F', 5 / 9, 459.67 * (5 / 9), -459.67, ['Grad F', 'deg F', 'degF', 'Fahrenheit', '℉', 'ºF']),
  // Gauges tell the pressure above that of the air, which may be below nought.
  ...scaled('pressure', -101_325, [
    ['Pa', 1, ['Pascal', 'N/m²', 'N/m2']],
    ['hPa', 100],
    ['kPa', 1000],
    ['MPa', 1_000_000, ['N/mm²', 'N/mm2']],
    ['mbar', 100, ['Millibar']],
    ['bar', 100_000, ['Bar', 'bar(g)', 'barg']],
    ['psi', 6894.757_293_168, ['PSI', 'lbf/in²']],
  ]),
  ...scaled('length', null, [
    ['m', 1, ['Meter', 'metre']],
    ['km', 1000],
    ['dm', 0.1],
    ['cm', 0.01],
    ['mm', 0.001, ['Millimeter']],
    ['µm', 1e-6, ['μm', 'um', 'Mikrometer']],
    ['nm', 1e-9],
    ['in', 0.0254, ['inch', 'Zoll', '"']],
    ['ft', 0.3048],
  ]),
  ...scaled('time', null, [
    ['s', 1, ['sec', 'sek', 'Sek', 'Sekunden', 'Sekunde', 'seconds']],
    ['ms', 0.001, ['Millisekunden']],
    ['µs', 1e-6, ['μs', 'us']],
    ['min', 60, ['Min', 'Min.', 'Minuten', 'Minute', 'minutes']],
    ['h', 3600, ['Std', 'Std.', 'Stunden', 'Stunde', 'hours', 'hrs']],
    ['d', 86_400, ['Tage', 'Tag', 'days']],
  ]),
  ...byCustom(
    scaled('mass', 0, [
      ['kg', 1, ['Kilogramm']],
      ['g', 0.001, ['Gramm']],
      ['mg', 1e-6],
      ['t', 1000, ['Tonnen', 'Tonne']],
      ['lb', 0.453_592_37, ['lbs']],
    ]),
  ),
  ...scaled('force', null, [
    ['N', 1, ['Newton']],
    ['kN', 1000],
    ['MN', 1_000_000],
  ]),
  ...scaled('torque', null, [
    ['Nm', 1, ['N·m', 'N m', 'N*m']],
    ['Ncm', 0.01],
    ['kNm', 1000],
  ]),
  ...scaled('power', null, [
    ['W', 1, ['Watt']],
    ['mW', 0.001],
    ['kW', 1000, ['Kilowatt']],
    ['MW', 1_000_000, ['Megawatt']],
    ['GW', 1_000_000_000],
    ['PS', 735.498_75],
  ]),
  ...scaled('energy', null, [
    ['J', 1, ['Joule', 'Ws']],
    ['kJ', 1000],
    ['MJ', 1_000_000],
    ['GJ', 1_000_000_000],
    ['Wh', 3600],
    ['kWh', 3_600_000, ['KWh', 'Kilowattstunden']],
    ['MWh', 3_600_000_000, ['Megawattstunden']],
    ['GWh', 3_600_000_000_000],
    ['TWh', 3_600_000_000_000_000],
  ]),
  ...scaled('frequency', 0, [
    ['Hz', 1, ['1/s', 's⁻¹', 'Hertz']],
    ['kHz', 1000],
    ['MHz', 1_000_000],
  ]),
  // The sign of a speed of rotation is its direction.
  ...byCustom(
    scaled('frequency', 0, [
      [
        '1/min',
        1 / 60,
        ['rpm', 'RPM', 'U/min', 'u/min', 'min⁻¹', 'min-1', 'min^-1', 'Umdrehungen/min', '/min', 'upm', 'UPM'],
      ],
    ]),
  ),
  ...scaled('flow', null, [
    ['m³/h', 1, ['m3/h', 'cbm/h', 'm^3/h']],
    ['m³/s', 3600, ['m3/s', 'm^3/s']],
    ['l/min', 0.06, ['L/min', 'lpm', 'Liter/min', 'ltr/min']],
    ['l/h', 0.001, ['L/h']],
    ['l/s', 3.6, ['L/s']],
  ]),
  ...byCustom(
    upTo(
      1,
      scaled('share', 0, [
        [
          '%',
          0.01,
          ['Prozent', 'percent', 'pct', 'vH', 'v.H.', '% r.F.', '% r. F.', '%rF', '%RH', '% r.H.', '%rel.'],
        ],
        ['‰', 0.001, ['Promille']],
        ['ppm', 1e-6],
      ]),
    ),
  ),
  ...scaled('current', null, [
    ['A', 1, ['Ampere', 'Amp']],
    ['mA', 0.001],
    ['µA', 1e-6, ['μA', 'uA']],
    ['kA', 1000],
  ]),
  ...scaled('voltage', null, [
    ['V', 1, ['Volt']],
    ['mV', 0.001],
    ['µV', 1e-6, ['μV', 'uV']],
    ['kV', 1000],
  ]),
  ...scaled('resistance', 0, [
    ['Ω', 1, ['Ohm']],
    ['kΩ', 1000, ['kOhm']],
    ['MΩ', 1_000_000, ['MOhm']],
  ]),
  ...scaled('speed', null, [
    ['m/s', 1],
    ['mm/s', 0.001],
    ['m/min', 1 / 60],
    ['mm/min', 0.001 / 60],
    ['km/h', 1 / 3.6, ['kmh', 'kph']],
  ]),
  ...scaled('acceleration', null, [
    ['m/s²', 1, ['m/s2', 'm/s^2']],
    ['mm/s²', 0.001, ['mm/s2']],
  ]),
  ...scaled('area', 0, [
    ['m²', 1, ['m2', 'qm', 'm^2']],
    ['cm²', 1e-4, ['cm2']],
    ['mm²', 1e-6, ['mm2']],
    ['km²', 1e6, ['km2']],
    ['ha', 10_000, ['Hektar']],
  ]),
  ...byCustom(
    scaled('volume', 0, [
      ['m³', 1, ['m3', 'cbm', 'm^3']],
      ['l', 0.001, ['L', 'Liter', 'ltr']],
      ['ml', 1e-6, ['mL']],
      ['hl', 0.1],
      ['cm³', 1e-6, ['cm3', 'ccm']],
    ]),
  ),
  ...scaled('density', 0, [
    ['kg/m³', 1, ['kg/m3', 'kg/m^3']],
    ['g/cm³', 1000, ['g/cm3']],
  ]),
  ...scaled('angle', null, [
    ['rad', 1],
    ['°', Math.PI / 180, ['Grad', 'deg']],
  ]),
  ...scaled('level', null, [['dB', 1, ['dB(A)', 'dBA']]]),
  ...byCustom(upTo(14, scaled('acidity', 0, [['pH', 1]]))),
  ...scaled('illuminance', 0, [['lx', 1, ['Lux']]]),
]
