/** Which piece of evidence in a community’s library. Opaque: it never holds the name of a file, for that may name a person. */
import * as t from 'io-ts'
import { isOpaqueId } from './opaque-id.ts'

export interface EvidenceIdBrand {
  readonly EvidenceId: unique symbol
}
export type EvidenceId = t.Branded<string, EvidenceIdBrand>
export const EvidenceId = t.brand(t.string, (text): text is EvidenceId => isOpaqueId(text), 'EvidenceId')
