/** What can stand in the way of an edition, and how it is said. */
import type { EditionId } from '../values/edition-id.ts'
import type { StandardCode } from '../values/standard-code.ts'

export type EditionRefusal =
  | { readonly type: 'EditionAlreadyDrafted'; readonly edition: EditionId }
  | { readonly type: 'EditionNotDrafted'; readonly edition: EditionId }
  | { readonly type: 'EditionIsFrozen'; readonly edition: EditionId }
  | { readonly type: 'EditionNotPublished'; readonly edition: EditionId }
  | { readonly type: 'EditionHasNoStandards'; readonly edition: EditionId }
  | { readonly type: 'NoSuchStandard'; readonly edition: EditionId; readonly standard: StandardCode }
  | { readonly type: 'EarlierEditionUnknown'; readonly from: EditionId }
  | { readonly type: 'EditionAlreadyMapped'; readonly edition: EditionId; readonly from: EditionId }
  | { readonly type: 'MappingLeavesOut'; readonly earlier: ReadonlyArray<StandardCode>; readonly later: ReadonlyArray<StandardCode> }
  | { readonly type: 'MappingNamesUnknown'; readonly edition: EditionId; readonly standard: StandardCode }
  | { readonly type: 'MappingLineIsContradictory'; readonly from: StandardCode | null; readonly to: StandardCode | null }
