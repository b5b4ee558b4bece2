/** GET and POST of the form of every command: for those who may give it, and nobody else. */
import { reachOf } from '@cofc/core'
import { actorOf, commandIdOf, keyIn, tagOf, type Answer, type Problem } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { chosenBy, paramsOf, type Given } from '../asked.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { commandDonePage } from '../pages/command/done-page.tsx'
import { commandFormPage, type FormShown } from '../pages/command/form-page.tsx'
import { commandIndexPage, commandStartPage, missingKey } from '../pages/command/start-page.tsx'
import { everybody, readableBy, type Readers } from '../readers.ts'
import { choicesAtStart, choicesInForm } from './choices-for.ts'
import {
  addressOfForm,
  commandForms,
  formFor,
  knownFor,
  rolesOf,
  routeOfForm,
  routeOfStart,
  type CommandForm
} from './command-form.ts'
import { draftRoutes } from './draft-routes.ts'
import { begunBy, hrefOfDraft, noteShown, typedBefore } from './drafts.ts'
import { fillable, firstValues } from './first-values.ts'
import { tidied } from './rows.ts'
import { prefilled } from './prefilled.ts'
import { isFormKey } from './sent.ts'
import { showForm } from './show-form.ts'
import {
  anotherShown,
  checkShown,
  formAt,
  formShown,
  refusedShown,
  sentShown,
  type Asked,
  type Opened,
  type Shown
} from './steps.ts'
import { sentencesOfCommand, versionOf } from './stream-of-form.ts'

/** Of a save of every rating there are some hundred. */
const bodyLimit = 1_048_576

const kindOf = ({ aggregate: { name } }: CommandForm): Given => (name === 'hmp-audit' ? { kind: 'audit' } : {})
/** Whoever may give a command is shown its form. */
const readersOf = (command: CommandForm): Readers => ({
  name: `give-${command.word}`,
  title: command.command.title,
  roles: rolesOf(command),
  about: request => ({ ...kindOf(command), ...knownFor(command, actorOf(request)) })
})

const doneShown = (asked: Asked, key: string): Answer<Shown> => {
  const actor = actorOf(asked.request)
  return pipe(
    sentencesOfCommand(asked.giving, asked)(actor, commandIdOf(actor, key)),
    TE.map(sentences => ({ page: commandDonePage({ ...asked, sentences }), status: 200 }))
  )
}
const gone = 'What you typed is not there any more: it was sent or thrown away, or it is older than seven days.'
interface NewForm {
  readonly linked: Given
  readonly problems: FormShown['problems']
}
const newForm = (asked: Asked, { linked, problems }: NewForm): Answer<Shown> =>
  pipe(
    versionOf(asked.giving, asked),
    TE.flatMap(version => async () => {
      const [form, today] = [formFor(asked.command, actorOf(asked.request)), asked.options.today()]
      const known = await prefilled(asked.giving, asked, today)()
      const values = firstValues(form, { ...(isLeft(known) ? {} : known.right), on: today }, linked)
      const shown = formShown(asked, { values, key: '', tag: tagOf(version) })
      const begun = (await begunBy(asked.giving, asked.request)).filter(
        ({ address }) => address === addressOfForm(asked.command, asked.about)
      )
      await noteShown(formAt(asked), shown.owns.key)
      return TE.right({ page: commandFormPage({ ...shown, problems, begun: begun.map(hrefOfDraft) }), status: 200 })()
    })
  )
interface Back {
  readonly key: string
  readonly as: Opened
}
type Typed = NonNullable<Awaited<ReturnType<typeof typedBefore>>>
const typedShown: Readonly<Record<Opened, (asked: Asked, typed: Typed) => Answer<Shown>>> = {
  draft: (asked, typed) => TE.right({ page: commandFormPage(formShown(asked, typed)), status: 200 }),
  check: (asked, typed) => async () => {
    const values = tidied(formFor(asked.command, actorOf(asked.request)), typed.values)
    return TE.right({ page: await checkShown(asked, formShown(asked, { ...typed, values })), status: 200 })()
  },
  look: refusedShown,
  another: (asked, typed) => TE.right(anotherShown(asked, typed))
}
const waysBack: ReadonlyArray<Opened> = ['draft', 'check', 'look', 'another']
const backIn = (given: Given): Back | null => {
  const as = waysBack.find(way => isFormKey(given[way]))
  return as === undefined ? null : { key: String(given[as]), as }
}
/** What was typed before, as it was left; of what was sent since, what became of it. */
const goingOn =
  (asked: Asked, { key, as }: Back): Answer<Shown> =>
  async () => {
    const typed = await typedBefore(formAt(asked), key)
    if (typed !== null) return typedShown[as](asked, typed)()
    const actor = actorOf(asked.request)
    const done = await sentencesOfCommand(asked.giving, asked)(actor, commandIdOf(actor, key))()
    if (!isLeft(done) && done.right.length > 0)
      return TE.right({ to: `${addressOfForm(asked.command, asked.about)}?sent=${key}` })()
    return newForm(asked, { linked: {}, problems: [{ path: null, says: gone }] })()
  }
