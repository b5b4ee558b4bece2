/** How far two sides agree that rated the same: the share rated alike, Cohen's kappa, and the mean shift. */
import { fraction, percent, rounded } from './fraction.ts'

export type Judged = 'met' | 'partly' | 'not'
export interface RatedTwice {
  readonly self: Judged
  readonly peer: Judged
}
export interface Agreement {
  /** The ratings compared: standards that both rated met, partly or not. */
  readonly n: number
  /** The share rated alike, per cent. */
  readonly agreement: number
  /** Cohen's kappa, two decimals; `null` when chance alone would agree on everything. */
  readonly kappa: number | null
  /** The mean of self less peer, with met 1, partly a half, not 0. Two decimals. */
  readonly meanShift: number
}
/** In halves: met is one, partly a half, not nothing. */
const halves: Readonly<Record<Judged, number>> = { met: 2, partly: 1, not: 0 }
/** How many halves self lies above peer. */
export const shiftOf = ({ self, peer }: RatedTwice): number => halves[self] - halves[peer]

/** Cohen's kappa is (agreed − expected) / (1 − expected), here with both multiplied by n². */
export const kappaOf = (both: ReadonlyArray<RatedTwice>, agreed: number): number | null => {
  const n = both.length
  const count = (side: 'self' | 'peer', rating: Judged): number => both.filter(pair => pair[side] === rating).length
  const expected = (['met', 'partly', 'not'] as const).reduce(
    (sum, rating) => sum + count('self', rating) * count('peer', rating),
    0
  )
  return n * n === expected ? null : rounded(fraction(agreed * n - expected, n * n - expected), 2)
}

/**
 * `null` where nothing was rated by both.
 * @example Half of it rated alike, which chance would do as well
 * ```ts
 * const both = [{ self: 'met', peer: 'met' }, { self: 'met', peer: 'not' }] as const
 * expect(agreementOf(both)).toEqual({ n: 2, agreement: 50, kappa: 0, meanShift: 0.5 })
 * ```
 */
export const agreementOf = (both: ReadonlyArray<RatedTwice>): Agreement | null => {
  const n = both.length
  if (n === 0) return null
  const agreed = both.filter(({ self, peer }) => self === peer).length
  const shifted = both.reduce((sum, pair) => sum + shiftOf(pair), 0)
  return {
    n,
    agreement: percent(fraction(agreed, n)),
    kappa: kappaOf(both, agreed),
    meanShift: rounded(fraction(shifted, 2 * n), 2)
  }
}
