/** What a community counts over a cycle, always for the whole community and never for a person. */
import * as t from 'io-ts'

export const outcomeMeasures = [
  'placement-breakdown',
  'self-harm',
  'self-harm-severe',
  'emergency-call',
  'hospital-admission',
  'planned-leaver',
  'unplanned-leaver',
  'occupied-place-days'
] as const
export type OutcomeMeasure = (typeof outcomeMeasures)[number]
export const OutcomeMeasure: t.Type<OutcomeMeasure, OutcomeMeasure, unknown> = t.keyof(
  {
    'placement-breakdown': null,
    'self-harm': null,
    'self-harm-severe': null,
    'emergency-call': null,
    'hospital-admission': null,
    'planned-leaver': null,
    'unplanned-leaver': null,
    'occupied-place-days': null
  },
  'OutcomeMeasure'
)
