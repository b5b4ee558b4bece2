/** How the events of an edition are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { counted } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { EditionEvent } from './events.ts'

export const editionEvents: Events<EditionEvent> = {
  EditionDrafted: {
    codec: codec.EditionDrafted,
    says: ({ edition, title }) => `The edition ${edition} was drafted under the title ${title}.`
  },
  StandardWritten: {
    codec: codec.StandardWritten,
    says: ({ edition, standard: { standard } }) => `Standard ${standard} was written into the edition ${edition}.`
  },
  StandardStruckOut: {
    codec: codec.StandardStruckOut,
    says: ({ edition, standard }) => `Standard ${standard} was struck out of the edition ${edition}.`
  },
  PlainVersionWritten: {
    codec: codec.PlainVersionWritten,
    says: ({ edition, standard }) => `Standard ${standard} of the edition ${edition} was put in plain words.`
  },
  ConsultationOpened: {
    codec: codec.ConsultationOpened,
    says: ({ edition }) => `The edition ${edition} was put to consultation.`
  },
  EditionMapped: {
    codec: codec.EditionMapped,
    says: ({ edition, from, lines }) =>
      `The edition ${edition} was mapped to the edition ${from}, in ${counted(lines.length, 'line')}.`
  },
  EditionPublished: {
    codec: codec.EditionPublished,
    says: ({ edition }) => `The edition ${edition} was published.`
  },
  EditionRetired: { codec: codec.EditionRetired, says: ({ edition }) => `The edition ${edition} was retired.` }
}
