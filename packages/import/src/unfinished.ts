/**
 * The imports that were begun and are not finished. History cannot tell that it holds a part of something, so this stands
 * beside it, with the checkpoints in the content store: set before the first write, gone after the last.
 */
import { readAll, sequentially, uuidOf } from '@cofc/application'
import type { ContentStore } from '@cofc/content-store'
import type { EventStore } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { realpathSync } from 'node:fs'
import type { StoreFailed } from './summary.ts'

export interface UnfinishedImport {
  /** Stands for the folder: a path may name a person. */
  readonly folder: string
  /** The instant at which it was begun, as ISO text in UTC. */
  readonly begunAt: string
  /** Its last command: where that is recorded, the import was finished from whatever folder. */
  readonly last: { readonly stream: string; readonly command: string }
}

const name = 'unfinished imports'
const folders = '3b7c52f0-95a5-4f0a-8a0e-0c8f1c0b6d11'
export const folderId = (folder: string): string => uuidOf(folders, realpathSync(folder))

type Unfinished = ReadonlyArray<UnfinishedImport>
const listIn = (text: string | null): Unfinished => (text === null ? [] : (JSON.parse(text) as Unfinished))

export const unfinishedImports = (
  content: Pick<ContentStore, 'checkpointOf'>
): TE.TaskEither<StoreFailed, Unfinished> => pipe(content.checkpointOf(name), TE.map(listIn))

/** As often as another process changes the list at the same moment. */
const mostTries = 5

const changeTo = (
  content: ContentStore,
  change: (list: Unfinished) => TE.TaskEither<StoreFailed, Unfinished>,
  tries = mostTries
): TE.TaskEither<StoreFailed, void> =>
  pipe(
    TE.Do,
    TE.bind('from', (): TE.TaskEither<StoreFailed, string | null> => content.checkpointOf(name)),
    TE.bind('to', ({ from }) => change(listIn(from))),
    TE.flatMap(({ from, to }): TE.TaskEither<StoreFailed, boolean> => {
      const text = JSON.stringify(to)
      return text === JSON.stringify(listIn(from)) ? TE.right(true) : content.moveCheckpoint(name, { from, to: text })
    }),
    TE.flatMap(done => (done || tries === 1 ? TE.right(undefined) : changeTo(content, change, tries - 1)))
  )

/** One that was begun before keeps its instant. */
export const beginImport = (content: ContentStore, begun: UnfinishedImport): TE.TaskEither<StoreFailed, void> =>
  changeTo(content, list => {
    const before = list.find(({ folder }) => folder === begun.folder)
    const others = list.filter(one => one !== before)
    return TE.right([...others, { ...begun, begunAt: before?.begunAt ?? begun.begunAt }])
  })

interface Stores {
  readonly events: EventStore
  readonly content: ContentStore
}
/** After an import to its end: it is finished, and so is any whose last command is recorded now. */
export const finishImport = ({ events, content }: Stores, folder: string): TE.TaskEither<StoreFailed, void> => {
  const isOpen = (one: UnfinishedImport): TE.TaskEither<StoreFailed, boolean> => {
    if (one.folder === folder) return TE.right(false)
    return pipe(
      readAll(events, one.last.stream),
      TE.map(found => !found.some(({ metadata }) => metadata['command'] === one.last.command))
    )
  }
  return changeTo(content, list =>
    pipe(
      sequentially(list, one =>
        pipe(
          isOpen(one),
          TE.map(open => (open ? [one] : []))
        )
      ),
      TE.map(open => open.flat())
    )
  )
}

/** What an edge says of them, wherever figures are shown; `null` when there are none. */
export const unfinishedInWords = (list: Unfinished): string | null => {
  const [first, ...others] = list.map(({ begunAt }) => begunAt).toSorted()
  if (first === undefined) return null
  const which =
    others.length === 0
      ? `an import that began on ${first} is not finished`
      : `${others.length + 1} imports are not finished, the first of which began on ${first}`
  return `${which}: what it brings is here in part. If it does not run any more, import its folder again`
}
