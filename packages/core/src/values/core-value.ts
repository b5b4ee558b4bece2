/** The ten values that give the standards their context. They are never scored. */
import * as t from 'io-ts'

export const coreValues = [
  'attachment',
  'containment',
  'respect',
  'communication',
  'interdependence',
  'relationships',
  'participation',
  'process',
  'balance',
  'responsibility'
] as const
export type CoreValue = (typeof coreValues)[number]
export const CoreValue: t.Type<CoreValue, CoreValue, unknown> = t.keyof(
  {
    attachment: null,
    containment: null,
    respect: null,
    communication: null,
    interdependence: null,
    relationships: null,
    participation: null,
    process: null,
    balance: null,
    responsibility: null
  },
  'CoreValue'
)
