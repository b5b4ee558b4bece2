/** What is supplied, and how UK VAT treats it. */
import * as t from 'io-ts'

/** A membership with all that belongs to it, or a place at an event. */
export type Supply = 'membership' | 'admission'
export const Supply: t.Type<Supply, Supply, unknown> = t.keyof({ membership: null, admission: null }, 'Supply')

export type TaxTreatment = 'uk-standard' | 'outside-scope'
export const TaxTreatment: t.Type<TaxTreatment, TaxTreatment, unknown> = t.keyof(
  { 'uk-standard': null, 'outside-scope': null },
  'TaxTreatment'
)
