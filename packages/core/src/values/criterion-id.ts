/** The id of a criterion that is to be shown before accreditation: the network names them, as it does its standards. */
import * as t from 'io-ts'
import { isOpaqueId } from './opaque-id.ts'

export interface CriterionIdBrand {
  readonly CriterionId: unique symbol
}
export type CriterionId = t.Branded<string, CriterionIdBrand>
export const CriterionId = t.brand(t.string, (text): text is CriterionId => isOpaqueId(text), 'CriterionId')
