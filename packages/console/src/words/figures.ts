/** Numbers as a page prints them. */
export { counted } from '@cofc/core'

const minus = '−'

/** One decimal, as the report rounded it. */
export const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)}%`)

/** With its sign, so that the direction needs no colour. */
export const points = (value: number): string => {
  const size = Math.abs(value).toFixed(1)
  if (Number(size) === 0) return '0.0'
  return value > 0 ? `+${size}` : `${minus}${size}`
}
export const signed = (value: number): string =>
  `${value < 0 ? minus : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`

const grouped = new Intl.NumberFormat('en-GB')
export const whole = (value: number): string => grouped.format(value)

export const hiddenInWords = 'too few to show'
