/**
 * What has happened to one edition of the standards.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { MappingLine, Standard } from './standard.ts'

export interface EditionDrafted {
  readonly type: 'EditionDrafted'
  readonly edition: EditionId
  readonly title: string
  readonly on: PlainDate
}
export interface StandardWritten {
  readonly type: 'StandardWritten'
  readonly edition: EditionId
  /** New, or in place of the standard with the same code. */
  readonly standard: Standard
  readonly on: PlainDate
}
export interface StandardStruckOut {
  readonly type: 'StandardStruckOut'
  readonly edition: EditionId
  readonly standard: StandardCode
  readonly on: PlainDate
}
export interface PlainVersionWritten {
  readonly type: 'PlainVersionWritten'
  readonly edition: EditionId
  readonly standard: StandardCode
  /** In place of the one before. */
  readonly plainText: string
  readonly on: PlainDate
}
export interface ConsultationOpened {
  readonly type: 'ConsultationOpened'
  readonly edition: EditionId
  readonly on: PlainDate
}
export interface EditionMapped {
  readonly type: 'EditionMapped'
  readonly edition: EditionId
  readonly from: EditionId
  readonly lines: ReadonlyArray<MappingLine>
  readonly on: PlainDate
}
export interface EditionPublished {
  readonly type: 'EditionPublished'
  readonly edition: EditionId
  readonly on: PlainDate
}
export interface EditionRetired {
  readonly type: 'EditionRetired'
  readonly edition: EditionId
  readonly on: PlainDate
}
export type EditionEvent =
  | EditionDrafted
  | StandardWritten
  | StandardStruckOut
  | PlainVersionWritten
  | ConsultationOpened
  | EditionMapped
  | EditionPublished
  | EditionRetired
