/** What a change of the catalogue means for what is stored already: one table of rules. */
import type { Catalogue, CataloguedEvent } from './catalogue.ts'
import { changesOf, type SchemaChange } from './schema-changes.ts'

/** Whether stored events stay readable: as they are, with a past shape, or not at all. */
export type ChangeClass = 'safe' | 'needs a past shape' | 'forbidden'

export const changeRules = {
  'event added': 'safe',
  'event removed': 'forbidden',
  'event moved to other streams': 'forbidden',
  'field added': 'needs a past shape',
  'field removed': 'needs a past shape',
  'field needed': 'needs a past shape',
  'field no longer needed': 'safe',
  'choice added': 'safe',
  'choice removed': 'needs a past shape',
  'limit loosened': 'safe',
  'limit tightened': 'needs a past shape',
  'other kind of value': 'needs a past shape',
  'words about it': 'safe',
  'next version, with the past shape': 'safe',
  'next version, without the past shape': 'needs a past shape',
  'earlier version': 'forbidden',
  'past shape added': 'safe',
  'past shape changed': 'forbidden',
  'past shape removed': 'forbidden'
} as const satisfies Readonly<Record<string, ChangeClass>>
export type ChangeKind = keyof typeof changeRules

export interface Change {
  readonly event: string
  /** Where in its shape; empty for the event as a whole. */
  readonly path: string
  readonly kind: ChangeKind
  readonly class: ChangeClass
}
const change = (event: string, kind: ChangeKind, path = ''): Change => ({ event, path, kind, class: changeRules[kind] })
const within = (event: string, changes: ReadonlyArray<SchemaChange>): ReadonlyArray<Change> =>
  changes.map(({ kind, path }) => change(event, kind, path))

type Shape = CataloguedEvent['payload']
/** What was stored in a past shape never changes; only a value within may be allowed more. */
const pastChanges = (event: string, before: Shape, after: Shape | undefined): ReadonlyArray<Change> => {
  if (after === undefined) return [change(event, 'past shape removed')]
  return within(event, changesOf(before, after)).map(one =>
    one.class === 'safe' ? one : change(event, 'past shape changed', one.path)
  )
}
const versionsOf = (event: CataloguedEvent): Readonly<Record<string, Shape>> => ({
  ...event['x-past-shapes'],
  [String(event['x-version'])]: event.payload
})

const todaysChanges = (before: CataloguedEvent, after: CataloguedEvent): ReadonlyArray<Change> => {
  const [was, is] = [before['x-version'], after['x-version']]
  if (is === was) return within(before.name, changesOf(before.payload, after.payload))
  const kept = versionsOf(after)[String(was)]
  if (kept === undefined) return [change(before.name, 'next version, without the past shape')]
  return [change(before.name, 'next version, with the past shape'), ...pastChanges(before.name, before.payload, kept)]
}
const shapeChanges = (before: CataloguedEvent, after: CataloguedEvent): ReadonlyArray<Change> => {
  if (after['x-version'] < before['x-version']) return [change(before.name, 'earlier version')]
  const [had, has] = [before['x-past-shapes'], after['x-past-shapes']]
  const added = Object.keys(has).filter(version => had[version] === undefined && Number(version) < before['x-version'])
  return [
    ...Object.entries(had).flatMap(([version, shape]) => pastChanges(before.name, shape, has[version])),
    ...added.map(() => change(before.name, 'past shape added')),
    ...todaysChanges(before, after)
  ]
}

const channelOf = ({ channels }: Catalogue, event: string): string | undefined =>
  Object.keys(channels).find(name => channels[name]?.messages[event] !== undefined)

/** Every change from one catalogue to another, each with its class. */
export const differenceBetween = (before: Catalogue, after: Catalogue): ReadonlyArray<Change> => {
  const [had, has] = [before.components.messages, after.components.messages]
  const changed = Object.entries(had).flatMap(([type, event]) => {
    const now = has[type]
    if (now === undefined) return [change(type, 'event removed')]
    const moved = channelOf(before, type) !== channelOf(after, type)
    return [...(moved ? [change(type, 'event moved to other streams')] : []), ...shapeChanges(event, now)]
  })
  const added = Object.keys(has).filter(type => had[type] === undefined)
  return [...changed, ...added.map(type => change(type, 'event added'))]
}

/** The class of all changes together: the worst of them. */
export const worstOf = (changes: ReadonlyArray<Change>): ChangeClass => {
  const classes = new Set(changes.map(one => one.class))
  if (classes.has('forbidden')) return 'forbidden'
  return classes.has('needs a past shape') ? 'needs a past shape' : 'safe'
}