/** The form as it is opened, or what became of it. */
const opened = (asked: Asked): Answer<Shown> => {
  const form = formFor(asked.command, actorOf(asked.request))
  return pipe(
    TE.fromEither(chosenBy(asked.request, { fields: ['sent', ...waysBack, ...fillable(form)] })),
    TE.flatMap(({ sent, ...given }) => {
      if (isFormKey(sent)) return doneShown(asked, sent)
      const back = backIn(given)
      return back === null ? newForm(asked, { linked: given, problems: [] }) : goingOn(asked, back)
    })
  )
}

/** The address of the form, once all that stands in it is known. */
const started =
  (options: ConsoleOptions, command: CommandForm) =>
  (request: FastifyRequest): Answer<Shown> =>
    pipe(
      TE.fromEither(chosenBy(request, { fields: [...command.aggregate.address, ...startFields(command, request)] })),
      TE.flatMap((about): Answer<Shown> => {
        const key = keyIn(command.aggregate, about)
        return isLeft(key)
          ? startShown({ options, command, request, about }, key.left)
          : TE.right({ to: `${addressOfForm(command, key.right)}${besideAddress(command, about)}` })
      })
    )
interface Starting {
  readonly options: ConsoleOptions
  readonly command: CommandForm
  readonly request: FastifyRequest
  readonly about: Given
}
/** Where something is missing it is asked for; what was sent and is not understood is said to be so. */
const startShown =
  ({ options, command, request, about }: Starting, { parameter = '' }: Problem): Answer<Shown> =>
  async () => {
    const wrong = { field: parameter, says: missingKey(parameter), given: about, status: 400 } as const
    const isAsked = command.aggregate.address.every(field => field in (request.query as Given))
    const given = { ...startingFrom(request), ...(about as Readonly<Record<string, string>>) }
    const choices = await choicesAtStart({ options, actor: actorOf(request), command })
    return TE.right({
      page: commandStartPage({ command, about: given, choices, ...(isAsked ? { wrong } : {}) }),
      status: isAsked ? 400 : 200
    })()
  }
/** What the form itself may have filled in by a link comes along. */
const startFields = (command: CommandForm, request: FastifyRequest): ReadonlyArray<string> =>
  fillable(formFor(command, actorOf(request)))
const besideAddress = ({ aggregate: { address } }: CommandForm, given: Given): string => {
  const beside = Object.entries(given as Readonly<Record<string, string>>).filter(([name]) => !address.includes(name))
  return beside.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(beside)).toString()}`
}
const startingFrom = (request: FastifyRequest): Readonly<Record<string, string>> => {
  const { community } = actorOf(request)
  return community === undefined ? {} : { community }
}

const mayGive = (request: FastifyRequest): ReadonlyArray<CommandForm> =>
  commandForms.filter(command => reachOf(rolesOf(command), actorOf(request).role) !== null)

export const commandFormRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [readable, shown] = [readableBy(options), showForm(options)]
  app.get(
    '/do',
    shown(readable(everybody, request => TE.right({ page: commandIndexPage(mayGive(request)), status: 200 })))
  )
  draftRoutes(app, options, giving)
  for (const command of commandForms) {
    const asking =
      (then: (asked: Asked) => Answer<Shown>) =>
      (request: FastifyRequest): Answer<Shown> =>
        pipe(
          TE.fromEither(keyIn(command.aggregate, paramsOf(request))),
          TE.flatMap(about => async () => {
            const choices = await choicesInForm({ options, actor: actorOf(request), command }, giving, about)
            return then({ command, about, options, giving, request, choices })()
          })
        )
    app.get(routeOfForm(command), shown(readable<Shown>(readersOf(command), asking(opened))))
    app.post(routeOfForm(command), { bodyLimit }, shown(readable<Shown>(readersOf(command), asking(sentShown))))
    if (command.aggregate.address.length > 0)
      app.get(routeOfStart(command), shown(readable<Shown>(startReaders(command), started(options, command))))
  }
}
/** Before it is said what it is about, nothing of anybody's is shown. */
const startReaders = (command: CommandForm): Readers => ({
  ...readersOf(command),
  roles: Object.fromEntries(Object.keys(rolesOf(command)).map(role => [role, 'any']))
})
