/** What can be asked of one edition of the standards. */
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { MappingLine, Standard } from './standard.ts'

export interface DraftEdition {
  readonly type: 'DraftEdition'
  readonly edition: EditionId
  readonly title: string
  readonly on: PlainDate
}
export interface WriteStandard {
  readonly type: 'WriteStandard'
  readonly edition: EditionId
  readonly standard: Standard
  readonly on: PlainDate
}
export interface StrikeOutStandard {
  readonly type: 'StrikeOutStandard'
  readonly edition: EditionId
  readonly standard: StandardCode
  readonly on: PlainDate
}
export interface WritePlainVersion {
  readonly type: 'WritePlainVersion'
  readonly edition: EditionId
  readonly standard: StandardCode
  readonly plainText: string
  readonly on: PlainDate
}
export interface OpenConsultation {
  readonly type: 'OpenConsultation'
  readonly edition: EditionId
  readonly on: PlainDate
}
export interface MapEdition {
  readonly type: 'MapEdition'
  readonly edition: EditionId
  readonly from: EditionId
  readonly lines: ReadonlyArray<MappingLine>
  readonly on: PlainDate
}
export interface PublishEdition {
  readonly type: 'PublishEdition'
  readonly edition: EditionId
  readonly on: PlainDate
}
export interface RetireEdition {
  readonly type: 'RetireEdition'
  readonly edition: EditionId
  readonly on: PlainDate
}
export type EditionCommand =
  | DraftEdition
  | WriteStandard
  | StrikeOutStandard
  | WritePlainVersion
  | OpenConsultation
  | MapEdition
  | PublishEdition
  | RetireEdition
