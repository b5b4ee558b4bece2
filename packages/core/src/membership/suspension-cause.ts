/** Why a membership was suspended. Private: beside the event stands a reference, and the cause itself can be erased. */
import * as t from 'io-ts'

export const suspensionCauses = [
  'fees-unpaid',
  'obligations-unmet',
  'serious-incident',
  'false-evidence',
  'own-request',
  'other'
] as const
export type SuspensionCause = (typeof suspensionCauses)[number]
export const SuspensionCause: t.Type<SuspensionCause, SuspensionCause, unknown> = t.keyof(
  {
    'fees-unpaid': null,
    'obligations-unmet': null,
    'serious-incident': null,
    'false-evidence': null,
    'own-request': null,
    other: null
  },
  'SuspensionCause'
)
