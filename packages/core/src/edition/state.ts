/** Where an edition stands, with its standards in the order they were written. */
import type { EditionId } from '../values/edition-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { MappingLine, Standard } from './standard.ts'

export interface Mapping {
  readonly from: EditionId
  readonly lines: ReadonlyArray<MappingLine>
}
export interface Contents {
  readonly edition: EditionId
  readonly title: string
  readonly standards: ReadonlyArray<Standard>
  readonly mappings: ReadonlyArray<Mapping>
  /** In plain words: of a standard that was put so. */
  readonly plainVersions: Readonly<Record<StandardCode, string>>
}
export type Edition =
  | { readonly status: 'Unknown' }
  | ({ readonly status: 'Draft' } & Contents)
  | ({ readonly status: 'InConsultation' } & Contents)
  | ({ readonly status: 'Published' } & Contents)
  | ({ readonly status: 'Retired' } & Contents)

export type Writable = Extract<Edition, { readonly status: 'Draft' | 'InConsultation' }>

/** Whether standards may still be written, struck out and mapped: until the edition is published. */
export const isWritable = (edition: Edition): edition is Writable =>
  edition.status === 'Draft' || edition.status === 'InConsultation'
