/** The JSON form of what is asked of an edition and of what has happened to it. */
import * as t from 'io-ts'
import { CoreValue } from '../values/core-value.ts'
import { EditionId } from '../values/edition-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Sector } from '../values/sector.ts'
import { StandardCode } from '../values/standard-code.ts'
import { StandardType } from '../values/standard-type.ts'
import type { MappedAs, MappingLine, Standard } from './standard.ts'

const StandardCodec: t.Type<Standard, unknown> = t.strict(
  {
    standard: StandardCode,
    section: t.string,
    text: t.string,
    standardType: StandardType,
    core: t.boolean,
    sectors: t.readonlyArray(Sector),
    supplement: orNull(t.literal('addiction')),
    values: t.readonlyArray(CoreValue)
  },
  'Standard'
)
const MappedAsCodec: t.Type<MappedAs, MappedAs> = t.keyof(
  { same: null, reworded: null, split: null, merged: null, dropped: null, new: null },
  'MappedAs'
)
const Line: t.Type<MappingLine, unknown> = t.strict(
  { from: orNull(StandardCode), to: orNull(StandardCode), change: MappedAsCodec },
  'MappingLine'
)
const of = { edition: EditionId, on: PlainDate }
const titled = { ...of, title: t.string }
const written = { ...of, standard: StandardCodec }
const struckOut = { ...of, standard: StandardCode }
const plain = { ...struckOut, plainText: t.string }
const mapped = { ...of, from: EditionId, lines: t.readonlyArray(Line) }

export const DraftEdition = t.strict({ type: t.literal('DraftEdition'), ...titled })
export const WriteStandard = t.strict({ type: t.literal('WriteStandard'), ...written })
export const StrikeOutStandard = t.strict({ type: t.literal('StrikeOutStandard'), ...struckOut })
export const WritePlainVersion = t.strict({ type: t.literal('WritePlainVersion'), ...plain })
export const OpenConsultation = t.strict({ type: t.literal('OpenConsultation'), ...of })
export const MapEdition = t.strict({ type: t.literal('MapEdition'), ...mapped })
export const PublishEdition = t.strict({ type: t.literal('PublishEdition'), ...of })
export const RetireEdition = t.strict({ type: t.literal('RetireEdition'), ...of })
export const EditionDrafted = t.strict({ type: t.literal('EditionDrafted'), ...titled })
export const StandardWritten = t.strict({ type: t.literal('StandardWritten'), ...written })
export const StandardStruckOut = t.strict({ type: t.literal('StandardStruckOut'), ...struckOut })
export const PlainVersionWritten = t.strict({ type: t.literal('PlainVersionWritten'), ...plain })
export const ConsultationOpened = t.strict({ type: t.literal('ConsultationOpened'), ...of })
export const EditionMapped = t.strict({ type: t.literal('EditionMapped'), ...mapped })
export const EditionPublished = t.strict({ type: t.literal('EditionPublished'), ...of })
export const EditionRetired = t.strict({ type: t.literal('EditionRetired'), ...of })
