/** The frame of every page. */
import type { Lacking } from '@cofc/projections'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { stylesheet } from '../assets/stylesheet.ts'
import { icon } from '../assets/icon.ts'
import { AsItStood } from './as-it-stood.tsx'
import { Lacks } from './lacks.tsx'
import { classOf, MadeUp } from './made-up.tsx'
import { TableLinks, type Tables } from './tables.tsx'
import { WhoYouAre, type Who } from './who-you-are.tsx'
import { ErrorSummary, Problems, type SaidProblem, type Wrong } from './wrong.tsx'
import { withUnbrokenCaptions } from './unbroken.ts'

export type Place = 'home' | 'national' | 'register' | null
export interface Page {
  readonly title: string
  readonly place: Place
  readonly trail?: ReadonlyArray<{ readonly href: string; readonly text: string }>
  readonly body: ComponentChildren
  /** What stands at the head of every sheet of it as a document; nothing when left out. */
  readonly running?: string
  /** As the history stood at this time; of today when left out. */
  readonly asAt?: string
  /** Where the same figures are had as a table; nowhere when left out. */
  readonly tables?: Tables
  /** What its figures lack; nothing when left out. */
  readonly lacking?: Lacking
  /** What is wrong in the form that comes back. */
  readonly wrong?: Wrong
  /** All that is wrong in a form in which several things may be. */
  readonly problems?: ReadonlyArray<SaidProblem>
}
export interface Frame {
  readonly isDemonstration: boolean
  /** Who is before the page; `null` where that could not be asked. */
  readonly who: Who | null
}
const menu = [
  { place: 'home', href: '/', text: 'Home' },
  { place: 'national', href: '/national', text: 'National report' },
  { place: 'register', href: '/register', text: 'Register' }
] as const

const Header = ({ place, isDemonstration, who }: Pick<Page, 'place'> & Frame) => (
  <header class="network-header">
    <div class="nhsuk-width-container network-header__inside">
      <a class="network-header__name" href="/">
        Community of Communities
      </a>
      <nav aria-label="Menu">
        <ul class="network-header__menu">
          {menu.map(item => (
            <li>
              <a class="network-header__link" href={item.href} aria-current={item.place === place ? 'page' : undefined}>
                {item.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
    <WhoYouAre who={who} />
    <MadeUp isDemonstration={isDemonstration} />
  </header>
)

const Trail = ({ trail = [] }: Pick<Page, 'trail'>) =>
  trail.length === 0 ? null : (
    <nav class="trail" aria-label="Breadcrumb">
      <ol class="trail__list">
        {trail.map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )

const Footer = () => (
  <footer class="network-footer">
    <div class="nhsuk-width-container">
      <p class="nhsuk-body-s">
        A quality network of therapeutic communities. Every figure is made from the recorded history of the network, and
        small groups are hidden. Communities are never ranked.
      </p>
    </div>
  </footer>
)

interface WholeProps {
  readonly page: Page
  readonly frame: Frame
}
const isWrong = ({ wrong, problems = [] }: Page): boolean => wrong !== undefined || problems.length > 0
const Whole = ({ page, frame }: WholeProps) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <title>{`${isWrong(page) ? 'Error: ' : ''}${page.title} – Community of Communities`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="stylesheet" href={stylesheet.path} />
      <link rel="icon" href={icon.path} type="image/svg+xml" />
    </head>
    <body class={classOf(frame)}>
      <a class="nhsuk-skip-link" href="#maincontent">
        Skip to main content
      </a>
      <Header place={page.place} {...frame} />
      <div class="nhsuk-width-container">
        <Trail trail={page.trail ?? []} />
        <main class="nhsuk-main-wrapper" id="maincontent">
          <ErrorSummary wrong={page.wrong} />
          <Problems problems={page.problems ?? []} />
          {page.lacking === undefined ? null : <Lacks {...page.lacking} />}
          <AsItStood asAt={page.asAt} />
          {page.body}
          <TableLinks tables={page.tables} />
        </main>
      </div>
      <Footer />
    </body>
  </html>
)

export const inHtml = (page: Page, frame: Frame): string =>
  `<!DOCTYPE html>${withUnbrokenCaptions(renderToString(<Whole page={page} frame={frame} />))}`
