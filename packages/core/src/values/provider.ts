/** What kind of body provides a community. */
import * as t from 'io-ts'

export const providers = ['nhs', 'hm-prison-service', 'local-authority', 'charity', 'private', 'education'] as const
export type Provider = (typeof providers)[number]
export const Provider: t.Type<Provider, Provider, unknown> = t.keyof(
  { nhs: null, 'hm-prison-service': null, 'local-authority': null, charity: null, private: null, education: null },
  'Provider'
)
