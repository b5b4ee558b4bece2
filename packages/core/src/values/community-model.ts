/** The models a community works by. */
import * as t from 'io-ts'

export const communityModels = ['TC', 'PIE', 'TC+'] as const
export type CommunityModel = (typeof communityModels)[number]
export const CommunityModel: t.Type<CommunityModel, CommunityModel, unknown> = t.keyof(
  { TC: null, PIE: null, 'TC+': null },
  'CommunityModel'
)
