/** What people are trained for; the committee and its chair judge accreditations. */
import * as t from 'io-ts'

export type Training = 'reviewer' | 'lead' | 'tc-specialist' | 'committee' | 'committee-chair'
export const Training: t.Type<Training, Training, unknown> = t.keyof(
  { reviewer: null, lead: null, 'tc-specialist': null, committee: null, 'committee-chair': null },
  'Training'
)
