/** What is recorded of what a form is about: how many events there are, and what they say. */
import { eventsToldTo, load, readAll, type Actor } from '@cofc/application'
import { sentenceOf, streamOf } from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Giving } from '../options.ts'
import type { CommandForm, Key } from './command-form.ts'

export interface About {
  readonly command: CommandForm
  readonly about: Key
}
type Dependencies = Pick<Giving, 'dependencies'>

export const versionOf = (
  { dependencies: { events, states } }: Dependencies,
  { command, about }: About
): Answer<number> =>
  pipe(
    load(events, states)(command.aggregate, streamOf(command.aggregate, about)),
    TE.map(({ version }) => version),
    TE.mapLeft(problemOf)
  )

type Sentences = Answer<ReadonlyArray<string>>
type Picked = (event: { readonly version: number; readonly metadata: Readonly<Record<string, unknown>> }) => boolean

const sentencesOf =
  ({ dependencies: { events } }: Dependencies, { command, about }: About) =>
  ({ role }: Pick<Actor, 'role'>, isPicked: Picked): Sentences =>
    pipe(
      readAll(events, streamOf(command.aggregate, about)),
      TE.map(all => all.filter(isPicked)),
      TE.flatMap(picked => eventsToldTo(role)(picked)),
      TE.map(told => told.map(({ data }) => sentenceOf(data as never))),
      TE.mapLeft(problemOf)
    )

/** What was recorded after a version. */
export const sentencesSince = (giving: Dependencies, about: About) => (actor: Pick<Actor, 'role'>, version: number) =>
  sentencesOf(giving, about)(actor, event => event.version > version)

/** What came of one command. */
export const sentencesOfCommand = (giving: Dependencies, about: About) => (actor: Pick<Actor, 'role'>, id: string) =>
  sentencesOf(giving, about)(actor, ({ metadata }) => metadata['command'] === id)
