/** To what a price of several years is rounded, in whole pence: a penny to a thousand pounds. */
import * as t from 'io-ts'
import { Pence } from './pence.ts'

export interface RoundingStepBrand {
  readonly RoundingStep: unique symbol
}
export type RoundingStep = t.Branded<Pence, RoundingStepBrand>
export const RoundingStep = t.brand(
  Pence,
  (pence): pence is RoundingStep => pence >= 1 && pence <= 100_000,
  'RoundingStep'
)

export const aPenny = 1 as RoundingStep
