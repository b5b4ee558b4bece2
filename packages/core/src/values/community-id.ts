/** Which therapeutic community, for example TC-0042. Opaque: it never holds a person's name. */
import * as t from 'io-ts'
import { isOpaqueId } from './opaque-id.ts'

export interface CommunityIdBrand {
  readonly CommunityId: unique symbol
}
export type CommunityId = t.Branded<string, CommunityIdBrand>
export const CommunityId = t.brand(t.string, (text): text is CommunityId => isOpaqueId(text), 'CommunityId')
