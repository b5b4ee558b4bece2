/** What may be chosen in a field that names something on record, in place of an id that one would have to know. */
import type { RecordKind } from '@cofc/reports'
import type { Choice } from '../parts/choose.tsx'
import type { Field, FormRecord } from './field.ts'

/** A field as it is looked at here: by its own name, and by the name of the value that it holds. */
export interface Naming {
  readonly name: string
  readonly named: string | null
}
export interface Offered {
  /** Of the list in the page, which several fields may share. */
  readonly id: string
  readonly choices: ReadonlyArray<Choice>
  /** Whether something else may be typed: an id that the command itself makes. */
  readonly others: boolean
}
/** `null` where nothing is offered: it is typed. */
export type Choices = (naming: Naming) => Offered | null

const kindOfValue: Readonly<Record<string, RecordKind>> = {
  CommunityId: 'communities',
  Cycle: 'cycles',
  EditionId: 'editions',
  ReviewerId: 'reviewers',
  StandardCode: 'editions'
}
const kindOfName: Readonly<Record<string, RecordKind>> = { gathering: 'gatherings', announcement: 'announcements' }
/** Where the network as a whole has what a field names; `null` where it does not. */
export const kindNamed = ({ name, named }: Naming): RecordKind | null =>
  kindOfName[name] ?? kindOfValue[named ?? ''] ?? null

/** Every text of a form that may name something, each once. */
export const namingsIn = ({ fields }: FormRecord): ReadonlyArray<Naming> => {
  const inField = (name: string, field: Field): ReadonlyArray<Naming> => {
    switch (field.is) {
      case 'text':
        return [{ name, named: field.named }]
      case 'list':
        return inField(name, field.item)
      case 'either':
        return inField(name, field.or)
      case 'record':
        return namingsIn(field)
      case 'yes-no':
      case 'one-of':
      case 'some-of':
        return []
    }
  }
  const all = fields.flatMap(({ name, field }) => inField(name, field))
  return [...new Map(all.map(one => [`${one.name} ${one.named ?? ''}`, one])).values()]
}
