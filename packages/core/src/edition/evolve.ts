/** What each event makes of an edition. */
import type { EditionEvent, EditionMapped, StandardWritten } from './events.ts'
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

export const evolve = (edition: Edition, event: EditionEvent): Edition => {
  if (event.type === 'EditionDrafted') {
    if (edition.status !== 'Unknown') return edition
    return { status: 'Draft', edition: event.edition, title: event.title, standards: [], mappings: [] }
  }
  if (event.type === 'EditionRetired')
    return edition.status === 'Published' ? { ...edition, status: 'Retired' } : edition
  if (!isWritable(edition)) return edition
  switch (event.type) {
    case 'StandardWritten':
      return written(edition, event)
    case 'StandardStruckOut':
      return { ...edition, standards: edition.standards.filter(({ standard }) => standard !== event.standard) }
    case 'ConsultationOpened':
      return { ...edition, status: 'InConsultation' }
    case 'EditionMapped':
      return mapped(edition, event)
    case 'EditionPublished':
      return { ...edition, status: 'Published' }
  }
}
