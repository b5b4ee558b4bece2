/** What each event makes of an edition. */
import type { EditionEvent, EditionMapped, PlainVersionWritten, StandardStruckOut, StandardWritten } from './events.ts'
import { isWritable, type Edition, type Writable } from './state.ts'

/** In place of the standard with the same code, or as the last. */
const written = (edition: Writable, { standard }: StandardWritten): Edition => {
  const place = edition.standards.findIndex(other => other.standard === standard.standard)
  return {
    ...edition,
    standards: place === -1 ? [...edition.standards, standard] : edition.standards.with(place, standard)
  }
}
/** In place of the mapping from the same edition. */
const mapped = (edition: Writable, { from, lines }: EditionMapped): Edition => ({
  ...edition,
  mappings: [...edition.mappings.filter(mapping => mapping.from !== from), { from, lines }]
})

const struckOut = (edition: Writable, { standard }: StandardStruckOut): Edition => {
  const { [standard]: _ofIt, ...plainVersions } = edition.plainVersions
  return { ...edition, plainVersions, standards: edition.standards.filter(other => other.standard !== standard) }
}
/** Also once it is published, or retired. */
const putPlainly = (edition: Edition, { standard, plainText }: PlainVersionWritten): Edition =>
  edition.status === 'Unknown'
    ? edition
    : { ...edition, plainVersions: { ...edition.plainVersions, [standard]: plainText } }
const retired = (edition: Edition): Edition =>
  edition.status === 'Published' ? { ...edition, status: 'Retired' } : edition

export const evolve = (edition: Edition, event: EditionEvent): Edition => {
  if (event.type === 'EditionDrafted') {
    if (edition.status !== 'Unknown') return edition
    return {
      status: 'Draft',
      edition: event.edition,
      title: event.title,
      standards: [],
      mappings: [],
      plainVersions: {}
    }
  }
  if (event.type === 'PlainVersionWritten') return putPlainly(edition, event)
  if (event.type === 'EditionRetired') return retired(edition)
  if (!isWritable(edition)) return edition
  switch (event.type) {
    case 'StandardWritten':
      return written(edition, event)
    case 'StandardStruckOut':
      return struckOut(edition, event)
    case 'ConsultationOpened':
      return { ...edition, status: 'InConsultation' }
    case 'EditionMapped':
      return mapped(edition, event)
    case 'EditionPublished':
      return { ...edition, status: 'Published' }
  }
}
