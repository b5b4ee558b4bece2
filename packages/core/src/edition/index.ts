/** An edition of the standards, from its draft to its retirement, and how it maps the edition before. */
export type {
  DraftEdition,
  EditionCommand,
  MapEdition,
  OpenConsultation,
  PublishEdition,
  RetireEdition,
  StrikeOutStandard,
  WritePlainVersion,
  WriteStandard
} from './commands.ts'
export { edition } from './aggregate.ts'
export type {
  ConsultationOpened,
  EditionDrafted,
  EditionEvent,
  EditionMapped,
  EditionPublished,
  EditionRetired,
  PlainVersionWritten,
  StandardStruckOut,
  StandardWritten
} from './events.ts'
export type { EditionFacts } from './facts.ts'
export type { EditionRefusal } from './refusals.ts'
export type { MappedAs, MappingLine, Standard } from './standard.ts'
export type { Edition, Mapping } from './state.ts'
