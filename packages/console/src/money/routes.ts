/** The pages of finance that are no report: its way in, one account, and a payment beside the open invoices. */
import { load, type Dependencies } from '@cofc/application'
import {
  account,
  commandNamed,
  policy,
  reachOf,
  streamOf,
  type Account,
  type CommunityId,
  type Policy
} from '@cofc/core'
import { actorOf, keyIn, notUnderstood, problemOf, reportProblem, type Answer } from '@cofc/http'
import { aCommunity, decodeAsk, reports, type Statement } from '@cofc/reports'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { answer } from '../answer.tsx'
import { chosenBy, paramsOf } from '../asked.ts'
import { choicesInForm } from '../command-forms/choices-for.ts'
import { besideInvoices, commandForms, rolesOf, routeOfForm } from '../command-forms/command-form.ts'
import { showForm } from '../command-forms/show-form.ts'
import type { Asked, Shown } from '../command-forms/steps.ts'
import { followsIn } from '../follow.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { accountPage, type AccountShown } from '../pages/account/page.tsx'
import { financePage, type FinanceHome } from '../pages/finance/page.tsx'
import { readableBy, type Readers } from '../readers.ts'
import { actsOf } from './acts.ts'
import { paymentOpened, paymentSent } from './payment-shown.ts'
import { actsTried, type ActsTried } from './tried.ts'

export const readersOfFinance: Readers = {
  ...{ name: 'finance', title: 'Read what waits for finance', roles: reports['fees-due'].roles }
}
export const readersOfAccount: Readers = {
  ...{ name: 'account', title: 'Read an account with what can be done', roles: reports['fees-due'].roles }
}

const askFinance =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<FinanceHome> => {
    const [{ reader }, on] = [options, options.today()]
    return pipe(
      TE.fromEither(chosenBy(request, { fields: [] })),
      TE.flatMap(() =>
        pipe(reader.ask(reports.waiting)({ on, who: 'finance' }), TE.mapLeft(reportProblem(reports.waiting)))
      ),
      TE.flatMap(waiting =>
        pipe(
          reader.ask(reports.accounts)({ on }),
          TE.mapLeft(reportProblem(reports.accounts)),
          TE.map(accounts => ({ waiting, accounts, follows: followsIn(options, actorOf(request)) }))
        )
      )
    )
  }

const communityIn = (options: ConsoleOptions, request: FastifyRequest): Answer<CommunityId> =>
  pipe(
    TE.fromEither(
      decodeAsk<{ readonly community: CommunityId }>(
        { community: { ...aCommunity, says: 'the community' } },
        options.today
      )(paramsOf(request))
    ),
    TE.mapLeft(notUnderstood),
    TE.map(({ community }) => community)
  )

interface OnRecord {
  readonly state: Account
  readonly version: number
  readonly policy: Policy
}
const onRecord = (
  { events, states }: Pick<Dependencies, 'events' | 'states'>,
  community: CommunityId
): Answer<OnRecord> =>
  pipe(
    load(events, states)(account, streamOf(account, { community })),
    TE.flatMap(({ state, version }) =>
      pipe(
        load(events, states)(policy, streamOf(policy, {})),
        TE.map(of => ({ state, version, policy: of.state }))
      )
    ),
    TE.mapLeft(problemOf)
  )

/** `null` while there is no account. */
const statementOf = ({ reader, today }: ConsoleOptions, community: CommunityId): Answer<Statement | null> =>
  pipe(
    reader.ask(reports.statement)({ community, on: today() }),
    TE.orElse(failure =>
      failure.type === 'NoAccount' ? TE.right(null) : TE.left(reportProblem(reports.statement)(failure))
    )
  )

const noActs: ActsTried = { toInvoice: [], ofInvoices: [], ofCredit: [], ofPayments: [], more: [] }
interface Whose {
  readonly community: CommunityId
  readonly request: FastifyRequest
}
/** None where nothing is given by forms. */
const actsIn = ({ giving, today }: ConsoleOptions, { community, request }: Whose): Answer<ActsTried> =>
  giving === undefined
    ? TE.right(noActs)
    : pipe(
        onRecord(giving.dependencies, community),
        TE.flatMap(({ state, policy: of }) => async () => {
          const on = today()
          const trying = { giving, actor: actorOf(request), about: { community }, on }
          return TE.right(await actsTried(trying, actsOf({ state, policy: of, on })))()
        })
      )
const mayPay = ({ giving }: ConsoleOptions, request: FastifyRequest): boolean =>
  giving !== undefined && reachOf(commandNamed('RecordPayment')?.command.roles ?? {}, actorOf(request).role) !== null

const askAccount =
  (options: ConsoleOptions) =>
  (request: FastifyRequest): Answer<AccountShown> =>
    pipe(
      TE.fromEither(chosenBy(request, { fields: [] })),
      TE.flatMap(() => communityIn(options, request)),
      TE.flatMap(community =>
        pipe(
          statementOf(options, community),
          TE.flatMap(statement =>
            pipe(
              actsIn(options, { community, request }),
              TE.map(acts => ({ community, statement, acts, mayRecordPayment: mayPay(options, request) }))
            )
          )
        )
      )
    )

const isOfPayments = ({ type }: (typeof commandForms)[number]): boolean => type === 'RecordPayment'
/** Below the form of the command, so that what is typed is kept as it is there. */
const paymentRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const command = commandForms.find(isOfPayments)
  if (command === undefined) return
  const [readable, show] = [readableBy(options), showForm(options)]
  const readers: Readers = { name: 'record-payment', title: command.command.title, roles: rolesOf(command) }
  const shownBy =
    (become: typeof paymentOpened) =>
    (request: FastifyRequest): Answer<Shown> =>
      pipe(
        TE.fromEither(keyIn(command.aggregate, paramsOf(request))),
        TE.flatMap(about =>
          pipe(
            communityIn(options, request),
            TE.flatMap(community =>
              pipe(
                statementOf(options, community),
                TE.flatMap(statement =>
                  pipe(
                    onRecord(giving.dependencies, community),
                    TE.flatMap(of => async () => {
                      const choices = await choicesInForm({ options, actor: actorOf(request), command }, giving, about)
                      const asked: Asked = { options, giving, request, command, about, choices }
                      return TE.right(await become(asked, { ...of, name: statement?.name ?? null }))()
                    })
                  )
                )
              )
            )
          )
        )
      )
  const path = `${routeOfForm(command)}/${besideInvoices}`
  app.get(path, show(readable(readers, shownBy(paymentOpened))))
  app.post(path, show(readable(readers, shownBy(paymentSent))))
}

export const financeRoutes = (app: FastifyInstance, options: ConsoleOptions): void => {
  const [page, readable] = [answer(options), readableBy(options)]
  app.get('/finance', page({ ask: readable(readersOfFinance, askFinance(options)) }, financePage))
  app.get('/account/:community', page({ ask: readable(readersOfAccount, askAccount(options)) }, accountPage))
  if (options.giving !== undefined) paymentRoutes(app, options, options.giving)
}
